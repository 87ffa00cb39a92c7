//! The smallest sets of changes that would clear a blocked category.
//!
//! For each clause that fails, the facts it reads are moved to the nearest value that no longer fails it; the search then looks for
//! the fewest such moves that leave no clause failing. What it proposes is always tried out by evaluating the whole notice.

mod moves;
mod nearest_value;
mod rows;
#[cfg(test)]
mod tests;
mod work;

use crate::eval::{Derived, Env};
use crate::fact::{Change as When, FactIx};
use crate::facts::Facts;
use crate::gather::Gather;
use crate::judge::verdict_of;
use crate::local::judging;
use crate::programme::{ClauseKind, Programme, Verdict};
use crate::value::{Scalar, Value};
use moves::moves;
use work::Work;

/// One fact to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The fact.
    pub fact: FactIx,
    /// Its nearest value that serves; any of several for an enum; none for a list, where a record is to be added.
    pub to: Vec<Value>,
    /// How far that is: an amount in 万元, a count, days for a date, months for a month.
    pub gap: Option<Scalar>,
    /// When it can be changed.
    pub when: When,
}

/// Changes that together leave no clause failing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// The changes, in the author's order of facts.
    pub changes: Vec<Change>,
    /// When all of it can be done: the latest of its changes.
    pub when: When,
    /// The clauses that failed before.
    pub clears: Vec<usize>,
}

/// The smallest plans, easiest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fixes {
    /// Plans of the same, smallest number of changes.
    pub plans: Vec<Plan>,
    /// Without a plan: the clauses that stand in its way.
    pub stuck: Vec<usize>,
}

/// Most changes in a plan; an applicant who needs more had better look elsewhere.
const DEEPEST: usize = 6;
/// Most plans given.
const MOST_PLANS: usize = 6;
/// Most situations looked at.
const MOST_STEPS: usize = 4_000;

/// Searches for the smallest plans; none when nothing fails. The category is never changed.
pub fn smallest(programme: &Programme, facts: &Facts) -> Fixes {
    let failing = failing(programme, facts);
    if failing.is_empty() {
        return Fixes::default();
    }
    let work = Work::new();
    let stuck: Vec<usize> = failing.iter().copied().filter(|i| moves(programme, facts, *i, &work).is_empty()).gather();
    if !stuck.is_empty() {
        return Fixes { plans: Vec::new(), stuck };
    }
    let each = judging(programme, programme.clauses().iter());
    let mut search = Search { programme, before: facts, clears: failing, plans: Vec::new(), steps: 0, each, work };
    for depth in 1..=DEEPEST {
        search.look(facts, &mut Vec::new(), depth);
        if !search.plans.is_empty() || search.steps > MOST_STEPS {
            break;
        }
    }
    let mut plans = merged(search.plans);
    crate::order::sort_by_key(&mut plans, |p| {
        (p.when, p.changes.iter().map(|c| c.when).gather(), p.changes.iter().map(|c| c.fact).gather())
    });
    plans.truncate(MOST_PLANS);
    // Each clause could be mended by itself, but not together, or only by missing a deadline.
    let stuck = if plans.is_empty() { search.clears } else { stuck };
    Fixes { plans, stuck }
}

/// The clauses that fail, deadlines aside.
fn failing(programme: &Programme, facts: &Facts) -> Vec<usize> {
    let derived = Derived::compute(programme, facts);
    let env = Env::new(programme, facts, &derived);
    let counted = programme.clauses().iter().enumerate().filter(|(_, c)| c.kind != ClauseKind::Deadline);
    counted.filter(|(_, c)| verdict_of(&env, c) == Verdict::Fail).map(|(i, _)| i).gather()
}

/// The deadlines that are missed.
fn missed(programme: &Programme, facts: &Facts) -> usize {
    let derived = Derived::compute(programme, facts);
    let env = Env::new(programme, facts, &derived);
    programme.clauses().iter().filter(|c| c.kind == ClauseKind::Deadline && verdict_of(&env, c) == Verdict::Fail).count()
}

struct Search<'a> {
    programme: &'a Programme,
    before: &'a Facts,
    clears: Vec<usize>,
    plans: Vec<Plan>,
    steps: usize,
    /// What judging the whole notice weighs.
    each: u32,
    work: Work,
}

impl Search<'_> {
    /// Mends the first clause that still fails in every way it can be, until none fails or the depth is used up.
    fn look(&mut self, facts: &Facts, done: &mut Vec<Change>, depth: usize) {
        self.steps += 1;
        if self.steps > MOST_STEPS || !self.work.spend(self.each) {
            return;
        }
        let failing = failing(self.programme, facts);
        let Some(first) = failing.first() else {
            if missed(self.programme, facts) <= missed(self.programme, self.before) {
                self.keep(done.clone());
            }
            return;
        };
        if depth == 0 {
            return;
        }
        for step in moves(self.programme, facts, *first, &self.work).into_iter().filter(|step| step.len() <= depth) {
            let (mut changed, before) = (facts.clone(), done.clone());
            let used = step.len();
            for (change, value) in step {
                // Every value was tried out already, so it suits its fact.
                let _ = changed.set(self.programme, change.fact, value);
                self.add(done, change);
            }
            self.look(&changed, done, depth - used);
            *done = before;
        }
    }

    /// Adds a change. A fact that has to move further for another clause has one change, measured from where it was.
    fn add(&self, done: &mut Vec<Change>, mut change: Change) {
        if let Some(i) = done.iter().position(|c| c.fact == change.fact) {
            let earlier = done.remove(i);
            let decl = self.programme.vocabulary().get(change.fact);
            let span = decl.zip(self.before.get(change.fact)).zip(change.to.first());
            change.gap = span.and_then(|((decl, from), to)| nearest_value::distance_between(&decl.kind, from, to));
            change.when = change.when.max(earlier.when);
        }
        done.push(change);
    }

    fn keep(&mut self, mut changes: Vec<Change>) {
        crate::order::sort_by_key(&mut changes, |c| c.fact);
        let when = changes.iter().map(|c| c.when).max().unwrap_or(When::BeforeDeadline);
        let plan = Plan { changes, when, clears: self.clears.clone() };
        if !self.plans.contains(&plan) {
            self.plans.push(plan);
        }
    }
}

/// Plans that differ in the value of one change alone, as one plan with either value.
fn merged(plans: Vec<Plan>) -> Vec<Plan> {
    let mut out: Vec<Plan> = Vec::new();
    for plan in plans {
        let joined = out.iter_mut().any(|other| join(other, &plan));
        if !joined {
            out.push(plan);
        }
    }
    out
}

fn join(plan: &mut Plan, other: &Plan) -> bool {
    if plan.changes.len() != other.changes.len() || plan.when != other.when {
        return false;
    }
    let mut pairs: Vec<_> = plan.changes.iter_mut().zip(&other.changes).filter(|(a, b)| *a != *b).gather();
    match pairs.as_mut_slice() {
        [(a, b)] if (a.fact, a.gap, a.when) == (b.fact, b.gap, b.when) => {
            a.to.extend(b.to.iter().cloned());
            true
        }
        _ => false,
    }
}
