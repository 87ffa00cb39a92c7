//! Compiled expressions. Conditions and terms are different types, so that a checked notice cannot meet a type error.

use crate::date::Span;
use crate::fact::{FactIx, FieldIx};
use crate::value::Scalar;

/// Where a value is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A fact.
    Fact(FactIx),
    /// A field of the record at hand (inside `where`).
    Field(FieldIx),
}

/// A comparison of two scalars of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factor(pub Scalar);

/// Calls `visit` for every fact that the condition reads directly.
pub fn cond_facts(cond: &Cond, visit: &mut impl FnMut(FactIx)) {
    cond_places(cond, &mut |place| {
        if let Place::Fact(ix) = place {
            visit(ix);
        }
    });
}

/// Calls `visit` for every fact that the term reads directly.
pub fn term_facts(term: &Term, visit: &mut impl FnMut(FactIx)) {
    term_places(term, &mut |place| {
        if let Place::Fact(ix) = place {
            visit(ix);
        }
    });
}

/// Calls `visit` for every place that the condition reads directly, lists included.
pub fn cond_places(cond: &Cond, visit: &mut impl FnMut(Place)) {
    match cond {
        Cond::Const(_) => {}
        Cond::Given(field) => visit(Place::Field(*field)),
        Cond::Is(place) | Cond::In(place, _) | Cond::Overlaps(place, _) | Cond::SetIs(place, _) | Cond::Filled(place) => visit(*place),
        Cond::Not(inner) => cond_places(inner, visit),
        Cond::And(parts) | Cond::Or(parts) => parts.iter().for_each(|c| cond_places(c, visit)),
        Cond::Compare(_, a, b) => {
            term_places(a, visit);
            term_places(b, visit);
        }
        Cond::Same(a, b, _) => {
            visit(*a);
            visit(*b);
        }
        Cond::Any(list, inner) | Cond::All(list, inner) => {
            visit(Place::Fact(*list));
            cond_places(inner, visit);
        }
    }
}

/// Calls `visit` for every place that the term reads directly, lists included.
pub fn term_places(term: &Term, visit: &mut impl FnMut(Place)) {
    match term {
        Term::Lit(_) => {}
        Term::Of(place) | Term::Size(place) => visit(*place),
        Term::Add(a, b) | Term::Sub(a, b) | Term::Ratio(a, b) | Term::MonthsInclusive(a, b) => {
            term_places(a, visit);
            term_places(b, visit);
        }
        Term::Times(a, _) | Term::Shift(a, _) | Term::Year(a) => term_places(a, visit),
        Term::OrElse(field, a) => {
            visit(Place::Field(*field));
            term_places(a, visit);
        }
        Term::Min(terms) | Term::Max(terms) => terms.iter().for_each(|t| term_places(t, visit)),
        Term::Count(list, cond) => {
            visit(Place::Fact(*list));
            cond_places(cond, visit);
        }
        Term::Sum(list, term, cond) => {
            visit(Place::Fact(*list));
            term_places(term, visit);
            cond_places(cond, visit);
        }
    }
}
