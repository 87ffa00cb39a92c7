//! The engine and the oracle agree: on every verdict with all facts known, and with facts unknown on every verdict that stands.

use crate::cautious::CAUTIOUS;
use crate::support::inputs::contradictory;
use crate::support::{every_clause, Completions, Dice};
use preflight_rules::{judge_clause, oracle, Facts, Verdict};
use preflight_tests::Misses;

/// Most combinations tried for one clause, all of them when there are no more.
const COMPLETE: usize = 5_000;
/// Incomplete situations tried for one clause.
const INCOMPLETE: usize = 60;

#[test]
fn the_engine_is_the_oracle_on_complete_facts() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("complete");
    let mut verdicts = 0usize;
    for inputs in every_clause() {
        for facts in inputs.combinations(COMPLETE, &mut dice) {
            let engine = judge_clause(inputs.programme, &facts, inputs.index).map(|(verdict, _)| verdict);
            let (expected, _, _) = oracle::complete(inputs.programme, inputs.clause(), &facts, &facts);
            verdicts += 1;
            if engine != Some(expected) {
                misses.note(format!("{}: engine {engine:?}, oracle {expected:?}: {}", inputs.id(), shown(inputs.programme, &facts)));
                break;
            }
        }
    }
    assert!(verdicts > 10_000, "only {verdicts} verdicts were compared");
    misses.finish("engine and oracle, complete facts");
}

#[test]
fn the_engine_is_the_definition_on_incomplete_facts() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("incomplete");
    for inputs in every_clause() {
        for round in 0..INCOMPLETE {
            let mut facts = inputs.any(&mut dice);
            for (ix, _) in &inputs.domains {
                if round == 0 || dice.one_in(2) {
                    facts.unset(*ix);
                }
            }
            if contradictory(inputs.programme, &facts) {
                continue;
            }
            let (engine, _) = judge_clause(inputs.programme, &facts, inputs.index).expect("a clause");
            let mut agreed = Completions::of(&inputs, &facts, &mut dice).agreed();
            if engine != agreed {
                agreed = Completions::many(&inputs, &facts, &mut dice).agreed();
            }
            if engine == agreed {
                continue;
            }
            let id = inputs.id();
            if engine != Verdict::Need {
                misses
                    .note(format!("{id}: engine {engine:?}, but the completions come to {agreed:?}: {}", shown(inputs.programme, &facts)));
            } else if !CAUTIOUS.iter().any(|c| c.clause == id) {
                misses.note(format!("{id}: engine need, but every completion is {agreed:?}: {}", shown(inputs.programme, &facts)));
            }
        }
    }
    misses.finish("engine and definition, incomplete facts");
}

/// The known facts, by name.
pub fn shown(programme: &preflight_rules::Programme, facts: &Facts) -> String {
    let known = programme.vocabulary().iter().filter_map(|(ix, decl)| facts.get(ix).map(|value| format!("{} = {value:?}", decl.name)));
    known.collect::<Vec<_>>().join(", ")
}
