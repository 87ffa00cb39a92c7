//! Formulas over the finite abstraction of facts: flags with a few values, and linear inequalities.

use super::linear::Linear;

/// A flag by its position in the world.
pub type Flag = usize;

/// What can be true by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Atom {
    /// The flag has one of these values, a bit each; all that it may have are the second.
    Among(Flag, u64, u64),
    /// `≥ 0`.
    AtLeastZero(Linear),
    /// Something that is not modelled, and whether it holds.
    Unmodelled(usize, bool),
}

/// A formula without negation: [`Formula::negated`] pushes it down to the atoms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Formula {
    /// An atom.
    Atom(Atom),
    /// All of them; of none, true.
    And(Vec<Formula>),
    /// Any of them; of none, false.
    Or(Vec<Formula>),
}

impl Formula {
    /// Always.
    pub const TRUE: Formula = Formula::And(Vec::new());
    /// Never.
    pub const FALSE: Formula = Formula::Or(Vec::new());

    /// A constant.
    pub fn constant(value: bool) -> Formula {
        if value {
            Formula::TRUE
        } else {
            Formula::FALSE
        }
    }

    /// A flag is among some values.
    pub fn among(flag: Flag, values: u64, all: u64) -> Formula {
        match values & all {
            0 => Formula::FALSE,
            some if some == all => Formula::TRUE,
            some => Formula::Atom(Atom::Among(flag, some, all)),
        }
    }

    /// `linear ≥ 0`.
    pub fn at_least_zero(linear: Linear) -> Formula {
        if linear.terms.is_empty() {
            Formula::constant(linear.constant >= 0)
        } else {
            Formula::Atom(Atom::AtLeastZero(linear))
        }
    }

    /// All of some.
    pub fn and(parts: impl IntoIterator<Item = Formula>) -> Formula {
        let mut out = Vec::new();
        for part in parts {
            match part {
                Formula::And(inner) => out.extend(inner),
                Formula::Or(inner) if inner.is_empty() => return Formula::FALSE,
                other => out.push(other),
            }
        }
        single(out, Formula::And)
    }

    /// Any of some.
    pub fn or(parts: impl IntoIterator<Item = Formula>) -> Formula {
        let mut out = Vec::new();
        for part in parts {
            match part {
                Formula::Or(inner) => out.extend(inner),
                Formula::And(inner) if inner.is_empty() => return Formula::TRUE,
                other => out.push(other),
            }
        }
        single(out, Formula::Or)
    }

    /// What holds exactly when this does not.
    pub fn negated(&self) -> Formula {
        match self {
            Formula::And(parts) => Formula::or(parts.iter().map(Formula::negated)),
            Formula::Or(parts) => Formula::and(parts.iter().map(Formula::negated)),
            Formula::Atom(Atom::Among(flag, values, all)) => Formula::among(*flag, !values, *all),
            Formula::Atom(Atom::Unmodelled(id, holds)) => Formula::Atom(Atom::Unmodelled(*id, !holds)),
            Formula::Atom(Atom::AtLeastZero(linear)) => {
                let terms = linear.terms.iter().map(|(var, c)| (*var, c.saturating_neg())).collect();
                Formula::at_least_zero(Linear { terms, constant: linear.constant.saturating_neg().saturating_sub(1) })
            }
        }
    }
}

fn single(mut parts: Vec<Formula>, join: fn(Vec<Formula>) -> Formula) -> Formula {
    match (parts.pop(), parts.is_empty()) {
        (Some(only), true) => only,
        (Some(last), false) => {
            parts.push(last);
            join(parts)
        }
        (None, _) => join(parts),
    }
}
