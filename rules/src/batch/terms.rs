//! Scalars as instructions. What may leave 62 bits, has no whole numbers (shares), or is over records, is none.

use super::compile::Compiler;
use super::domain::{number, Domain, Unit};
use super::kernels::{Binary, Unary};
use super::plan::{Figure, Step};
use crate::date::Span;
use crate::decimal::normal;
use crate::expr::{Factor, Place, Term};
use crate::fact::{Derivation, FactIx};
use crate::value::Scalar;

/// A figure with what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) figure: Figure,
    domain: Domain,
}

impl<'p> Compiler<'p> {
    /// A scalar.
    pub(super) fn term(&mut self, term: &'p Term) -> Option<Typed> {
        match term {
            Term::Lit(scalar) => self.literal(*scalar),
            Term::Of(Place::Fact(fact)) => self.fact(*fact),
            Term::Add(a, b) => self.both(Binary::Add, a, b),
            Term::Sub(a, b) => self.both(Binary::Sub, a, b),
            Term::MonthsInclusive(a, b) => {
                let between = self.both(Binary::Sub, b, a)?;
                let one = self.constant(Unit::Count, 1)?;
                self.joined(Binary::Add, between, one)
            }
            Term::Times(a, Factor(factor)) => {
                let a = self.term(a)?;
                self.multiplied(a, *factor)
            }
            Term::Shift(a, span) => {
                let a = self.term(a)?;
                self.shifted(a, *span)
            }
            Term::Year(a) => {
                let a = self.term(a)?;
                let by = match a.domain.unit {
                    Unit::Day => Unary::YearOfDay,
                    Unit::Month => Unary::YearOfMonth,
                    _ => return None,
                };
                self.mapped(by, a, Domain::new(Unit::Count, by.of(a.domain.least).into(), by.of(a.domain.most).into())?)
            }
            Term::Min(terms) => self.chain(Binary::Min, terms),
            Term::Max(terms) => self.chain(Binary::Max, terms),
            Term::Size(Place::Fact(fact)) => {
                let values = self.bitmaps(*fact)?;
                let register = self.register(Step::Size(*fact));
                Some(Typed { figure: Figure::Register(register), domain: Domain::new(Unit::Count, 0, values as i128)? })
            }
            _ => None,
        }
    }

    fn fact(&mut self, fact: FactIx) -> Option<Typed> {
        match self.derivation(fact) {
            Some(Derivation::Term(term)) => self.term(term),
            Some(Derivation::Cond(_)) => None,
            None => self.numbers(fact).map(|domain| Typed { figure: Figure::Column(fact), domain }),
        }
    }

    fn literal(&mut self, scalar: Scalar) -> Option<Typed> {
        let unit = match scalar {
            Scalar::Int(_) => Unit::Count,
            Scalar::Money(amount) => Unit::Money(normal(amount).scale()),
            Scalar::Date(_) => Unit::Day,
            Scalar::Month(_) => Unit::Month,
            Scalar::Percent(_) => return None,
        };
        self.constant(unit, number(unit, scalar)?)
    }

    fn constant(&mut self, unit: Unit, value: i64) -> Option<Typed> {
        let domain = Domain::new(unit, value.into(), value.into())?;
        let at = self.plan.constants.iter().position(|other| *other == value).unwrap_or_else(|| {
            self.plan.constants.push(value);
            self.plan.constants.len() - 1
        });
        Some(Typed { figure: Figure::Constant(at), domain })
    }

    /// The same amount in smaller steps.
    fn rescaled(&mut self, a: Typed, scale: u32) -> Option<Typed> {
        match a.domain.unit {
            Unit::Money(from) if from < scale => {
                let factor = 10i64.checked_pow(scale - from)?;
                self.times(a, factor, Unit::Money(scale))
            }
            _ => Some(a),
        }
    }

    /// Two figures in one unit; none when they count different things.
    pub(super) fn alike(&mut self, a: Typed, b: Typed) -> Option<(Typed, Typed)> {
        let (a, b) = match (a.domain.unit, b.domain.unit) {
            (Unit::Money(one), Unit::Money(other)) => (self.rescaled(a, one.max(other))?, self.rescaled(b, one.max(other))?),
            _ => (a, b),
        };
        (a.domain.unit == b.domain.unit).then_some((a, b))
    }

