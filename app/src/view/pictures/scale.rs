//! From figures to places on the width, in thousandths: whole numbers, so that nothing is ever drawn at “NaN”.

use preflight_rules::decimal::{difference, product, quotient, sum};
use preflight_rules::value::Scalar;

/// The whole width.
pub const WIDTH: i32 = 1000;

/// A place or length as SVG wants it: `86.4%`.
pub fn percent(thousandths: i32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

/// How much `part` is of `whole`, when `whole` is `full` long: rounded, and never outside 0 to `full`. None for figures of different
/// kinds or a whole that is not above 0.
pub fn portion(part: Scalar, whole: Scalar, full: i32) -> Option<i32> {
    let exact: i128 = match (part, whole) {
        (Scalar::Int(part), Scalar::Int(whole)) if whole > 0 => {
            let (part, whole) = (i128::from(part), i128::from(whole));
            (part * i128::from(full) * 2 + whole).div_euclid(whole * 2)
        }
        (Scalar::Money(part), Scalar::Money(whole)) | (Scalar::Percent(part), Scalar::Percent(whole))
            if !whole.is_zero() && whole.is_sign_positive() =>
        {
            quotient(product(part, full.into())?, whole)?.round().mantissa()
        }
        _ => return None,
    };
    Some(exact.clamp(0, i128::from(full)) as i32)
}

/// The sum of two figures of one kind.
pub fn plus(a: Scalar, b: Scalar) -> Option<Scalar> {
    Some(match (a, b) {
        (Scalar::Int(a), Scalar::Int(b)) => Scalar::Int(a.checked_add(b)?),
        (Scalar::Money(a), Scalar::Money(b)) => Scalar::Money(sum(a, b)?),
        (Scalar::Percent(a), Scalar::Percent(b)) => Scalar::Percent(sum(a, b)?),
        _ => return None,
    })
}

/// The difference of two figures of one kind.
pub fn minus(a: Scalar, b: Scalar) -> Option<Scalar> {
    Some(match (a, b) {
        (Scalar::Int(a), Scalar::Int(b)) => Scalar::Int(a.checked_sub(b)?),
        (Scalar::Money(a), Scalar::Money(b)) => Scalar::Money(difference(a, b)?),
        (Scalar::Percent(a), Scalar::Percent(b)) => Scalar::Percent(difference(a, b)?),
        _ => return None,
    })
}

/// An amount times a plain number or a share.
pub fn times(amount: Scalar, factor: Scalar) -> Option<Scalar> {
    match (amount, factor) {
        (Scalar::Money(a), Scalar::Int(n)) => Some(Scalar::Money(product(a, n.into())?)),
        (Scalar::Money(a), Scalar::Percent(p)) => Some(Scalar::Money(product(a, p)?)),
        _ => None,
    }
}

/// An amount divided by a plain number or a share that is not 0.
pub fn over(amount: Scalar, factor: Scalar) -> Option<Scalar> {
    match (amount, factor) {
        (Scalar::Money(a), Scalar::Int(n)) => Some(Scalar::Money(quotient(a, n.into())?)),
        (Scalar::Money(a), Scalar::Percent(p)) => Some(Scalar::Money(quotient(a, p)?)),
        _ => None,
    }
}

/// The share that one amount is of another.
pub fn share(part: Scalar, whole: Scalar) -> Option<Scalar> {
    match (part, whole) {
        (Scalar::Money(part), Scalar::Money(whole)) => Some(Scalar::Percent(quotient(part, whole)?)),
        _ => None,
    }
}

/// Whether a figure is above 0.
pub fn positive(value: Scalar) -> bool {
    match value {
        Scalar::Int(n) => n > 0,
        Scalar::Money(d) | Scalar::Percent(d) => !d.is_zero() && d.is_sign_positive(),
        Scalar::Date(_) | Scalar::Month(_) => false,
    }
}

/// Whether a figure is below 0.
pub fn negative(value: Scalar) -> bool {
    match value {
        Scalar::Int(n) => n < 0,
        Scalar::Money(d) | Scalar::Percent(d) => !d.is_zero() && d.is_sign_negative(),
        Scalar::Date(_) | Scalar::Month(_) => false,
    }
}

/// The greater of two figures of one kind.
pub fn greater(a: Scalar, b: Scalar) -> Scalar {
    match a.order(b) {
        Some(order) if order.is_lt() => b,
        _ => a,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn portions_are_rounded_and_stay_inside() {
        let int = Scalar::Int;
        assert_eq!(portion(int(480), int(500), 900), Some(864));
        assert_eq!(portion(int(1), int(3), 1000), Some(333));
        assert_eq!(portion(int(2), int(3), 1000), Some(667));
        assert_eq!(portion(int(-5), int(3), 1000), Some(0));
        assert_eq!(portion(int(i64::MAX), int(1), 1000), Some(1000));
        assert_eq!(portion(int(1), int(0), 1000), None);
        assert_eq!(percent(864), "86.4%");
        assert_eq!(percent(0), "0.0%");
    }
}
