//! Arithmetic on ranges of scalars. Bounds that cannot be computed are dropped, so that a result is only ever wider than the truth.

use crate::date::{Date, Span};
use crate::decimal;
use crate::expr::Op;
use crate::truth::Truth;
use crate::value::{Range, Scalar};
use rust_decimal::Decimal;

/// What is known of `a op b`.
pub fn compare(op: Op, a: Range, b: Range) -> Truth {
    let before = |x: Option<Scalar>, y: Option<Scalar>, or_equal: bool| match x.zip(y).and_then(|(x, y)| x.order(y)) {
        Some(order) => order.is_lt() || or_equal && order.is_eq(),
        None => false,
    };
    match op {
        Op::Lt if before(a.hi, b.lo, false) => Truth::Yes,
        Op::Lt if before(b.hi, a.lo, true) => Truth::No,
        Op::Le if before(a.hi, b.lo, true) => Truth::Yes,
        Op::Le if before(b.hi, a.lo, false) => Truth::No,
        Op::Lt | Op::Le => Truth::Unknown,
        Op::Gt => compare(Op::Lt, b, a),
        Op::Ge => compare(Op::Le, b, a),
        Op::Eq => match (a.known(), b.known()) {
            (Some(x), Some(y)) => x.order(y).map(|o| o.is_eq()).into(),
            _ if before(a.hi, b.lo, false) || before(b.hi, a.lo, false) => Truth::No,
            _ => Truth::Unknown,
        },
        Op::Ne => !compare(Op::Eq, a, b),
    }
}

/// Applies a rising function to both ends.
pub fn map(a: Range, f: impl Fn(Scalar) -> Option<Scalar>) -> Range {
    Range { lo: a.lo.and_then(&f), hi: a.hi.and_then(&f) }
}

fn both(a: Option<Scalar>, b: Option<Scalar>, f: impl Fn(Scalar, Scalar) -> Option<Scalar>) -> Option<Scalar> {
    a.zip(b).and_then(|(a, b)| f(a, b))
}

fn plus(a: Scalar, b: Scalar) -> Option<Scalar> {
    match (a, b) {
        (Scalar::Int(a), Scalar::Int(b)) => a.checked_add(b).map(Scalar::Int),
        (Scalar::Money(a), Scalar::Money(b)) => decimal::sum(a, b).map(Scalar::Money),
        _ => None,
    }
}

fn minus(a: Scalar, b: Scalar) -> Option<Scalar> {
    match (a, b) {
        (Scalar::Int(a), Scalar::Int(b)) => a.checked_sub(b).map(Scalar::Int),
        (Scalar::Money(a), Scalar::Money(b)) => decimal::difference(a, b).map(Scalar::Money),
        (Scalar::Date(a), Scalar::Date(b)) => Some(Scalar::Int(b.days_until(a))),
        _ => None,
    }
}

/// Sum.
pub fn add(a: Range, b: Range) -> Range {
    Range { lo: both(a.lo, b.lo, plus), hi: both(a.hi, b.hi, plus) }
}

/// Difference; of two dates, the days between.
pub fn sub(a: Range, b: Range) -> Range {
    Range { lo: both(a.lo, b.hi, minus), hi: both(a.hi, b.lo, minus) }
}

/// A number times a constant.
pub fn times(a: Range, factor: Scalar) -> Range {
    let product = |s: Scalar| match (s, factor) {
        (Scalar::Int(a), Scalar::Int(b)) => a.checked_mul(b).map(Scalar::Int),
        (Scalar::Money(a), Scalar::Int(b)) => decimal::product(a, Decimal::from(b)).map(Scalar::Money),
        (Scalar::Money(a), Scalar::Percent(b)) => decimal::product(a, b).map(Scalar::Money),
        _ => None,
    };
    let range = map(a, product);
    let negative = matches!(factor, Scalar::Int(n) if n < 0) || matches!(factor, Scalar::Percent(p) if p.is_sign_negative());
    if negative {
        Range { lo: range.hi, hi: range.lo }
    } else {
        range
    }
}

