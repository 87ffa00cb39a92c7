//! The overall result: blocked before incomplete before fixable before ready; deadlines never enter it, the day never moves a verdict.

use crate::support::{facts, property};
use preflight_rules::date::Date;
use preflight_rules::{evaluate, outcome_of, verdicts, ClauseKind, Outcome, Verdict};
use preflight_tests::library;
use proptest::prelude::*;

/// The word of section 5 of the design for a set of verdicts, said the plain way.
fn plain(counted: &[Verdict]) -> Outcome {
    let has = |wanted: &[Verdict]| counted.iter().any(|v| wanted.contains(v));
    if has(&[Verdict::Fail]) {
        Outcome::Blocked
    } else if has(&[Verdict::Need]) {
        Outcome::Incomplete
    } else if has(&[Verdict::FailFixable, Verdict::Todo]) {
        Outcome::Fixable
    } else {
        Outcome::Ready
    }
}

fn some_verdicts(count: usize) -> impl Strategy<Value = Vec<Verdict>> {
    // Failures are rare enough that every outcome comes up.
    let calm = [Verdict::Pass, Verdict::Warn, Verdict::NotApplicable, Verdict::Info, Verdict::Attested];
    let loud = prop_oneof![Just(Verdict::Fail), Just(Verdict::Need), Just(Verdict::FailFixable), Just(Verdict::Todo)];
    prop::collection::vec(prop_oneof![60 => prop::sample::select(calm.to_vec()), 1 => loud], count)
}

#[test]
fn the_worst_verdict_makes_the_outcome_and_deadlines_do_not_count() {
    for programme in library().programmes() {
        let clauses = programme.clauses();
        assert!(clauses.iter().any(|c| c.kind == ClauseKind::Deadline), "{} has no deadline clause to try this on", programme.header().id);
        property(500, &some_verdicts(clauses.len()), |verdicts| {
            let counted: Vec<Verdict> =
                clauses.iter().zip(&verdicts).filter(|(c, _)| c.kind != ClauseKind::Deadline).map(|(_, v)| *v).collect();
            let outcome = outcome_of(programme, &verdicts);
            prop_assert_eq!(outcome, plain(&counted));
            // Whatever the deadlines say, the outcome is the same.
            for late in [Verdict::Fail, Verdict::Need, Verdict::Todo, Verdict::Pass] {
                let moved: Vec<Verdict> =
                    clauses.iter().zip(&verdicts).map(|(c, v)| if c.kind == ClauseKind::Deadline { late } else { *v }).collect();
                prop_assert_eq!(outcome_of(programme, &moved), outcome);
            }
            // Nor does the order of the clauses that count matter.
            let mut backwards = counted.iter().rev();
            let turned: Vec<Verdict> = clauses
                .iter()
                .zip(&verdicts)
                .map(|(c, v)| if c.kind == ClauseKind::Deadline { *v } else { *backwards.next().unwrap_or(v) })
                .collect();
            prop_assert_eq!(outcome_of(programme, &turned), outcome);
            Ok(())
        });
    }
}

#[test]
fn the_day_moves_no_verdict() {
    let days = ["1900-01-01", "2020-02-29", "2021-10-12", "2023-02-28", "2199-12-31"].map(|d| Date::parse(d).expect("a day"));
    for programme in library().programmes() {
        property(40, &(facts(programme), prop::sample::select(days.to_vec())), |(facts, day)| {
            let (one, other) = (evaluate(programme, &facts, days[0]), evaluate(programme, &facts, day));
            prop_assert_eq!(&one.findings, &other.findings);
            prop_assert_eq!(one.outcome, other.outcome);
            prop_assert_eq!(&one.next_facts, &other.next_facts);
            prop_assert_eq!(other.as_of, day);
            let alone = verdicts(programme, &facts);
            prop_assert_eq!(one.outcome, outcome_of(programme, &alone));
            prop_assert_eq!(alone, one.findings.iter().map(|f| f.verdict).collect::<Vec<_>>());
            Ok(())
        });
    }
}
