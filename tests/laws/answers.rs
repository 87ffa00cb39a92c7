//! Facts files: whatever comes in is refused with reasons or read; what was read survives being written and read again; money is exact.

use crate::support::{facts, property, Dice};
use preflight_rules::fact::Kind;
use preflight_rules::value::{Row, Scalar, Value};
use preflight_rules::wire::read_answers;
use preflight_rules::Answers;
use preflight_tests::{all_cases, library, Misses};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::{json, Map, Value as Json};

/// A value as a facts file writes it.
fn written(kind: &Kind, value: &Value) -> Json {
    let ids = |keep: &dyn Fn(usize) -> bool| {
        kind.choices().iter().enumerate().filter(|(i, _)| keep(*i)).map(|(_, c)| json!(c.id)).collect::<Vec<_>>()
    };
    match value {
        Value::Bool(value) => json!(value),
        Value::Scalar(Scalar::Int(n)) => json!(n),
        Value::Scalar(Scalar::Money(amount) | Scalar::Percent(amount)) => json!(amount.to_string()),
        Value::Scalar(Scalar::Date(date)) => json!(date.to_string()),
        Value::Scalar(Scalar::Month(month)) => json!(month.to_string()),
        Value::Choice(chosen) => ids(&|i| i == usize::from(*chosen)).pop().unwrap_or(Json::Null),
        Value::Set(bits) => Json::Array(ids(&|i| bits >> i & 1 == 1)),
        Value::Text(text) => json!(text),
        Value::Rows(rows) => Json::Array(rows.iter().map(|row| record(kind, row)).collect()),
    }
}

fn record(kind: &Kind, row: &Row) -> Json {
    let given = kind.fields().iter().zip(row).filter_map(|(field, value)| value.as_ref().map(|v| (field, v)));
    Json::Object(given.map(|(field, value)| (field.name.clone(), written(&field.kind, value))).collect())
}

fn file(answers: &Answers) -> String {
    let kind = |name: &str| library().vocabulary().find(name).and_then(|ix| library().vocabulary().get(ix)).map(|d| &d.kind);
    let members: Map<String, Json> =
        answers.iter().filter_map(|(name, value)| Some((name.to_owned(), written(kind(name)?, value)))).collect();
    Json::Object(members).to_string()
}

/// Reads; and what is read must come back from being written.
fn read_and_back(bytes: &[u8]) -> Result<(), TestCaseError> {
    match read_answers(library(), bytes, None) {
        Ok(answers) => prop_assert_eq!(read_answers(library(), file(&answers).as_bytes(), None), Ok(answers)),
        Err(problems) => {
            prop_assert!(!problems.is_empty(), "refused without a reason");
            prop_assert!(problems.iter().all(|p| !p.say.zh.is_empty() && !p.say.en.is_empty()), "{:?}", problems);
        }
    }
    Ok(())
}

