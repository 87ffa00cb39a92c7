//! The public entry: a programme, facts and a day in, a report out. Total: it cannot fail.

use crate::calendar;
use crate::date::Date;
use crate::eval::{Derived, Env, FactSet};
use crate::explain::{reasons, shown, Reason};
use crate::expr::{cond_facts, Cond};
use crate::fact::{Change, FactIx};
use crate::facts::Facts;
use crate::gather::Gather;
use crate::programme::{Clause, ClauseKind, Programme, Verdict};
use crate::report::{Finding, MaterialStatus, Outcome, Remedy, Report};
use crate::truth::Truth;
use crate::value::{Scalar, Value};

/// Judges every clause of a notice for one applicant. `as_of` moves the calendar, never a verdict.
pub fn evaluate(programme: &Programme, facts: &Facts, as_of: Date) -> Report {
    let derived = Derived::compute(programme, facts);
    let env = Env::new(programme, facts, &derived);
    let findings: Vec<Finding> = programme.clauses.iter().enumerate().map(|(i, clause)| finding(&env, i, clause)).gather();
    let outcome = outcome(programme, &findings);
    let category = category(programme, facts);
    let deadlines = calendar::deadlines(&env, category, as_of);
    Report {
        as_of,
        category,
        outcome,
        window: calendar::window(&env, category, as_of),
        next_facts: next_facts(&findings),
        materials: materials(&env, category),
        deadlines,
        routes: (0..programme.routes.len()).filter(|i| programme.routes.get(*i).is_some_and(|r| env.truth(&r.when) != Truth::No)).gather(),
        findings,
    }
}

/// The verdicts alone, in clause order, without explanations: what a batch or a search needs.
pub fn verdicts(programme: &Programme, facts: &Facts) -> Vec<Verdict> {
    let derived = Derived::compute(programme, facts);
    let env = Env::new(programme, facts, &derived);
    programme.clauses.iter().map(|clause| verdict_of(&env, clause)).gather()
}

/// One clause alone, by position: its verdict and, with `need`, the unknown facts that matter.
pub fn judge_clause(programme: &Programme, facts: &Facts, clause: usize) -> Option<(Verdict, Vec<FactIx>)> {
    let derived = Derived::compute(programme, facts);
    let judged = judge(&Env::new(programme, facts, &derived), programme.clauses.get(clause)?);
    Some((judged.verdict, judged.needs.iter().gather()))
}

/// One clause alone, by position: the case that decides it, when one does.
pub fn deciding(programme: &Programme, facts: &Facts, clause: usize) -> Option<usize> {
    let derived = Derived::compute(programme, facts);
    judge(&Env::new(programme, facts, &derived), programme.clauses.get(clause)?).case
}

/// The value of a derived scalar, when what is known settles it.
pub fn derived(programme: &Programme, facts: &Facts, fact: FactIx) -> Option<Scalar> {
    let derived = Derived::compute(programme, facts);
    let term = crate::expr::Term::Of(crate::expr::Place::Fact(fact));
    Env::new(programme, facts, &derived).range(&term).known()
}

/// The overall result of some verdicts in clause order; deadlines do not enter it (R16).
pub fn outcome_of(programme: &Programme, verdicts: &[Verdict]) -> Outcome {
    let counted = programme.clauses.iter().zip(verdicts).filter(|(clause, _)| clause.kind != ClauseKind::Deadline);
    counted.map(|(_, verdict)| Outcome::of(*verdict)).max().unwrap_or(Outcome::Ready)
}

fn outcome(programme: &Programme, findings: &[Finding]) -> Outcome {
    outcome_of(programme, &findings.iter().map(|f| f.verdict).gather())
}

/// What a clause comes to, before it is explained.
struct Judged {
    verdict: Verdict,
    /// The case that decided.
    case: Option<usize>,
    needs: FactSet,
}

/// Whether the clause concerns the applicant's category.
pub(crate) fn in_scope(env: &Env<'_>, clause: &Clause) -> Truth {
    let programme = env.programme();
    if clause.categories == u64::MAX {
        return Truth::Yes;
    }
    match env.facts().get(programme.category_fact) {
        Some(Value::Choice(i)) => (clause.categories >> i & 1 == 1).into(),
        _ => Truth::Unknown,
    }
}

/// The verdict on one clause alone, with the unknown facts that it hangs on.
pub(crate) fn verdict_and_needs(env: &Env<'_>, clause: &Clause) -> (Verdict, FactSet) {
    let judged = judge(env, clause);
    (judged.verdict, judged.needs)
}

/// The case that decides a clause, when one does.
pub(crate) fn deciding_case<'c>(env: &Env<'_>, clause: &'c Clause) -> Option<&'c crate::programme::Case> {
    clause.cases.get(judge(env, clause).case?)
}

