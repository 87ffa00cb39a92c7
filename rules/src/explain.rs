//! Why a guard holds or not: the comparisons that settled it, with the values compared and where each came from.

use crate::eval::Env;
use crate::expr::{term_facts, Cond, Op, Place, Term};
use crate::fact::{Derivation, FactIx, FieldIx};
use crate::gather::Gather;
use crate::truth::Truth;
use crate::value::{Scalar, Value};

/// One side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operand {
    /// Its value, or the end of its range that settled the comparison.
    pub value: Scalar,
    /// Which of the two.
    pub bound: Bound,
    /// Where it came from; none for a figure of the notice or an intermediate result.
    pub from: Option<Place>,
    /// What it was computed from: the facts given, with their values.
    pub parts: Vec<(FactIx, Value)>,
}

/// How the value of an operand is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The value itself.
    Exactly,
    /// It is not known, but no less than this.
    AtLeast,
    /// It is not known, but no more than this.
    AtMost,
}

/// A statement that holds for the facts given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// `left op right`.
    Compared {
        /// Left side.
        left: Operand,
        /// How they stand.
        op: Op,
        /// Right side.
        right: Operand,
    },
    /// A yes or no.
    Flag {
        /// The fact.
        fact: FactIx,
        /// Its value.
        value: bool,
    },
    /// An enum is, or is not, among some values.
    Among {
        /// The fact.
        fact: FactIx,
        /// Its value, by position.
        value: u16,
        /// The values, a bit each.
        among: u64,
        /// Whether it is among them.
        holds: bool,
    },
    /// A set shares a value with others, or does not.
    Shares {
        /// The fact.
        fact: FactIx,
        /// Its value, a bit each.
        value: u64,
        /// The others.
        with: u64,
        /// Whether they share one.
        holds: bool,
    },
    /// A fact has a value (where how many values a set has was compared).
    Value {
        /// The fact.
        fact: FactIx,
        /// Its value.
        value: Value,
    },
    /// A text is written or not.
    Written {
        /// The fact.
        fact: FactIx,
        /// Whether it is.
        holds: bool,
    },
    /// So many records of a list meet a condition.
    Records {
        /// The list.
        list: FactIx,
        /// How many do.
        matched: usize,
        /// How many there are.
        total: usize,
    },
}

/// The statements that settle a guard as it stands; none when it is unknown.
pub fn reasons(env: &Env<'_>, cond: &Cond) -> Vec<Reason> {
    let mut out = Vec::new();
    match env.truth(cond) {
        Truth::Unknown => {}
        Truth::Yes => collect(env, cond, true, &mut out),
        Truth::No => collect(env, cond, false, &mut out),
    }
    out
}

