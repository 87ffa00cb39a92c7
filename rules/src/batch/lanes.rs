//! What a register holds: something about each of 64 records.

use super::LANES;
use crate::truth::Truth;

/// Kleene's truth for each lane; where neither bit stands it is unknown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Truths {
    /// Where it holds.
    pub yes: u64,
    /// Where it does not hold.
    pub no: u64,
}

impl Truths {
    /// The same in every lane.
    pub fn all(truth: bool) -> Truths {
        let yes = if truth { u64::MAX } else { 0 };
        Truths { yes, no: !yes }
    }

    /// What holds where something is known, and is unknown elsewhere.
    pub fn known(known: u64, yes: u64) -> Truths {
        Truths { yes: known & yes, no: known & !yes }
    }

    /// The contrary.
    pub fn turned(self) -> Truths {
        Truths { yes: self.no, no: self.yes }
    }

    /// Both.
    pub fn and(self, other: Truths) -> Truths {
        Truths { yes: self.yes & other.yes, no: self.no | other.no }
    }

    /// One or both.
    pub fn or(self, other: Truths) -> Truths {
        Truths { yes: self.yes | other.yes, no: self.no & other.no }
    }

    /// Notes the truth of one lane.
    pub fn note(&mut self, lane: usize, truth: Truth) {
        match truth {
            Truth::Yes => self.yes |= 1 << lane,
            Truth::No => self.no |= 1 << lane,
            Truth::Unknown => {}
        }
    }
}

/// A number for each lane.
pub type Numbers = [i64; LANES];

/// No lower bound.
pub const NO_LEAST: i64 = i64::MIN;
/// No upper bound.
pub const NO_MOST: i64 = i64::MAX;

/// The range that a figure may lie in, for each lane: what [`crate::value::Range`] is for one record.
#[derive(Clone, Debug)]
pub struct Ranges {
    /// Smallest possible values; [`NO_LEAST`] is no bound.
    pub lo: Numbers,
    /// Largest possible values; [`NO_MOST`] is no bound. Not to be read when `exact`.
    pub hi: Numbers,
    /// Every lane has one value, and it stands in `lo`.
    pub exact: bool,
}

impl Ranges {
    /// The same value in every lane.
    pub fn all(value: i64) -> Ranges {
        Ranges { lo: [value; LANES], hi: [value; LANES], exact: true }
    }

    /// To be looked at.
    pub fn view(&self) -> View<'_> {
        View::of(&self.lo, &self.hi, self.exact)
    }
}

/// Ranges somewhere.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// Smallest possible values.
    pub lo: &'a Numbers,
    /// Largest possible values.
    pub hi: &'a Numbers,
    /// Both are the same in every lane.
    pub exact: bool,
}

impl<'a> View<'a> {
    /// Of two ends; of one, where they are the same.
    pub fn of(lo: &'a Numbers, hi: &'a Numbers, exact: bool) -> View<'a> {
        View { lo, hi: if exact { lo } else { hi }, exact }
    }
}
