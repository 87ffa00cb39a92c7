//! Whether a changed notice says something else of anybody: with everything known that may be known, and without what is only read if known.

use super::formula::Formula;
use super::reading::{sane, sanity_of, scope, Reading};
use super::solve::Found;
use crate::facts::Facts;
use crate::judge::{deciding, judge_clause};
use crate::programme::{Case, Clause, Programme};
use std::collections::BTreeSet;

/// Steps of each search: there are many, and a case file may do what they do not.
const PATIENCE: usize = 1_500;

/// What a comparison of two notices came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Apart {
    /// They say the same of everybody.
    Same,
    /// They differ for such facts.
    For(String),
    /// Neither was shown.
    Open,
}

/// Compares a clause, by position, of two notices with the same facts and scopes.
pub fn clause(one: &Programme, other: &Programme, at: usize) -> Apart {
    let (Some(a), Some(b)) = (one.clauses().get(at), other.clauses().get(at)) else { return Apart::Open };
    let (first, second) = (Reading::of(one, a), Reading::of(other, b));
    let mut reading = Reading::of(one, a);
    reading.facts.extend(second.facts.iter().copied());
    reading.facts.sort_unstable();
    reading.facts.dedup();
    let optional: BTreeSet<_> = a.cases.iter().chain(&b.cases).flat_map(|c| c.if_known.iter().copied()).collect();
    let mut unknowns = vec![BTreeSet::new()];
    unknowns.extend(optional.iter().map(|ix| BTreeSet::from([*ix])));
    unknowns.extend((optional.len() > 1).then(|| optional.clone()));
    let mut open = false;
    for unknown in unknowns {
        for (i, j) in (0..a.cases.len()).flat_map(|i| (0..b.cases.len()).map(move |j| (i, j))) {
            if says_the_same(a, i, b, j) {
                continue;
            }
            let mut world = reading.world(unknown.clone());
            world.patience = PATIENCE;
            let given = [scope(one, a, &mut world), sane(&sanity_of(one, &reading.facts), &mut world)];
            let Some(here) = first.decisive(&mut world, i) else { continue };
            world.programme = other;
            let there = second.decisive(&mut world, j);
            world.programme = one;
            let Some(there) = there else { continue };
            let formula = Formula::and(given.into_iter().chain([here, there]));
            let differ = |facts: &Facts| !alike(one, other, at, facts);
            match reading.example(&world, &formula, differ) {
                Found::Yes(example) => return Apart::For(example.text),
                Found::Open => open = true,
                Found::Never => {}
            }
        }
    }
    if open {
        Apart::Open
    } else {
        Apart::Same
    }
}

/// Whether two notices with the same clauses let a clause, by position, say the same of somebody.
pub fn alike(one: &Programme, other: &Programme, at: usize, facts: &Facts) -> bool {
    let (Some(a), Some(b)) = (one.clauses().get(at), other.clauses().get(at)) else { return false };
    match (deciding(one, facts, at), deciding(other, facts, at)) {
        (Some(i), Some(j)) => says_the_same(a, i, b, j),
        (None, None) => judge_clause(one, facts, at) == judge_clause(other, facts, at),
        _ => false,
    }
}

/// Whether two cases come to the same in the same words.
fn says_the_same(a: &Clause, i: usize, b: &Clause, j: usize) -> bool {
    let said = |case: &Case| (case.verdict, case.say.clone(), case.gap.clone(), case.change, case.mend.clone(), case.needs.clone());
    a.cases.get(i).map(said) == b.cases.get(j).map(said)
}
