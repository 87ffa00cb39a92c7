//! The ways to mend one clause: one fact to its nearest value that serves, or two facts where no single one does.

use super::work::Work;
use super::{nearest_value, rows, Change};
use crate::eval::{Derived, Env};
use crate::expr::Cond;
use crate::fact::FactIx;
use crate::facts::Facts;
use crate::gather::Gather;
use crate::judge::{deciding_case, verdict_of};
use crate::local::judging;
use crate::probe::base_facts;
use crate::programme::{Case, Clause, Mend, Programme, Verdict};
use crate::value::{Scalar, Value};

/// Changes that together clear a clause, each with the value that is tried for it.
pub type Move = Vec<(Change, Value)>;

/// Most first steps of a pair that are tried for one fact.
const MOST_FIRST: usize = 40;

/// How good a verdict is as a way out of a failure; none for one that still fails.
fn grade(verdict: Verdict) -> Option<u8> {
    match verdict {
        Verdict::Fail => None,
        Verdict::Need => Some(0),
        Verdict::Warn | Verdict::FailFixable | Verdict::Todo => Some(1),
        Verdict::Pass | Verdict::NotApplicable | Verdict::Info | Verdict::Attested => Some(2),
    }
}

/// Every change of one fact that clears a failing clause; where there is none, every change of two.
pub fn moves(programme: &Programme, facts: &Facts, clause: usize, work: &Work) -> Vec<Move> {
    let Some(clause) = programme.clauses().get(clause) else { return Vec::new() };
    let derived = Derived::compute(programme, facts);
    let env = Env::new(programme, facts, &derived);
    let Some(decided) = deciding_case(&env, clause) else { return Vec::new() };
    let mend = Mending {
        programme,
        clause,
        guards: clause.cases.iter().map(|c| &c.when).gather(),
        decided,
        each: judging(programme, std::iter::once(clause)),
        work,
        gap: decided.gap.as_ref().and_then(|gap| env.range(gap).known()),
    };
    let mends = mend.mends();
    let single: Vec<Move> = mends.iter().flat_map(|m| mend.single(facts, *m)).map(|one| vec![one]).gather();
    if !single.is_empty() {
        return single;
    }
    let pairs = mends.iter().enumerate().flat_map(|(i, a)| mends.iter().skip(i + 1).map(move |b| (*a, *b)));
    pairs.flat_map(|(a, b)| mend.pairs(facts, a, b)).gather()
}

struct Mending<'a> {
    programme: &'a Programme,
    clause: &'a Clause,
    guards: Vec<&'a Cond>,
    decided: &'a Case,
    gap: Option<Scalar>,
    /// What judging the clause weighs.
    each: u32,
    work: &'a Work,
}

impl Mending<'_> {
    /// What may be changed: what the author names, otherwise every fact of the guards but the category.
    fn mends(&self) -> Vec<Mend> {
        self.decided.mend.clone().unwrap_or_else(|| {
            let mut read: Vec<FactIx> = Vec::new();
            self.guards.iter().for_each(|guard| base_facts(self.programme, guard, &mut read));
            read.retain(|ix| *ix != self.programme.category_fact());
            read.into_iter().map(|fact| Mend { fact, to: None }).gather()
        })
    }

    fn try_out(&self, facts: &Facts, ix: FactIx, value: &Value) -> Option<u8> {
        if !self.work.spend(self.each) {
            return None;
        }
        let mut changed = facts.clone();
        changed.set(self.programme, ix, value.clone()).ok()?;
        let derived = Derived::compute(self.programme, &changed);
        grade(verdict_of(&Env::new(self.programme, &changed, &derived), self.clause))
    }

    fn change(&self, fact: FactIx, to: Vec<Value>, gap: Option<Scalar>) -> Option<Change> {
        let when = self.decided.change.or_else(|| self.programme.vocabulary().get(fact).map(|d| d.change))?;
        Some(Change { fact, to, gap, when })
    }

    /// Every value of one fact that clears the clause, each by itself: what mends this clause may break another.
    fn single(&self, facts: &Facts, mend: Mend) -> Vec<(Change, Value)> {
        // Which values may serve is found at the cost of many tries.
        if !self.work.spend(self.each.saturating_mul(50)) {
            return Vec::new();
        }
        let (ix, grade) = (mend.fact, |v: &Value| self.try_out(facts, mend.fact, v));
        let with = |values: Vec<Value>, gap: Option<Scalar>| {
            values.into_iter().filter_map(|v| self.change(ix, vec![v.clone()], gap).map(|c| (c, v))).gather()
        };
        match (facts.get(ix), mend.to) {
            (None, _) => Vec::new(),
            (Some(_), Some(to)) => with(Some(Value::Choice(to)).filter(|v| grade(v).is_some()).into_iter().gather(), None),
            (Some(Value::Rows(rows)), None) => {
                let found = rows::longer(self.programme, ix, rows, &self.guards, self.gap, &grade);
                found.and_then(|v| self.change(ix, Vec::new(), self.gap).map(|c| (c, v))).into_iter().gather()
            }
            (Some(now), None) => {
                let found = nearest_value::nearest(self.programme, facts, ix, now, &self.guards, &grade);
                found.map(|(values, gap)| with(values, gap)).unwrap_or_default()
            }
        }
    }

    /// The values of a first fact with which a second one clears the clause: every such value of an enum, otherwise the first found.
    fn pairs(&self, facts: &Facts, first: Mend, second: Mend) -> Vec<Move> {
        let mut out = Vec::new();
        let Some((now, decl)) = facts.get(first.fact).zip(self.programme.vocabulary().get(first.fact)) else { return out };
        let firsts = match first.to {
            Some(to) => vec![Value::Choice(to)],
            None => nearest_value::candidates(self.programme, facts, first.fact, &decl.kind, now, &self.guards),
        };
        for value in firsts.into_iter().filter(|v| v != now).take(MOST_FIRST) {
            let mut changed = facts.clone();
            if changed.set(self.programme, first.fact, value.clone()).is_err() {
                continue;
            }
            let gap = nearest_value::distance_between(&decl.kind, now, &value);
            let change = self.change(first.fact, vec![value.clone()], gap);
            if let Some((other, change)) = self.single(&changed, second).into_iter().next().zip(change) {
                out.push(vec![(change, value), other]);
                if decl.kind.choices().is_empty() {
                    break;
                }
            }
        }
        out
    }
}
