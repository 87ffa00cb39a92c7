//! JSON: facts in, reports out, in versioned shapes. The only place besides raw documents where serde meets the results.

mod answers;
mod ledger;
mod problem;
mod report;
mod suggestions;
mod vocabulary;

pub use answers::{read_answers, MAX_BYTES};
pub use ledger::{ledger, ledger_json, LedgerEntry};
pub use problem::Problem;
pub use report::{reports, ReportSource};
pub use suggestions::suggestions;
pub use vocabulary::vocabulary;

/// The version of every shape here; it changes when a reader of the old one would be misled.
pub const WIRE: u32 = 1;

/// The version of the engine.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

use crate::text::Text;
use crate::value::Scalar;
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

/// A scalar without unit or separators.
fn plain(scalar: Scalar) -> String {
    match scalar {
        Scalar::Money(d) | Scalar::Percent(d) => d.normalize().to_string(),
        Scalar::Int(n) => n.to_string(),
        Scalar::Date(d) => d.to_string(),
        Scalar::Month(m) => m.to_string(),
    }
}
