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
