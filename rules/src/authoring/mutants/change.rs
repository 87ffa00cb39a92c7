//! A change of a checked notice that can be made and taken back.

use crate::expr::Cond;
use crate::fact::{Derivation, FactIx, FieldIx};
use crate::programme::{Case, Entry, Programme, Verdict};

/// What is put in the place of what; swapping twice leaves everything as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The guard of a clause's case.
    Guard(usize, usize, Cond),
    /// The verdict of a clause's case.
    Verdict(usize, usize, Verdict),
    /// The cases of a clause.
    Cases(usize, Vec<Case>),
    /// The categories of a clause.
    Scope(usize, u64),
    /// How a fact, or a field of a list, is derived.
    Derived(FactIx, Option<FieldIx>, Option<Derivation>),
    /// What a relation between facts says.
    Holds(usize, Cond),
    /// When a material is at hand.
    Held(usize, Cond),
    /// When a material is needed.
    Needed(usize, Cond),
    /// When a route is the applicant's.
    Route(usize, Cond),
    /// A date.
    Entry(usize, Box<Entry>),
}

impl Change {
    /// Makes the change, or takes it back.
    pub fn swap(&mut self, programme: &mut Programme) {
        use std::mem::swap;
        match self {
            Change::Guard(clause, case, cond) => {
                let case = programme.clauses.get_mut(*clause).and_then(|c| c.cases.get_mut(*case));
                case.into_iter().for_each(|case| swap(&mut case.when, cond));
            }
            Change::Verdict(clause, case, verdict) => {
                let case = programme.clauses.get_mut(*clause).and_then(|c| c.cases.get_mut(*case));
                case.into_iter().for_each(|case| swap(&mut case.verdict, verdict));
            }
            Change::Cases(clause, cases) => programme.clauses.get_mut(*clause).into_iter().for_each(|c| swap(&mut c.cases, cases)),
            Change::Scope(clause, bits) => programme.clauses.get_mut(*clause).into_iter().for_each(|c| swap(&mut c.categories, bits)),
            Change::Derived(ix, field, derivation) => {
                let place = programme.vocabulary.derivation_mut(*ix, *field);
                place.into_iter().for_each(|place| swap(place, derivation));
            }
            Change::Holds(i, cond) => programme.sanity.get_mut(*i).into_iter().for_each(|s| swap(&mut s.holds, cond)),
            Change::Held(i, cond) => programme.materials.get_mut(*i).into_iter().for_each(|m| swap(&mut m.held, cond)),
            Change::Needed(i, cond) => programme.materials.get_mut(*i).into_iter().for_each(|m| swap(&mut m.needed, cond)),
            Change::Route(i, cond) => programme.routes.get_mut(*i).into_iter().for_each(|r| swap(&mut r.when, cond)),
            Change::Entry(i, entry) => programme.calendar.get_mut(*i).into_iter().for_each(|e| swap(e, entry)),
        }
    }

    /// The clause whose verdict alone it can touch.
    pub fn clause(&self) -> Option<usize> {
        match self {
            Change::Guard(clause, ..) | Change::Verdict(clause, ..) | Change::Cases(clause, _) | Change::Scope(clause, _) => Some(*clause),
            _ => None,
        }
    }
}
