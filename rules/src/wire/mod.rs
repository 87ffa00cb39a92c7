//! JSON: facts in, reports out, in versioned shapes. The only place besides raw documents where serde meets the results.

mod answers;
mod ledger;
mod problem;
mod report;
mod suggestions;
#[cfg(test)]
mod tests;
mod vocabulary;

pub use answers::{read_answers, MAX_BYTES};
pub use ledger::{ledger, ledger_json, LedgerEntry};
pub use problem::Problem;
pub use report::reports;
pub use suggestions::suggestions;
pub use vocabulary::vocabulary;

pub use crate::report_json::{ReportSource, ENGINE, WIRE};

use crate::report_json::plain;
use crate::text::Text;
use serde::Serialize;

/// A text in both languages.
#[derive(Serialize)]
struct WireText<'a> {
    zh: &'a str,
    en: &'a str,
}

impl<'a> From<&'a Text> for WireText<'a> {
    fn from(text: &'a Text) -> Self {
        WireText { zh: &text.zh, en: &text.en }
    }
}

/// Two sentences made for the occasion.
#[derive(Serialize)]
struct WireSentence {
    zh: String,
    en: String,
}