/// Any JSON, with the names and values of real facts strewn in.
fn some_json() -> impl Strategy<Value = Json> {
    let words: Vec<String> = library()
        .vocabulary()
        .facts()
        .iter()
        .flat_map(|d| {
            let inner = d.kind.choices().iter().map(|c| c.id.clone()).chain(d.kind.fields().iter().map(|f| f.name.clone()));
            std::iter::once(d.name.clone()).chain(inner).collect::<Vec<_>>()
        })
        .collect();
    let word = prop::sample::select(words);
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        (-3i64..2_100).prop_map(Json::from),
        "[0-9]{1,9}(\\.[0-9]{1,6})?".prop_map(Json::from),
        "20[12][0-9]-[01][0-9](-[0-3][0-9])?".prop_map(Json::from),
        any::<String>().prop_map(Json::from),
        word.clone().prop_map(Json::from),
    ];
    leaf.prop_recursive(4, 40, 8, move |inner| {
        let key = prop_oneof![4 => word.clone(), 1 => any::<String>()];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Json::Array),
            prop::collection::vec((key, inner), 0..8).prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

#[test]
fn any_bytes_are_read_or_refused() {
    property(2_000, &prop::collection::vec(any::<u8>(), 0..200), |bytes| read_and_back(&bytes));
    property(1_000, &any::<String>(), |text| read_and_back(text.as_bytes()));
    property(1_500, &some_json(), |json| read_and_back(json.to_string().as_bytes()));
}

#[test]
fn damaged_applications_are_read_or_refused() {
    let mut dice = Dice::of("damaged applications");
    for case in all_cases().iter().step_by(5) {
        let mut bytes = case.facts.clone().into_bytes();
        read_and_back(&bytes).unwrap_or_else(|e| panic!("{}: {e}", case.place()));
        for _ in 0..4 {
            let at = dice.below(bytes.len());
            match dice.below(4) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] = dice.roll() as u8,
                2 => bytes.insert(at, *dice.pick(b"{}[],:\"0e-\\")),
                _ => drop(bytes.remove(at)),
            }
            read_and_back(&bytes).unwrap_or_else(|e| panic!("{}, damaged: {e}", case.place()));
            if bytes.len() < 2 {
                break;
            }
        }
    }
}

#[test]
fn deep_and_long_files_are_refused() {
    for piece in ["[", "{\"a\":", "{\"cloud_services\":[", "\"", "0"] {
        let text = piece.repeat(200_000);
        assert!(read_answers(library(), text.as_bytes(), None).is_err(), "`{piece}` many times over");
    }
}

#[test]
fn what_is_accepted_survives_being_written() {
    for programme in library().programmes() {
        property(150, &facts(programme), |facts| {
            let mut answers = Answers::new();
            for (ix, decl) in programme.vocabulary().iter() {
                if let Some(value) = facts.get(ix) {
                    prop_assert_eq!(answers.set(library().vocabulary(), &decl.name, value.clone()), Ok(()), "{}", decl.name);
                }
            }
            match read_answers(library(), file(&answers).as_bytes(), None) {
                Ok(back) => prop_assert_eq!(back, answers),
                // Figures that contradict each other are refused, and for nothing else.
                Err(problems) => prop_assert!(problems.iter().all(|p| p.say.en.starts_with("[V")), "{:?}", problems),
            }
            Ok(())
        });
    }
}

#[test]
fn money_is_read_exactly() {
    let mut misses = Misses::new();
    let amounts = library().vocabulary().facts().iter().filter(|d| d.derived.is_none() && matches!(d.kind, Kind::Money { .. }));
    let mut dice = Dice::of("money");
    let mut read = 0;
    for decl in amounts {
        let Kind::Money { max: Scalar::Money(max), places, .. } = &decl.kind else { continue };
        for _ in 0..200 {
            let units = (dice.roll() % 10i64.pow(3 + dice.below(10) as u32) as u64) as i64;
            let amount = Decimal::new(units, dice.below(*places as usize + 1) as u32);
            for text in [format!("\"{amount}\""), amount.to_string(), format!("\"{amount}\"").replace('"', "\" ")] {
                let answers = read_answers(library(), format!("{{\"{}\": {text}}}", decl.name).as_bytes(), None);
                let expected = if amount <= *max { Some(Value::Scalar(Scalar::Money(amount))) } else { None };
                let found = answers.as_ref().ok().and_then(|a| a.get(&decl.name)).cloned();
                misses.unless(found == expected, format!("{}: {text} was read as {found:?}", decl.name));
                // Equal is not enough: every digit is there.
                if let Some(Value::Scalar(Scalar::Money(found))) = found {
                    misses.equal(format!("{}: {text}", decl.name), found.normalize().to_string(), amount.normalize().to_string());
                    read += 1;
                }
            }
        }
    }
    assert!(read > 1_000, "only {read} amounts were read");
    misses.finish("money");
}
