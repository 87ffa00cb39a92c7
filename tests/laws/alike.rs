//! What the analysis of all facts calls the same, no facts tell apart.

use crate::support::inputs::contradictory;
use crate::support::{Dice, Inputs};
use preflight_rules::authoring::deep::{alike, compare, Apart};
use preflight_rules::authoring::embedded;
use preflight_rules::authoring::mutants::{all, Change};
use preflight_tests::{library, Misses};

/// Every so many changes of the notices are tried.
const STRIDE: usize = 9;
/// Clauses that compare the records of a list with each other: their searches take minutes.
const HEAVY: [&str; 1] = ["三(四)2b"];
/// Facts tried for each that is called the same.
const ROUNDS: usize = 300;

#[test]
fn what_is_called_the_same_is_told_apart_by_no_facts() {
    let (mut misses, mut dice) = (Misses::new(), Dice::of("alike"));
    let (mut same, mut apart) = (0, 0);
    let sources = embedded();
    for programme in library().programmes() {
        let order = |change: &Change| matches!(change, Change::Cases(..));
        let mutants = all(&sources, programme);
        // Most of what comes to the same is a change of order, so each of those is tried.
        for (_, mutant) in mutants.iter().enumerate().filter(|(i, m)| i % STRIDE == 0 || m.change.as_ref().is_some_and(order)) {
            let Some(change @ (Change::Guard(clause, ..) | Change::Cases(clause, _))) = &mutant.change else { continue };
            if programme.clauses().get(*clause).is_some_and(|c| HEAVY.contains(&c.id.as_str())) {
                continue;
            }
            let mut changed = programme.clone();
            change.clone().swap(&mut changed);
            match compare(programme, &changed, *clause) {
                Apart::Same => same += 1,
                Apart::For(_) => {
                    apart += 1;
                    continue;
                }
                Apart::Open => continue,
            }
            let inputs = Inputs::of(programme, *clause);
            let facts = inputs.combinations(ROUNDS, &mut dice);
            let told = facts.iter().find(|facts| !contradictory(programme, facts) && !alike(programme, &changed, *clause, facts));
            misses.unless(told.is_none(), format!("{}: {}: {}: {told:?}", inputs.id(), mutant.at, mutant.what));
        }
    }
    misses.finish("changes that are called the same");
    assert!(same > 30 && apart > 100, "only {same} changes came to the same, {apart} did not");
}
