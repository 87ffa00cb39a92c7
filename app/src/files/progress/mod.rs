//! The progress file: one HTML page that people can read, with the answers inside it for the page to load again.
//!
//! It runs nothing and loads nothing, and says so to the browser. Reading it parses no HTML: a scanner looks for the one element that
//! holds the answers, and what is in there is text whatever it looks like.

mod escape;
mod read;
mod write;

pub use read::{read, Progress, Refused};
pub use write::{write, Section, Sheet};

/// The version of the file; a reader of an older one refuses it.
const FORMAT: u32 = 1;

/// The id of the element that holds the answers.
const ELEMENT: &str = "preflight-draft";

/// What says early in the file that it is one of ours, so that a cut one is told from a foreign one.
const MARK: &str = "preflight-progress";

/// Largest file that is read, in bytes. Answers are a fraction of it: they stand in it twice, once for people.
pub const LIMIT: usize = 8_000_000;

/// A checksum (FNV-1a, 64 bits) over what the file must give back unchanged: it finds slips of an editor, not forgeries.
fn checksum(parts: [&str; 4]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for part in parts {
        for byte in part.bytes().chain([0xff]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests;