/// Money over money as a share; unknown when the second is 0. Only for display and bounds: shares are compared by multiplication.
pub fn ratio(a: Range, b: Range) -> Range {
    match (a.known(), b.known()) {
        (Some(Scalar::Money(a)), Some(Scalar::Money(b))) => {
            decimal::quotient(a, b).map_or(Range::ANY, |q| Range::exact(Scalar::Percent(q)))
        }
        _ => Range::ANY,
    }
}

/// A date moved by a span.
pub fn shift(scalar: Scalar, span: Span) -> Option<Scalar> {
    match (scalar, span) {
        (Scalar::Date(date), span) => Some(Scalar::Date(date.shift(span))),
        (Scalar::Month(month), Span::Months(n)) => Some(Scalar::Month(month.plus(i64::from(n)))),
        _ => None,
    }
}

/// The year of a date or month.
pub fn year(scalar: Scalar) -> Option<Scalar> {
    match scalar {
        Scalar::Date(date) => Some(Scalar::Int(i64::from(Date::year(date)))),
        Scalar::Month(month) => Some(Scalar::Int(i64::from(month.year()))),
        _ => None,
    }
}

/// Months from one to the other, both counted.
pub fn months_inclusive(a: Range, b: Range) -> Range {
    let between = |a: Scalar, b: Scalar| match (a, b) {
        (Scalar::Month(a), Scalar::Month(b)) => Some(Scalar::Int(a.months_inclusive(b))),
        _ => None,
    };
    Range { lo: both(a.hi, b.lo, between), hi: both(a.lo, b.hi, between) }
}

fn lesser(a: Scalar, b: Scalar) -> Scalar {
    match a.order(b) {
        Some(order) if order.is_gt() => b,
        _ => a,
    }
}

fn larger(a: Scalar, b: Scalar) -> Scalar {
    match a.order(b) {
        Some(order) if order.is_lt() => b,
        _ => a,
    }
}

/// The smallest of some ranges.
pub fn least(ranges: impl Iterator<Item = Range>) -> Range {
    ranges
        .reduce(|a, b| Range {
            lo: both(a.lo, b.lo, |a, b| Some(lesser(a, b))),
            hi: both(a.hi, b.hi, |a, b| Some(lesser(a, b))).or(a.hi).or(b.hi),
        })
        .unwrap_or(Range::ANY)
}

/// The greatest of some ranges.
pub fn greatest(ranges: impl Iterator<Item = Range>) -> Range {
    ranges
        .reduce(|a, b| Range {
            lo: both(a.lo, b.lo, |a, b| Some(larger(a, b))).or(a.lo).or(b.lo),
            hi: both(a.hi, b.hi, |a, b| Some(larger(a, b))),
        })
        .unwrap_or(Range::ANY)
}

