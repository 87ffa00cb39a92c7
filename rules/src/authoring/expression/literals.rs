//! Typing of literals.

use super::typing::{fail, Checked, ScalarType, Typed};
use super::Fault;
use crate::authoring::diagnostic::Code;
use crate::date::{Date, Span};
use crate::expr::Term;
use crate::value::Scalar;
use rust_decimal::Decimal;
use std::ops::Range;

/// A bare number: whole, or a fraction that is only good as a factor.
pub(super) fn number(digits: &str, range: &Range<usize>, faults: &mut Vec<Fault>) -> Checked<Typed> {
    match (digits.parse::<i64>(), digits.parse::<Decimal>()) {
        (Ok(n), _) => Ok(Typed::Term(Term::Lit(Scalar::Int(n)), ScalarType::Int)),
        (_, Ok(d)) if digits.contains('.') => Ok(Typed::Fraction(d)),
        _ => fail(faults, Code::Syntax, range, format!("`{digits}` is too large")),
    }
}

/// A number with a unit.
pub(super) fn quantity(digits: &str, unit: &str, range: &Range<usize>, faults: &mut Vec<Fault>) -> Checked<Typed> {
    let Ok(number) = digits.parse::<Decimal>() else { return fail(faults, Code::Syntax, range, format!("`{digits}` is too large")) };
    let money = |wan: Option<Decimal>| wan.map(|w| Typed::Term(Term::Lit(Scalar::Money(w.normalize())), ScalarType::Money));
    let whole = digits.parse::<i32>().ok();
    let typed = match unit {
        "万元" => money(Some(number)),
        "亿元" => money(number.checked_mul(Decimal::from(10_000))),
        "元" => money(number.checked_div(Decimal::from(10_000))),
        "%" => number.checked_div(Decimal::ONE_HUNDRED).map(|p| Typed::Term(Term::Lit(Scalar::Percent(p)), ScalarType::Percent)),
        "年" => whole.and_then(|n| n.checked_mul(12)).map(|n| Typed::Span(Span::Months(n))),
        "个月" => whole.map(|n| Typed::Span(Span::Months(n))),
        "天" => whole.map(|n| Typed::Span(Span::Days(n))),
        _ => None,
    };
    match typed {
        Some(typed) => Ok(typed),
        None => fail(faults, Code::Unit, range, format!("`{digits}{unit}` cannot be: spans are whole, figures of a sensible size")),
    }
}

/// A day.
pub(super) fn date(text: &str, range: &Range<usize>, faults: &mut Vec<Fault>) -> Checked<Date> {
    match Date::parse(text) {
        Some(date) => Ok(date),
        None => fail(faults, Code::BadDate, range, format!("there is no day `{text}`")),
    }
}
