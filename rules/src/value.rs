//! Values that facts have, and ranges of values that unknown facts may have.

use crate::date::{Date, Month};
use rust_decimal::Decimal;

/// An ordered value. Two scalars are only ever compared when they are of one kind; the checker sees to that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// A whole number: a count, months, days, a year.
    Int(i64),
    /// Money in 万元 (10,000 yuan), exact.
    Money(Decimal),
    /// A share; 1 is 100 %.
    Percent(Decimal),
    /// A day.
    Date(Date),
    /// A month.
    Month(Month),
}

impl Scalar {
    /// The order of two scalars of one kind; `None` for different kinds.
    pub fn order(self, other: Scalar) -> Option<std::cmp::Ordering> {
        match (self, other) {
            (Scalar::Int(a), Scalar::Int(b)) => Some(a.cmp(&b)),
            (Scalar::Money(a), Scalar::Money(b)) | (Scalar::Percent(a), Scalar::Percent(b)) => Some(a.cmp(&b)),
            (Scalar::Date(a), Scalar::Date(b)) => Some(a.cmp(&b)),
            (Scalar::Month(a), Scalar::Month(b)) => Some(a.cmp(&b)),
            _ => None,
        }
    }
}

/// One value of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Yes or no.
    Bool(bool),
    /// An ordered value.
    Scalar(Scalar),
    /// One of the declared values, by position.
    Choice(u16),
    /// Some of the declared values, one bit a position.
    Set(u64),
    /// Free text; empty means that nothing was written.
    Text(Box<str>),
    /// Records, in the order given.
    Rows(Vec<Row>),
}

/// One record of a list: its fields in the declared order, `None` for one that is absent.
pub type Row = Vec<Option<Value>>;

/// The values that a scalar may have: from `lo` to `hi`, both included; `None` is no bound. A known value has both ends equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Smallest possible value.
    pub lo: Option<Scalar>,
    /// Largest possible value.
    pub hi: Option<Scalar>,
}

impl Range {
    /// Nothing is known.
    pub const ANY: Range = Range { lo: None, hi: None };

    /// Exactly one value.
    pub fn exact(value: Scalar) -> Range {
        Range { lo: Some(value), hi: Some(value) }
    }

    /// The value, when there is only one.
    pub fn known(self) -> Option<Scalar> {
        if self.lo == self.hi {
            self.lo
        } else {
            None
        }
    }
}
