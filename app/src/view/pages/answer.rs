//! An answer in words: as given, and as read.

use crate::model::{Draft, Entry};
use preflight_rules::fact::Kind;
use preflight_rules::value::Value;
use preflight_rules::wording::shown_value;
use preflight_rules::Lang;

/// The answer to a fact in words; empty when none was given.
pub fn answer(kind: &Kind, draft: Option<&Draft>, lang: Lang) -> String {
    let Some(draft) = draft else { return String::new() };
    match (draft.entry(), draft.value()) {
        (Entry::Unsure, _) => crate::words::UNSURE.get(lang).to_owned(),
        (Entry::Nothing, _) => match kind {
            Kind::Text => crate::words::NOTHING_TEXT,
            Kind::Set(_) => crate::words::NOTHING_SET,
            _ => crate::words::NOTHING_LIST,
        }
        .get(lang)
        .to_owned(),
        (Entry::Rows(_), Some(Value::Rows(rows))) => crate::words::records(rows.len(), lang),
        (Entry::Typed { text, .. }, None) => text.clone(),
        (_, Some(value)) => shown_value(kind, value, lang),
        _ => String::new(),
    }
}
