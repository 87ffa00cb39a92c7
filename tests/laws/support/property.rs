//! Properties, tried the same way in every run.

use super::dice::seed;
use super::inputs::{values, Records, LISTS};
use super::Dice;
use preflight_rules::expr::Cond;
use preflight_rules::fact::FactIx;
use preflight_rules::value::Value;
use preflight_rules::{Facts, Programme};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Tries a property on as many values; fails with the smallest that breaks it.
#[track_caller]
pub fn property<S: Strategy>(cases: u32, values: &S, holds: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let seed: [u8; 32] = std::array::from_fn(|i| seed().to_le_bytes()[i % 8] ^ i as u8);
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    if let Err(error) = runner.run(values, holds) {
        panic!("{error}");
    }
}

/// Facts of a notice: each unknown, or a value that some guard tells apart. Records may lack fields.
pub fn facts(programme: &'static Programme) -> impl Strategy<Value = Facts> {
    let guards: Vec<&Cond> = programme.clauses().iter().flat_map(|c| c.cases.iter().map(|case| &case.when)).collect();
    let given = programme.vocabulary().iter().filter(|(_, decl)| decl.derived.is_none());
    let mut dice = Dice::of("records with holes");
    let mut one = |ix: FactIx| {
        let mut some = values(programme, ix, &guards, LISTS);
        let fields = programme.vocabulary().get(ix).map_or(&[][..], |d| d.kind.fields());
        if !fields.is_empty() {
            let records = Records::of(programme, fields, &guards);
            some.extend((0..40).map(|i| {
                let mut rows: Vec<_> = (0..1 + i % 3).map(|_| records.any(&mut dice)).collect();
                rows.iter_mut().flatten().filter(|_| dice.one_in(4)).for_each(|value| *value = None);
                Value::Rows(rows)
            }));
        }
        prop_oneof![1 => Just(None), 3 => prop::sample::select(some).prop_map(Some)].prop_map(move |value| (ix, value)).boxed()
    };
    let each: Vec<_> = given.map(|(ix, _)| one(ix)).collect();
    each.prop_map(move |given| {
        let mut facts = Facts::unknown(programme);
        for (ix, value) in given {
            if let Some(value) = value {
                super::inputs::set(programme, &mut facts, ix, &value);
            }
        }
        facts
    })
}
