//! The progress file: one HTML page that people can read, with the answers inside it for the page to load again.
//!
//! It runs nothing and loads nothing, and says so to the browser. Reading it parses no HTML: a scanner looks for the one element that
//! holds the answers, and what is in there is text whatever it looks like.

mod escape;
mod read;
mod write;

#[cfg(test)]
pub use escape::entities;
pub use escape::{armoured, exact, unarmoured};
pub use read::{read, Progress, Refused};
pub use write::{write, Section, Sheet};

use super::fnv;

/// The version of the file; a reader of an older one refuses it.
const FORMAT: u32 = 1;

/// The id of the element that holds the answers.
const ELEMENT: &str = "preflight-draft";

/// What says early in the file that it is one of ours, so that a cut one is told from a foreign one.
const MARK: &str = "preflight-progress";

/// Largest file that is read, in bytes. Answers are a fraction of it: they stand in it twice, once for people.
pub const LIMIT: usize = 8_000_000;

/// A checksum over what the file must give back unchanged: it finds slips of an editor, not forgeries.
fn checksum(parts: [&str; 4]) -> String {
    format!("{:016x}", fnv(parts.into_iter().flat_map(|part| part.bytes().chain([0xff]))))
}

#[cfg(test)]
mod tests;
