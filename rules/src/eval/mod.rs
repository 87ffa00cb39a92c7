//! Evaluation of expressions over facts: total, three-valued, exact.
//!
//! A scalar evaluates to the [`Range`] it may lie in, so that bounds settle what they can (civil works are at least 0, so a total below
//! the threshold fails whatever they are). Kleene logic is sound, not complete: `x or not x` of an unknown `x` stays unknown.

mod arithmetic;
mod missing;
#[cfg(test)]
mod tests;

pub use missing::FactSet;

use crate::expr::{Cond, Place, Term};
use crate::fact::{Derivation, FactIx, FieldDecl, FieldIx, Kind};
use crate::facts::Facts;
use crate::programme::Programme;
use crate::truth::Truth;
use crate::value::{Range, Row, Scalar, Value};

/// A derived fact, computed.
#[derive(Clone, Copy, Debug)]
enum Computed {
    Truth(Truth),
    Range(Range),
}

/// The derived facts of a programme, computed once for all its clauses.
pub struct Derived(Vec<Option<Computed>>);

impl Derived {
    /// Computes them in an order in which each finds what it reads.
    pub fn compute(programme: &Programme, facts: &Facts) -> Derived {
        Derived::some(programme, facts, |_| true)
    }

    /// Computes some of them; the others are computed where they are read.
    pub fn some(programme: &Programme, facts: &Facts, wanted: impl Fn(FactIx) -> bool) -> Derived {
        let mut derived = Derived(vec![None; programme.vocabulary().facts().len()]);
        for ix in programme.derived_order.iter().filter(|ix| wanted(**ix)) {
            let env = Env::new(programme, facts, &derived);
            let computed = match programme.vocabulary().get(*ix).and_then(|d| d.derived.as_ref()) {
                Some(Derivation::Cond(cond)) => Computed::Truth(env.truth(cond)),
                Some(Derivation::Term(term)) => Computed::Range(env.range(term)),
                None => continue,
            };
            if let Some(slot) = derived.0.get_mut(usize::from(ix.0)) {
                *slot = Some(computed);
            }
        }
        derived
    }

    fn get(&self, ix: FactIx) -> Option<Computed> {
        self.0.get(usize::from(ix.0)).copied().flatten()
    }
}

/// What expressions are evaluated in: a programme's facts, its derived facts, and perhaps a record.
#[derive(Clone, Copy)]
pub struct Env<'a> {
    programme: &'a Programme,
    facts: &'a Facts,
    derived: &'a Derived,
    row: Option<(&'a [FieldDecl], &'a Row, FactIx)>,
}

impl<'a> Env<'a> {
    /// For the facts of one applicant.
    pub fn new(programme: &'a Programme, facts: &'a Facts, derived: &'a Derived) -> Env<'a> {
        Env { programme, facts, derived, row: None }
    }

    /// The programme.
    pub fn programme(&self) -> &'a Programme {
        self.programme
    }

