//! Programmes for unit tests: a few facts and nothing else.

use crate::expr::{Cond, Place, Term};
use crate::fact::{Change, Choice, FactDecl, FactIx, FieldDecl, Kind, Role, Section, Vocabulary};
use crate::facts::Facts;
use crate::library::blank;
use crate::programme::{Case, Category, Clause, ClauseKind, ClosesOn, DateRole, Entry, Ledger, Programme, Verdict};
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
    Programme { vocabulary: Vocabulary::new(facts), ..blank() }
}

/// A category with this id.
pub fn category(id: &str) -> Category {
    Category {
        id: id.to_owned(),
        name: Text::default(),
        who: Text::default(),
        directions: Vec::new(),
        sets: Vec::new(),
        cues: Vec::new(),
        excludes: Vec::new(),
    }
}

/// A window of all categories that nothing opens or closes yet.
pub fn entry(id: &str) -> Entry {
    Entry {
        id: id.to_owned(),
        clause: String::new(),
        role: DateRole::Window,
        categories: u64::MAX,
        opens: None,
        closes: None,
        closes_on: ClosesOn::Inclusive,
        opens_fact: None,
        closes_fact: None,
        recurs: None,
        who: Text::default(),
        what: Text::default(),
        to: Text::default(),
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
