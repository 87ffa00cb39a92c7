//! What the tests of the page share: a page at an address, answers in it, and chance that falls the same way in every run.

// One generator for all properties.
#[path = "../../../tests/laws/support/dice.rs"]
mod dice;
pub mod drafts;
pub mod examples;
pub mod framed;
pub mod local;
pub mod messages;
pub mod protocol;

pub use dice::Dice;

use crate::effect::Effect;
use crate::library::library;
use crate::model::{Draft, Drafts, Entry, Model, Slot, Start};
use crate::msg::Msg;
use crate::update::update;
use preflight_rules::date::Date;
use preflight_rules::fact::FactIx;
use preflight_rules::read::Unit;
use preflight_rules::value::{Scalar, Value};

/// A day within the window of js2021.
pub fn today() -> Date {
    Date::parse("2021-10-12").expect("a day")
}

/// A page at an address, with what an earlier visit left.
pub fn resumed(hash: &str, stored: Option<String>) -> Model {
    Model::new(library(), Start { stored, ..Start::at(today(), hash) })
}

/// A page at an address, in a browser that keeps and has kept nothing yet.
pub fn at(hash: &str) -> Model {
    resumed(hash, None)
}

/// A fact that answers are given in.
pub fn fact(name: &str) -> FactIx {
    library().vocabulary().find(name).expect(name)
}

/// Its place in the answers.
pub fn slot(name: &str) -> Slot {
    Slot::fact(fact(name))
}

/// Sends a message.
pub fn send(model: &mut Model, msg: impl Into<Msg>) -> Vec<Effect> {
    update(model, msg.into())
}

/// The same, without the reminder to write.
pub fn done(model: &mut Model, msg: impl Into<Msg>) -> Vec<Effect> {
    let mut effects = send(model, msg);
    effects.retain(|e| !matches!(e, Effect::WriteSoon | Effect::SnapshotSoon));
    effects
}

/// Text as it stands in a field, in a unit.
pub fn text(text: &str, unit: Unit) -> Entry {
    Entry::Typed { text: text.into(), unit }
}

/// Gives an answer as if it stood in an earlier draft.
pub fn give(drafts: &mut Drafts, name: &str, entry: Entry) {
    let fact = fact(name);
    let kind = &library().vocabulary().get(fact).expect(name).kind;
    drafts.put(fact, Draft::new(kind, entry));
}

/// What a fact is known to be.
pub fn value<'m>(model: &'m Model, name: &str) -> Option<&'m Value> {
    model.drafts.value(fact(name))
}

/// An amount in 万元.
pub fn money(model: &Model, name: &str) -> Option<String> {
    match value(model, name) {
        Some(Value::Scalar(Scalar::Money(amount))) => Some(amount.to_string()),
        _ => None,
    }
}

/// How many records a list has.
pub fn records(model: &Model, name: &str) -> Option<usize> {
    match value(model, name) {
        Some(Value::Rows(rows)) => Some(rows.len()),
        _ => None,
    }
}

/// Every notice with each of its categories, as an address up to the place.
pub fn categories() -> Vec<String> {
    let all = library().programmes().iter();
    all.flat_map(|p| p.categories().iter().map(move |c| format!("#/{}/{}", p.header().id, c.id))).collect()
}
