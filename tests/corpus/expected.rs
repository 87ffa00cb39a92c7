//! Every case comes to what its file says.

use preflight_rules::wire::read_answers;
use preflight_rules::{Outcome, Verdict};
use preflight_tests::cases::all_contradictions;
use preflight_tests::judged::{date, figure};
use preflight_tests::{all_cases, library, Case, Judged, Misses};

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
    for (clause, number) in &case.says {
        let finding = judged.programme.clauses().iter().zip(&judged.report.findings).find(|(c, _)| c.id == *clause);
        misses.equal(format!("{place}: {clause} says"), finding.map(|(_, f)| f.case.map_or(0, |i| i + 1)), Some(*number));
    }
    for (name, value) in &case.figures {
        misses.equal(format!("{place}: {name}"), figure(judged.programme, &judged.facts, name).as_deref(), Some(value.as_str()));
    }
    for (id, status) in &case.materials {
        misses.equal(format!("{place}: {id}"), judged.material(id), Some(status.as_str()));
    }
    if let Some(routes) = &case.routes {
        misses.equal(format!("{place}: routes"), judged.routes(), routes.iter().map(String::as_str).collect());
    }
    for (id, state) in &case.dates {
        misses.equal(format!("{place}: {id}"), date(judged.programme, &judged.report, id).as_deref(), Some(state.as_str()));
    }
}

#[test]
fn contradictions_are_refused_for_what_they_break() {
    let mut misses = Misses::new();
    for contradiction in all_contradictions() {
        let place = format!("{}/{}", contradiction.notice, contradiction.name);
        misses.unless(read_answers(library(), contradiction.facts.as_bytes(), None).is_err(), format!("{place}: is taken"));
        let programme = library().programme(&contradiction.notice).expect("a notice");
        misses.equal(place, contradiction.broken(programme, &contradiction.bind(programme)), contradiction.breaks.clone());
    }
    misses.finish("contradictions");
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
