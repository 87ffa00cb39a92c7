//! Exact arithmetic on decimals, in one place: written out where it is used, each operation is a kilobyte of the page.

use rust_decimal::Decimal;

/// The sum; none when it has too many digits.
#[inline(never)]
pub fn sum(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_add(b)
}

/// The difference; none when it has too many digits.
pub fn difference(a: Decimal, b: Decimal) -> Option<Decimal> {
    sum(a, -b)
}

/// The product; none when it is too large.
#[inline(never)]
pub fn product(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_mul(b)
}

/// The quotient, to as many places as there is room for; none for a divisor of 0.
#[inline(never)]
pub fn quotient(a: Decimal, b: Decimal) -> Option<Decimal> {
    a.checked_div(b)
}

/// Without zeros at its end.
#[inline(never)]
pub fn normal(a: Decimal) -> Decimal {
    a.normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_none() {
        let (two, three) = (Decimal::TWO, Decimal::from(3));
        assert_eq!(sum(two, three), Some(Decimal::from(5)));
        assert_eq!(difference(two, three), Some(Decimal::NEGATIVE_ONE));
        assert_eq!(product(two, three), Some(Decimal::from(6)));
        assert_eq!(quotient(three, two), Some(Decimal::new(15, 1)));
        assert_eq!(normal(Decimal::new(1500, 3)).to_string(), "1.5");
        assert_eq!((sum(Decimal::MAX, two), product(Decimal::MAX, two), quotient(two, Decimal::ZERO)), (None, None, None));
        assert_eq!(difference(Decimal::MIN, two), None);
    }
}
