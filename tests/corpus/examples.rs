//! The example files are accepted, and come to what `expected.toml` says.

use preflight_rules::date::Date;
use preflight_tests::judged::AS_OF;
use preflight_tests::load::files_in;
use preflight_tests::{library, rules_dir, Judged, Misses};
use serde::Deserialize;
use std::collections::BTreeSet;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    example: Vec<Example>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    file: String,
    notice: String,
    category: String,
    outcome: String,
    deciding: Vec<String>,
}

fn expected() -> Vec<Example> {
    let path = rules_dir().join("examples/expected.toml");
    let text = std::fs::read_to_string(&path).expect("expected.toml can be read");
    toml::from_str::<Expected>(&text).expect("expected.toml is as it should be").example
}

#[test]
fn every_example_comes_to_what_is_expected() {
    let (mut misses, as_of) = (Misses::new(), Date::parse(AS_OF).expect("a day"));
    for example in expected() {
        let file = &example.file;
        let Ok(facts) = std::fs::read(rules_dir().join("examples").join(file)) else {
            misses.note(format!("{file}: cannot be read"));
            continue;
        };
        match Judged::of_facts(&example.notice, &facts, None, as_of) {
            Ok(judged) => {
                let category = judged.report.category.and_then(|i| judged.programme.categories().get(i)).map(|c| c.id.as_str());
                misses.equal(format!("{file}: category"), category, Some(example.category.as_str()));
                misses.equal(format!("{file}: outcome"), judged.report.outcome.id(), example.outcome.as_str());
                misses.equal(format!("{file}: deciding"), judged.deciding(), example.deciding.iter().map(String::as_str).collect());
            }
            Err(problems) => misses.note(format!("{file}: refused: {problems}")),
        }
    }
    misses.finish("examples");
}

#[test]
fn every_example_file_is_expected() {
    let listed: BTreeSet<String> = expected().into_iter().map(|e| e.file).collect();
    let files = files_in(&rules_dir().join("examples"), "json");
    let found: BTreeSet<String> = files.iter().filter_map(|p| p.file_name()).map(|n| n.to_string_lossy().into_owned()).collect();
    assert_eq!(found, listed);
}

#[test]
fn every_category_has_a_good_and_a_flawed_example() {
    let (expected, mut misses) = (expected(), Misses::new());
    for programme in library().programmes() {
        for category in programme.categories() {
            let own: Vec<_> = expected.iter().filter(|e| e.notice == programme.header().id && e.category == category.id).collect();
            let good = own.iter().any(|e| e.outcome == "ready");
            let flawed = own.iter().any(|e| e.outcome != "ready");
            misses.unless(good && flawed, format!("{}/{}: {} examples", programme.header().id, category.id, own.len()));
        }
    }
    misses.finish("categories without examples");
}
