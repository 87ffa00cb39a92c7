//! The stored form: values as numbers and texts in columns, so that like stands beside like.
//!
//! Each language has a source of its own. A library's structure and its Chinese lie in the first; what only English needs (texts,
//! the order of pieces in a sentence, phrases) lies in the second, which may come later or never.
//!
//! Reading never fails half-way: from what is damaged it makes empty values and remembers that it did ([`Reader::finish`]), which
//! keeps a page that reads a library once from carrying an error path for each of its fields.

mod alphabet;
mod declaration;
mod expression;
mod notice;
mod plain;
mod reader;
mod writer;

pub use reader::Reader;
pub use writer::Writer;

use crate::text::Lang;

/// A value with a stored form.
pub trait Stored: Sized {
    /// Writes it.
    fn write(&self, to: &mut Writer);
    /// Reads what [`Stored::write`] wrote; something harmless when that is not what there is.
    fn read(from: &mut Reader<'_>) -> Self;
}

/// What stands together in a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Which of several things a value is, and how many of them.
    Shape,
    /// Positions of facts.
    Fact,
    /// Numbers: figures, dates, categories a bit each.
    Number,
    /// Ids and other texts that are of no language.
    Id,
    /// Texts for people.
    Text,
}

impl Column {
    const COUNT: usize = 5;
}

/// The place of a language's source.
fn source(lang: Lang) -> usize {
    lang.pick(0, 1)
}

/// A number with a sign, which goes into the lowest bit, so that small numbers stay small.
fn zigzag(n: i64) -> u64 {
    ((n << 1) ^ (n >> 63)) as u64
}

/// The number that [`zigzag`] was given.
fn zagzig(n: u64) -> i64 {
    (n >> 1) as i64 ^ -((n & 1) as i64)
}

/// The deepest that expressions nest; the checker lets nothing near it pass.
const DEEPEST: usize = 128;

/// The longest text, in characters; the checker allows half of it.
const LONGEST_TEXT: usize = 2_000;

/// The longest list: some ten times what any notice has.
const LONGEST_LIST: u64 = 2_000;

/// The most values of all lists together, and parts of expressions: ten times what is built in.
const MOST_VALUES: u64 = 100_000;

/// The most facts that a library declares, and that a notice has.
const MOST_FACTS: [u64; 2] = [1_000, crate::eval::FactSet::CAPACITY as u64];