/// A verdict that may still come of a clause.
struct Possible<'c> {
    verdict: Verdict,
    /// The case that says it.
    case: Option<usize>,
    /// What it hangs on, while that is unknown.
    hangs_on: Option<&'c Cond>,
    /// What the case asks for, some of it unknown.
    requires: &'c [FactIx],
}

/// Reads a clause from the top, and hands over what may still come of it, in order, until `take` has heard enough.
fn read<'c>(env: &Env<'_>, clause: &'c Clause, take: &mut dyn FnMut(Possible<'c>) -> bool) {
    let scope = in_scope(env, clause);
    let bare = |verdict| Possible { verdict, case: None, hangs_on: None, requires: &[] };
    if scope != Truth::Yes && !take(bare(Verdict::NotApplicable)) || scope == Truth::No {
        return;
    }
    for (i, case) in clause.cases.iter().enumerate() {
        if case.if_known.iter().any(|ix| !env.facts().is_known(*ix)) {
            continue;
        }
        let truth = env.truth(&case.when);
        if truth == Truth::No {
            continue;
        }
        let hangs_on = (truth == Truth::Unknown).then_some(&case.when);
        let possible = match case.requires.iter().all(|ix| env.facts().is_known(*ix)) {
            true => Possible { verdict: case.verdict, case: Some(i), hangs_on, requires: &[] },
            false => Possible { verdict: Verdict::Need, case: None, hangs_on, requires: &case.requires },
        };
        if !take(possible) || truth == Truth::Yes {
            return;
        }
    }
    if clause.cases.is_empty() {
        take(bare(Verdict::Info));
    }
}

/// The verdict on one clause alone: nothing is noted, and the reading ends where two verdicts are possible.
pub(crate) fn verdict_of(env: &Env<'_>, clause: &Clause) -> Verdict {
    let mut found = None;
    read(env, clause, &mut |possible| {
        let agrees = *found.get_or_insert(possible.verdict) == possible.verdict;
        if !agrees {
            found = Some(Verdict::Need);
        }
        agrees
    });
    found.unwrap_or(Verdict::Info)
}

fn judge(env: &Env<'_>, clause: &Clause) -> Judged {
    // What may still come, in order: the verdict, its case, and the facts its guard hangs on.
    let mut possible: Vec<(Verdict, Option<usize>, FactSet)> = Vec::new();
    let scope = in_scope(env, clause);
    read(env, clause, &mut |one| {
        let mut needs = one.hangs_on.map_or(FactSet::default(), |cond| env.missing(cond));
        if possible.is_empty() && scope == Truth::Unknown {
            needs.insert(env.programme().category_fact);
        }
        one.requires.iter().filter(|ix| !env.facts().is_known(**ix)).for_each(|ix| needs.insert(*ix));
        possible.push((one.verdict, one.case, needs));
        true
    });
    settle(clause, &possible)
}

/// One verdict when all that are possible agree, otherwise `need` with the facts that can still tell them apart.
fn settle(clause: &Clause, possible: &[(Verdict, Option<usize>, FactSet)]) -> Judged {
    let Some((last, rest)) = possible.split_last() else {
        return Judged { verdict: Verdict::Info, case: None, needs: FactSet::default() };
    };
    let same = rest.iter().all(|(verdict, _, _)| *verdict == last.0);
    if same && last.0 != Verdict::Need {
        return Judged { verdict: last.0, case: last.1, needs: FactSet::default() };
    }
    let mut needs = FactSet::default();
    let authored = |case: Option<usize>, needs: &mut FactSet| {
        if let Some(case) = case.and_then(|i| clause.cases.get(i)) {
            case.needs.iter().for_each(|ix| needs.insert(*ix));
        }
    };
    // Walking back, a guard matters unless everything behind it says the same as it does.
    let mut tail = Some(last.0);
    if last.0 == Verdict::Need {
        authored(last.1, &mut needs);
        needs.extend(last.2);
    }
    for (verdict, case, missing) in rest.iter().rev() {
        if *verdict == Verdict::Need {
            authored(*case, &mut needs);
        }
        if tail != Some(*verdict) || *verdict == Verdict::Need {
            needs.extend(*missing);
            tail = None;
        }
    }
    Judged { verdict: Verdict::Need, case: if same { last.1 } else { None }, needs }
}

fn finding(env: &Env<'_>, index: usize, clause: &Clause) -> Finding {
    let judged = judge(env, clause);
    let why = match judged.case {
        Some(case) => why(env, clause, case),
        None if judged.verdict == Verdict::NotApplicable => scope_reason(env),
        None => Vec::new(),
    };
    let remedy = remedy(env, clause, &judged);
    Finding { clause: index, verdict: judged.verdict, case: judged.case, reasons: why, needs: judged.needs.iter().gather(), remedy }
}

