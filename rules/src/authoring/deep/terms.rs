//! From terms to linear forms, one for each way a term can go (which of two is greater, which records count).

use super::formula::Formula;
use super::linear::Linear;
use super::lower::Row;
use super::world::{whole, Asked, Function, Spot, World, DECIMALS, ROWS};
use crate::date::Span;
use crate::expr::{Cond, Place, Term};
use crate::fact::{Derivation, FactIx, Kind};
use crate::value::Scalar;

/// One way a term can go.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// When it goes this way.
    pub when: Formula,
    /// What it then is.
    pub value: Linear,
}

/// Every way a term can go; exactly one holds.
type Ways = Vec<Alternative>;

/// Most ways that are followed.
const MOST: usize = 64;

fn always(value: Linear) -> Ways {
    vec![Alternative { when: Formula::TRUE, value }]
}

/// Each way of one with each of another.
fn each(a: &Ways, b: &Ways, join: impl Fn(&Linear, &Linear) -> Option<Linear>) -> Option<Ways> {
    if a.len() * b.len() > MOST {
        return None;
    }
    let both = a.iter().flat_map(|a| b.iter().map(move |b| (a, b)));
    both.map(|(a, b)| Some(Alternative { when: Formula::and([a.when.clone(), b.when.clone()]), value: join(&a.value, &b.value)? }))
        .collect()
}

