//! A slow, obvious evaluator that the tests hold the engine against. It shares no code with the engine.
//!
//! With every fact known a clause is read from the top: the first case whose guard is true. For unknown facts the laws try every
//! completion with it: a verdict stands when all completions agree on it.

use crate::expr::{Cond, Place, Term};
use crate::fact::{Derivation, FactIx, FieldDecl};
use crate::facts::Facts;
use crate::programme::{Clause, Programme, Verdict};
use crate::value::{Row, Scalar, Value};
use rust_decimal::Decimal;

/// The facts at hand, and inside `where` a record.
#[derive(Clone, Copy)]
struct World<'a>(&'a Programme, &'a Facts, Option<(&'a [FieldDecl], &'a Row)>);

impl<'a> World<'a> {
    /// What stands at a place; a derived fact or field is worked out.
    fn value(self, place: Place) -> Option<Value> {
        let (given, derived) = match place {
            Place::Fact(ix) => (self.1.get(ix), self.0.vocabulary().get(ix)?.derived.as_ref()),
            Place::Field(ix) => (self.2?.1.get(usize::from(ix.0))?.as_ref(), self.2?.0.get(usize::from(ix.0))?.derived.as_ref()),
        };
        match derived {
            Some(Derivation::Cond(cond)) => self.holds(cond).map(Value::Bool),
            Some(Derivation::Term(term)) => self.scalar(term).map(Value::Scalar),
            None => given.cloned(),
        }
    }

    fn records(self, list: FactIx) -> Option<Vec<World<'a>>> {
        let fields = self.0.vocabulary().get(list)?.kind.fields();
        let Value::Rows(rows) = self.1.get(list)? else { return None };
        Some(rows.iter().map(|row| World(self.0, self.1, Some((fields, row)))).collect())
    }

    /// The records for which a condition holds.
    fn matching(self, list: FactIx, cond: &Cond) -> Option<Vec<World<'a>>> {
        let tried: Option<Vec<_>> = self.records(list)?.into_iter().map(|record| Some((record, record.holds(cond)?))).collect();
        Some(tried?.into_iter().filter(|(_, holds)| *holds).map(|(record, _)| record).collect())
    }

    fn bits(self, place: Place) -> Option<u64> {
        match self.value(place)? {
            Value::Choice(i) => Some(1 << i),
            Value::Set(bits) => Some(bits),
            _ => None,
        }
    }

    /// `None` only when the condition reads something that has no value: an unknown fact, a share of nothing.
    fn holds(self, cond: &Cond) -> Option<bool> {
        Some(match cond {
            Cond::Const(value) => *value,
            Cond::Is(place) => self.value(*place)? == Value::Bool(true),
            Cond::Not(inner) => !self.holds(inner)?,
            Cond::And(parts) => !parts.iter().map(|c| self.holds(c)).collect::<Option<Vec<_>>>()?.contains(&false),
            Cond::Or(parts) => parts.iter().map(|c| self.holds(c)).collect::<Option<Vec<_>>>()?.contains(&true),
            Cond::Compare(op, a, b) => op.holds(self.scalar(a)?.order(self.scalar(b)?)?),
            Cond::In(place, mask) | Cond::Overlaps(place, mask) => self.bits(*place)? & mask != 0,
            Cond::SetIs(place, mask) => self.bits(*place)? == *mask,
            Cond::Same(a, b, pairs) => pairs.contains(&(self.bits(*a)?.trailing_zeros() as u16, self.bits(*b)?.trailing_zeros() as u16)),
            Cond::Filled(place) => matches!(self.value(*place)?, Value::Text(text) if text.contains(|c: char| !c.is_whitespace())),
            Cond::Given(field) => self.value(Place::Field(*field)).is_some(),
            Cond::Any(list, cond) => !self.matching(*list, cond)?.is_empty(),
            Cond::All(list, cond) => self.matching(*list, cond)?.len() == self.records(*list)?.len(),
        })
    }

    fn scalar(self, term: &Term) -> Option<Scalar> {
        use Scalar::{Date, Int, Money, Month, Percent};
        Some(match term {
            Term::Lit(scalar) => *scalar,
            Term::Of(place) => match self.value(*place)? {
                Value::Scalar(scalar) => scalar,
                _ => return None,
            },
            Term::Add(a, b) | Term::Sub(a, b) | Term::Ratio(a, b) | Term::MonthsInclusive(a, b) => {
                match (term, self.scalar(a)?, self.scalar(b)?) {
                    (Term::Add(..), Int(a), Int(b)) => Int(a + b),
                    (Term::Add(..), Money(a), Money(b)) => Money(a + b),
                    (Term::Sub(..), Int(a), Int(b)) => Int(a - b),
                    (Term::Sub(..), Money(a), Money(b)) => Money(a - b),
                    (Term::Sub(..), Date(a), Date(b)) => Int(b.days_until(a)),
                    (Term::Ratio(..), Money(a), Money(b)) => Percent(a.checked_div(b)?),
                    (Term::MonthsInclusive(..), Month(a), Month(b)) => Int(a.months_inclusive(b)),
                    _ => return None,
                }
            }
            Term::Times(a, factor) => match (self.scalar(a)?, factor.0) {
                (Int(a), Int(b)) => Int(a * b),
                (Money(a), Int(b)) => Money(a * Decimal::from(b)),
                (Money(a), Percent(b)) => Money(a * b),
                _ => return None,
            },
            Term::Shift(a, span) => match (self.scalar(a)?, *span) {
                (Date(date), span) => Date(date.shift(span)),
                (Month(month), crate::date::Span::Months(n)) => Month(month.plus(n.into())),
                _ => return None,
            },
            Term::Year(a) => match self.scalar(a)? {
                Date(date) => Int(date.year().into()),
                Month(month) => Int(month.year().into()),
                _ => return None,
            },
            Term::Min(terms) | Term::Max(terms) => {
                let mut all: Vec<Scalar> = terms.iter().map(|t| self.scalar(t)).collect::<Option<_>>()?;
                all.sort_by(|a, b| a.order(*b).unwrap_or(std::cmp::Ordering::Equal));
                *if matches!(term, Term::Min(_)) { all.first()? } else { all.last()? }
            }
            Term::Size(place) => Int(self.bits(*place)?.count_ones().into()),
            Term::Count(list, cond) => Int(self.matching(*list, cond)?.len() as i64),
            Term::Sum(list, term, cond) => self.matching(*list, cond)?.into_iter().try_fold(Money(Decimal::ZERO), |total, record| {
                let (Money(total), Money(part)) = (total, record.scalar(term)?) else { return None };
                Some(Money(total + part))
            })?,
            Term::OrElse(field, other) => self.scalar(&Term::Of(Place::Field(*field))).or_else(|| self.scalar(other))?,
        })
    }
}

