//! Reading columns.

use super::alphabet::Alphabet;
use super::{source, Column, Stored, DEEPEST, LONGEST_LIST, LONGEST_TEXT, MOST_VALUES};
use crate::fact::FactDecl;
use crate::text::Lang;

/// What a language brings.
struct Source<'a> {
    /// The columns, as far as they are still to be read.
    columns: [&'a [u8]; Column::COUNT],
    /// The characters of its texts.
    alphabet: Alphabet,
}

/// Columns being read. What is not there, or damaged, reads as nothing: zero, no text, an empty list.
pub struct Reader<'a> {
    /// `None` for a language that is absent.
    sources: [Option<Source<'a>>; 2],
    lang: Lang,
    depth: usize,
    /// How many values of lists and parts of expressions may still come.
    room: u64,
    damaged: bool,
    /// Declarations that notices share, once they are read.
    pub(super) shared: Vec<FactDecl>,
}

impl<'a> Reader<'a> {
    /// Begins with the columns of Chinese, and of English if they are there.
    pub fn new(zh: &'a [u8], en: Option<&'a [u8]>) -> Reader<'a> {
        let sources = [Source::new(zh), en.and_then(Source::new)];
        let whole = sources.iter().flatten().count() == 1 + usize::from(en.is_some());
        Reader { sources, lang: Lang::Zh, depth: 0, room: MOST_VALUES, damaged: !whole, shared: Vec::new() }
    }

    /// Whether everything was read, to the last byte, and nothing of it was damaged.
    pub fn finish(self) -> bool {
        !self.damaged && self.sources.iter().flatten().flat_map(|source| &source.columns).all(|rest| rest.is_empty())
    }

    /// Whether something was damaged.
    pub fn is_damaged(&self) -> bool {
        self.damaged
    }

    /// Remembers that what was read can be no library.
    pub fn refuse(&mut self) {
        self.damaged = true;
    }

    /// What follows is for this language alone.
    pub fn speak(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// Facts that may from now on be named instead of declared.
    pub fn share(&mut self, facts: &[FactDecl]) {
        self.shared = facts.to_vec();
    }

    /// A number up to `most`.
    pub fn number(&mut self, column: Column, most: u64) -> u64 {
        match self.column(column).map(|(column, _)| number(column)) {
            None => 0,
            Some(Some(value)) if value <= most => value,
            Some(_) => {
                self.damaged = true;
                0
            }
        }
    }

    /// A text.
    pub fn text(&mut self, column: Column) -> String {
        match self.column(column).map(|(column, alphabet)| alphabet.text(column)) {
            None => String::new(),
            Some(Some(text)) if text.chars().all(is_written) && text.chars().count() <= LONGEST_TEXT => text,
            Some(_) => {
                self.damaged = true;
                String::new()
            }
        }
    }

    /// Several values. No number of them can exhaust the memory: there is an end to each list, and to all of them.
    pub fn list<T: Stored>(&mut self, most: u64) -> Vec<T> {
        let count = self.number(Column::Shape, most.min(LONGEST_LIST).min(self.room));
        self.room -= count;
        let mut values = Vec::new();
        for _ in 0..count {
            if self.damaged {
                break;
            }
            values.push(T::read(self));
        }
        values
    }

    /// A part of an expression with `read`, one level further down: damaged bytes cannot exhaust the stack.
    pub fn nested<T>(&mut self, read: fn(&mut Reader<'a>) -> T) -> T {
        self.damaged |= self.depth >= DEEPEST || self.room == 0;
        self.room = self.room.saturating_sub(1);
        self.depth += 1;
        let part = read(self);
        self.depth -= 1;
        part
    }

    /// What of a column is still to be read; none when the language is absent, or once something was damaged.
    fn column(&mut self, column: Column) -> Option<(&mut &'a [u8], &Alphabet)> {
        let there = if self.damaged { None } else { self.sources.get_mut(source(self.lang)) };
        let Source { columns, alphabet } = there?.as_mut()?;
        Some((columns.get_mut(column as usize)?, alphabet))
    }
}

/// Whether a character may stand in a text: none that moves the cursor or turns what follows round, so that a text says what it shows.
fn is_written(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The next number of a column.
pub fn number(column: &mut &[u8]) -> Option<u64> {
    let (mut value, mut shift) = (0u64, 0u32);
    while shift < u64::BITS {
        let (byte, rest) = column.split_first()?;
        *column = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if *byte < 0x80 {
            return Some(value);
        }
        shift += 7;
    }
    None
}

impl<'a> Source<'a> {
    /// An alphabet and columns, each after its length, and nothing more.
    fn new(mut bytes: &'a [u8]) -> Option<Source<'a>> {
        let alphabet = Alphabet::read(part(&mut bytes)?)?;
        let mut columns: [&[u8]; Column::COUNT] = Default::default();
        for column in &mut columns {
            *column = part(&mut bytes)?;
        }
        bytes.is_empty().then_some(Source { columns, alphabet })
    }
}

/// What follows a length.
fn part<'a>(bytes: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (part, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    *bytes = rest;
    Some(part)
}
