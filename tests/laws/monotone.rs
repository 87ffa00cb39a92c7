//! Deleting facts never turns one decided verdict into another: it stays, or becomes `need`. Only what an *if known* fact raised may
//! fall back to what the clause says without it (R14).

use crate::oracle::shown;
use crate::support::{every_clause, inputs::set, Dice, Inputs};
use preflight_rules::fact::FactIx;
use preflight_rules::value::Value;
use preflight_rules::{judge_clause, Facts, Verdict};
use preflight_tests::Misses;

/// Situations tried for one clause.
const ROUNDS: usize = 250;

#[test]
fn deleting_facts_decides_nothing_else() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("monotone");
    let mut weakened = 0;
    for inputs in every_clause() {
        let verdict = |facts: &Facts| judge_clause(inputs.programme, facts, inputs.index).expect("a clause").0;
        for _ in 0..ROUNDS {
            let mut before = inputs.any(&mut dice);
            if dice.one_in(2) {
                fewer(&inputs, &mut before, 4, &mut dice);
            }
            let mut after = before.clone();
            let deleted = fewer(&inputs, &mut after, 2, &mut dice);
            let (was, is) = (verdict(&before), verdict(&after));
            weakened += usize::from(was != is);
            if was != is && is != Verdict::Need && !asked_if_known(&inputs, &deleted) {
                let facts = shown(inputs.programme, &before);
                misses.note(format!("{}: {was:?} became {is:?} without {}; with: {facts}", inputs.id(), names(&inputs, &deleted)));
                break;
            }
        }
    }
    assert!(weakened > 1_000, "deleting changed only {weakened} verdicts: the law was hardly tried");
    misses.finish("deleting facts");
}

#[test]
fn without_an_if_known_fact_only_a_warning_is_lost() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("if known");
    let mut lost = 0;
    for inputs in every_clause() {
        let optional: Vec<FactIx> = inputs.clause().cases.iter().flat_map(|c| c.if_known.iter().copied()).collect();
        for _ in 0..if optional.is_empty() { 0 } else { ROUNDS } {
            let before = inputs.any(&mut dice);
            let mut after = before.clone();
            optional.iter().for_each(|ix| after.unset(*ix));
            let verdict = |facts: &Facts| judge_clause(inputs.programme, facts, inputs.index).expect("a clause").0;
            let (was, is) = (verdict(&before), verdict(&after));
            lost += usize::from(was != is);
            if was != is && was != Verdict::Warn && is != Verdict::Need {
                misses.note(format!(
                    "{}: {was:?} became {is:?} without the if-known facts: {}",
                    inputs.id(),
                    shown(inputs.programme, &before)
                ));
                break;
            }
        }
    }
    assert!(lost > 0, "no clause has a warning from an if-known fact");
    misses.finish("if-known facts");
}

/// Deletes each fact once in `odds` times, and holes records now and then.
fn fewer(inputs: &Inputs, facts: &mut Facts, odds: usize, dice: &mut Dice) -> Vec<FactIx> {
    let mut deleted = Vec::new();
    for (ix, _) in &inputs.domains {
        if dice.one_in(odds) {
            facts.unset(*ix);
            deleted.push(*ix);
        } else if let Some(Value::Rows(rows)) = facts.get(*ix) {
            let (mut rows, fields) = (rows.clone(), inputs.programme.vocabulary().get(*ix).expect("a list").kind.fields());
            for row in &mut rows {
                // An optional field that is absent is none, not unknown.
                let needed = row.iter_mut().zip(fields).filter(|(_, field)| !field.optional);
                needed.filter(|_| dice.one_in(4)).for_each(|(value, _)| *value = None);
            }
            set(inputs.programme, facts, *ix, &Value::Rows(rows));
            deleted.push(*ix);
        }
    }
    deleted
}

fn asked_if_known(inputs: &Inputs, deleted: &[FactIx]) -> bool {
    inputs.clause().cases.iter().any(|c| c.if_known.iter().any(|ix| deleted.contains(ix)))
}

fn names(inputs: &Inputs, facts: &[FactIx]) -> String {
    let name = |ix: &FactIx| inputs.programme.vocabulary().get(*ix).map_or("?", |d| d.name.as_str());
    facts.iter().map(name).collect::<Vec<_>>().join(", ")
}
