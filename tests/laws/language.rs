//! The whole language means the same to everyone who evaluates it: one record at a time, in columns, and to the oracle.

use crate::support::inputs::set;
use crate::support::language::{notice, ASKED, IN_COLUMNS, WIDE};
use crate::support::Dice;
use preflight_rules::batch::{Plan, Table, Verdicts, LANES};
use preflight_rules::date::{Date, Month, Span};
use preflight_rules::fact::{FactIx, Kind};
use preflight_rules::facts::check;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::{oracle, verdicts, Facts, Library, Programme, Verdict};
use rust_decimal::Decimal;

/// A whole block, a part of one, and nearly two.
const SIZES: [usize; 4] = [LANES, 3, 2 * LANES - 1, 150];

fn programme(library: &Library) -> &Programme {
    &library.programmes()[0]
}

/// The facts that are given, with values of which conditions are true, false and just at the edge.
fn domains(programme: &Programme) -> Vec<(FactIx, Vec<Value>)> {
    let given = programme.vocabulary().iter().filter(|(_, decl)| decl.derived.is_none());
    given.map(|(fact, decl)| (fact, values(&decl.kind).into_iter().filter(|value| check(&decl.kind, value).is_ok()).collect())).collect()
}

fn values(kind: &Kind) -> Vec<Value> {
    let day = |n: i32| Date::new(2021, 1, 31).expect("a day").shift(Span::Days(n));
    match kind {
        Kind::Bool(_) => vec![Value::Bool(true), Value::Bool(false)],
        Kind::Int { .. } => [-3, 2, 3, 4, 5, 6, 7, 12].map(|n| Value::Scalar(Scalar::Int(n))).into(),
        Kind::Money { .. } => {
            let amounts = [-500, 0, 200, 250, 400, 500, 750, 1_000, 1_050, 1_234, 2_000, 2_500].map(|n| Decimal::new(n, 2));
            amounts.map(|amount| Value::Scalar(Scalar::Money(amount))).into()
        }
        Kind::Date => [0, 28, 29, 30, 31, 45, 365, -400, 760].map(|n| Value::Scalar(Scalar::Date(day(n)))).into(),
        Kind::Month => {
            let first = Month::new(2020, 11).expect("a month");
            [0, 2, 3, 4, 22, 23, 24, 40].map(|n| Value::Scalar(Scalar::Month(first.plus(n)))).into()
        }
        Kind::Choice(choices) => (0..choices.len() as u16).map(Value::Choice).collect(),
        Kind::Set(choices) => (0..1u64 << choices.len()).map(Value::Set).collect(),
        Kind::Text => ["", " ", "写了"].map(|text| Value::Text(text.into())).into(),
        Kind::Rows(_) => {
            // An amount, a day on which it ended or none, and what is derived from both.
            let row = |(amount, ended): &(i64, Option<i32>)| {
                vec![Some(Value::Scalar(Scalar::Money(Decimal::new(*amount, 0)))), ended.map(|n| Value::Scalar(Scalar::Date(day(n)))), None]
            };
            let rows = |all: &[(i64, Option<i32>)]| Value::Rows(all.iter().map(row).collect());
            vec![
                rows(&[]),
                rows(&[(1, None)]),
                rows(&[(8, Some(45)), (2, None)]),
                rows(&[(5, Some(0)), (5, Some(30)), (1, None)]),
                rows(&[(2, None), (8, Some(760)), (8, Some(29))]),
            ]
        }
        Kind::Percent => Vec::new(),
    }
}

/// Records of which one fact in so many is absent.
fn records(programme: &Programme, count: usize, one_absent_in: usize, dice: &mut Dice) -> Vec<Facts> {
    let domains = domains(programme);
    let one = |dice: &mut Dice| {
        let mut facts = Facts::unknown(programme);
        for (fact, values) in &domains {
            if !dice.one_in(one_absent_in) {
                set(programme, &mut facts, *fact, dice.pick(values));
            }
        }
        facts
    };
    (0..count).map(|_| one(dice)).collect()
}

#[test]
fn columns_hold_all_but_shares_and_what_is_over_records() {
    for condition in IN_COLUMNS {
        let library = notice(&[condition]);
        let (steps, asked) = Plan::of(programme(&library)).extent();
        assert!(steps > 0 && asked == 0, "{condition}: {asked} of {steps}");
    }
    for (condition, asked) in ASKED.map(|condition| (condition, 1)).into_iter().chain(WIDE) {
        let library = notice(&[condition]);
        assert_eq!(Plan::of(programme(&library)).extent().1, asked, "{condition}");
    }
}