fn scope_reason(env: &Env<'_>) -> Vec<Reason> {
    match env.facts().get(env.programme().category_fact) {
        Some(Value::Choice(i)) => {
            vec![Reason::Among { fact: env.programme().category_fact, value: *i, among: 1 << i, holds: true }]
        }
        _ => Vec::new(),
    }
}

/// The guard that held, then what the guards passed over add: figures that the statements so far do not show. Guards that only say
/// whether the clause applies add nothing.
fn why(env: &Env<'_>, clause: &Clause, case: usize) -> Vec<Reason> {
    let Some(decided) = clause.cases.get(case) else { return Vec::new() };
    let mut out = reasons(env, &decided.when);
    let mut seen: Vec<FactIx> = out.iter().flat_map(shown).gather();
    for passed in clause.cases.iter().take(case) {
        let aside = passed.verdict == Verdict::NotApplicable || passed.if_known.iter().any(|ix| !env.facts().is_known(*ix));
        if aside {
            continue;
        }
        for reason in reasons(env, &passed.when) {
            let facts = shown(&reason);
            if facts.iter().any(|ix| !seen.contains(ix)) {
                seen.extend(facts);
                out.push(reason);
            }
        }
    }
    out
}

fn remedy(env: &Env<'_>, clause: &Clause, judged: &Judged) -> Option<Remedy> {
    if !matches!(judged.verdict, Verdict::Fail | Verdict::FailFixable | Verdict::Warn | Verdict::Todo) {
        return None;
    }
    clause.fix.as_ref()?;
    let case = clause.cases.get(judged.case?)?;
    let gap = case.gap.as_ref().and_then(|gap| env.range(gap).known()).filter(positive);
    Some(Remedy { gap, when: case.change.unwrap_or_else(|| label(env, clause, judged.case)) })
}

fn positive(gap: &Scalar) -> bool {
    match gap {
        Scalar::Int(n) => *n > 0,
        Scalar::Money(m) | Scalar::Percent(m) => m.is_sign_positive() && !m.is_zero(),
        Scalar::Date(_) | Scalar::Month(_) => true,
    }
}

/// The hardest label among the facts that decided, the category aside.
fn label(env: &Env<'_>, clause: &Clause, case: Option<usize>) -> Change {
    let programme = env.programme();
    let mut facts: Vec<FactIx> = Vec::new();
    let upto = case.map_or(0, |i| i + 1);
    let decided = case.and_then(|i| clause.cases.get(i));
    let guards = match decided {
        Some(decided) if decided.when != Cond::Const(true) => std::slice::from_ref(decided),
        _ => clause.cases.get(..upto).unwrap_or(&[]),
    };
    guards.iter().for_each(|case| cond_facts(&case.when, &mut |ix| facts.push(ix)));
    let labels = facts.iter().filter(|ix| **ix != programme.category_fact).filter_map(|ix| programme.vocabulary.get(*ix)).map(|d| d.change);
    labels.max().unwrap_or(Change::BeforeDeadline)
}

/// The category's position among the programme's categories.
pub(crate) fn category(programme: &Programme, facts: &Facts) -> Option<usize> {
    let Some(Value::Choice(i)) = facts.get(programme.category_fact) else { return None };
    let id = &programme.vocabulary.get(programme.category_fact)?.kind.choices().get(usize::from(*i))?.id;
    programme.categories.iter().position(|c| c.id == *id)
}

fn next_facts(findings: &[Finding]) -> Vec<FactIx> {
    let mut facts: Vec<FactIx> = findings.iter().flat_map(|f| f.needs.iter().copied()).gather();
    crate::order::sort_by_key(&mut facts, |fact| *fact);
    facts.dedup();
    facts
}

/// Where each thing to hand in stands.
fn materials(env: &Env<'_>, category: Option<usize>) -> Vec<MaterialStatus> {
    env.programme().materials.iter().map(|m| material(env, m, category)).gather()
}

/// Where a thing to hand in stands.
pub(crate) fn material(env: &Env<'_>, m: &crate::programme::Material, category: Option<usize>) -> MaterialStatus {
    let concerns = m.categories == u64::MAX || calendar::concerns(env.programme(), m.categories, category);
    match (concerns, env.truth(&m.needed), env.truth(&m.held)) {
        (false, _, _) | (_, Truth::No, _) => MaterialStatus::NotNeeded,
        (_, _, Truth::Yes) => MaterialStatus::Held,
        _ => MaterialStatus::Todo,
    }
}

#[cfg(test)]
mod tests;
