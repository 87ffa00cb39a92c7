//! From values back to facts: worked examples, and their names.

use super::solve::Values;
use super::world::{to_day, to_money, to_month, Asked, Spot, World, ROWS};
use crate::fact::{FactIx, FieldIx, Kind};
use crate::facts::Facts;
use crate::programme::Programme;
use crate::value::{Row, Scalar, Value};

impl World<'_> {
    /// The facts that some values stand for, of those named and not unknown.
    pub fn facts(&self, values: &Values, named: &[FactIx]) -> Facts {
        let mut facts = Facts::unknown(self.programme);
        for ix in named.iter().filter(|ix| !self.unknown.contains(ix)) {
            let Some(decl) = self.programme.vocabulary().get(*ix).filter(|d| d.derived.is_none()) else { continue };
            let value = match &decl.kind {
                Kind::Rows(fields) => {
                    let rows = (0..ROWS).filter(|row| self.set(values, Spot::Fact(*ix), Asked::Rows, 0) > *row as u32);
                    let record = |row: usize| -> Row {
                        let fields = fields.iter().enumerate();
                        let one = |(i, field): (usize, &crate::fact::FieldDecl)| {
                            let spot = Spot::Field(*ix, row, FieldIx(i as u16));
                            let absent = field.derived.is_some() || field.optional && self.set(values, spot, Asked::Given, 0) == 0;
                            if absent {
                                None
                            } else {
                                self.value(values, spot, &field.kind)
                            }
                        };
                        fields.map(one).collect()
                    };
                    Some(Value::Rows(rows.map(record).collect()))
                }
                kind => self.value(values, Spot::Fact(*ix), kind),
            };
            if let Some(value) = value {
                let _ = facts.set(self.programme, *ix, value);
            }
        }
        facts
    }

    /// The lowest value left to a flag; `otherwise` when nothing speaks of it.
    fn set(&self, values: &Values, spot: Spot, asked: Asked, otherwise: u32) -> u32 {
        self.flag(spot, asked).and_then(|flag| values.flags.get(flag)).map_or(otherwise, |left| left.trailing_zeros())
    }

    fn value(&self, values: &Values, spot: Spot, kind: &Kind) -> Option<Value> {
        let number = |natural: i128| self.variable(spot).and_then(|var| values.variables.get(var)).copied().unwrap_or(natural);
        Some(match kind {
            Kind::Bool(_) => Value::Bool(self.set(values, spot, Asked::Value, 1) == 1),
            Kind::Choice(_) => Value::Choice(self.set(values, spot, Asked::Value, 0) as u16),
            Kind::Set(choices) => {
                let has = (0..choices.len()).filter(|i| self.set(values, spot, Asked::Has(*i as u16), 0) == 1);
                Value::Set(has.map(|i| 1u64 << i).sum())
            }
            Kind::Text => Value::Text(if self.set(values, spot, Asked::Written, 1) == 1 { "有".into() } else { "".into() }),
            Kind::Int { min, .. } => match self.variable(spot) {
                Some(_) => Value::Scalar(Scalar::Int(i64::try_from(number(0)).ok()?)),
                None => Value::Scalar(*min),
            },
            Kind::Money { min, places, .. } => match self.variable(spot) {
                Some(_) => Value::Scalar(to_money(number(0), *places)?),
                None => Value::Scalar(*min),
            },
            Kind::Date => Value::Scalar(Scalar::Date(to_day(number(44_360))?)),
            Kind::Month => Value::Scalar(Scalar::Month(to_month(number(1_457))?)),
            Kind::Percent | Kind::Rows(_) => return None,
        })
    }
}

/// Facts as people write them: `name = value`, in order; `name unknown` for those named that have none.
pub fn told(programme: &Programme, facts: &Facts, named: &[FactIx]) -> String {
    let one = |ix: &FactIx| {
        let decl = programme.vocabulary().get(*ix)?;
        Some(match facts.get(*ix) {
            Some(value) => format!("{} = {}", decl.name, written(&decl.kind, value)),
            None => format!("{} unknown", decl.name),
        })
    };
    let mut parts: Vec<String> = named.iter().filter_map(one).collect();
    if parts.is_empty() {
        parts.push("any facts".to_owned());
    }
    parts.join(", ")
}

/// A value as a facts file has it.
pub fn written(kind: &Kind, value: &Value) -> String {
    let id = |i: usize| kind.choices().get(i).map_or_else(|| "?".to_owned(), |c| c.id.clone());
    match value {
        Value::Bool(value) => value.to_string(),
        Value::Scalar(Scalar::Int(n)) => n.to_string(),
        Value::Scalar(Scalar::Money(m)) => format!("{}万元", m.normalize()),
        Value::Scalar(Scalar::Percent(m)) => m.to_string(),
        Value::Scalar(Scalar::Date(date)) => date.to_string(),
        Value::Scalar(Scalar::Month(month)) => month.to_string(),
        Value::Choice(i) => id(usize::from(*i)),
        Value::Set(bits) => {
            let ids: Vec<String> = (0..64).filter(|i| bits >> i & 1 == 1).map(id).collect();
            format!("{{{}}}", ids.join(", "))
        }
        Value::Text(text) => format!("\"{text}\""),
        Value::Rows(rows) => {
            let field = |(decl, value): (&crate::fact::FieldDecl, &Option<Value>)| {
                value.as_ref().map(|value| format!("{} {}", decl.name, written(&decl.kind, value)))
            };
            let row = |row: &Row| kind.fields().iter().zip(row).filter_map(field).collect::<Vec<_>>().join(" ");
            format!("[{}]", rows.iter().map(row).collect::<Vec<_>>().join("; "))
        }
    }
}
