//! Contradictory figures (V1 to V7): input errors, never verdicts.

use crate::eval::{Derived, Env};
use crate::expr::{Cond, Place};
use crate::fact::{FactIx, FieldIx};
use crate::facts::Facts;
use crate::gather::Gather;
use crate::programme::{Programme, Sanity};
use crate::truth::Truth;

/// Facts that cannot all be true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The rule that is broken.
    pub rule: String,
    /// The fact to look at.
    pub fact: FactIx,
    /// With a list: the record, by position, and its field.
    pub record: Option<(usize, FieldIx)>,
}

/// Every rule that the facts break. What is unknown breaks none.
pub fn contradictions(programme: &Programme, facts: &Facts) -> Vec<Contradiction> {
    let derived = Derived::compute(programme, facts);
    let env = Env::new(programme, facts, &derived);
    programme.sanity().iter().flat_map(|rule| broken(&env, rule)).gather()
}

fn broken(env: &Env<'_>, rule: &Sanity) -> Vec<Contradiction> {
    let found = |record| Contradiction { rule: rule.id.clone(), fact: rule.at, record };
    match rule.field {
        None if env.truth(&rule.holds) == Truth::No => vec![found(None)],
        None => Vec::new(),
        Some(field) => {
            let rows = env.rows(rule.at).unwrap_or(&[]).iter().enumerate();
            rows.filter(|(_, row)| breaks(&env.with_row(rule.at, row), rule, field)).map(|(i, _)| found(Some((i, field)))).gather()
        }
    }
}

/// A record whose own field is absent cannot be at fault.
fn breaks(env: &Env<'_>, rule: &Sanity, field: FieldIx) -> bool {
    env.value(Place::Field(field)).is_some() && env.truth(&rule.holds) == Truth::No && rule.holds != Cond::Const(false)
}
