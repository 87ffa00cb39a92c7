//! The fact dictionary as JSON.

use super::{plain, WireText, WIRE};
use crate::fact::{FactDecl, FieldDecl, Kind, Role};
use serde::Serialize;

#[derive(Serialize)]
struct Whole<'a> {
    wire: u32,
    facts: Vec<Fact<'a>>,
}

#[derive(Serialize)]
struct Fact<'a> {
    name: &'a str,
    r#type: &'a str,
    role: Option<&'a str>,
    label: WireText<'a>,
    help: WireText<'a>,
    values: Vec<Value<'a>>,
    min: Option<String>,
    max: Option<String>,
    places: Option<u32>,
    fields: Vec<Fact<'a>>,
    optional: bool,
    derived: bool,
    if_known: bool,
    change: Option<&'a str>,
}

#[derive(Serialize)]
struct Value<'a> {
    id: &'a str,
    label: WireText<'a>,
}

/// Facts as JSON, in the author's order.
pub fn vocabulary<'a>(facts: impl Iterator<Item = &'a FactDecl>) -> String {
    let whole = Whole { wire: WIRE, facts: facts.map(fact).collect() };
    let mut text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    text.push('\n');
    text
}

fn fact(decl: &FactDecl) -> Fact<'_> {
    let base = typed(&decl.name, &decl.kind, &decl.label, &decl.help);
    Fact { derived: decl.derived.is_some(), if_known: decl.if_known, change: decl.derived.is_none().then(|| decl.change.id()), ..base }
}

fn field(decl: &FieldDecl) -> Fact<'_> {
    Fact { optional: decl.optional, derived: decl.derived.is_some(), ..typed(&decl.name, &decl.kind, &decl.label, &decl.help) }
}

fn typed<'a>(name: &'a str, kind: &'a Kind, label: &'a crate::Text, help: &'a crate::Text) -> Fact<'a> {
    let (min, max, places) = match kind {
        Kind::Int { min, max, .. } => (Some(plain(*min)), Some(plain(*max)), None),
        Kind::Money { min, max, places } => (Some(plain(*min)), Some(plain(*max)), Some(*places)),
        _ => (None, None, None),
    };
    let role = match kind {
        Kind::Bool(Role::Attestation) => Some("attestation"),
        Kind::Bool(Role::Document) => Some("document"),
        _ => None,
    };
    let values = kind.choices().iter().map(|c| Value { id: &c.id, label: (&c.label).into() }).collect();
    let fields = kind.fields().iter().filter(|f| f.derived.is_none()).map(field).collect();
    Fact {
        name,
        r#type: kind.name(),
        role,
        label: label.into(),
        help: help.into(),
        values,
        min,
        max,
        places,
        fields,
        optional: false,
        derived: false,
        if_known: false,
        change: None,
    }
}
