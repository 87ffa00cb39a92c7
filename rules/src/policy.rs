//! Policy documents: they help to cite a basis and never touch a verdict.

use crate::programme::{ClauseKind, Target};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// A policy document whose term is over, kept as a historical source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Its id, the first part of its clause ids.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// The time it was for.
    pub period: Text,
    /// The province it is of.
    pub province: String,
    /// Its areas.
    pub areas: Vec<Area>,
    /// Its clauses.
    pub clauses: Vec<PolicyClause>,
}

/// An area of policy and the category of the Jiangsu notice that it goes with. The mapping is ours, not the documents'.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// The category of `js2021` it mainly goes with.
    pub category: String,
    /// Further categories.
    pub also: Vec<String>,
    /// Categories of other notices.
    pub elsewhere: Vec<Target>,
    /// What to mind.
    pub note: Option<Text>,
}

/// A clause of a policy document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyClause {
    /// Its id within the document.
    pub id: String,
    /// What it is.
    pub kind: ClauseKind,
    /// What it says, in our words.
    pub text: Text,
    /// The area it belongs to.
    pub area: Option<String>,
    /// What to mind.
    pub note: Option<Text>,
}