/// The verdict on a clause with every fact that it reads known, and the case that decides. `answered` are the facts that the applicant
/// gave, which `if_known` and `requires` ask after. With `need`: what the clause itself names as needed.
pub fn complete(programme: &Programme, clause: &Clause, facts: &Facts, answered: &Facts) -> (Verdict, Option<usize>, Vec<FactIx>) {
    if let (false, Some(Value::Choice(i))) = (clause.categories == u64::MAX, facts.get(programme.category_fact())) {
        if clause.categories & (1 << i) == 0 {
            return (Verdict::NotApplicable, None, Vec::new());
        }
    }
    for (i, case) in clause.cases.iter().enumerate().filter(|(_, case)| case.if_known.iter().all(|ix| answered.is_known(*ix))) {
        match World(programme, facts, None).holds(&case.when) {
            Some(false) => continue,
            None => return (Verdict::Need, None, Vec::new()),
            Some(true) => {}
        }
        let absent: Vec<FactIx> = case.requires.iter().copied().filter(|ix| !answered.is_known(*ix)).collect();
        return if absent.is_empty() { (case.verdict, Some(i), case.needs.clone()) } else { (Verdict::Need, None, absent) };
    }
    (Verdict::Info, None, Vec::new())
}

/// Whether a condition holds; within a record of a list, when one is named. `None` when something that it reads has no value.
pub fn holds(programme: &Programme, facts: &Facts, record: Option<(FactIx, usize)>, cond: &Cond) -> Option<bool> {
    let world = World(programme, facts, None);
    match record {
        Some((list, i)) => world.records(list)?.get(i)?.holds(cond),
        None => world.holds(cond),
    }
}
