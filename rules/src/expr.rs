//! Compiled expressions. Conditions and terms are different types, so that a checked notice cannot meet a type error.

use crate::date::Span;
use crate::fact::{FactIx, FieldIx};
use crate::value::Scalar;
use serde::{Deserialize, Serialize};

/// Where a value is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// A fact.
    Fact(FactIx),
    /// A field of the record at hand (inside `where`).
    Field(FieldIx),
}

/// A comparison of two scalars of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Op {
    /// Equal.
    Eq,
    /// Not equal.
    Ne,
    /// Smaller or earlier.
    Lt,
    /// Not greater.
    Le,
    /// Greater or later.
    Gt,
    /// Not smaller.
    Ge,
}

impl Op {
    /// The operator that holds exactly when this one does not.
    pub fn negated(self) -> Op {
        match self {
            Op::Eq => Op::Ne,
            Op::Ne => Op::Eq,
            Op::Lt => Op::Ge,
            Op::Le => Op::Gt,
            Op::Gt => Op::Le,
            Op::Ge => Op::Lt,
        }
    }

    /// Whether it holds for this order.
    pub fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            Op::Eq => order.is_eq(),
            Op::Ne => order.is_ne(),
            Op::Lt => order.is_lt(),
            Op::Le => order.is_le(),
            Op::Gt => order.is_gt(),
            Op::Ge => order.is_ge(),
        }
    }
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cond {
    /// Always or never.
    Const(bool),
    /// A bool fact or field.
    Is(Place),
    /// Negation.
    Not(Box<Cond>),
    /// Conjunction of all.
    And(Vec<Cond>),
    /// Disjunction of any.
    Or(Vec<Cond>),
    /// Two scalars of one kind.
    Compare(Op, Term, Term),
    /// An enum is one of these values (a bit each).
    In(Place, u64),
    /// Two enums have the same id; the pairs of positions that do.
    Same(Place, Place, Vec<(u16, u16)>),
    /// A set shares a value with these.
    Overlaps(Place, u64),
    /// A set is exactly these.
    SetIs(Place, u64),
    /// A text has something other than blanks.
    Filled(Place),
    /// An optional field is not none.
    Given(FieldIx),
    /// Some record meets the condition.
    Any(FactIx, Box<Cond>),
    /// Every record meets the condition.
    All(FactIx, Box<Cond>),
}

/// A scalar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Term {
    /// A constant.
    Lit(Scalar),
    /// A scalar fact or field.
    Of(Place),
    /// Sum of two numbers of one kind.
    Add(Box<Term>, Box<Term>),
    /// Difference of two numbers of one kind; of two dates, the days between.
    Sub(Box<Term>, Box<Term>),
    /// A number times a constant factor.
    Times(Box<Term>, Factor),
    /// Money over money, a share; unknown when the second is 0.
    Ratio(Box<Term>, Box<Term>),
    /// A date moved by a span.
    Shift(Box<Term>, Span),
    /// The smallest.
    Min(Vec<Term>),
    /// The greatest.
    Max(Vec<Term>),
    /// The year of a date.
    Year(Box<Term>),
    /// Months from one to the other, both counted.
    MonthsInclusive(Box<Term>, Box<Term>),
    /// How many values a set has.
    Size(Place),
    /// How many records meet the condition.
    Count(FactIx, Box<Cond>),
    /// Total of a money term over the records that meet the condition.
    Sum(FactIx, Box<Term>, Box<Cond>),
    /// An optional field, or this when it is none.
    OrElse(FieldIx, Box<Term>),
}

/// A constant factor, exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Factor(pub Scalar);

/// Calls `visit` for every fact that the condition reads directly.
pub fn cond_facts(cond: &Cond, visit: &mut impl FnMut(FactIx)) {
    let place = |p: &Place, visit: &mut dyn FnMut(FactIx)| {
        if let Place::Fact(ix) = p {
            visit(*ix);
        }
    };
    match cond {
        Cond::Const(_) | Cond::Given(_) => {}
        Cond::Is(p) | Cond::In(p, _) | Cond::Overlaps(p, _) | Cond::SetIs(p, _) | Cond::Filled(p) => place(p, visit),
        Cond::Not(c) => cond_facts(c, visit),
        Cond::And(cs) | Cond::Or(cs) => cs.iter().for_each(|c| cond_facts(c, visit)),
        Cond::Compare(_, a, b) => {
            term_facts(a, visit);
            term_facts(b, visit);
        }
        Cond::Same(a, b, _) => {
            place(a, visit);
            place(b, visit);
        }
        Cond::Any(list, c) | Cond::All(list, c) => {
            visit(*list);
            cond_facts(c, visit);
        }
    }
}

/// Calls `visit` for every fact that the term reads directly.
pub fn term_facts(term: &Term, visit: &mut impl FnMut(FactIx)) {
    match term {
        Term::Lit(_) => {}
        Term::Of(Place::Fact(ix)) | Term::Size(Place::Fact(ix)) => visit(*ix),
        Term::Of(Place::Field(_)) | Term::Size(Place::Field(_)) => {}
        Term::Add(a, b) | Term::Sub(a, b) | Term::Ratio(a, b) | Term::MonthsInclusive(a, b) => {
            term_facts(a, visit);
            term_facts(b, visit);
        }
        Term::Times(a, _) | Term::Shift(a, _) | Term::Year(a) | Term::OrElse(_, a) => term_facts(a, visit),
        Term::Min(ts) | Term::Max(ts) => ts.iter().for_each(|t| term_facts(t, visit)),
        Term::Count(list, c) => {
            visit(*list);
            cond_facts(c, visit);
        }
        Term::Sum(list, t, c) => {
            visit(*list);
            term_facts(t, visit);
            cond_facts(c, visit);
        }
    }
}
