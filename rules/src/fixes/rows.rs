//! A record that, added to a list, clears a clause.

use crate::expr::Cond;
use crate::fact::{FactIx, FieldDecl, Kind};
use crate::gather::Gather;
use crate::probe::probes;
use crate::programme::Programme;
use crate::value::{Row, Scalar, Value};

/// Most records tried.
const MOST: usize = 20_000;

/// The list with one more record, the first found that clears the clause best. Money fields take the gap, so that the record makes up
/// exactly what is short.
pub fn longer(
    programme: &Programme,
    list: FactIx,
    rows: &[Row],
    guards: &[&Cond],
    gap: Option<Scalar>,
    grade: &dyn Fn(&Value) -> Option<u8>,
) -> Option<Value> {
    let fields = programme.vocabulary().get(list)?.kind.fields();
    let choices: Vec<Vec<Option<Value>>> = fields.iter().map(|f| field_values(programme, f, guards, gap)).gather();
    let size = choices.iter().map(Vec::len).try_fold(1usize, |n, m| n.checked_mul(m.max(1)))?.min(MOST);
    let mut best: Option<(u8, Value)> = None;
    for mut number in 0..size {
        let mut row: Row = Vec::new();
        for values in &choices {
            row.push(values.get(number % values.len().max(1)).cloned().flatten());
            number /= values.len().max(1);
        }
        let mut longer = rows.to_vec();
        longer.push(row);
        let value = Value::Rows(longer);
        if let Some(found) = grade(&value).filter(|g| best.as_ref().is_none_or(|(b, _)| g > b)) {
            best = Some((found, value));
            if found == 2 {
                break;
            }
        }
    }
    best.map(|(_, value)| value)
}

fn field_values(programme: &Programme, field: &FieldDecl, guards: &[&Cond], gap: Option<Scalar>) -> Vec<Option<Value>> {
    if field.derived.is_some() {
        return vec![None];
    }
    let mut values: Vec<Option<Value>> = if field.optional { vec![None] } else { Vec::new() };
    values.extend(match &field.kind {
        Kind::Bool(_) => vec![Some(Value::Bool(true)), Some(Value::Bool(false))],
        Kind::Choice(choices) => (0..choices.len()).map(|i| Some(Value::Choice(i as u16))).gather(),
        Kind::Money { max, .. } => vec![gap.filter(|g| matches!(g, Scalar::Money(_))).or(Some(*max)).map(Value::Scalar)],
        Kind::Date => dates(programme, guards),
        Kind::Text => vec![Some(Value::Text("—".into()))],
        _ => vec![None],
    });
    values
}

/// Dates that the guards tell apart, taken from a date fact's probes.
fn dates(programme: &Programme, guards: &[&Cond]) -> Vec<Option<Value>> {
    let date_fact = programme.vocabulary().iter().find(|(_, d)| d.kind == Kind::Date && d.derived.is_none());
    date_fact.map(|(ix, _)| probes(programme, ix, guards)).unwrap_or_default().into_iter().map(Some).gather()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::expr::{Op, Place, Term};
    use crate::fact::Derivation;
    use crate::fixture::{at, bool, choices, fact, field, money, programme};
    use std::cell::Cell;

    #[test]
    fn the_first_of_the_best_records_is_added_and_nothing_better_is_sought() {
        let list = fact("l", Kind::Rows(vec![field("a", bool()), field("b", bool())]));
        let programme = programme(vec![fact("category", bool()), list]);
        let flags = |value: &Value| match value {
            Value::Rows(rows) => rows.last().map(|row| [row[0] == Some(Value::Bool(true)), row[1] == Some(Value::Bool(true))]),
            _ => None,
        };
        let before = vec![vec![None, None]];
        let added = |grade: &dyn Fn([bool; 2]) -> Option<u8>| {
            let tried = Cell::new(0);
            let found = longer(&programme, FactIx(1), &before, &[], None, &|value| {
                tried.set(tried.get() + 1);
                grade(flags(value)?)
            });
            if let Some(Value::Rows(rows)) = &found {
                assert_eq!((rows.len(), &rows[0]), (2, &before[0]), "what was there stays");
            }
            (found.as_ref().and_then(flags), tried.get())
        };
        let by = |row: [bool; 2]| match row {
            [true, true] => Some(0),
            [false, false] => None,
            _ => Some(1),
        };
        assert_eq!(added(&by), (Some([false, true]), 4));
        assert_eq!(added(&|_| Some(2)), (Some([true, true]), 1), "a pass is as good as can be");
        assert_eq!(added(&|_| None), (None, 4));
    }

    #[test]
    fn a_field_is_tried_with_what_its_type_holds() {
        let day = Date::parse("2021-05-01").expect("a day");
        let programme = programme(vec![fact("category", bool()), fact("day", Kind::Date), fact("month", Kind::Month)]);
        let guard = Cond::Compare(Op::Ge, Term::Of(at(1)), Term::Lit(Scalar::Date(day)));
        let values = |kind: Kind, gap| field_values(&programme, &field("f", kind), &[&guard], gap);
        let wan = |n: i64| Scalar::Money(n.into());
        assert_eq!(values(bool(), None), [Some(Value::Bool(true)), Some(Value::Bool(false))]);
        assert_eq!(values(Kind::Choice(choices(&["a", "b"])), None), [Some(Value::Choice(0)), Some(Value::Choice(1))]);
        assert_eq!(values(money(0, 900), Some(wan(20))), [Some(Value::Scalar(wan(20)))]);
        for gap in [None, Some(Scalar::Int(3))] {
            assert_eq!(values(money(0, 900), gap), [Some(Value::Scalar(wan(900)))], "as much as can be");
        }
        assert_eq!(values(Kind::Text, None).len(), 1);
        assert!(values(Kind::Text, None).iter().all(|v| matches!(v, Some(Value::Text(text)) if !text.trim().is_empty())));
        assert_eq!(values(Kind::Month, None), [None]);
        assert!(values(Kind::Date, None).contains(&Some(Value::Scalar(Scalar::Date(day)))));
        let optional = FieldDecl { optional: true, ..field("f", bool()) };
        assert_eq!(field_values(&programme, &optional, &[], None).first(), Some(&None));
        let derived = FieldDecl { derived: Some(Derivation::Cond(Cond::Is(Place::Fact(FactIx(0))))), ..field("f", bool()) };
        assert_eq!(field_values(&programme, &derived, &[], None), [None]);
    }

    #[test]
    fn days_are_taken_from_a_fact_that_is_given() {
        let mut computed = fact("day", Kind::Date);
        computed.derived = Some(Derivation::Term(Term::Lit(Scalar::Date(Date::FIRST))));
        let none = programme(vec![fact("category", bool()), computed]);
        assert_eq!(field_values(&none, &field("f", Kind::Date), &[], None), []);
    }
}
