//! `needs` is exact: what is outside it changes nothing, and for each fact in it some completion matters.

use crate::cautious::CAUTIOUS;
use crate::oracle::shown;
use crate::support::inputs::{contradictory, set};
use crate::support::{every_clause, Completions, Dice, Inputs};
use preflight_rules::fact::FactIx;
use preflight_rules::{judge_clause, Facts, Verdict};
use preflight_tests::Misses;

/// Situations tried for one clause.
const ROUNDS: usize = 40;

/// A situation with facts unknown, in which the engine asks for some.
struct Asked {
    facts: Facts,
    needs: Vec<FactIx>,
}

/// Situations in which the clause is `need`.
fn asked(inputs: &Inputs, dice: &mut Dice) -> Vec<Asked> {
    let mut out = Vec::new();
    for round in 0..ROUNDS {
        let mut facts = inputs.any(dice);
        for (ix, _) in &inputs.domains {
            if round == 0 || dice.one_in(2) {
                facts.unset(*ix);
            }
        }
        if contradictory(inputs.programme, &facts) {
            continue;
        }
        let (verdict, needs) = judge_clause(inputs.programme, &facts, inputs.index).expect("a clause");
        assert_eq!(verdict == Verdict::Need, !needs.is_empty(), "{}: {verdict:?} with needs {needs:?}", inputs.id());
        if verdict == Verdict::Need {
            out.push(Asked { facts, needs });
        }
    }
    out
}

fn name(inputs: &Inputs, ix: FactIx) -> &'static str {
    inputs.programme.vocabulary().get(ix).map_or("?", |d| d.name.as_str())
}

#[test]
fn supplying_facts_outside_needs_changes_nothing() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("outside");
    let mut tried = 0;
    for inputs in every_clause() {
        let optional: Vec<FactIx> = inputs.clause().cases.iter().flat_map(|c| c.if_known.iter().copied()).collect();
        for Asked { facts, needs } in asked(&inputs, &mut dice) {
            let outside: Vec<_> =
                inputs.domains.iter().filter(|(ix, _)| !facts.is_known(*ix) && !needs.contains(ix) && !optional.contains(ix)).collect();
            for _ in 0..if outside.is_empty() { 0 } else { 6 } {
                let mut more = facts.clone();
                outside.iter().for_each(|(ix, values)| set(inputs.programme, &mut more, *ix, dice.pick(values)));
                let (verdict, _) = judge_clause(inputs.programme, &more, inputs.index).expect("a clause");
                tried += 1;
                if verdict != Verdict::Need {
                    let supplied = outside.iter().map(|(ix, _)| name(&inputs, *ix)).collect::<Vec<_>>().join(", ");
                    misses.note(format!(
                        "{}: {verdict:?} after supplying {supplied} alone: {}",
                        inputs.id(),
                        shown(inputs.programme, &more)
                    ));
                    break;
                }
            }
        }
    }
    assert!(tried > 100, "only {tried} situations had anything to supply outside needs");
    misses.finish("facts outside needs");
}

#[test]
fn each_needed_fact_matters_and_each_that_matters_is_needed() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("inside");
    for inputs in every_clause() {
        for Asked { facts, needs } in asked(&inputs, &mut dice) {
            let mut completions = Completions::of(&inputs, &facts, &mut dice);
            let here = |ix| format!("{}: {}: {}", inputs.id(), name(&inputs, ix), shown(inputs.programme, &facts));
            for ix in &needs {
                if completions.matters(*ix) || Completions::many(&inputs, &facts, &mut dice).matters(*ix) {
                    continue;
                }
                let listed = CAUTIOUS.iter().any(|c| c.clause == inputs.id() && c.asks.contains(&name(&inputs, *ix)));
                misses.unless(listed, format!("asked for, but no completion of it matters: {}", here(*ix)));
            }
            for (ix, _) in inputs.domains.iter().filter(|(ix, _)| !facts.is_known(*ix) && !needs.contains(ix)) {
                misses.unless(!completions.matters(*ix), format!("matters, but is not asked for: {}", here(*ix)));
            }
        }
    }
    misses.finish("facts inside needs");
}
