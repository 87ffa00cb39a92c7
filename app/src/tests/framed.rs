//! A page in a frame of another site, and what that site is told.

use super::protocol::{allowed, Message};
use super::today;
use crate::effect::Effect;
use crate::library::library;
use crate::model::{Framed, Model, Start};
use crate::names;
use crate::update::begin;

/// The site around the frame.
pub const HOST: &str = "https://gxt.example.gov.cn";

/// A page in a frame of a site that would like to be told the outcome, and what it is told at the start.
pub fn framed(hash: &str) -> (Model, Vec<Effect>) {
    begun("report\tresult\n", hash, None)
}

/// A page in a frame of a site that configured it, with what an earlier visit left.
pub fn begun(config: &str, hash: &str, stored: Option<String>) -> (Model, Vec<Effect>) {
    let framed = Some(Framed::read(config, HOST));
    let mut model = Model::new(library(), Start { framed, stored, ..Start::at(today(), hash) });
    let effects = begin(&mut model);
    (model, effects)
}

/// A page in a frame of a site that configured it.
pub fn configured(config: &str, hash: &str) -> Model {
    begun(config, hash, None).0
}

/// What the site is told, each held against the protocol.
pub fn told(effects: &[Effect]) -> Vec<&str> {
    let told = effects.iter().filter_map(|effect| match effect {
        Effect::Tell(text) | Effect::TellOutcome(text) => Some(text.as_str()),
        _ => None,
    });
    told.inspect(|text| assert_eq!(allowed(text), Ok(()), "{text}")).collect()
}

/// The same by kind.
pub fn kinds(effects: &[Effect]) -> Vec<String> {
    told(effects).into_iter().map(|text| Message::read(text).text("type").expect("a type").to_owned()).collect()
}

/// Whether the keyboard goes back to where the dialog was opened.
pub fn focus_comes_back(effects: &[Effect]) -> bool {
    effects.contains(&Effect::Focus(names::CONSENT_ASK.into()))
}
