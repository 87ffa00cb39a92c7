//! What the tool advises works: a plan leaves no clause failing, nothing in it is needless, and a gap is exactly what is missing.

use crate::boundaries::{stepped, steps};
use crate::oracle::shown;
use crate::support::{every_clause, inputs::set, Dice};
use preflight_rules::date::Date;
use preflight_rules::expr::{cond_facts, Cond, Op, Term};
use preflight_rules::fact::FactIx;
use preflight_rules::fixes::{smallest, Change, Plan};
use preflight_rules::probe::base_facts;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::{evaluate, verdicts, ClauseKind, Facts, Programme, Verdict};
use preflight_tests::{all_cases, Judged, Misses};
use rust_decimal::Decimal;

/// Real applications that are blocked, from the case files.
fn blocked() -> Vec<(String, Judged)> {
    let cases = all_cases().iter().filter(|c| c.outcome == "blocked");
    cases.filter_map(|case| Judged::of(case).ok().map(|judged| (case.place(), judged))).collect()
}

/// The same, and each with the troubles of the next one of its notice on top.
fn troubled() -> Vec<(String, &'static Programme, Facts)> {
    let blocked = blocked();
    let mut out: Vec<_> = blocked.iter().map(|(place, j)| (place.clone(), j.programme, j.facts.clone())).collect();
    for pair in blocked.windows(2).filter(|pair| pair[0].1.report.category == pair[1].1.report.category) {
        let [(place, one), (other, next)] = pair else { continue };
        if one.programme.header().id == next.programme.header().id {
            let mut both = one.facts.clone();
            for finding in next.report.findings.iter().filter(|f| f.verdict == Verdict::Fail) {
                let guards = one.programme.clauses()[finding.clause].cases.iter().map(|c| &c.when);
                let mut read = Vec::new();
                guards.for_each(|guard| base_facts(one.programme, guard, &mut read));
                read.iter().for_each(|ix| {
                    if let Some(value) = next.facts.get(*ix) {
                        set(one.programme, &mut both, *ix, value)
                    }
                });
            }
            out.push((format!("{place} with {other}"), one.programme, both));
        }
    }
    out
}

fn failing(programme: &Programme, facts: &Facts) -> usize {
    let counted = programme.clauses().iter().zip(verdicts(programme, facts)).filter(|(c, _)| c.kind != ClauseKind::Deadline);
    counted.filter(|(_, verdict)| *verdict == Verdict::Fail).count()
}

/// The facts with some changes made, once for each value that a change may be to. None when one of the changes is a record to add,
/// which a plan leaves to the applicant.
fn changed(programme: &Programme, facts: &Facts, changes: &[Change]) -> Vec<Facts> {
    if changes.iter().any(|c| c.to.is_empty()) {
        return Vec::new();
    }
    let variant = |k: usize| {
        let mut facts = facts.clone();
        changes.iter().for_each(|c| set(programme, &mut facts, c.fact, &c.to[k.min(c.to.len() - 1)]));
        facts
    };
    (0..changes.iter().map(|c| c.to.len()).max().unwrap_or(0)).map(variant).collect()
}

#[test]
fn plans_clear_what_fails_and_hold_nothing_needless() {
    let mut misses = Misses::new();
    let (mut plans, mut several, mut nearest) = (0, 0, 0);
    for (place, programme, facts) in troubled() {
        let fixes = smallest(programme, &facts);
        misses.unless(fixes.plans.is_empty() || fixes.stuck.is_empty(), format!("{place}: plans, and yet clauses that cannot be cleared"));
        for plan in &fixes.plans {
            let after = changed(programme, &facts, &plan.changes);
            if after.is_empty() {
                continue;
            }
            plans += 1;
            several += usize::from(plan.changes.len() > 1);
            misses.unless(after.iter().all(|after| failing(programme, after) == 0), format!("{place}: {plan:?} leaves clauses failing"));
            needless(&place, programme, &facts, plan, &mut misses);
            labels(&place, programme, plan, &mut misses);
            nearest += no_nearer(&place, programme, &facts, plan, &mut misses);
        }
    }
    assert!(plans > 100 && several > 10, "{plans} plans were tried, {several} of several changes");
    assert!(nearest > 50, "only {nearest} changes to an amount, a date or a count were tried");
    misses.finish("plans");
}

/// No part of a plan does alone what the whole does.
fn needless(place: &str, programme: &Programme, facts: &Facts, plan: &Plan, misses: &mut Misses) {
    for kept in 0..(1u32 << plan.changes.len()) - 1 {
        let part: Vec<Change> = plan.changes.iter().enumerate().filter(|(i, _)| kept >> i & 1 == 1).map(|(_, c)| c.clone()).collect();
        let after = changed(programme, facts, &part);
        misses.unless(after.iter().all(|after| failing(programme, after) > 0), format!("{place}: {part:?} alone does what {plan:?} does"));
    }
}

