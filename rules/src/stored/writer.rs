//! Writing columns.

use super::{source, Column, Stored, END};
use crate::fact::FactDecl;
use crate::text::Lang;

/// Columns being written, a set for each language.
#[derive(Default)]
pub struct Writer {
    sources: [[Vec<u8>; Column::COUNT]; 2],
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

    /// A number, seven bits a byte, the lowest first.
    pub fn number(&mut self, column: Column, mut value: u64) {
        let bytes = self.column(column);
        while value >= 0x80 {
            bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        bytes.push(value as u8);
    }

    /// A text.
    pub fn text(&mut self, column: Column, text: &str) {
        let bytes = self.column(column);
        bytes.extend_from_slice(text.as_bytes());
        bytes.push(END);
    }

    /// Several values, their number first.
    pub fn list<T: Stored>(&mut self, values: &[T]) {
        self.number(Column::Shape, values.len() as u64);
        values.iter().for_each(|value| value.write(self));
    }

    /// The columns of a language, each with its length before it.
    pub fn finish(&self, lang: Lang) -> Vec<u8> {
        let mut out = Vec::new();
        for column in self.sources.get(source(lang)).into_iter().flatten() {
            out.extend_from_slice(&(column.len() as u32).to_le_bytes());
            out.extend_from_slice(column);
        }
        out
    }

    fn column(&mut self, column: Column) -> &mut Vec<u8> {
        // Both positions are in range: two languages, and as many columns as there are.
        let [zh, en] = &mut self.sources;
        let [shape, fact, number, id, text] = self.lang.pick(zh, en);
        match column {
            Column::Shape => shape,
            Column::Fact => fact,
            Column::Number => number,
            Column::Id => id,
            Column::Text => text,
        }
    }
}
