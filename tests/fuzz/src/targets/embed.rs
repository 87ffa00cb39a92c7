//! What the page around a frame sets, and what it is told: only what exists is followed, and every word is one of the protocol.

use crate::support::text;
use preflight_app::files::told;
use preflight_app::library::library;
use preflight_app::model::{Framed, Model, Start};
use preflight_rules::date::Date;
use preflight_rules::Lang;
use preflight_tests::embed::Protocol;
use serde_json::{Map, Value};
use std::sync::LazyLock;

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(Protocol::load);

pub fn run(data: &[u8]) {
    let text = &*text(data);
    // The first line says who is around the frame, the others are options.
    let (host, config) = text.split_once('\n').unwrap_or((text, ""));
    let mut framed = Framed::read(config, host);
    framed.check(library());
    assert!(framed.notices.iter().all(|id| library().programme(id).is_some()));
    assert!(Lang::ALL.iter().all(|lang| !framed.name(*lang).is_empty()));
    assert!(framed.given.iter().all(|(_, draft)| draft.value().is_some()), "what is given is known");
    for (option, why) in &framed.problems {
        is_a_message(&told::problem(option, why));
    }
    is_a_message(&told::problem(host, config));
    is_a_message(&told::failed(host));

    let start = Start { framed: Some(framed), ..Start::at(Date::new(2023, 3, 1).expect("a day"), "#/") };
    let model = Model::new(library(), start);
    assert!(model.shown().next().is_some(), "something is shown");
    // A category that opens is chosen; nothing else is an answer.
    let known = library().vocabulary().iter().filter(|(fact, _)| model.given(*fact).is_some());
    assert!(model.drafts.count() <= 1 && known.count() == model.framed.as_ref().map_or(0, |framed| framed.given.len()));
    let _ = model.answers();
}

/// Whether a text is a message that the program may say, by the one definition.
fn is_a_message(text: &str) {
    let mut fields: Map<String, Value> = serde_json::from_str(text).unwrap_or_else(|e| panic!("{text}: {e}"));
    let kind = fields.remove("type").and_then(|kind| kind.as_str().map(str::to_owned)).expect("a type");
    assert_eq!(PROTOCOL.wrong_fields(&kind, &fields), None, "{text}");
}
