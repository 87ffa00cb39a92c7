//! Analysis of rule sets: what no list of cases shows, found by trying the finite abstraction of the guards exhaustively.
//!
//! Guards speak of flags (yes or no, one of a few values) and of linear inequalities over whole numbers: money in its smallest step,
//! days, months. Two comparisons with one sum are two inequalities, so `≥ 3000` implies `≥ 2000`; bounds of facts, derived facts and
//! the relations that no true answers break are inequalities too. Whether facts exist for which a formula holds is then decided by
//! trying the flags and eliminating the variables. Every example is confirmed by the engine before it is told. What is not modelled
//! (shares, more than a few records) is left open and said to be.

mod apart;
mod categories;
mod clauses;
mod example;
mod figures;
mod formula;
mod linear;
mod lower;
mod places;
mod possible;
mod questions;
mod reading;
mod solve;
mod terms;
#[cfg(test)]
mod tests;
mod world;

pub use apart::{alike, clause as compare, Apart};
pub use possible::verdicts as possible_verdicts;

use super::diagnostic::Diagnostic;
use super::source::Sources;
use crate::library::Library;
use crate::programme::Programme;

/// Everything that can be said of the notices of a library, in order of file and place. `sources` are what it was compiled from.
pub fn examine(sources: &Sources, library: &Library, only: impl Fn(&str) -> bool) -> Vec<Diagnostic> {
    let places = places::Places::of(sources);
    let mut sink = Vec::new();
    for programme in library.programmes().iter().filter(|p| only(&p.header().id)) {
        categories::examine(programme, &places, &mut sink);
        for clause in programme.clauses() {
            clauses::examine(programme, clause, &places, &mut sink);
            figures::examine(programme, clause, &places, &mut sink);
        }
        questions::examine(programme, &places, &mut sink);
    }
    sink.sort_by(|a, b| (&a.span, a.code, &a.message).cmp(&(&b.span, b.code, &b.message)));
    sink.dedup();
    sink
}

/// Whether some case of a clause, by position, is never the first to hold.
pub fn never_first(programme: &Programme, clause: usize) -> bool {
    let Some(clause) = programme.clauses().get(clause) else { return false };
    let reading = reading::Reading::of(programme, clause);
    (0..clause.cases.len()).any(|case| reading.decided_by(case).is_never())
}