#[test]
fn every_condition_comes_to_the_same_in_columns_and_alone() {
    let all: Vec<&str> = IN_COLUMNS.into_iter().chain(ASKED).collect();
    for conditions in [&IN_COLUMNS[..], &all] {
        let library = notice(conditions);
        let programme = programme(&library);
        let plan = Plan::of(programme);
        let mut dice = Dice::of("language");
        let mut seen = vec![[0usize; Verdict::ALL.len()]; conditions.len()];
        // With everything known, nearly everything, half.
        for (size, absent) in SIZES.into_iter().flat_map(|size| [usize::MAX, 9, 2].map(|absent| (size, absent))) {
            let records = records(programme, size, absent, &mut dice);
            let found = plan.run(&Table::of(&plan, &records));
            for (at, facts) in records.iter().enumerate() {
                let alone = verdicts(programme, facts);
                for ((clause, verdict), when) in alone.iter().enumerate().zip(conditions) {
                    let facts = crate::oracle::shown(programme, facts);
                    assert_eq!(found.verdict(at, clause), Some(*verdict), "{when}: {facts}");
                    seen[clause][*verdict as usize] += 1;
                }
            }
            told(&found, programme.clauses().len());
        }
        for (when, seen) in conditions.iter().zip(&seen) {
            for verdict in [Verdict::Pass, Verdict::Warn, Verdict::Need] {
                assert!(seen[verdict as usize] > 0, "{when} never comes to {verdict:?}: the law is about nothing");
            }
        }
    }
}

#[test]
fn every_condition_is_what_the_oracle_says() {
    let all: Vec<&str> = IN_COLUMNS.into_iter().chain(ASKED).collect();
    let library = notice(&all);
    let programme = programme(&library);
    for facts in records(programme, 400, usize::MAX, &mut Dice::of("language and oracle")) {
        for ((clause, verdict), when) in programme.clauses().iter().zip(verdicts(programme, &facts)).zip(&all) {
            let (expected, _, _) = oracle::complete(programme, clause, &facts, &facts);
            assert_eq!(verdict, expected, "{when}: {}", crate::oracle::shown(programme, &facts));
        }
    }
}

/// Counts and masks say what the verdicts one by one say.
fn told(found: &Verdicts, clauses: usize) {
    let of = |record, clause| found.verdict(record, clause).expect("a verdict");
    for clause in 0..clauses {
        for verdict in Verdict::ALL.iter().copied() {
            let count = (0..found.records()).filter(|record| of(*record, clause) == verdict).count();
            assert_eq!(found.count(clause, verdict), count, "clause {clause}, {verdict:?}");
        }
    }
    for verdicts in [&[Verdict::Pass][..], &[Verdict::Warn, Verdict::Need], &[]] {
        let mut masks = vec![7];
        found.masks(verdicts, &mut masks);
        assert_eq!((masks.len(), masks[0]), (found.records() + 1, 7), "what is there stays");
        for (record, mask) in masks[1..].iter().enumerate() {
            let expected = (0..clauses.min(64)).filter(|clause| verdicts.contains(&of(record, *clause)));
            assert_eq!(*mask, expected.fold(0, |mask, clause| mask | 1 << clause), "record {record}, {verdicts:?}");
        }
    }
    assert_eq!((found.verdict(found.records(), 0), found.verdict(0, clauses)), (None, None), "beyond the last");
    assert_eq!(found.count(clauses, Verdict::Pass), 0);
}

/// The whole numbers of a column, as [`Table::numbers`] takes them.
fn whole(value: &Value, places: u32) -> Option<i64> {
    match value {
        Value::Scalar(Scalar::Int(n)) => Some(*n),
        Value::Scalar(Scalar::Money(amount)) => i64::try_from((*amount * Decimal::from(10i64.pow(places))).normalize().mantissa()).ok(),
        Value::Scalar(Scalar::Date(date)) => Some(Date::new(1900, 1, 1)?.days_until(*date)),
        Value::Scalar(Scalar::Month(month)) => Some(Month::new(1900, 1)?.months_inclusive(*month) - 1),
        _ => None,
    }
}

