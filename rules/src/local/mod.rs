//! Notices of a bureau as one file, which the page takes in place of those it was built with.
//!
//! ```text
//! 16 bytes  “preflight notice”
//!  4 bytes  version of the stored form, lowest byte first
//! 32 bytes  SHA-256 of the content
//!  4 bytes  length of the content, lowest byte first
//!           the content: a library with its Chinese, its English and its policy documents
//! ```
//!
//! Reading is total: whatever the bytes are, it ends soon, takes little memory, and says what is wrong. The sum finds damage; it does
//! not say who made the file, so that what is in it is held against [`limits`] as if it came from an enemy.

mod limits;
mod say;
mod weight;

pub(crate) use weight::judging;

use crate::gather::Gather;
use crate::library::{Library, FORMAT};
use sha2::{Digest, Sha256};

/// Largest file, in bytes. The notices that are built in come to a twelfth of it.
pub const MOST_BYTES: usize = 4_000_000;

/// The version of the file: that of the stored form.
pub const VERSION: u32 = FORMAT as u32;

const MAGIC: &[u8; 16] = b"preflight notice";

/// Where the content begins.
pub const HEAD: usize = 56;

/// Notices that came from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Local {
    /// The notices, in both languages.
    pub library: Library,
    /// The SHA-256 of the whole file, in hexadecimal, as `sha256sum` prints it.
    pub sum: String,
}

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is something else.
    NotSuch,
    /// It was made by another version of the program.
    Version {
        /// The version it has.
        has: u32,
    },
    /// Its sum is not that of its content.
    Damaged,
    /// It ends too early.
    Truncated,
    /// It is larger than [`MOST_BYTES`].
    TooLarge,
    /// Its sum is right, and its content breaks a bound that everything compiled keeps.
    Contents(Breach),
}

/// A bound that a content breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// Which.
    pub limit: Limit,
    /// Where: a notice, a fact; empty when nothing can be named.
    pub at: String,
}

/// The bounds of a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// It cannot be read as a library: cut columns, lists or texts beyond all measure, control characters, no English, facts that rest on
    /// themselves.
    Structure,
    /// No notice, or too much of something.
    Number,
    /// An id that is none, or that two things have.
    Name,
    /// An address that leads to no page.
    Link,
    /// A window that ends before it opens.
    Date,
    /// A phrase beyond measure.
    Phrase,
    /// An expression about what is not there, or that takes too long.
    Expression,
}

/// The file of a library. The same library always gives the same bytes.
pub fn write(library: &Library) -> Vec<u8> {
    seal(&library.encode())
}

/// A content behind its head, with a right version, sum and length, whatever it is.
pub fn seal(content: &[u8]) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend(Sha256::digest(content));
    bytes.extend((content.len() as u32).to_le_bytes());
    bytes.extend(content);
    bytes
}

/// Reads what [`write`] wrote.
pub fn read(bytes: &[u8]) -> Result<Local, Refusal> {
    if bytes.len() > MOST_BYTES {
        return Err(Refusal::TooLarge);
    }
    let Some(rest) = bytes.strip_prefix(MAGIC) else {
        let cut = !bytes.is_empty() && MAGIC.starts_with(bytes);
        return Err(if cut { Refusal::Truncated } else { Refusal::NotSuch });
    };
    let (version, rest) = rest.split_first_chunk::<4>().ok_or(Refusal::Truncated)?;
    let has = u32::from_le_bytes(*version);
    if has != VERSION {
        return Err(Refusal::Version { has });
    }
    let (sum, rest) = rest.split_first_chunk::<32>().ok_or(Refusal::Truncated)?;
    let (length, content) = rest.split_first_chunk::<4>().ok_or(Refusal::Truncated)?;
    let length = u32::from_le_bytes(*length) as usize;
    if content.len() < length {
        return Err(Refusal::Truncated);
    }
    if content.len() > length || Sha256::digest(content)[..] != sum[..] {
        return Err(Refusal::Damaged);
    }
    let library = Library::decode(content).map_err(|_| Refusal::Contents(Breach { limit: Limit::Structure, at: String::new() }))?;
    limits::check(&library).map_err(Refusal::Contents)?;
    Ok(Local { library, sum: hex(&Sha256::digest(bytes)) })
}

/// Bytes in hexadecimal.
fn hex(bytes: &[u8]) -> String {
    let digit = |n: u8| char::from_digit(u32::from(n), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).spell()
}

#[cfg(all(test, feature = "authoring"))]
mod tests;
