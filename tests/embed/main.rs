//! What frames and the pages around them say to each other: the corpus that the scripts are held to as well, and what the rules name.

use preflight_rules::report::Outcome;
use preflight_tests::embed::{fits, Protocol};
use preflight_tests::{library, rules_dir, Misses};
use serde_json::{json, Map, Value};

fn corpus() -> Value {
    let text = std::fs::read_to_string(rules_dir().join("../tests/embed/messages.json")).expect("the corpus");
    serde_json::from_str(&text).expect("JSON")
}

/// Long texts and lists, written out.
fn grown(value: &Value) -> Value {
    match value {
        Value::Array(all) => all.iter().map(grown).collect(),
        Value::Object(all) => match (all.get("$repeat"), all.get("$times")) {
            (Some(of), _) => of[0].as_str().unwrap_or("").repeat(of[1].as_u64().unwrap_or(0) as usize).into(),
            (_, Some(of)) => (0..of[1].as_u64().unwrap_or(0)).map(|_| grown(&of[0])).collect(),
            _ => all.iter().map(|(name, part)| (name.clone(), grown(part))).collect::<Map<_, _>>().into(),
        },
        plain => plain.clone(),
    }
}

/// A message of the corpus as it would come.
fn sent(protocol: &Protocol, item: &Value) -> Value {
    let Some(message) = item.get("message") else { return grown(&item["whole"]) };
    let mut all = protocol.envelope("e1", "1-2-3-4");
    all.extend(grown(message).as_object().expect("a message").clone());
    if let Some(name) = item["without"].as_str() {
        all.remove(name);
    }
    all.into()
}

#[test]
fn the_corpus_is_taken_and_refused_as_it_says() {
    let (protocol, corpus) = (Protocol::load(), corpus());
    let mut misses = Misses::new();
    for item in corpus["accepted"].as_array().expect("accepted") {
        if let Some(why) = protocol.wrong(item["to"].as_str().expect("a side"), &sent(&protocol, item)) {
            misses.note(format!("refused for {why}: {item}"));
        }
    }
    for item in corpus["refused"].as_array().expect("refused") {
        let wrong = protocol.wrong(item["to"].as_str().expect("a side"), &sent(&protocol, item));
        misses.unless(wrong.is_some(), format!("taken: {item}"));
    }
    misses.finish("scripts and tests read one definition alike");
}

#[test]
fn options_are_of_their_kind() {
    let protocol = Protocol::load();
    let rule = |name: &str| protocol.options()[name].clone();
    let good = [
        ("notice", json!(["js2023", "js2021"])),
        ("category", json!("digital_economy")),
        ("accent", json!("#A61")),
        ("radius", json!(24)),
        ("star-local-open", json!("2024-02-29")),
        ("line", json!("苏州市工业和信息化局")),
        ("library", json!("local-2.notices")),
    ];
    let bad = [
        ("notice", json!([])),
        ("notice", json!(["a b"])),
        ("accent", json!("#a61e1")),
        ("radius", json!(25)),
        ("star-local-open", json!("2023-02-29")),
        ("star-local-open", json!("2023-2-1")),
        ("line", json!("")),
        ("library", json!("../x")),
        ("library", json!(".x")),
    ];
    assert!(good.iter().all(|(name, value)| fits(&rule(name), value)));
    let taken: Vec<_> = bad.iter().filter(|(name, value)| fits(&rule(name), value)).collect();
    assert!(taken.is_empty(), "{taken:?}");
}

/// What the rules name goes through: a notice that could not be told of would be silently left out.
#[test]
fn every_notice_can_be_told_of() {
    let protocol = Protocol::load();
    let outcomes = [Outcome::Ready, Outcome::Fixable, Outcome::Incomplete, Outcome::Blocked];
    let mut misses = Misses::new();
    for programme in library().programmes() {
        let header = programme.header();
        let categories = programme.categories().iter().zip(outcomes.iter().cycle());
        let told: Vec<Value> = categories.map(|(of, outcome)| json!({ "category": of.id, "outcome": outcome.id() })).collect();
        let fields = json!({ "notice": header.id, "edition": header.edition, "rules": programme.rules_hash(), "outcomes": told });
        if let Some(why) = protocol.wrong_fields("result", fields.as_object().expect("fields")) {
            misses.note(format!("{}: {why}", header.id));
        }
    }
    misses.finish("results of every notice are of the protocol");
}
