//! Programmes for unit tests: a few facts and nothing else.

use crate::fact::{Change, Choice, FactDecl, FactIx, FieldDecl, Kind, Role, Section, Vocabulary};
use crate::programme::{Extent, Header, Programme};
use crate::text::Text;
use crate::value::Scalar;

/// A question.
pub fn fact(name: &str, kind: Kind) -> FactDecl {
    FactDecl {
        name: name.to_owned(),
        label: Text::default(),
        help: Text::default(),
        kind,
        section: Section::Unit,
        change: Change::BeforeDeadline,
        if_known: false,
        derived: None,
    }
}

/// A field of a record that must be filled in.
pub fn field(name: &str, kind: Kind) -> FieldDecl {
    FieldDecl { name: name.to_owned(), label: Text::default(), help: Text::default(), kind, optional: false, derived: None }
}

/// Yes or no.
pub fn bool() -> Kind {
    Kind::Bool(Role::Plain)
}

/// A whole number within bounds.
pub fn int(min: i64, max: i64) -> Kind {
    Kind::Int { min: Scalar::Int(min), max: Scalar::Int(max), unit: Text::default() }
}

/// Money within bounds in 万元, with at most two decimals.
pub fn money(min: i64, max: i64) -> Kind {
    Kind::Money { min: Scalar::Money(min.into()), max: Scalar::Money(max.into()), places: 2 }
}

/// Choices with these ids.
pub fn choices(ids: &[&str]) -> Vec<Choice> {
    ids.iter().map(|id| Choice { id: (*id).to_owned(), label: Text::default() }).collect()
}

/// A programme that asks for these and demands nothing.
pub fn programme(facts: Vec<FactDecl>) -> Programme {
    Programme {
        header: Header::default(),
        rules_hash: String::new(),
        extent: Extent::default(),
        vocabulary: Vocabulary::new(facts),
        derived_order: Vec::new(),
        category_fact: FactIx(0),
        categories: Vec::new(),
        clauses: Vec::new(),
        calendar: Vec::new(),
        materials: Vec::new(),
        contacts: Vec::new(),
        routes: Vec::new(),
        not_held: Vec::new(),
        sanity: Vec::new(),
        nears: Vec::new(),
        pointers: Vec::new(),
    }
}
