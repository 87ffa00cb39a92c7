//! Which unknown facts an unknown condition hangs on.

use super::Env;
use crate::expr::{Cond, Place, Term};
use crate::fact::{Derivation, FactIx};
use crate::truth::Truth;
use crate::value::Row;

/// A set of facts of one programme, at most [`FactSet::CAPACITY`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FactSet(u128);

impl FactSet {
    /// Most facts that a programme may have; the checker refuses more.
    pub const CAPACITY: usize = 128;

    /// Adds a fact.
    pub fn insert(&mut self, ix: FactIx) {
        if usize::from(ix.0) < FactSet::CAPACITY {
            self.0 |= 1 << ix.0;
        }
    }

    /// Adds all of another set.
    pub fn extend(&mut self, other: FactSet) {
        self.0 |= other.0;
    }

    /// Whether a fact is in it.
    pub fn contains(self, ix: FactIx) -> bool {
        usize::from(ix.0) < FactSet::CAPACITY && self.0 >> ix.0 & 1 == 1
    }

    /// Whether it has none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The facts, in order.
    pub fn iter(self) -> impl Iterator<Item = FactIx> {
        (0..FactSet::CAPACITY as u16).map(FactIx).filter(move |ix| self.contains(*ix))
    }
}

impl Env<'_> {
    /// The unknown facts that may still turn an unknown condition; none for a decided one.
    pub fn missing(&self, cond: &Cond) -> FactSet {
        let mut out = FactSet::default();
        self.missing_cond(cond, &mut out);
        out
    }

    fn missing_cond(&self, cond: &Cond, out: &mut FactSet) {
        if self.truth(cond) != Truth::Unknown {
            return;
        }
        match cond {
            Cond::Const(_) | Cond::Given(_) => {}
            Cond::Is(place) => self.missing_place(*place, out),
            Cond::In(place, _) | Cond::Overlaps(place, _) | Cond::SetIs(place, _) | Cond::Filled(place) => self.missing_place(*place, out),
            Cond::Not(inner) => self.missing_cond(inner, out),
            Cond::And(parts) | Cond::Or(parts) => parts.iter().for_each(|c| self.missing_cond(c, out)),
            Cond::Compare(_, a, b) => {
                self.missing_term(a, out);
                self.missing_term(b, out);
            }
            Cond::Same(a, b, _) => {
                self.missing_place(*a, out);
                self.missing_place(*b, out);
            }
            Cond::Any(list, inner) | Cond::All(list, inner) => self.missing_rows(*list, out, |env, out| env.missing_cond(inner, out)),
        }
    }

    fn missing_term(&self, term: &Term, out: &mut FactSet) {
        if self.range(term).known().is_some() {
            return;
        }
        match term {
            Term::Lit(_) => {}
            Term::Of(place) | Term::Size(place) => self.missing_place(*place, out),
            Term::Add(a, b) | Term::Sub(a, b) | Term::Ratio(a, b) | Term::MonthsInclusive(a, b) => {
                self.missing_term(a, out);
                self.missing_term(b, out);
            }
            Term::Times(a, _) | Term::Shift(a, _) | Term::Year(a) => self.missing_term(a, out),
            Term::OrElse(_, other) => self.missing_term(other, out),
            Term::Min(terms) | Term::Max(terms) => terms.iter().for_each(|t| self.missing_term(t, out)),
            Term::Count(list, cond) => self.missing_rows(*list, out, |env, out| env.missing_cond(cond, out)),
            Term::Sum(list, term, cond) => self.missing_rows(*list, out, |env, out| {
                env.missing_cond(cond, out);
                if env.truth(cond) != Truth::No {
                    env.missing_term(term, out);
                }
            }),
        }
    }

    /// An unknown list is missing, and so are the facts that its records would be held against.
    fn missing_rows(&self, list: FactIx, out: &mut FactSet, each: impl Fn(&Self, &mut FactSet)) {
        static BLANK: Row = Vec::new();
        match self.rows(list) {
            Some(rows) => rows.iter().for_each(|row| each(&self.with_row(list, row), out)),
            None => {
                out.insert(list);
                each(&self.with_row(list, &BLANK), out);
            }
        }
    }

    fn missing_place(&self, place: Place, out: &mut FactSet) {
        match self.derivation(place) {
            Some(Derivation::Cond(cond)) => self.missing_cond(cond, out),
            Some(Derivation::Term(term)) => self.missing_term(term, out),
            None if self.value(place).is_some() => {}
            None => match place {
                Place::Fact(ix) => out.insert(ix),
                Place::Field(_) => {
                    if let Some((_, _, list)) = self.row {
                        out.insert(list);
                    }
                }
            },
        }
    }
}
