//! The nearest value of a fact that clears a clause.

use crate::date::{Date, Span};
use crate::decimal::{normal, product};
use crate::expr::Cond;
use crate::fact::{FactIx, Kind};
use crate::facts::Facts;
use crate::gather::Gather;
use crate::probe::{base_facts, probes};
use crate::programme::Programme;
use crate::value::{Scalar, Value};
use rust_decimal::Decimal;

/// The nearest value to `now` of the best grade that any value reaches, and how far it is; for an enum every value of that grade. `grade`
/// tries a value out.
pub fn nearest(
    programme: &Programme,
    facts: &Facts,
    ix: FactIx,
    now: &Value,
    guards: &[&Cond],
    grade: &dyn Fn(&Value) -> Option<u8>,
) -> Option<(Vec<Value>, Option<Scalar>)> {
    let kind = &programme.vocabulary().get(ix)?.kind;
    let others = candidates(programme, facts, ix, kind, now, guards).into_iter().filter(|v| v != now);
    let tried: Vec<(u8, Value)> = others.filter_map(|v| grade(&v).map(|g| (g, v))).gather();
    let best = tried.iter().map(|(g, _)| *g).max()?;
    let good: Vec<Value> = tried.into_iter().filter(|(g, _)| *g == best).map(|(_, v)| v).gather();
    if let (Kind::Set(_), Value::Set(now)) = (kind, now) {
        // The set that changes the fewest values.
        let change = |v: &Value| if let Value::Set(bits) = v { (bits ^ now).count_ones() } else { u32::MAX };
        return good.into_iter().min_by_key(change).map(|v| (vec![v], None));
    }
    let Some(from) = steps(kind, now) else { return Some((good, None)) };
    // For an ordered fact the boundary lies between what fails now and the nearest probe that serves.
    let probe = good.into_iter().filter_map(|v| steps(kind, &v)).min_by_key(|s| (s - from).abs())?;
    let (mut bad, mut fine) = (from, probe);
    while (fine - bad).abs() > 1 {
        let middle = bad + (fine - bad) / 2;
        match value(kind, middle).and_then(|v| grade(&v)) {
            Some(g) if g >= best => fine = middle,
            _ => bad = middle,
        }
    }
    let to = value(kind, fine)?;
    let gap = distance_between(kind, now, &to);
    Some((vec![to], gap))
}

/// What is tried: the probes; for a set every set that differs in one value; for a date the days about the applicant's own dates and the
/// ends of their years.
pub fn candidates(programme: &Programme, facts: &Facts, ix: FactIx, kind: &Kind, now: &Value, guards: &[&Cond]) -> Vec<Value> {
    let mut out = probes(programme, ix, guards);
    if let (Kind::Set(values), Value::Set(now)) = (kind, now) {
        (0..values.len().min(64)).map(|i| Value::Set(now ^ (1 << i))).add_to(&mut out);
    }
    if kind == &Kind::Date {
        let mut read = Vec::new();
        guards.iter().for_each(|guard| base_facts(programme, guard, &mut read));
        for date in read.into_iter().filter(|other| *other != ix).filter_map(|other| facts.get(other)) {
            let Value::Scalar(Scalar::Date(date)) = date else { continue };
            let about = [date.shift(Span::Days(-1)), *date, date.shift(Span::Days(1))].into_iter().map(Some);
            let ends = [Date::new(date.year(), 1, 1), Date::new(date.year(), 12, 31)];
            about.chain(ends).flatten().map(|d| Value::Scalar(Scalar::Date(d))).add_to(&mut out);
        }
    }
    out
}

/// An ordered value as a number of its smallest steps.
fn steps(kind: &Kind, value: &Value) -> Option<i128> {
    match (kind, value) {
        (Kind::Money { places, .. }, Value::Scalar(Scalar::Money(amount))) => {
            let scaled = product(*amount, Decimal::from(10i64.checked_pow(*places)?))?;
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
        Kind::Money { places, .. } => Scalar::Money(normal(Decimal::try_from_i128_with_scale(steps, *places).ok()?)),
        Kind::Int { .. } => Scalar::Int(i64::try_from(steps).ok()?),
        Kind::Date => Scalar::Date(Date::FIRST.shift(Span::Days(i32::try_from(steps).ok()?))),
        Kind::Month => Scalar::Month(crate::date::Month::new(i32::try_from(steps / 12).ok()?, u32::try_from(steps % 12).ok()? + 1)?),
        _ => return None,
    };
    Some(Value::Scalar(scalar))
}

/// How far one ordered value is from another: 万元, a count, days or months.
pub fn distance_between(kind: &Kind, from: &Value, to: &Value) -> Option<Scalar> {
    let by = (steps(kind, to)? - steps(kind, from)?).abs();
    match kind {
        Kind::Money { places, .. } => Decimal::try_from_i128_with_scale(by, *places).ok().map(|d| Scalar::Money(normal(d))),
        _ => i64::try_from(by).ok().map(Scalar::Int),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Month;
    use crate::fixture::{bool, int, money};

    #[test]
    fn every_value_is_so_many_steps_and_back() {
        let same = |kind: &Kind, scalar: Scalar| {
            let given = Value::Scalar(scalar);
            assert_eq!(steps(kind, &given).and_then(|n| value(kind, n)), Some(given), "{kind:?}");
        };
        (1..=12)
            .flat_map(|month| [1900, 2021, 2199].map(|year| Month::new(year, month)))
            .flatten()
            .for_each(|m| same(&Kind::Month, Scalar::Month(m)));
        [Date::FIRST, Date::LAST].into_iter().for_each(|d| same(&Kind::Date, Scalar::Date(d)));
        [-3, 0, 9].into_iter().for_each(|n| same(&int(-9, 9), Scalar::Int(n)));
        ["0", "0.01", "480.55", "9000"].into_iter().for_each(|m| same(&money(0, 9_000), Scalar::Money(m.parse().expect("an amount"))));
        assert_eq!((steps(&bool(), &Value::Bool(true)), value(&bool(), 1)), (None, None));
    }
}
