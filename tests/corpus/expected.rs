//! Every case comes to what its file says.

use preflight_rules::{Outcome, Verdict};
use preflight_tests::{all_cases, Case, Judged, Misses};

#[test]
fn every_case_comes_to_what_its_file_says() {
    let mut misses = Misses::new();
    for case in all_cases() {
        match Judged::of(case) {
            Ok(judged) => compare(case, &judged, &mut misses),
            Err(problems) => misses.note(format!("{}: refused: {problems}", case.place())),
        }
    }
    misses.finish("cases that come to something else");
}

fn compare(case: &Case, judged: &Judged, misses: &mut Misses) {
    let place = case.place();
    misses.equal(format!("{place}: outcome"), judged.report.outcome.id(), case.outcome.as_str());
    let mut found = judged.deciding();
    let mut expected: Vec<&str> = case.deciding.iter().map(String::as_str).collect();
    found.sort_unstable();
    expected.sort_unstable();
    misses.equal(format!("{place}: deciding"), found, expected);
    for (clause, verdict) in &case.verdicts {
        let found = judged.verdict(clause).map(Verdict::id);
        misses.equal(format!("{place}: {clause}"), found, Some(verdict.as_str()));
    }
    for (clause, needs) in &case.needs {
        misses.equal(format!("{place}: {clause}"), judged.verdict(clause).map(Verdict::id), Some("need"));
        let mut found = judged.needs(clause);
        let mut expected: Vec<&str> = needs.iter().map(String::as_str).collect();
        found.sort_unstable();
        expected.sort_unstable();
        misses.equal(format!("{place}: {clause} needs"), found, expected);
    }
}

#[test]
fn next_facts_are_what_the_findings_need() {
    let mut misses = Misses::new();
    for case in all_cases() {
        let Ok(judged) = Judged::of(case) else { continue };
        let mut needed: Vec<_> = judged.report.findings.iter().flat_map(|f| f.needs.iter().copied()).collect();
        needed.sort_unstable();
        needed.dedup();
        misses.equal(case.place(), judged.report.next_facts.clone(), needed.clone());
        let some = judged.report.findings.iter().any(|f| f.verdict == Verdict::Need);
        misses.unless(some != needed.is_empty(), format!("{}: a `need` without a fact, or facts without a `need`", case.place()));
        let incomplete = judged.report.outcome == Outcome::Incomplete;
        misses.unless(!incomplete || !needed.is_empty(), format!("{}: incomplete, but nothing is asked", case.place()));
    }
    misses.finish("facts to ask next");
}
