//! What is wrong with a facts file.

use crate::text::Text;

/// One mistake, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: a JSON pointer (RFC 6901) such as `/cloud_services/0/service_end`; empty for the whole.
    pub path: String,
    /// What is wrong and what to write instead.
    pub say: Text,
}

impl Problem {
    /// A mistake at a place.
    pub fn new(path: impl Into<String>, zh: impl Into<String>, en: impl Into<String>) -> Problem {
        Problem { path: path.into(), say: Text::new(zh, en) }
    }
}

/// A name as a step of a JSON pointer.
pub fn step(name: &str) -> String {
    format!("/{}", shown(name).replace('~', "~0").replace('/', "~1"))
}

/// Words of a stranger, fit to stand in an error line: short, and nothing that a terminal obeys.
pub fn shown(words: &str) -> String {
    words.chars().take(60).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
