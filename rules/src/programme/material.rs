//! Things to hand in.

use crate::expr::Cond;
use crate::text::Text;

/// A thing to hand in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Text,
    /// Whether it is at hand.
    pub held: Cond,
    /// Whether it is needed.
    pub needed: Cond,
    /// Categories it concerns, a bit each; all bits when it concerns all.
    pub categories: u64,
    /// The clauses that ask for it.
    pub clauses: Vec<String>,
    /// Not named in the text; we advise it.
    pub advisory: bool,
    /// What to mind.
    pub note: Option<Text>,
}
