//! The definition of a verdict with facts unknown: try what the unknown facts may be.

use super::inputs::{set, values, LISTS};
use super::{Dice, Inputs};
use preflight_rules::expr::{Cond, Op, Term};
use preflight_rules::fact::FactIx;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::{oracle, Facts, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// Most completions tried one by one; beyond it chance picks as many.
const MOST: usize = 600;

/// The completions of some facts, with the oracle's verdicts on a clause for those asked after.
pub struct Completions<'a> {
    inputs: &'a Inputs,
    answered: &'a Facts,
    unknown: Vec<(FactIx, Vec<Value>)>,
    numbers: Vec<usize>,
    known: BTreeMap<usize, Seen>,
    named: BTreeSet<FactIx>,
}

/// What one completion comes to.
#[derive(Clone, Copy)]
struct Seen {
    /// With what `requires` asks for held against the facts answered.
    asked: Verdict,
    /// With everything answered.
    settled: Verdict,
}

impl<'a> Completions<'a> {
    /// The completions of what is unknown among the facts that a clause reads. Cases that only an *if known* fact opens stay passed
    /// over (R14).
    pub fn of(inputs: &'a Inputs, answered: &'a Facts, dice: &mut Dice) -> Completions<'a> {
        Completions::some(inputs, answered, 1, dice)
    }

    /// The same with many times as many lists and completions, for a second look before anything is claimed of all of them.
    pub fn many(inputs: &'a Inputs, answered: &'a Facts, dice: &mut Dice) -> Completions<'a> {
        Completions::some(inputs, answered, 40, dice)
    }

    fn some(inputs: &'a Inputs, answered: &'a Facts, effort: usize, dice: &mut Dice) -> Completions<'a> {
        let guards = guards(inputs, answered);
        let guards: Vec<&Cond> = guards.iter().collect();
        let open = inputs.domains.iter().filter(|(ix, _)| !answered.is_known(*ix));
        let unknown: Vec<(FactIx, Vec<Value>)> =
            open.map(|(ix, _)| (*ix, values(inputs.programme, *ix, &guards, LISTS * effort))).collect();
        let size = unknown.iter().fold(1usize, |n, (_, values)| n.saturating_mul(values.len()));
        let numbers = if size <= MOST * effort { (0..size).collect() } else { (0..MOST * effort).map(|_| dice.below(size)).collect() };
        Completions { inputs, answered, unknown, numbers, known: BTreeMap::new(), named: BTreeSet::new() }
    }

    fn seen(&mut self, number: usize) -> Seen {
        if let Some(seen) = self.known.get(&number) {
            return *seen;
        }
        let (programme, clause) = (self.inputs.programme, self.inputs.clause());
        let (mut facts, mut rest) = (self.answered.clone(), number);
        for (ix, values) in &self.unknown {
            set(programme, &mut facts, *ix, &values[rest % values.len()]);
            rest /= values.len();
        }
        let (asked, _, named) = oracle::complete(programme, clause, &facts, self.answered);
        let mut all = facts.clone();
        clause.cases.iter().flat_map(|c| &c.if_known).filter(|ix| !self.answered.is_known(**ix)).for_each(|ix| all.unset(*ix));
        let (settled, _, _) = oracle::complete(programme, clause, &facts, &all);
        self.named.extend(named);
        let seen = Seen { asked, settled };
        self.known.insert(number, seen);
        seen
    }

    /// The verdict on which the completions agree; `need` when they do not.
    pub fn agreed(&mut self) -> Verdict {
        let mut agreed = None;
        for number in self.numbers.clone() {
            let verdict = self.seen(number).asked;
            if *agreed.get_or_insert(verdict) != verdict {
                return Verdict::Need;
            }
        }
        agreed.unwrap_or(Verdict::Need)
    }

    /// Whether two completions that differ in this fact alone come to different verdicts, or the clause itself names it as needed.
    pub fn matters(&mut self, fact: FactIx) -> bool {
        let mut stride = 1;
        for (ix, values) in self.unknown.clone() {
            if ix == fact && self.numbers.clone().into_iter().any(|number| self.varies(number, stride, values.len())) {
                return true;
            }
            stride = stride.saturating_mul(values.len());
        }
        self.numbers.clone().into_iter().any(|number| {
            self.seen(number);
            self.named.contains(&fact)
        })
    }

    fn varies(&mut self, number: usize, stride: usize, values: usize) -> bool {
        let base = number - number / stride % values * stride;
        let first = self.seen(base).settled;
        (1..values).any(|i| self.seen(base + i * stride).settled != first)
    }
}

/// The clause's guards, and for every ordered value that is known a comparison with it: so that unknown dates are tried beside known ones.
pub fn guards(inputs: &Inputs, answered: &Facts) -> Vec<Cond> {
    let mut guards: Vec<Cond> = inputs.clause().cases.iter().map(|c| c.when.clone()).collect();
    let mut beside = |value: &Value| {
        if let Value::Scalar(scalar @ (Scalar::Date(_) | Scalar::Month(_) | Scalar::Money(_))) = value {
            guards.push(Cond::Compare(Op::Eq, Term::Lit(*scalar), Term::Lit(*scalar)));
        }
    };
    for value in inputs.domains.iter().filter_map(|(ix, _)| answered.get(*ix)) {
        match value {
            Value::Rows(rows) => rows.iter().flatten().flatten().for_each(&mut beside),
            one => beside(one),
        }
    }
    guards
}
