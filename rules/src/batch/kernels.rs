//! The instructions on 64 lanes. Each is what `eval/arithmetic.rs` does for one record; bounds that overflow cannot occur, since the
//! compiler has looked at them.

use super::domain::day;
use super::lanes::{Numbers, Ranges, Truths, View, NO_LEAST, NO_MOST};
use crate::date::Span;
use crate::expr::Op;

/// A figure of one figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unary {
    /// Times a factor.
    Times(i64),
    /// Moved by so many and kept between two ends: days or months on the calendar.
    Moved(i64, i64, i64),
    /// A day moved by months.
    Anniversary(Span),
    /// The year of a day.
    YearOfDay,
    /// The year of a month.
    YearOfMonth,
}

impl Unary {
    /// For one value.
    pub fn of(self, value: i64) -> i64 {
        match self {
            Unary::Times(factor) => value.wrapping_mul(factor),
            Unary::Moved(by, least, most) => value.saturating_add(by).clamp(least, most),
            Unary::Anniversary(span) => crate::date::Date::FIRST.days_until(day(value).shift(span)),
            Unary::YearOfDay => day(value).year().into(),
            Unary::YearOfMonth => 1900 + value.div_euclid(12),
        }
    }

    /// For all lanes.
    pub fn run(self, a: View<'_>, out: &mut Ranges) {
        out.exact = a.exact;
        if a.exact {
            fill(&mut out.lo, a.lo, |x| self.of(x));
            return;
        }
        // An end that is none stays none.
        fill(&mut out.lo, a.lo, |x| if x == NO_LEAST { x } else { self.of(x) });
        fill(&mut out.hi, a.hi, |x| if x == NO_MOST { x } else { self.of(x) });
        if matches!(self, Unary::Times(factor) if factor < 0) {
            std::mem::swap(&mut out.lo, &mut out.hi);
            fill_in_place(&mut out.lo, |x| if x == NO_MOST { NO_LEAST } else { x });
            fill_in_place(&mut out.hi, |x| if x == NO_LEAST { NO_MOST } else { x });
        }
    }
}

/// A figure of two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Binary {
    /// Sum.
    Add,
    /// Difference.
    Sub,
    /// The smaller.
    Min,
    /// The larger.
    Max,
}

impl Binary {
    /// For all lanes.
    pub fn run(self, a: View<'_>, b: View<'_>, out: &mut Ranges) {
        out.exact = a.exact && b.exact;
        match self {
            Binary::Add if out.exact => join(&mut out.lo, a.lo, b.lo, i64::wrapping_add),
            Binary::Sub if out.exact => join(&mut out.lo, a.lo, b.lo, i64::wrapping_sub),
            Binary::Add => {
                join(&mut out.lo, a.lo, b.lo, |x, y| if x == NO_LEAST || y == NO_LEAST { NO_LEAST } else { x.wrapping_add(y) });
                join(&mut out.hi, a.hi, b.hi, |x, y| if x == NO_MOST || y == NO_MOST { NO_MOST } else { x.wrapping_add(y) });
            }
            Binary::Sub => {
                join(&mut out.lo, a.lo, b.hi, |x, y| if x == NO_LEAST || y == NO_MOST { NO_LEAST } else { x.wrapping_sub(y) });
                join(&mut out.hi, a.hi, b.lo, |x, y| if x == NO_MOST || y == NO_LEAST { NO_MOST } else { x.wrapping_sub(y) });
            }
            // No bound is the smallest, or the largest, number there is.
            Binary::Min => {
                join(&mut out.lo, a.lo, b.lo, i64::min);
                join(&mut out.hi, a.hi, b.hi, i64::min);
            }
            Binary::Max => {
                join(&mut out.lo, a.lo, b.lo, i64::max);
                join(&mut out.hi, a.hi, b.hi, i64::max);
            }
        }
    }
}

/// What is known of `a op b`. No bound compares as the smallest, or the largest, number: then nothing follows from it.
pub fn compare(op: Op, a: View<'_>, b: View<'_>) -> Truths {
    match op {
        Op::Lt if a.exact && b.exact => Truths::known(u64::MAX, lanes(a.lo, b.lo, |x, y| x < y)),
        Op::Le if a.exact && b.exact => Truths::known(u64::MAX, lanes(a.lo, b.lo, |x, y| x <= y)),
        Op::Eq if a.exact && b.exact => Truths::known(u64::MAX, lanes(a.lo, b.lo, |x, y| x == y)),
        Op::Lt => Truths { yes: lanes(a.hi, b.lo, |x, y| x < y), no: lanes(b.hi, a.lo, |x, y| x <= y) },
        Op::Le => Truths { yes: lanes(a.hi, b.lo, |x, y| x <= y), no: lanes(b.hi, a.lo, |x, y| x < y) },
        Op::Eq => {
            let one = |v: View<'_>| lanes(v.lo, v.hi, |x, y| x == y);
            let apart = lanes(a.hi, b.lo, |x, y| x < y) | lanes(b.hi, a.lo, |x, y| x < y);
            Truths { yes: one(a) & one(b) & lanes(a.lo, b.lo, |x, y| x == y), no: apart }
        }
        Op::Gt => compare(Op::Lt, b, a),
        Op::Ge => compare(Op::Le, b, a),
        Op::Ne => compare(Op::Eq, a, b).turned(),
    }
}

/// The lanes for which something holds of two numbers.
#[inline(always)]
fn lanes(a: &Numbers, b: &Numbers, holds: impl Fn(i64, i64) -> bool) -> u64 {
    let mut bits = 0;
    for (x, y) in a.iter().zip(b).rev() {
        bits = bits << 1 | u64::from(holds(*x, *y));
    }
    bits
}

#[inline(always)]
fn fill(out: &mut Numbers, a: &Numbers, f: impl Fn(i64) -> i64) {
    for (out, x) in out.iter_mut().zip(a) {
        *out = f(*x);
    }
}

#[inline(always)]
fn fill_in_place(out: &mut Numbers, f: impl Fn(i64) -> i64) {
    for x in out {
        *x = f(*x);
    }
}

#[inline(always)]
fn join(out: &mut Numbers, a: &Numbers, b: &Numbers, f: impl Fn(i64, i64) -> i64) {
    for ((out, x), y) in out.iter_mut().zip(a).zip(b) {
        *out = f(*x, *y);
    }
}

#[cfg(test)]
mod tests {
    use super::super::LANES;
    use super::*;

    #[test]
    fn a_factor_below_zero_turns_a_range_round() {
        let (lo, hi) = ([NO_LEAST, -3, 2], [5, NO_MOST, 4]);
        let spread = |ends: [i64; 3]| -> Numbers { std::array::from_fn(|lane| ends[lane % 3]) };
        let (lo, hi) = (spread(lo), spread(hi));
        let mut out = Ranges::all(0);
        Unary::Times(-2).run(View::of(&lo, &hi, false), &mut out);
        assert!(!out.exact);
        assert_eq!(out.lo[..3], [-10, NO_LEAST, -8]);
        assert_eq!(out.hi[..3], [NO_MOST, 6, -4]);
        Unary::Times(-2).run(View::of(&[3; LANES], &hi, true), &mut out);
        assert_eq!((out.exact, out.lo), (true, [-6; LANES]));
    }
}
