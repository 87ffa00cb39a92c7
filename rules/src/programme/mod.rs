//! A checked notice, ready to be evaluated.
//!
//! A [`Programme`] is opaque: the checker (feature `authoring`) builds it, [`crate::Library::decode`] reads back what the checker
//! built, and nothing else can.

mod calendar;
mod category;
mod clause;
mod material;

pub use calendar::{ClosesOn, DateRole, Entry};
pub use category::{Category, Cue, Direction, Exclude, Near, NearAnswer, Pointer, Target};
pub use clause::{Case, Clause, ClauseKind, Ledger, Mend, Piece, Template, Verdict};
pub use material::Material;

use crate::date::Date;
use crate::expr::Cond;
use crate::fact::{FactIx, FieldIx, Vocabulary};
use crate::text::Text;

/// Who issued the notice and what it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The notice's id: the folder name and the first part of every clause id.
    pub id: String,
    /// Edition, usually the year.
    pub edition: String,
    /// Document number.
    pub number: String,
    /// The programme's name.
    pub title: Text,
    /// A short name.
    pub short: Text,
    /// The issuing body.
    pub issuer: Text,
    /// Date of writing, when the text carries one.
    pub issued: Option<Date>,
    /// Who applies, with what.
    pub for_whom: Text,
    /// The province it is of, an id of `applicant_province`.
    pub province: String,
}

/// A telephone number or an address, with the year it was valid in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: String,
    /// What it is for.
    pub label: Text,
    /// The number or address.
    pub value: String,
    /// The year of the text that gives it.
    pub year: u16,
    /// The clause that gives it.
    pub clause: String,
    /// Categories it concerns, a bit each; all bits when it concerns all.
    pub categories: u64,
    /// Whether it may be shown as a link.
    pub link: bool,
}

/// A way of filing: through whom, to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Its id.
    pub id: String,
    /// When it is the applicant's.
    pub when: Cond,
    /// From the applicant upwards.
    pub steps: Vec<Text>,
    /// What to mind.
    pub note: Option<Text>,
    /// The clause it comes from.
    pub clause: String,
}

/// A text that the notice leans on and that we do not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotHeld {
    /// Its name.
    pub text: Text,
    /// The clauses that lean on it.
    pub clauses: Vec<String>,
    /// What of it is missing.
    pub missing: Text,
    /// What the tool does instead.
    pub handling: Text,
}

/// A relation between facts that no true answers break (V1 to V7); breaking it is an input error, not a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sanity {
    /// Its id.
    pub id: String,
    /// The fact the error is reported at.
    pub at: FactIx,
    /// With a field: checked for every record of the list `at`.
    pub field: Option<FieldIx>,
    /// What must not be false.
    pub holds: Cond,
    /// What is wrong when it is false.
    pub say: Template,
}

/// How much there is to a notice, for those who have not opened it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Its clauses.
    pub clauses: u16,
    /// The questions that it may ask: its facts that are not derived.
    pub questions: u16,
}

/// Everything a notice says, checked. See the module's documentation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub(crate) header: Header,
    pub(crate) rules_hash: String,
    pub(crate) extent: Extent,
    pub(crate) vocabulary: Vocabulary,
    pub(crate) derived_order: Vec<FactIx>,
    pub(crate) category_fact: FactIx,
    pub(crate) categories: Vec<Category>,
    pub(crate) clauses: Vec<Clause>,
    pub(crate) calendar: Vec<Entry>,
    pub(crate) materials: Vec<Material>,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) routes: Vec<Route>,
    pub(crate) not_held: Vec<NotHeld>,
    pub(crate) sanity: Vec<Sanity>,
    pub(crate) nears: Vec<Near>,
    pub(crate) pointers: Vec<Pointer>,
}

impl Programme {
    /// Who issued it and what it is.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// `sha256:` and the hash of the compiled rules: two programmes of one hash judge alike.
    pub fn rules_hash(&self) -> &str {
        &self.rules_hash
    }

    /// How many clauses and questions it has; kept beside them, as a catalogue holds neither.
    pub fn extent(&self) -> Extent {
        self.extent
    }

    /// The facts it reads, in the author's order of asking.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The fact that holds the category.
    pub fn category_fact(&self) -> FactIx {
        self.category_fact
    }

    /// The categories, in the order of the text.
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// The clauses, in the order of the text.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The dates, as given.
    pub fn calendar(&self) -> &[Entry] {
        &self.calendar
    }

    /// What to hand in.
    pub fn materials(&self) -> &[Material] {
        &self.materials
    }

    /// Numbers and addresses.
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// Ways of filing.
    pub fn routes(&self) -> &[Route] {
        &self.routes
    }

    /// Texts that are not held.
    pub fn not_held(&self) -> &[NotHeld] {
        &self.not_held
    }

    /// Relations that no true answers break.
    pub fn sanity(&self) -> &[Sanity] {
        &self.sanity
    }

    /// Pairs that are easily confused.
    pub fn nears(&self) -> &[Near] {
        &self.nears
    }

    /// Descriptions that belong elsewhere.
    pub fn pointers(&self) -> &[Pointer] {
        &self.pointers
    }

    /// The full id of a clause: `js2021/二.4a`.
    pub fn clause_id(&self, clause: &Clause) -> String {
        format!("{}/{}", self.header.id, clause.id)
    }
}

#[cfg(all(test, feature = "authoring"))]
mod tests;