fn collect(env: &Env<'_>, cond: &Cond, holds: bool, out: &mut Vec<Reason>) {
    let push = |reason: Option<Reason>, out: &mut Vec<Reason>| {
        if let Some(reason) = reason {
            if !out.contains(&reason) {
                out.push(reason);
            }
        }
    };
    match cond {
        Cond::Const(_) | Cond::Given(_) => {}
        Cond::Not(inner) => collect(env, inner, !holds, out),
        Cond::And(parts) if holds => parts.iter().for_each(|c| collect(env, c, true, out)),
        Cond::Or(parts) if !holds => parts.iter().for_each(|c| collect(env, c, false, out)),
        // One part settled it: the first that did.
        Cond::And(parts) | Cond::Or(parts) => {
            if let Some(part) = parts.iter().find(|c| env.truth(c) == Truth::from(holds)) {
                collect(env, part, holds, out);
            }
        }
        Cond::Compare(_, Term::Size(Place::Fact(fact)), _) | Cond::Compare(_, _, Term::Size(Place::Fact(fact))) => {
            push(env.facts().get(*fact).map(|value| Reason::Value { fact: *fact, value: value.clone() }), out);
        }
        Cond::Compare(_, Term::Count(list, _), _) | Cond::Compare(_, _, Term::Count(list, _)) => {
            push(env.facts().get(*list).map(|value| Reason::Value { fact: *list, value: value.clone() }), out);
        }
        Cond::Compare(op, a, b) => {
            let op = if holds { *op } else { op.negated() };
            // Where a value is not known exactly, the end of its range that settles the comparison is what was compared.
            let (left, right) = match op {
                Op::Ge | Op::Gt => (operand(env, a, Bound::AtLeast), operand(env, b, Bound::AtMost)),
                Op::Le | Op::Lt => (operand(env, a, Bound::AtMost), operand(env, b, Bound::AtLeast)),
                Op::Eq | Op::Ne => (operand(env, a, Bound::Exactly), operand(env, b, Bound::Exactly)),
            };
            push(left.zip(right).map(|(left, right)| Reason::Compared { left, op, right }), out);
        }
        Cond::Is(Place::Fact(fact)) => match env.programme().vocabulary().get(*fact).and_then(|d| d.derived.as_ref()) {
            Some(Derivation::Cond(inner)) => collect(env, inner, holds, out),
            _ => push(Some(Reason::Flag { fact: *fact, value: holds }), out),
        },
        Cond::In(place @ Place::Fact(fact), among) => {
            if let Some(Value::Choice(value)) = env.value(*place) {
                push(Some(Reason::Among { fact: *fact, value: *value, among: *among, holds }), out);
            }
        }
        Cond::Same(a, b, _) => {
            for place in [a, b] {
                if let (Place::Fact(fact), Some(Value::Choice(value))) = (place, env.value(*place)) {
                    push(Some(Reason::Among { fact: *fact, value: *value, among: 1 << value, holds: true }), out);
                }
            }
        }
        Cond::Overlaps(place @ Place::Fact(fact), with) => {
            if let Some(Value::Set(value)) = env.value(*place) {
                push(Some(Reason::Shares { fact: *fact, value: *value, with: *with, holds }), out);
            }
        }
        Cond::SetIs(place @ Place::Fact(fact), _) => {
            if let Some(Value::Set(value)) = env.value(*place) {
                push(Some(Reason::Shares { fact: *fact, value: *value, with: *value, holds: true }), out);
            }
        }
        Cond::Filled(Place::Fact(fact)) => push(Some(Reason::Written { fact: *fact, holds }), out),
        Cond::Any(list, inner) | Cond::All(list, inner) => {
            if let Some(rows) = env.rows(*list) {
                let matched = rows.iter().filter(|row| env.with_row(*list, row).truth(inner) == Truth::Yes).count();
                // That no record is of a kind is worth a word only when the kind was wanted.
                if matched > 0 || matches!(cond, Cond::All(..)) {
                    push(Some(Reason::Records { list: *list, matched, total: rows.len() }), out);
                }
            }
        }
        Cond::Is(Place::Field(_)) | Cond::In(..) | Cond::Overlaps(..) | Cond::SetIs(..) | Cond::Filled(_) => {}
    }
}

/// One side of a comparison: its value when known, otherwise the end of its range that `bound` asks for.
fn operand(env: &Env<'_>, term: &Term, bound: Bound) -> Option<Operand> {
    let range = env.range(term);
    let (value, bound) = match (range.known(), bound) {
        (Some(value), _) => (value, Bound::Exactly),
        (None, Bound::AtLeast) => (range.lo?, bound),
        (None, Bound::AtMost) => (range.hi?, bound),
        (None, Bound::Exactly) => return None,
    };
    let from = match term {
        Term::Of(place) => Some(*place),
        _ => None,
    };
    let mut parts = Vec::new();
    let computed = match from {
        Some(Place::Fact(ix)) => env.programme().vocabulary().get(ix).is_some_and(|d| d.derived.is_some()),
        Some(Place::Field(FieldIx(_))) => false,
        None => true,
    };
    if computed {
        given(env, term, &mut parts);
    }
    Some(Operand { value, bound, from, parts })
}

/// The facts given that a term rests on, through derived facts, each once.
fn given(env: &Env<'_>, term: &Term, out: &mut Vec<(FactIx, Value)>) {
    let mut read = Vec::new();
    term_facts(term, &mut |ix| read.push(ix));
    for ix in read {
        match env.programme().vocabulary().get(ix).and_then(|d| d.derived.as_ref()) {
            Some(Derivation::Term(inner)) => given(env, inner, out),
            Some(Derivation::Cond(_)) => {}
            None => {
                if let Some(value) = env.facts().get(ix) {
                    if !out.iter().any(|(seen, _)| *seen == ix) {
                        out.push((ix, value.clone()));
                    }
                }
            }
        }
    }
}

/// The facts that a statement shows, those behind its figures included.
pub fn shown(reason: &Reason) -> Vec<FactIx> {
    match reason {
        Reason::Compared { left, right, .. } => {
            let own = |o: &Operand| if let Some(Place::Fact(ix)) = o.from { Some(ix) } else { None };
            let parts = |o: &Operand| o.parts.iter().map(|(ix, _)| *ix).gather();
            own(left).into_iter().chain(own(right)).chain(parts(left)).chain(parts(right)).gather()
        }
        Reason::Flag { fact, .. }
        | Reason::Among { fact, .. }
        | Reason::Shares { fact, .. }
        | Reason::Value { fact, .. }
        | Reason::Written { fact, .. }
        | Reason::Records { list: fact, .. } => vec![*fact],
    }
}

#[cfg(test)]
mod tests;