/// One step back towards what it was, the single change of a plan does less; counts the plans it was tried on.
fn no_nearer(place: &str, programme: &Programme, facts: &Facts, plan: &Plan, misses: &mut Misses) -> usize {
    let [Change { fact, to, .. }] = plan.changes.as_slice() else { return 0 };
    let kind = programme.vocabulary().get(*fact).map(|d| &d.kind);
    let from = facts.get(*fact).and_then(steps);
    let (Some(kind), Some(from), Some(end)) = (kind, from, to.first().and_then(steps)) else { return 0 };
    let back = stepped(kind, end + (from - end).signum());
    let judged = |value: &Value| {
        let mut facts = facts.clone();
        set(programme, &mut facts, *fact, value);
        verdicts(programme, &facts)
    };
    let same = back.zip(to.first()).is_none_or(|(back, to)| judged(&back) == judged(to));
    misses.unless(!same, format!("{place}: {plan:?} goes further than it must"));
    1
}

/// A change is labelled as its fact is, unless a case says otherwise; a plan as its hardest change.
fn labels(place: &str, programme: &Programme, plan: &Plan, misses: &mut Misses) {
    misses.unless(
        plan.changes.iter().map(|c| c.when).max() == Some(plan.when),
        format!("{place}: {plan:?} is not labelled as its hardest change"),
    );
    for change in &plan.changes {
        let own = programme.vocabulary().get(change.fact).map(|d| d.change);
        let cases = programme.clauses().iter().flat_map(|c| &c.cases);
        let overridden = cases.filter(|case| case.verdict == Verdict::Fail && case.change == Some(change.when)).count() > 0;
        misses.unless(
            own == Some(change.when) || overridden,
            format!("{place}: {change:?} is labelled neither as its fact ({own:?}) nor as a case"),
        );
    }
}

/// The fact that a threshold is on, when a case compares one amount with a constant and says how far off it is.
fn threshold(guard: &Cond, gap: Option<&Term>) -> Option<(FactIx, Op)> {
    gap?;
    let mut read = Vec::new();
    cond_facts(guard, &mut |ix| read.push(ix));
    match (guard, read.as_slice()) {
        (Cond::Compare(op, Term::Of(_), Term::Lit(Scalar::Money(_))), [fact]) => Some((*fact, *op)),
        _ => None,
    }
}

#[test]
fn adding_exactly_the_gap_crosses_the_threshold() {
    let mut misses = Misses::new();
    let mut dice = Dice::of("gaps");
    let mut crossed = 0;
    for inputs in every_clause() {
        for (i, case) in inputs.clause().cases.iter().enumerate() {
            let Some((fact, op)) = threshold(&case.when, case.gap.as_ref()) else { continue };
            if inputs.programme.vocabulary().get(fact).is_none_or(|d| d.derived.is_some()) {
                continue;
            }
            for _ in 0..400 {
                let facts = inputs.any(&mut dice);
                let report = evaluate(inputs.programme, &facts, Date::FIRST);
                let finding = &report.findings[inputs.index];
                let (Some(Scalar::Money(gap)), Some(Value::Scalar(Scalar::Money(now)))) =
                    (finding.remedy.as_ref().and_then(|r| r.gap), facts.get(fact))
                else {
                    continue;
                };
                if finding.case != Some(i) {
                    continue;
                }
                let (now, up) = (*now, matches!(op, Op::Lt | Op::Le));
                let moved = |by: Decimal| {
                    let to = Value::Scalar(Scalar::Money((if up { now + by } else { now - by }).normalize()));
                    let mut moved = facts.clone();
                    // Beyond the bounds of the fact nothing can be added.
                    moved.set(inputs.programme, fact, to).ok()?;
                    Some(evaluate(inputs.programme, &moved, Date::FIRST).findings[inputs.index].verdict)
                };
                let (Some(just), Some(short)) = (moved(gap), moved(gap - Decimal::new(1, 4))) else { continue };
                let with = || format!("a gap of {gap}: {}", shown(inputs.programme, &facts));
                misses.unless(just != finding.verdict, format!("{}: adding all of it changes nothing: {}", inputs.id(), with()));
                misses.unless(short == finding.verdict, format!("{}: adding less than it is enough: {}", inputs.id(), with()));
                crossed += 1;
            }
        }
    }
    assert!(crossed > 100, "only {crossed} gaps were tried");
    misses.finish("gaps");
}