/// The range widened to hold zero: a record that may or may not count.
pub fn or_nothing(a: Range) -> Range {
    let zero = Scalar::Money(Decimal::ZERO);
    Range { lo: a.lo.map(|lo| lesser(lo, zero)), hi: a.hi.map(|hi| larger(hi, zero)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn money(lo: i64, hi: i64) -> Range {
        Range { lo: Some(Scalar::Money(lo.into())), hi: Some(Scalar::Money(hi.into())) }
    }

    #[test]
    fn bounds_settle_comparisons() {
        let limit = money(500, 500);
        assert_eq!(compare(Op::Lt, money(0, 499), limit), Truth::Yes);
        assert_eq!(compare(Op::Lt, money(0, 500), limit), Truth::Unknown);
        assert_eq!(compare(Op::Lt, money(500, 900), limit), Truth::No);
        assert_eq!(compare(Op::Ge, money(500, 900), limit), Truth::Yes);
        assert_eq!(compare(Op::Eq, money(501, 900), limit), Truth::No);
        assert_eq!(compare(Op::Ne, money(0, 900), limit), Truth::Unknown);
        assert_eq!(compare(Op::Lt, Range::ANY, limit), Truth::Unknown);
    }

    #[test]
    fn subtraction_turns_the_ends_round() {
        assert_eq!(sub(money(400, 400), money(0, 100)), money(300, 400));
        assert_eq!(sub(money(400, 400), Range { lo: Some(Scalar::Money(0.into())), hi: None }).hi, Some(Scalar::Money(400.into())));
    }

    #[test]
    fn a_minimum_is_bounded_by_what_is_known() {
        let least = least([money(5, 5), Range::ANY].into_iter());
        assert_eq!((least.lo, least.hi), (None, Some(Scalar::Money(5.into()))));
        let greatest = greatest([money(5, 5), Range::ANY].into_iter());
        assert_eq!((greatest.lo, greatest.hi), (Some(Scalar::Money(5.into())), None));
    }

    #[test]
    fn whole_numbers_days_and_months_are_reckoned_as_money_is() {
        let ints = |lo, hi| Range { lo: Some(Scalar::Int(lo)), hi: Some(Scalar::Int(hi)) };
        assert_eq!((add(ints(1, 2), ints(3, 5)), sub(ints(1, 2), ints(3, 5))), (ints(4, 7), ints(-4, -1)));
        assert_eq!((times(ints(1, 2), Scalar::Int(3)), times(ints(1, 2), Scalar::Int(0))), (ints(3, 6), ints(0, 0)));
        assert_eq!(add(ints(i64::MAX - 1, i64::MAX), ints(1, 1)), Range { lo: Some(Scalar::Int(i64::MAX)), hi: None });
        let date = |text: &str| Range::exact(Scalar::Date(Date::parse(text).expect("a day")));
        assert_eq!(sub(date("2021-03-01"), date("2021-02-27")), ints(2, 2));
        let month = |text: &str| Scalar::Month(crate::date::Month::parse(text).expect("a month"));
        assert_eq!(shift(month("2021-12"), Span::Months(2)), Some(month("2022-02")));
        assert_eq!(shift(month("2021-12"), Span::Days(2)), None);
        assert_eq!((year(month("2021-12")), year(Scalar::Int(3))), (Some(Scalar::Int(2021)), None));
        let far = Range { lo: Some(month("2021-01")), hi: Some(month("2021-03")) };
        assert_eq!(months_inclusive(far, Range::exact(month("2021-04"))), ints(2, 4));
    }

    #[test]
    fn a_negative_factor_turns_the_ends_round() {
        assert_eq!(times(money(1, 2), Scalar::Int(-2)), money(-4, -2));
        assert_eq!(times(money(100, 200), Scalar::Percent(Decimal::new(-5, 1))), money(-100, -50));
        assert_eq!(times(money(100, 200), Scalar::Percent(Decimal::new(5, 1))), money(50, 100));
        assert_eq!(times(money(1, 2), Scalar::Money(1.into())), Range::ANY);
    }

    #[test]
    fn a_share_of_nothing_is_not_known() {
        let half = Range::exact(Scalar::Percent(Decimal::new(5, 1)));
        assert_eq!(ratio(money(1, 1), money(2, 2)), half);
        assert_eq!([ratio(money(1, 1), money(0, 0)), ratio(money(1, 2), money(2, 2))], [Range::ANY; 2]);
    }

    #[test]
    fn two_values_are_the_same_or_not() {
        let is = |a, b| [Op::Eq, Op::Ne, Op::Le, Op::Ge, Op::Lt, Op::Gt].map(|op| compare(op, money(a, a), money(b, b)));
        use Truth::{No, Yes};
        assert_eq!(is(1, 1), [Yes, No, Yes, Yes, No, No]);
        assert_eq!(is(1, 2), [No, Yes, Yes, No, Yes, No]);
        assert_eq!(is(2, 1), [No, Yes, No, Yes, No, Yes]);
    }

    #[test]
    fn a_record_that_may_not_count_widens_to_nothing() {
        assert_eq!([or_nothing(money(2, 3)), or_nothing(money(-3, -2))], [money(0, 3), money(-3, 0)]);
    }

    #[test]
    fn kinds_do_not_mix() {
        let odd = Range::exact(Scalar::Int(500));
        assert_eq!(compare(Op::Lt, odd, money(900, 900)), Truth::Unknown);
        assert_eq!(add(odd, money(1, 1)), Range::ANY);
    }
}
