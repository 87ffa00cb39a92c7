//! What is known of a figure before any record is seen: what it counts, and between which bounds it lies.

use crate::date::{Date, Month, Span};
use crate::decimal::normal;
use crate::fact::Kind;
use crate::value::Scalar;

/// What a whole number in a lane stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Itself.
    Count,
    /// Money: so many of 10 to the minus this of a 万元.
    Money(u32),
    /// Days since 1900-01-01.
    Day,
    /// Months since January 1900.
    Month,
}

/// Unit and bounds of a figure. The bounds hold for every value; a range may still have no end where `open`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Domain {
    /// What it counts.
    pub unit: Unit,
    /// No value is smaller.
    pub least: i64,
    /// No value is larger.
    pub most: i64,
}

/// Most decimals of an amount.
const MOST_SCALE: u32 = 12;
/// No bound is farther from zero, so that no sum or difference of two figures overflows.
const FARTHEST: i128 = 1 << 61;

impl Domain {
    /// With bounds, if they are near enough.
    pub fn new(unit: Unit, least: i128, most: i128) -> Option<Domain> {
        let near = least >= -FARTHEST && most <= FARTHEST && !matches!(unit, Unit::Money(scale) if scale > MOST_SCALE);
        near.then(|| Some(Domain { unit, least: i64::try_from(least).ok()?, most: i64::try_from(most).ok()? })).flatten()
    }

    /// Of the facts of a type.
    pub fn of(kind: &Kind) -> Option<Domain> {
        let within = |unit, min: &Scalar, max: &Scalar| Domain::new(unit, number(unit, *min)?.into(), number(unit, *max)?.into());
        match kind {
            Kind::Int { min, max, .. } => within(Unit::Count, min, max),
            Kind::Money { min, max, places } => within(Unit::Money(*places), min, max),
            Kind::Date => within(Unit::Day, &Scalar::Date(Date::FIRST), &Scalar::Date(Date::LAST)),
            Kind::Month => Domain::new(Unit::Month, 0, Month::FIRST.months_inclusive(last_month()).into()),
            _ => None,
        }
    }

    /// The range of an unknown fact of a type: its bounds, where its declaration has some.
    pub fn unknown(self) -> (i64, i64) {
        match self.unit {
            Unit::Count | Unit::Money(_) => (self.least, self.most),
            Unit::Day | Unit::Month => (super::lanes::NO_LEAST, super::lanes::NO_MOST),
        }
    }
}

fn last_month() -> Month {
    Month::FIRST.plus(i64::from(u16::MAX))
}

/// A value as a whole number of its unit; none when it is of another kind or has more decimals.
pub fn number(unit: Unit, scalar: Scalar) -> Option<i64> {
    match (unit, scalar) {
        (Unit::Count, Scalar::Int(n)) => Some(n),
        (Unit::Money(scale), Scalar::Money(amount)) => {
            let amount = normal(amount);
            let rest = scale.checked_sub(amount.scale())?;
            i64::try_from(amount.mantissa().checked_mul(10i128.checked_pow(rest)?)?).ok()
        }
        (Unit::Day, Scalar::Date(date)) => Some(Date::FIRST.days_until(date)),
        (Unit::Month, Scalar::Month(month)) => Some(Month::FIRST.months_inclusive(month) - 1),
        _ => None,
    }
}

/// The day of a number.
pub fn day(number: i64) -> Date {
    Date::FIRST.shift(Span::Days(i32::try_from(number).unwrap_or(i32::MAX)))
}

/// The value of a number.
pub fn scalar(unit: Unit, number: i64) -> Scalar {
    match unit {
        Unit::Count => Scalar::Int(number),
        Unit::Money(scale) => Scalar::Money(rust_decimal::Decimal::new(number, scale)),
        Unit::Day => Scalar::Date(day(number)),
        Unit::Month => Scalar::Month(Month::FIRST.plus(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    #[test]
    fn numbers_are_values_and_back() {
        let money = Scalar::Money(Decimal::new(51_204, 2));
        assert_eq!(number(Unit::Money(4), money), Some(5_120_400));
        assert_eq!(scalar(Unit::Money(4), 5_120_400), money);
        assert_eq!(number(Unit::Money(1), money), None, "a step is lost");
        for text in ["1900-01-01", "2024-02-29", "2199-12-31"] {
            let date = Scalar::Date(Date::parse(text).unwrap());
            assert_eq!(scalar(Unit::Day, number(Unit::Day, date).unwrap()), date);
        }
        for text in ["1900-01", "2021-10", "2199-12"] {
            let month = Scalar::Month(Month::parse(text).unwrap());
            assert_eq!(scalar(Unit::Month, number(Unit::Month, month).unwrap()), month);
        }
        assert_eq!(number(Unit::Count, money), None);
    }

    #[test]
    fn bounds_too_far_away_are_none() {
        let (min, max) = (Scalar::Int(0), Scalar::Int(i64::MAX));
        assert_eq!(Domain::of(&Kind::Int { min, max, unit: crate::Text::default() }), None);
        assert!(Domain::of(&Kind::Date).is_some_and(|d| d.least == 0 && d.most == 109_572));
        assert!(Domain::of(&Kind::Month).is_some_and(|d| d.unknown() == (i64::MIN, i64::MAX)));
    }
}
