//! The nearest value of a fact that clears a clause.

use crate::date::Date;
use crate::expr::Cond;
use crate::fact::{FactIx, Kind};
use crate::probe::probes;
use crate::programme::Programme;
use crate::value::{Scalar, Value};
use rust_decimal::Decimal;

/// The nearest value to `now` of the best grade that any value reaches, and how far it is. `grade` tries a value out.
pub fn nearest(
    programme: &Programme,
    ix: FactIx,
    now: &Value,
    guards: &[&Cond],
    grade: &dyn Fn(&Value) -> Option<u8>,
) -> Option<(Value, Option<Scalar>)> {
    let kind = &programme.vocabulary().get(ix)?.kind;
    let tried: Vec<(u8, Value)> =
        probes(programme, ix, guards).into_iter().filter(|v| v != now).filter_map(|v| grade(&v).map(|g| (g, v))).collect();
    let best = tried.iter().map(|(g, _)| *g).max()?;
    let good = tried.into_iter().filter(|(g, _)| *g == best).map(|(_, v)| v);
    let Some(from) = steps(kind, now) else { return good.into_iter().next().map(|v| (v, None)) };
    // For an ordered fact the boundary lies between what fails now and the nearest probe that serves.
    let probe = good.filter_map(|v| steps(kind, &v)).min_by_key(|s| (s - from).abs())?;
    let (mut bad, mut fine) = (from, probe);
    while (fine - bad).abs() > 1 {
        let middle = bad + (fine - bad) / 2;
        match value(kind, middle).and_then(|v| grade(&v)) {
            Some(g) if g >= best => fine = middle,
            _ => bad = middle,
        }
    }
    let to = value(kind, fine)?;
    Some((to, distance(kind, from, fine)))
}

/// An ordered value as a number of its smallest steps.
fn steps(kind: &Kind, value: &Value) -> Option<i128> {
    match (kind, value) {
        (Kind::Money { places, .. }, Value::Scalar(Scalar::Money(amount))) => {
            let scaled = amount.checked_mul(Decimal::from(10i64.checked_pow(*places)?))?;
            i128::try_from(scaled.trunc()).ok()
        }
        (Kind::Int { .. }, Value::Scalar(Scalar::Int(n))) => Some(i128::from(*n)),
        (Kind::Date, Value::Scalar(Scalar::Date(date))) => Some(i128::from(Date::FIRST.days_until(*date))),
        (Kind::Month, Value::Scalar(Scalar::Month(month))) => Some(i128::from(month.year()) * 12 + i128::from(month.month()) - 1),
        _ => None,
    }
}

fn value(kind: &Kind, steps: i128) -> Option<Value> {
    let scalar = match kind {
        Kind::Money { places, .. } => Scalar::Money(Decimal::try_from_i128_with_scale(steps, *places).ok()?.normalize()),
        Kind::Int { .. } => Scalar::Int(i64::try_from(steps).ok()?),
        Kind::Date => Scalar::Date(Date::FIRST.shift(crate::date::Span::Days(i32::try_from(steps).ok()?))),
        Kind::Month => Scalar::Month(crate::date::Month::new(i32::try_from(steps / 12).ok()?, u32::try_from(steps % 12).ok()? + 1)?),
        _ => return None,
    };
    Some(Value::Scalar(scalar))
}

fn distance(kind: &Kind, from: i128, to: i128) -> Option<Scalar> {
    let by = (to - from).abs();
    match kind {
        Kind::Money { places, .. } => Decimal::try_from_i128_with_scale(by, *places).ok().map(|d| Scalar::Money(d.normalize())),
        Kind::Int { .. } | Kind::Date | Kind::Month => i64::try_from(by).ok().map(Scalar::Int),
        _ => None,
    }
}
