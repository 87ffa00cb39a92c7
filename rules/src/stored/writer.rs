//! Writing columns.

use super::alphabet::{Alphabet, END};
use super::{source, Column, Stored};
use crate::fact::FactDecl;
use crate::gather::Gather;
use crate::text::Lang;

/// What is written of a language.
#[derive(Default)]
struct Source {
    columns: [Vec<u8>; Column::COUNT],
    /// Texts with the columns they go to, once all of them are known.
    texts: Vec<(Column, String)>,
}

/// Columns being written, a set for each language.
#[derive(Default)]
pub struct Writer {
    sources: [Source; 2],
    lang: Lang,
    /// Declarations that notices share, once they are written.
    pub(super) shared: Vec<FactDecl>,
}

impl Writer {
    /// Nothing written.
    pub fn new() -> Writer {
        Writer::default()
    }

    /// What follows is for this language alone.
    pub fn speak(&mut self, lang: Lang) {
        self.lang = lang;
    }

    /// Facts that may from now on be named instead of declared.
    pub fn share(&mut self, facts: &[FactDecl]) {
        self.shared = facts.to_vec();
    }

    /// A number.
    pub fn number(&mut self, column: Column, value: u64) {
        if let Some(bytes) = self.source().columns.get_mut(column as usize) {
            number(bytes, value);
        }
    }

    /// A text.
    pub fn text(&mut self, column: Column, text: &str) {
        self.source().texts.push((column, text.to_owned()));
    }

    /// Several values, their number first.
    pub fn list<T: Stored>(&mut self, values: &[T]) {
        self.number(Column::Shape, values.len() as u64);
        values.iter().for_each(|value| value.write(self));
    }

    /// What a language brings: its alphabet, then its columns, each after its length.
    pub fn finish(&self, lang: Lang) -> Vec<u8> {
        let Some(source) = self.sources.get(source(lang)) else { return Vec::new() };
        let texts: Vec<&str> = source.texts.iter().map(|(_, text)| text.as_str()).gather();
        let alphabet = Alphabet::of(&texts);
        let mut columns = source.columns.clone();
        for (column, text) in &source.texts {
            let numbers = text.chars().map(|c| alphabet.number(c)).chain([END]);
            columns.get_mut(*column as usize).into_iter().for_each(|bytes| numbers.clone().for_each(|n| number(bytes, n)));
        }
        let mut out = Vec::new();
        for part in [alphabet.stored()].iter().chain(&columns) {
            out.extend((part.len() as u32).to_le_bytes());
            out.extend(part);
        }
        out
    }

    fn source(&mut self) -> &mut Source {
        let [zh, en] = &mut self.sources;
        self.lang.pick(zh, en)
    }
}

/// Seven bits a byte, the lowest first.
pub fn number(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}
