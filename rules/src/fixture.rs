//! Programmes for unit tests: a few facts and nothing else.

use crate::expr::{Cond, Place, Term};
use crate::fact::{Change, Choice, FactDecl, FactIx, FieldDecl, Kind, Role, Section, Vocabulary};
use crate::facts::Facts;
use crate::programme::{Case, Clause, ClauseKind, Extent, Header, Ledger, Programme, Verdict};
use crate::text::Text;
use crate::value::{Scalar, Value};

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

/// What is known of a programme's facts, by position.
pub fn facts(programme: &Programme, given: &[(u16, Value)]) -> Facts {
    let mut facts = Facts::unknown(programme);
    given.iter().for_each(|(ix, value)| assert_eq!(facts.set(programme, FactIx(*ix), value.clone()), Ok(()), "{value:?}"));
    facts
}

/// A case that decides when this holds.
pub fn case(when: Cond, verdict: Verdict) -> Case {
    let (requires, if_known, needs) = (Vec::new(), Vec::new(), Vec::new());
    Case { when, verdict, say: None, gap: None, change: None, mend: None, requires, if_known, needs }
}

/// A clause for all categories with these cases.
pub fn clause(cases: Vec<Case>) -> Clause {
    Clause {
        id: "一".to_owned(),
        kind: ClauseKind::HardCheck,
        also: Vec::new(),
        ledger: Ledger::Machine,
        title: Text::default(),
        text: Text::default(),
        reading: None,
        fix: None,
        not_held: None,
        categories: u64::MAX,
        about: Vec::new(),
        cases,
    }
}

/// The place of a fact.
pub fn at(ix: u16) -> Place {
    Place::Fact(FactIx(ix))
}

/// A whole number in a comparison.
pub fn number(n: i64) -> Term {
    Term::Lit(Scalar::Int(n))
}
