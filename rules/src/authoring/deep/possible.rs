//! What a clause may still come to with some facts known: the exact answer, which three-valued logic comes near to.

use super::formula::Formula;
use super::reading::{sane, sanity_of, scope, Reading};
use super::solve::{find, Found};
use super::world::{whole, Asked, Spot, World};
use crate::fact::Kind;
use crate::facts::Facts;
use crate::programme::{Programme, Verdict};
use crate::value::Value;
use std::collections::BTreeSet;

/// The verdicts that a clause, by position, may come to when the unknown facts become known; with `consistent`, only where nothing
/// contradicts itself. None where that is beyond the analysis, or the clause reads records.
pub fn verdicts(programme: &Programme, at: usize, facts: &Facts, consistent: bool) -> Option<BTreeSet<Verdict>> {
    let clause = programme.clauses().get(at)?;
    let reading = Reading::of(programme, clause);
    if reading.reads_records() {
        return None;
    }
    // What is only read if known is not asked for: without it its cases are passed over.
    let optional = clause.cases.iter().flat_map(|c| &c.if_known).filter(|ix| !facts.is_known(**ix)).copied().collect();
    let mut world = World::new(programme, BTreeSet::new());
    world.unanswered = optional;
    let mut given = vec![known(&mut world, &reading, facts)];
    given.extend(consistent.then(|| sane(&sanity_of(programme, &reading.facts), &mut world)));
    let scope = scope(programme, clause, &mut world);
    let mut out = BTreeSet::new();
    let mut may = |world: &World<'_>, formula: Formula, verdict: Verdict| {
        match find(world, &Formula::and(given.iter().cloned().chain([formula])), &mut |_| Some(())) {
            Found::Yes(()) => drop(out.insert(verdict)),
            Found::Never => {}
            Found::Open => return None,
        }
        Some(())
    };
    may(&world, scope.negated(), Verdict::NotApplicable)?;
    for (case, own) in clause.cases.iter().enumerate() {
        let asked = own.requires.iter().any(|ix| !facts.is_known(*ix));
        if let Some(formula) = reading.decisive(&mut world, case) {
            may(&world, Formula::and([scope.clone(), formula]), if asked { Verdict::Need } else { own.verdict })?;
        }
    }
    if clause.cases.is_empty() {
        may(&world, scope, Verdict::Info)?;
    }
    Some(out)
}

/// That the known facts are what they are.
fn known(world: &mut World<'_>, reading: &Reading<'_>, facts: &Facts) -> Formula {
    let mut parts = Vec::new();
    for ix in &reading.facts {
        let (Some(value), spot) = (facts.get(*ix), Spot::Fact(*ix)) else { continue };
        match value {
            Value::Bool(value) => parts.push(world.among(spot, Asked::Value, if *value { 0b10 } else { 0b01 })),
            Value::Choice(i) => parts.push(world.among(spot, Asked::Value, 1u64 << i)),
            Value::Text(text) => parts.push(world.among(spot, Asked::Written, if text.trim().is_empty() { 0b01 } else { 0b10 })),
            Value::Set(bits) => {
                let Some(Kind::Set(choices)) = world.kind(spot) else { continue };
                for i in 0..choices.len() as u16 {
                    parts.push(world.among(spot, Asked::Has(i), if bits >> i & 1 == 1 { 0b10 } else { 0b01 }));
                }
            }
            Value::Scalar(scalar) => {
                let gap = whole(*scalar).zip(world.scalar(spot)).and_then(|(n, own)| own.plus(&super::linear::Linear::number(n), -1));
                let Some(gap) = gap else { continue };
                let zero = super::linear::Linear::number(0);
                let below = zero.plus(&gap, -1).map(Formula::at_least_zero);
                parts.extend([Some(Formula::at_least_zero(gap)), below].into_iter().flatten());
            }
            Value::Rows(_) => {}
        }
    }
    Formula::and(parts)
}