    fn both(&mut self, by: Binary, a: &'p Term, b: &'p Term) -> Option<Typed> {
        let (a, b) = (self.term(a)?, self.term(b)?);
        let (a, b) = self.alike(a, b)?;
        let unit = match (by, a.domain.unit) {
            (Binary::Sub, Unit::Day | Unit::Month) => Unit::Count,
            // There is no sum of two days.
            (Binary::Add, Unit::Day | Unit::Month) => return None,
            (_, unit) => unit,
        };
        let counted = |typed: Typed| Typed { domain: Domain { unit, ..typed.domain }, ..typed };
        self.joined(by, counted(a), counted(b))
    }

    /// Two figures of one unit.
    fn joined(&mut self, by: Binary, a: Typed, b: Typed) -> Option<Typed> {
        let ends = |d: Domain| (i128::from(d.least), i128::from(d.most));
        let ((a_least, a_most), (b_least, b_most)) = (ends(a.domain), ends(b.domain));
        let (least, most) = match by {
            Binary::Add => (a_least + b_least, a_most + b_most),
            Binary::Sub => (a_least - b_most, a_most - b_least),
            Binary::Min => (a_least.min(b_least), a_most.min(b_most)),
            Binary::Max => (a_least.max(b_least), a_most.max(b_most)),
        };
        let domain = Domain::new(a.domain.unit, least, most)?;
        let register = self.register(Step::Binary(by, a.figure, b.figure));
        Some(Typed { figure: Figure::Register(register), domain })
    }

    fn chain(&mut self, by: Binary, terms: &'p [Term]) -> Option<Typed> {
        let (first, rest) = terms.split_first()?;
        let mut all = self.term(first)?;
        for term in rest {
            let next = self.term(term)?;
            let (a, b) = self.alike(all, next)?;
            all = self.joined(by, a, b)?;
        }
        Some(all)
    }

    fn mapped(&mut self, by: Unary, a: Typed, domain: Domain) -> Option<Typed> {
        if let Figure::Constant(at) = a.figure {
            let value = by.of(*self.plan.constants.get(at)?);
            return self.constant(domain.unit, value);
        }
        let register = self.register(Step::Unary(by, a.figure));
        Some(Typed { figure: Figure::Register(register), domain })
    }

    fn times(&mut self, a: Typed, factor: i64, unit: Unit) -> Option<Typed> {
        let ends = [a.domain.least, a.domain.most].map(|end| i128::from(end) * i128::from(factor));
        let domain = Domain::new(unit, ends.into_iter().min()?, ends.into_iter().max()?)?;
        self.mapped(Unary::Times(factor), a, domain)
    }

    fn multiplied(&mut self, a: Typed, factor: Scalar) -> Option<Typed> {
        match (a.domain.unit, factor) {
            (unit @ (Unit::Count | Unit::Money(_)), Scalar::Int(n)) => self.times(a, n, unit),
            (Unit::Money(scale), Scalar::Percent(share)) => {
                let share = normal(share);
                self.times(a, i64::try_from(share.mantissa()).ok()?, Unit::Money(scale.checked_add(share.scale())?))
            }
            _ => None,
        }
    }

    fn shifted(&mut self, a: Typed, span: Span) -> Option<Typed> {
        // On the calendar nothing moves beyond its ends.
        let whole = Domain::of(match a.domain.unit {
            Unit::Day => &crate::fact::Kind::Date,
            Unit::Month => &crate::fact::Kind::Month,
            _ => return None,
        })?;
        let by = match (a.domain.unit, span) {
            (Unit::Day, Span::Days(n)) | (Unit::Month, Span::Months(n)) => Unary::Moved(n.into(), whole.least, whole.most),
            (Unit::Day, Span::Months(_)) => Unary::Anniversary(span),
            _ => return None,
        };
        self.mapped(by, a, whole)
    }
}