    /// The facts.
    pub fn facts(&self) -> &'a Facts {
        self.facts
    }

    /// The same, with a record of a list at hand.
    pub fn with_row(&self, list: FactIx, row: &'a Row) -> Env<'a> {
        let fields = self.programme.vocabulary().get(list).map_or(&[][..], |d| d.kind.fields());
        Env { row: Some((fields, row, list)), ..*self }
    }

    /// The records of a list, when known.
    pub fn rows(&self, list: FactIx) -> Option<&'a [Row]> {
        match self.facts.get(list) {
            Some(Value::Rows(rows)) => Some(rows),
            _ => None,
        }
    }

    fn field(&self, ix: FieldIx) -> Option<(&'a FieldDecl, Option<&'a Value>)> {
        let (fields, row, _) = self.row?;
        let i = usize::from(ix.0);
        Some((fields.get(i)?, row.get(i).and_then(Option::as_ref)))
    }

    /// The value at a place, when it is given there (not derived).
    pub fn value(&self, place: Place) -> Option<&'a Value> {
        match place {
            Place::Fact(ix) => self.facts.get(ix),
            Place::Field(ix) => self.field(ix)?.1,
        }
    }

    fn derivation(&self, place: Place) -> Option<&'a Derivation> {
        match place {
            Place::Fact(ix) => self.programme.vocabulary().get(ix)?.derived.as_ref(),
            Place::Field(ix) => self.field(ix)?.0.derived.as_ref(),
        }
    }

    /// The type at a place.
    pub fn kind_of(&self, place: Place) -> Option<&'a Kind> {
        match place {
            Place::Fact(ix) => self.programme.vocabulary().get(ix).map(|d| &d.kind),
            Place::Field(ix) => self.field(ix).map(|(d, _)| &d.kind),
        }
    }

    fn choice(&self, place: Place) -> Option<u16> {
        match self.value(place) {
            Some(Value::Choice(i)) => Some(*i),
            _ => None,
        }
    }

    fn set(&self, place: Place) -> Option<u64> {
        match self.value(place) {
            Some(Value::Set(bits)) => Some(*bits),
            _ => None,
        }
    }

    /// What is known of a condition.
    pub fn truth(&self, cond: &Cond) -> Truth {
        match cond {
            Cond::Const(value) => Truth::from(*value),
            Cond::Is(place) => self.flag(*place),
            Cond::Not(inner) => !self.truth(inner),
            Cond::And(all) => {
                let mut truth = Truth::Yes;
                for cond in all {
                    truth = truth.and(self.truth(cond));
                    if truth == Truth::No {
                        break;
                    }
                }
                truth
            }
            Cond::Or(any) => {
                let mut truth = Truth::No;
                for cond in any {
                    truth = truth.or(self.truth(cond));
                    if truth == Truth::Yes {
                        break;
                    }
                }
                truth
            }
            Cond::Compare(op, a, b) => arithmetic::compare(*op, self.range(a), self.range(b)),
            Cond::In(place, mask) => self.choice(*place).map(|i| mask >> i & 1 == 1).into(),
            Cond::Same(a, b, pairs) => match (self.choice(*a), self.choice(*b)) {
                (Some(a), Some(b)) => pairs.contains(&(a, b)).into(),
                _ => Truth::Unknown,
            },
            Cond::Overlaps(place, mask) => self.set(*place).map(|set| set & mask != 0).into(),
            Cond::SetIs(place, mask) => self.set(*place).map(|set| set == *mask).into(),
            Cond::Filled(place) => match self.value(*place) {
                Some(Value::Text(text)) => (!text.trim().is_empty()).into(),
                _ => Truth::Unknown,
            },
            Cond::Given(field) => match self.field(*field) {
                Some((decl, value)) if decl.optional => value.is_some().into(),
                _ => Truth::Unknown,
            },
            Cond::Any(list, cond) => self.over(*list, |env| env.truth(cond), Truth::No, Truth::or),
            Cond::All(list, cond) => self.over(*list, |env| env.truth(cond), Truth::Yes, Truth::and),
        }
    }

    fn over(&self, list: FactIx, each: impl Fn(&Env<'a>) -> Truth, empty: Truth, join: impl Fn(Truth, Truth) -> Truth) -> Truth {
        self.rows(list).map_or(Truth::Unknown, |rows| rows.iter().fold(empty, |truth, row| join(truth, each(&self.with_row(list, row)))))
    }

    fn flag(&self, place: Place) -> Truth {
        if let Place::Fact(ix) = place {
            if let Some(Computed::Truth(truth)) = self.derived.get(ix) {
                return truth;
            }
        }
        match (self.value(place), self.derivation(place)) {
            (Some(Value::Bool(value)), _) => (*value).into(),
            (None, Some(Derivation::Cond(cond))) => self.truth(cond),
            _ => Truth::Unknown,
        }
    }

    /// The range that a term may lie in.
    pub fn range(&self, term: &Term) -> Range {
        match term {
            Term::Lit(scalar) => Range::exact(*scalar),
            Term::Of(place) => self.scalar(*place),
            Term::Add(a, b) => arithmetic::add(self.range(a), self.range(b)),
            Term::Sub(a, b) => arithmetic::sub(self.range(a), self.range(b)),
            Term::Times(a, factor) => arithmetic::times(self.range(a), factor.0),
            Term::Ratio(a, b) => arithmetic::ratio(self.range(a), self.range(b)),
            Term::Shift(a, span) => arithmetic::map(self.range(a), |s| arithmetic::shift(s, *span)),
            Term::Min(terms) => arithmetic::least(terms.iter().map(|t| self.range(t))),
            Term::Max(terms) => arithmetic::greatest(terms.iter().map(|t| self.range(t))),
            Term::Year(a) => arithmetic::map(self.range(a), arithmetic::year),
            Term::MonthsInclusive(a, b) => arithmetic::months_inclusive(self.range(a), self.range(b)),
            Term::Size(place) => match (self.set(*place), self.kind_of(*place)) {
                (Some(set), _) => Range::exact(Scalar::Int(i64::from(set.count_ones()))),
                (None, Some(Kind::Set(values))) => Range { lo: Some(Scalar::Int(0)), hi: Some(Scalar::Int(values.len() as i64)) },
                _ => Range::ANY,
            },
            Term::Count(list, cond) => self.count(*list, cond),
            Term::Sum(list, term, cond) => self.sum(*list, term, cond),
            Term::OrElse(field, other) => match self.field(*field) {
                Some((_, Some(Value::Scalar(scalar)))) => Range::exact(*scalar),
                Some((_, None)) => self.range(other),
                _ => Range::ANY,
            },
        }
    }

    fn scalar(&self, place: Place) -> Range {
        if let Place::Fact(ix) = place {
            if let Some(Computed::Range(range)) = self.derived.get(ix) {
                return range;
            }
        }
        match (self.value(place), self.derivation(place), self.kind_of(place)) {
            (Some(Value::Scalar(scalar)), _, _) => Range::exact(*scalar),
            (None, Some(Derivation::Term(term)), _) => self.range(term),
            (None, None, Some(Kind::Int { min, max, .. } | Kind::Money { min, max, .. })) => Range { lo: Some(*min), hi: Some(*max) },
            _ => Range::ANY,
        }
    }

    fn count(&self, list: FactIx, cond: &Cond) -> Range {
        let Some(rows) = self.rows(list) else { return Range { lo: Some(Scalar::Int(0)), hi: None } };
        let (mut sure, mut possible) = (0i64, 0i64);
        for row in rows {
            match self.with_row(list, row).truth(cond) {
                Truth::Yes => {
                    sure += 1;
                    possible += 1;
                }
                Truth::Unknown => possible += 1,
                Truth::No => {}
            }
        }
        Range { lo: Some(Scalar::Int(sure)), hi: Some(Scalar::Int(possible)) }
    }

    fn sum(&self, list: FactIx, term: &Term, cond: &Cond) -> Range {
        let Some(rows) = self.rows(list) else { return Range::ANY };
        let mut total = Range::exact(Scalar::Money(rust_decimal::Decimal::ZERO));
        for row in rows {
            let env = self.with_row(list, row);
            let part = match env.truth(cond) {
                Truth::No => continue,
                Truth::Yes => env.range(term),
                Truth::Unknown => arithmetic::or_nothing(env.range(term)),
            };
            total = arithmetic::add(total, part);
        }
        total
    }
}
