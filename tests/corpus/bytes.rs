//! The page's own JSON writer gives the same bytes as the command line's.

use preflight_rules::date::Date;
use preflight_rules::fixes::{smallest, Fixes};
use preflight_rules::report_json;
use preflight_rules::wire::{read_answers, reports, ReportSource};
use preflight_rules::{evaluate, Facts, Programme, Report};
use preflight_tests::judged::AS_OF;
use preflight_tests::load::files_in;
use preflight_tests::{all_cases, library, rules_dir, Misses};

type One = (&'static Programme, Facts, Report, Fixes);

fn same(judged: &[One], as_of: Date) -> (bool, String) {
    let source = |one: &'static Programme, facts, report, fixes| ReportSource {
        programme: one,
        facts,
        report,
        fixes,
        policies: library().policies(),
    };
    let sources: Vec<ReportSource<'_>> =
        judged.iter().map(|(programme, facts, report, fixes)| source(programme, facts, report, fixes)).collect();
    let text = report_json::reports(as_of, &sources);
    (text == reports(as_of, &sources), text)
}

fn judged(facts: &[u8], as_of: Date) -> Option<Vec<One>> {
    let answers = read_answers(library(), facts, None).ok()?;
    let one = |programme: &'static Programme| {
        let facts = answers.bind(library().vocabulary(), programme);
        let report = evaluate(programme, &facts, as_of);
        let fixes = smallest(programme, &facts);
        (programme, facts, report, fixes)
    };
    Some(library().programmes().iter().map(one).collect())
}

#[test]
fn every_example_is_written_alike() {
    let (mut misses, as_of) = (Misses::new(), Date::parse(AS_OF).expect("a day"));
    let mut seen = String::new();
    for path in files_in(&rules_dir().join("examples"), "json") {
        let facts = std::fs::read(&path).expect("a readable example");
        let (same, text) = same(&judged(&facts, as_of).expect("an accepted example"), as_of);
        misses.unless(same, path.display().to_string());
        seen.push_str(&text);
    }
    // Every shape was met: gaps with and without a unit, lists with and without something in them.
    for part in [
        "\"gap\": \"",
        "\"unit\": \"",
        "\"unit\": null",
        "\"to\": {",
        "\"policy_basis\": [\n",
        "\"policy_basis\": []",
        "\"days_left\": -",
        "\"fixes\": [\n",
    ] {
        misses.unless(seen.contains(part), format!("no example has {part}"));
    }
    misses.finish("JSON of the examples");
}

#[test]
fn every_case_is_written_alike() {
    let mut misses = Misses::new();
    let mut tried = 0;
    for case in all_cases() {
        let as_of = case.as_of.as_deref().and_then(Date::parse).or_else(|| Date::parse(AS_OF)).expect("a day");
        let Ok(answers) = read_answers(library(), case.facts.as_bytes(), case.category.as_deref()) else { continue };
        let Some(programme) = library().programme(&case.notice) else { continue };
        let facts = answers.bind(library().vocabulary(), programme);
        let report = evaluate(programme, &facts, as_of);
        misses.unless(same(&[(programme, facts, report, Fixes::default())], as_of).0, case.place());
        tried += 1;
    }
    assert!(tried > 100, "only {tried} cases");
    misses.finish("JSON of the cases");
}