impl World<'_> {
    /// The ways a term can go; none for what is not modelled: shares, products with a fraction, records of a list that is unknown.
    pub fn term(&mut self, term: &Term, row: Row) -> Option<Ways> {
        match term {
            Term::Lit(scalar) => Some(always(Linear::number(whole(*scalar)?))),
            Term::Of(place) => self.of(*place, row),
            Term::Add(a, b) => each(&self.term(a, row)?, &self.term(b, row)?, |a, b| a.plus(b, 1)),
            Term::Sub(a, b) => each(&self.term(a, row)?, &self.term(b, row)?, |a, b| a.plus(b, -1)),
            Term::Times(a, factor) => {
                let (times, per) = match factor.0 {
                    Scalar::Int(n) => (i128::from(n), 1),
                    Scalar::Percent(_) => (whole(factor.0)?, 10i128.checked_pow(DECIMALS)?),
                    _ => return None,
                };
                let ways = self.term(a, row)?;
                ways.into_iter().map(|way| Some(Alternative { value: scaled(&way.value, times, per)?, ..way })).collect()
            }
            Term::Shift(a, span) => match (span, self.is_month(a)) {
                (Span::Days(n), _) => each(&self.term(a, row)?, &always(Linear::number(i128::from(*n))), |a, n| a.plus(n, 1)),
                (Span::Months(n), true) => each(&self.term(a, row)?, &always(Linear::number(i128::from(*n))), |a, n| a.plus(n, 1)),
                (Span::Months(n), false) => self.computed(a, Function::Months(*n), row),
            },
            Term::Year(a) => {
                let function = if self.is_month(a) { Function::YearOfMonth } else { Function::YearOfDay };
                self.computed(a, function, row)
            }
            Term::MonthsInclusive(a, b) => {
                let ways = each(&self.term(b, row)?, &self.term(a, row)?, |b, a| b.plus(a, -1))?;
                each(&ways, &always(Linear::number(1)), |a, n| a.plus(n, 1))
            }
            Term::Min(terms) => self.extreme(terms, row, -1),
            Term::Max(terms) => self.extreme(terms, row, 1),
            Term::Count(list, cond) => self.over(*list, None, cond),
            Term::Sum(list, term, cond) => self.over(*list, Some(term), cond),
            Term::OrElse(field, other) => {
                let (list, at) = row?;
                let spot = Spot::Field(list, at, *field);
                let given = self.among(spot, Asked::Given, 0b10);
                let own = self.scalar(spot)?;
                let mut ways: Ways = self.term(other, row)?;
                ways.iter_mut().for_each(|way| way.when = Formula::and([given.negated(), way.when.clone()]));
                ways.push(Alternative { when: given, value: own });
                Some(ways)
            }
            Term::Ratio(..) | Term::Size(_) => None,
        }
    }

    fn of(&mut self, place: Place, row: Row) -> Option<Ways> {
        match self.derivation(place, row) {
            Some(Derivation::Term(term)) => self.term(term, row),
            Some(Derivation::Cond(_)) => None,
            None => self.spot(place, row).and_then(|spot| self.scalar(spot)).map(always),
        }
    }

    fn is_month(&self, term: &Term) -> bool {
        match term {
            Term::Lit(scalar) => matches!(scalar, Scalar::Month(_)),
            Term::Of(Place::Fact(ix)) => self.programme.vocabulary().get(*ix).is_some_and(|d| d.kind == Kind::Month),
            Term::Shift(inner, _) => self.is_month(inner),
            Term::Min(terms) | Term::Max(terms) => terms.first().is_some_and(|t| self.is_month(t)),
            _ => false,
        }
    }

    fn computed(&mut self, term: &Term, function: Function, row: Row) -> Option<Ways> {
        let ways = self.term(term, row)?;
        ways.into_iter().map(|way| Some(Alternative { value: self.compute(function, way.value)?, ..way })).collect()
    }

    /// The greatest (`sign` 1) or smallest (-1) of some terms.
    fn extreme(&mut self, terms: &[Term], row: Row, sign: i128) -> Option<Ways> {
        let mut all: Vec<Ways> = Vec::new();
        for term in terms {
            all.push(self.term(term, row)?);
        }
        let mut all = all.into_iter();
        let mut best = all.next()?;
        for next in all {
            let mut out = Vec::new();
            for (a, b) in best.iter().flat_map(|a| next.iter().map(move |b| (a, b))) {
                let ahead = Formula::at_least_zero(scaled(&a.value.plus(&b.value, -1)?, sign, 1)?);
                let both = [a.when.clone(), b.when.clone()];
                out.push(Alternative { when: Formula::and(both.clone().into_iter().chain([ahead.clone()])), value: a.value.clone() });
                out.push(Alternative { when: Formula::and(both.into_iter().chain([ahead.negated()])), value: b.value.clone() });
            }
            if out.len() > MOST {
                return None;
            }
            best = out;
        }
        Some(best)
    }

    /// A sum over the records that meet a condition; without a term, how many do.
    fn over(&mut self, list: FactIx, term: Option<&Term>, cond: &Cond) -> Option<Ways> {
        if self.unknown.contains(&list) {
            return None;
        }
        let mut total = always(Linear::number(0));
        for at in 0..ROWS {
            let row = Some((list, at));
            let counts = {
                let there = self.exists(list, at);
                Formula::and([there, self.cond(cond, row).yes])
            };
            self.exact &= self.unknown.is_empty();
            let mut ways = match term {
                Some(term) => self.term(term, row)?,
                None => always(Linear::number(1)),
            };
            ways.iter_mut().for_each(|way| way.when = Formula::and([counts.clone(), way.when.clone()]));
            ways.push(Alternative { when: counts.negated(), value: Linear::number(0) });
            total = each(&total, &ways, |sum, part| sum.plus(part, 1))?;
        }
        Some(total)
    }
}

/// `times / per` of a form, when that is whole.
fn scaled(form: &Linear, times: i128, per: i128) -> Option<Linear> {
    let part = |n: i128| n.checked_mul(times).filter(|n| n % per == 0).map(|n| n / per);
    let terms = form.terms.iter().map(|(var, c)| part(*c).map(|c| (*var, c))).collect::<Option<Vec<_>>>()?;
    Some(Linear { terms: terms.into_iter().filter(|(_, c)| *c != 0).collect(), constant: part(form.constant)? })
}