/// Fills the columns of a table from records, whole where that can be.
fn fill(table: &mut Table<'_>, programme: &Programme, records: &[Facts]) {
    for (fact, decl) in programme.vocabulary().iter().filter(|(_, decl)| decl.derived.is_none()) {
        let values = || records.iter().map(|facts| facts.get(fact));
        match &decl.kind {
            Kind::Bool(_) => {
                table.choices(fact, values().map(|value| value.map(|v| u16::from(*v == Value::Bool(true))))).expect("a column")
            }
            Kind::Choice(_) => {
                let choice = |value: &Value| if let Value::Choice(choice) = value { *choice } else { 0 };
                table.choices(fact, values().map(|value| value.map(choice))).expect("a column");
            }
            kind @ (Kind::Int { .. } | Kind::Money { .. } | Kind::Date | Kind::Month) => {
                let places = if let Kind::Money { places, .. } = kind { *places } else { 0 };
                table.numbers(fact, values().map(|value| value.and_then(|v| whole(v, places)))).expect("a column");
            }
            _ => {
                for (record, value) in values().enumerate() {
                    match value {
                        Some(value) => table.set(record, fact, value).expect("a value"),
                        None => table.unset(record, fact),
                    }
                }
            }
        }
    }
}

/// A table may be filled by columns, by values, over what stood there before; and what is taken back is as if it had never been.
#[test]
fn a_table_is_what_was_put_there_last() {
    let all: Vec<&str> = IN_COLUMNS.into_iter().chain(ASKED).collect();
    for conditions in [&IN_COLUMNS[..], &all] {
        let library = notice(conditions);
        let programme = programme(&library);
        let plan = Plan::of(programme);
        let mut dice = Dice::of("tables");
        for size in SIZES {
            let (before, after) = (records(programme, size, 4, &mut dice), records(programme, size, 3, &mut dice));
            let expected = plan.run(&Table::of(&plan, &after));
            let mut columns = Table::unknown(&plan, size);
            fill(&mut columns, programme, &before);
            fill(&mut columns, programme, &after);
            same(&plan.run(&columns), &expected, conditions, "columns");
            let mut singly = Table::of(&plan, &before);
            for (record, facts) in after.iter().enumerate() {
                for (fact, _) in programme.vocabulary().iter().filter(|(_, decl)| decl.derived.is_none()) {
                    match facts.get(fact) {
                        Some(value) => singly.set(record, fact, value).expect("a value"),
                        None => singly.unset(record, fact),
                    }
                }
            }
            // There is no such record.
            let (fact, values) = &domains(programme)[0];
            singly.unset(size, *fact);
            assert_eq!(singly.set(size, *fact, &values[0]), Ok(()));
            same(&plan.run(&singly), &expected, conditions, "values");
            // The memory of an earlier result is used again, and nothing of it is left.
            let mut again = plan.run(&Table::of(&plan, &before));
            plan.run_into(&columns, &mut again);
            same(&again, &expected, conditions, "again");
        }
    }
}

fn same(found: &Verdicts, expected: &Verdicts, conditions: &[&str], how: &str) {
    assert_eq!(found.records(), expected.records());
    for record in 0..found.records() {
        for (clause, when) in conditions.iter().enumerate() {
            assert_eq!(found.verdict(record, clause), expected.verdict(record, clause), "{how}: record {record}, {when}");
        }
    }
}

#[test]
fn what_does_not_suit_a_column_is_refused() {
    let library = notice(&IN_COLUMNS);
    let programme = programme(&library);
    let plan = Plan::of(programme);
    let mut table = Table::unknown(&plan, 70);
    let fact = |name: &str| programme.vocabulary().find(name).expect("a fact");
    // The last of a block, and of all.
    for at in [63, 69] {
        let numbers = |n: i64| (0..70).map(move |i| (i == at).then_some(n));
        for (name, least, most) in [("n", -9, 40), ("a_wan", 0, 40_000), ("b_wan", -300_000, 4_000_000)] {
            assert!(table.numbers(fact(name), numbers(least)).is_ok() && table.numbers(fact(name), numbers(most)).is_ok(), "{name}");
            assert!(
                table.numbers(fact(name), numbers(least - 1)).is_err() && table.numbers(fact(name), numbers(most + 1)).is_err(),
                "{name}"
            );
        }
        let choices = |n: u16| (0..70).map(move |i| (i == at).then_some(n));
        for (name, count) in [("flag", 2), ("p", 3)] {
            assert!(table.choices(fact(name), choices(count - 1)).is_ok() && table.choices(fact(name), choices(count)).is_err(), "{name}");
        }
    }
    assert!(table.numbers(fact("flag"), [None]).is_err() && table.choices(fact("n"), [None]).is_err(), "of another type");
    assert!(table.numbers(fact("net_wan"), [None]).is_err() && table.choices(fact("both"), [None]).is_err(), "derived");
    assert!(table.set(0, fact("both"), &Value::Bool(true)).is_err());
}
