//! Declarations of facts: what may be asked, of which type, with which bounds.

use crate::expr::{Cond, Term};
use crate::text::Text;
use crate::value::Scalar;

/// A fact by its position in a [`Vocabulary`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FactIx(pub u16);

/// A field of a list by its position in the list's declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldIx(pub u16);

/// One declared value of an enum or a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The id used in files.
    pub id: String,
    /// What people read.
    pub label: Text,
}

/// The type of a fact or field, with what its type alone allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    Bool(Role),
    /// A whole number within bounds, both included.
    Int {
        /// Smallest value.
        min: Scalar,
        /// Largest value.
        max: Scalar,
        /// What is counted; empty when nothing need be said.
        unit: Text,
    },
    /// Money in 万元 within bounds, both included.
    Money {
        /// Smallest value.
        min: Scalar,
        /// Largest value.
        max: Scalar,
        /// Most decimals that a value may have.
        places: u32,
    },
    /// A share (derived facts only).
    Percent,
    /// A day.
    Date,
    /// A month.
    Month,
    /// One of the values.
    Choice(Vec<Choice>),
    /// Any of the values.
    Set(Vec<Choice>),
    /// Free text.
    Text,
    /// Records.
    Rows(Vec<FieldDecl>),
}

/// What a yes stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// A plain fact.
    #[default]
    Plain,
    /// The applicant declares it; nobody checks it here.
    Attestation,
    /// The applicant holds the document.
    Document,
}

/// How a derived fact or field is computed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Derivation {
    /// A condition (type bool).
    Cond(Cond),
    /// A scalar.
    Term(Term),
}

/// A field of a record list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldDecl {
    /// The key in files.
    pub name: String,
    /// What people read.
    pub label: Text,
    /// How to fill it in.
    pub help: Text,
    /// The type.
    pub kind: Kind,
    /// An absent value means *none* rather than unknown.
    pub optional: bool,
    /// Computed from the record's other fields and facts.
    pub derived: Option<Derivation>,
}

/// When an applicant can change a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// Before this round closes.
    BeforeDeadline,
    /// Not before another round.
    NextRound,
    /// Not at all.
    Never,
}

impl Change {
    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            Change::BeforeDeadline => "before_deadline",
            Change::NextRound => "next_round",
            Change::Never => "never",
        }
    }
}

/// The part of the task list a question belongs to, in the order of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// Programme and category.
    Category,
    /// The applying unit.
    Unit,
    /// The project.
    Project,
    /// Money.
    Investment,
    /// Dates and phases.
    Schedule,
    /// Partners and ownership.
    Cooperation,
    /// What this programme alone asks.
    Specifics,
    /// Documents and declarations.
    Documents,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactDecl {
    /// The key in files (section A of the specification).
    pub name: String,
    /// What people read.
    pub label: Text,
    /// How to fill it in.
    pub help: Text,
    /// The type.
    pub kind: Kind,
    /// Its part of the task list.
    pub section: Section,
    /// When an applicant can change it.
    pub change: Change,
    /// It can only add a warning and is never asked for (R14).
    pub if_known: bool,
    /// Computed from other facts, never given.
    pub derived: Option<Derivation>,
}

impl Kind {
    /// The type's name in notice files.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Bool(_) => "bool",
            Kind::Int { .. } => "integer",
            Kind::Money { .. } => "money",
            Kind::Percent => "percent",
            Kind::Date => "date",
            Kind::Month => "month",
            Kind::Choice(_) => "enum",
            Kind::Set(_) => "set",
            Kind::Text => "text",
            Kind::Rows(_) => "list",
        }
    }

    /// The declared values of an enum or set; empty for other types.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Kind::Choice(values) | Kind::Set(values) => values,
            _ => &[],
        }
    }

    /// The fields of a list; empty for other types.
    pub fn fields(&self) -> &[FieldDecl] {
        match self {
            Kind::Rows(fields) => fields,
            _ => &[],
        }
    }

    /// The position of an enum or set value.
    pub fn choice(&self, id: &str) -> Option<u16> {
        self.choices().iter().position(|c| c.id == id).and_then(|i| u16::try_from(i).ok())
    }
}

/// Facts that can be given, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    facts: Vec<FactDecl>,
}

impl Vocabulary {
    /// A vocabulary in the author's order of asking.
    pub fn new(facts: Vec<FactDecl>) -> Vocabulary {
        Vocabulary { facts }
    }

    /// Every fact, in the author's order.
    pub fn facts(&self) -> &[FactDecl] {
        &self.facts
    }

    /// A fact by position.
    pub fn get(&self, ix: FactIx) -> Option<&FactDecl> {
        self.facts.get(usize::from(ix.0))
    }

    /// A fact by name.
    pub fn find(&self, name: &str) -> Option<FactIx> {
        self.facts.iter().position(|f| f.name == name).and_then(|i| u16::try_from(i).ok()).map(FactIx)
    }

    /// How a fact, or a field of a list, is derived; for trying out changes.
    #[cfg(feature = "authoring")]
    pub(crate) fn derivation_mut(&mut self, ix: FactIx, field: Option<FieldIx>) -> Option<&mut Option<Derivation>> {
        let decl = self.facts.get_mut(usize::from(ix.0))?;
        match (field, &mut decl.kind) {
            (None, _) => Some(&mut decl.derived),
            (Some(field), Kind::Rows(fields)) => fields.get_mut(usize::from(field.0)).map(|f| &mut f.derived),
            (Some(_), _) => None,
        }
    }

    /// Every fact with its position.
    pub fn iter(&self) -> impl Iterator<Item = (FactIx, &FactDecl)> {
        self.facts.iter().enumerate().map(|(i, f)| (FactIx(i as u16), f))
    }
}

#[cfg(all(test, feature = "authoring"))]
mod tests;
