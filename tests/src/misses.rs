//! Collects what went wrong, so that a test tells everything at once.

use std::fmt::Display;

/// What a test found wrong.
#[derive(Default)]
pub struct Misses(Vec<String>);

impl Misses {
    /// Nothing wrong so far.
    pub fn new() -> Misses {
        Misses::default()
    }

    /// Notes one more.
    pub fn note(&mut self, miss: impl Display) {
        self.0.push(miss.to_string());
    }

    /// Notes it unless the condition holds.
    pub fn unless(&mut self, holds: bool, miss: impl Display) {
        if !holds {
            self.note(miss);
        }
    }

    /// Notes two values that should be equal.
    pub fn equal<T: PartialEq + std::fmt::Debug>(&mut self, what: impl Display, found: T, expected: T) {
        if found != expected {
            self.note(format!("{what}: {found:?}, expected {expected:?}"));
        }
    }

    /// Fails the test with everything that was noted.
    #[track_caller]
    pub fn finish(self, about: &str) {
        assert!(self.0.is_empty(), "{about}: {} misses\n{}", self.0.len(), self.0.join("\n"));
    }
}
