//! What holds of the case files themselves.

use preflight_tests::{all_cases, cases, library, Misses};
use std::collections::BTreeSet;

#[test]
fn every_file_is_as_the_language_says() {
    assert!(cases::flaws().is_empty(), "{}", cases::flaws().join("\n"));
    assert!(all_cases().len() > 500, "only {} cases were read", all_cases().len());
}

#[test]
fn names_are_unique_in_a_notice() {
    let (mut seen, mut misses) = (BTreeSet::new(), Misses::new());
    for case in all_cases() {
        misses.unless(seen.insert((&case.notice, &case.name)), case.place());
    }
    misses.finish("names given twice");
}

#[test]
fn no_case_is_told_twice() {
    let (mut seen, mut misses) = (BTreeSet::new(), Misses::new());
    for case in all_cases() {
        let same = seen.insert((&case.notice, &case.facts, &case.category, &case.as_of, &case.deciding, &case.verdicts, &case.needs));
        misses.unless(same, case.place());
    }
    misses.finish("cases that say what another says");
}

#[test]
fn every_notice_has_ten_whole_applications() {
    let mut misses = Misses::new();
    for programme in library().programmes() {
        let notice = &programme.header().id;
        let whole: Vec<_> = all_cases().iter().filter(|c| c.notice == *notice && c.whole).collect();
        misses.unless(whole.len() >= 10, format!("{notice}: {} whole applications", whole.len()));
        for category in programme.categories() {
            let named = format!("\"{}\"", category.id);
            let has = whole.iter().any(|c| c.facts.contains(&named) || c.category.as_deref() == Some(&category.id));
            misses.unless(has, format!("{notice}: no whole application for {}", category.id));
        }
    }
    misses.finish("whole applications");
}

#[test]
fn every_clause_that_a_case_names_is_there() {
    let mut misses = Misses::new();
    for case in all_cases() {
        let ids: BTreeSet<&str> =
            library().programme(&case.notice).map(|p| p.clauses().iter().map(|c| c.id.as_str()).collect()).unwrap_or_default();
        let named = case.deciding.iter().chain(case.verdicts.keys()).chain(case.needs.keys());
        for clause in named.filter(|c| !ids.contains(c.as_str())) {
            misses.note(format!("{}: {clause}", case.place()));
        }
    }
    misses.finish("clauses that are not there");
}
