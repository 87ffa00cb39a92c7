//! The small states of the conversation: what is offered, tried, undone, pasted, kept.

use super::{Draft, Drafts, Kept};
use crate::files::share;
use crate::route::{Place, Route};
use crate::words;
use preflight_rules::date::Date;
use preflight_rules::fact::{FactIx, Vocabulary};
use preflight_rules::read;
use preflight_rules::value::Value;
use preflight_rules::Text;

/// The day that the calendar counts from: today, or another to rehearse with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// Today, in Beijing.
    pub today: Date,
    /// As typed.
    pub text: String,
    /// The field was left, so what is wrong may be said.
    pub settled: bool,
    /// The page is written ahead of every visit, and no day is known: dates are told, and not how they stand.
    pub ahead: bool,
}

impl AsOf {
    /// The day typed; today while that is no day.
    pub fn date(&self) -> Date {
        read::date(&self.text).unwrap_or(self.today)
    }

    /// The day by which states are told. In a browser there always is one.
    pub fn told(&self) -> Option<Date> {
        (cfg!(target_arch = "wasm32") || !self.ahead).then(|| self.date())
    }
}

/// Whether the browser keeps the drafts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It does.
    Kept,
    /// It cannot: answers live as long as the page.
    Nowhere,
    /// Another window changed the same draft meanwhile; this is its shelf, as text. Nothing is written until the visitor decides.
    Elsewhere(String),
}

/// Changes of answers that are tried out and touch nothing until they are accepted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trial {
    /// Facts of the library's vocabulary and the values tried.
    pub changes: Vec<(FactIx, Value)>,
}

/// What was taken away last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// What it was.
    pub what: Undone,
    /// The fact it was taken from, when it was one: only this one comes back.
    pub fact: Option<FactIx>,
    /// The answers as they were.
    pub drafts: Drafts,
    /// The draft that was worked on.
    pub current: u32,
    /// The drafts that were removed.
    pub removed: Vec<Kept>,
}

/// What was taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undone {
    /// A record of a list.
    Row,
    /// Every record of a list.
    List,
    /// What was typed in a field.
    Text,
    /// Every answer.
    Answers,
    /// A draft.
    Draft,
    /// A trial was written into the answers.
    Trial,
    /// Records were pasted.
    Paste,
    /// What a code proposes was written into the answers.
    Code,
    /// Everything kept in this browser.
    All,
}

/// A table that is being pasted into a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasting {
    /// The list, a fact of the library's vocabulary.
    pub fact: FactIx,
    /// As pasted.
    pub text: String,
    /// What came of the last attempt, in the language of the page.
    pub told: String,
    /// How far it is.
    pub stage: Stage,
}

/// How far a table is that is being pasted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It stands in its box.
    #[default]
    Boxed,
    /// Amounts came without a unit, which is asked for; nothing was read yet.
    Unit,
    /// It was read; what came of it is shown above the list until something changes.
    Read,
}

/// Answers that wait to be taken, and where they came from. Nothing is taken over unasked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Where they came from.
    pub from: OfferFrom,
    /// The answers.
    pub drafts: Drafts,
    /// Where to go with them, as a hash.
    pub hash: String,
    /// What to mind before taking them.
    pub minds: Vec<Text>,
}

/// Where answers came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferFrom {
    /// A link.
    Link,
    /// A progress file.
    File,
    /// The page itself, which was saved with answers; what was gone on with since is open.
    Inside,
}

/// What may come after the page itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// English words were asked for and did not come.
    pub english_failed: bool,
    /// The policy documents were asked for and did not come.
    pub policy_failed: bool,
}

impl Offer {
    /// The answers in a link.
    pub fn from_link(vocabulary: &Vocabulary, hash: &str) -> Option<Offer> {
        let shared = share::read(vocabulary, Route::carried(hash)?);
        let mut minds = Vec::new();
        if shared.too_long {
            minds.push(words::LINK_TOO_LONG.text());
        }
        let lost = shared.unknown_names.len() + shared.unread.len();
        if lost > 0 {
            minds.push(words::link_lost(lost));
        }
        let hash = Route { place: Place::Check, ..Route::parse(hash) }.hash();
        (!shared.drafts.is_empty() || !minds.is_empty()).then_some(Offer { from: OfferFrom::Link, drafts: shared.drafts, hash, minds })
    }

    /// How many facts are answered in it.
    pub fn count(&self) -> usize {
        self.drafts.iter().filter(|(_, draft)| Draft::value(draft).is_some()).count()
    }
}
