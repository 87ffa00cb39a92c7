//! Many records at once come to the same verdicts as one at a time: on every case, and on facts that chance picks.

use crate::oracle::shown;
use crate::support::inputs::{set, values};
use crate::support::Dice;
use preflight_rules::batch::{Plan, Table};
use preflight_rules::expr::Cond;
use preflight_rules::fact::{FactIx, Kind};
use preflight_rules::value::Value;
use preflight_rules::{oracle, verdicts, Facts, Programme, Verdict};
use preflight_tests::{all_cases, library, Judged, Misses};

/// Records that chance picks for a notice, in several tables of different length.
const TABLES: usize = 12;
const RECORDS: usize = 150;
/// Lists of records that are tried for a fact.
const LISTS: usize = 12;

#[test]
fn every_case_has_the_same_verdicts_in_a_table() {
    let mut misses = Misses::new();
    for programme in library().programmes() {
        let cases = all_cases().iter().filter(|case| case.notice == programme.header().id);
        let facts: Vec<Facts> = cases.filter_map(|case| Judged::of(case).ok()).map(|judged| judged.facts).collect();
        assert!(facts.len() > 50, "only {} cases", facts.len());
        hold(programme, &facts, &mut misses);
    }
    misses.finish("a table and one record at a time, cases");
}

#[test]
fn any_facts_have_the_same_verdicts_in_a_table() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("batch");
    for programme in library().programmes() {
        let guards: Vec<&Cond> = programme.clauses().iter().flat_map(|c| c.cases.iter().map(|case| &case.when)).collect();
        let given = programme.vocabulary().iter().filter(|(_, decl)| decl.derived.is_none());
        let domains: Vec<(FactIx, Vec<Value>)> = given.map(|(ix, _)| (ix, values(programme, ix, &guards, LISTS))).collect();
        for table in 0..TABLES {
            // From everything known to nearly nothing.
            let absent = |dice: &mut Dice| dice.below(TABLES) < table;
            let facts: Vec<Facts> = (0..RECORDS - table).map(|_| any(programme, &domains, &mut dice, absent)).collect();
            hold(programme, &facts, &mut misses);
        }
    }
    misses.finish("a table and one record at a time, any facts");
}

fn any(programme: &Programme, domains: &[(FactIx, Vec<Value>)], dice: &mut Dice, absent: impl Fn(&mut Dice) -> bool) -> Facts {
    let mut facts = Facts::unknown(programme);
    for (ix, values) in domains {
        if !values.is_empty() && !absent(dice) {
            set(programme, &mut facts, *ix, dice.pick(values));
        }
    }
    facts
}

/// Judges records at once and one by one; and by the oracle those of which everything is known.
fn hold(programme: &Programme, records: &[Facts], misses: &mut Misses) {
    let plan = Plan::of(programme);
    let found = plan.run(&Table::of(&plan, records));
    assert_eq!(found.records(), records.len());
    for (at, facts) in records.iter().enumerate() {
        let alone = verdicts(programme, facts);
        if found.of(at) == alone {
            continue;
        }
        let clause = (0..alone.len()).find(|i| found.verdict(at, *i) != Some(alone[*i])).unwrap_or(0);
        let id = programme.clause_id(&programme.clauses()[clause]);
        let (table, alone) = (found.verdict(at, clause), alone[clause]);
        misses.note(format!("{id}: {table:?} in a table, {alone:?} alone: {}", shown(programme, facts)));
    }
}

#[test]
fn a_table_of_everything_known_is_the_oracle() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("batch and oracle");
    for inputs in crate::support::every_clause() {
        let records = inputs.combinations(200, &mut dice);
        let plan = Plan::of(inputs.programme);
        let found = plan.run(&Table::of(&plan, &records));
        for (at, facts) in records.iter().enumerate() {
            let (expected, _, _) = oracle::complete(inputs.programme, inputs.clause(), facts, facts);
            if found.verdict(at, inputs.index) != Some(expected) {
                misses.note(format!("{}: oracle {expected:?}: {}", inputs.id(), shown(inputs.programme, facts)));
            }
        }
    }
    misses.finish("a table and the oracle, complete facts");
}

#[test]
fn whole_columns_are_values_one_by_one() {
    let mut dice = Dice::of("columns");
    for programme in library().programmes() {
        let plan = Plan::of(programme);
        let (mut columns, mut singly) = (Table::unknown(&plan, RECORDS), Table::unknown(&plan, RECORDS));
        for (fact, decl) in programme.vocabulary().iter().filter(|(_, decl)| decl.derived.is_none()) {
            match &decl.kind {
                Kind::Bool(_) | Kind::Choice(_) => {
                    let count = decl.kind.choices().len().max(2);
                    let column: Vec<Option<u16>> =
                        (0..RECORDS).map(|_| Some(dice.below(count + 1) as u16).filter(|n| usize::from(*n) < count)).collect();
                    columns.choices(fact, column.iter().copied()).expect("a column");
                    for (record, value) in column.iter().enumerate() {
                        let value = value.map(|n| if matches!(decl.kind, Kind::Bool(_)) { Value::Bool(n == 1) } else { Value::Choice(n) });
                        value.iter().for_each(|value| singly.set(record, fact, value).expect("a value"));
                    }
                    assert!(columns.choices(fact, [Some(64)]).is_err() && columns.choices(fact, column).is_ok());
                }
                Kind::Int { .. } => {
                    let column: Vec<Option<i64>> = (0..RECORDS).map(|_| Some(dice.below(40) as i64).filter(|n| *n > 3)).collect();
                    let fits = |n: &i64| preflight_rules::facts::check(&decl.kind, &whole(*n)).is_ok();
                    let column: Vec<Option<i64>> = column.into_iter().map(|n| n.filter(fits)).collect();
                    columns.numbers(fact, column.iter().copied()).expect("a column");
                    let known = column.iter().enumerate().filter_map(|(record, n)| Some((record, (*n)?)));
                    known.for_each(|(record, n)| singly.set(record, fact, &whole(n)).expect("a value"));
                    assert!(columns.numbers(fact, [Some(i64::MAX)]).is_err() && columns.numbers(fact, column).is_ok());
                }
                _ => {}
            }
        }
        let (columns, singly) = (plan.run(&columns), plan.run(&singly));
        assert!((0..RECORDS).all(|record| columns.of(record) == singly.of(record)), "{}", programme.header().id);
        let masks = {
            let mut masks = Vec::new();
            columns.masks(&[Verdict::Pass, Verdict::Need], &mut masks);
            masks
        };
        for (record, mask) in masks.iter().enumerate() {
            for (clause, verdict) in columns.of(record).into_iter().enumerate().take(64) {
                assert_eq!(mask >> clause & 1 == 1, matches!(verdict, Verdict::Pass | Verdict::Need), "record {record}, clause {clause}");
            }
        }
        let needs = (0..RECORDS).filter(|record| columns.verdict(*record, 0) == Some(Verdict::Need)).count();
        assert_eq!(columns.count(0, Verdict::Need), needs);
    }
}

fn whole(n: i64) -> Value {
    Value::Scalar(preflight_rules::value::Scalar::Int(n))
}

/// What the columns cannot hold is rare; where it becomes much, tables are no faster than records one by one.
#[test]
fn few_conditions_are_asked_record_by_record() {
    for programme in library().programmes() {
        let (steps, asked) = Plan::of(programme).extent();
        println!("{}: {steps} instructions, {asked} of them asked record by record", programme.header().id);
        assert!(asked * 5 < steps, "{}: {asked} of {steps}", programme.header().id);
    }
}
