//! Characters as small numbers. A Chinese character takes three bytes of UTF-8, the first of which tell next to nothing; a library has
//! some thirteen hundred different ones, which two bytes hold, and the most frequent of them one. What is packed for sending
//! gets a tenth smaller by it.

use super::reader;
use crate::gather::Gather;

/// The number that ends a text; it stands for no character.
pub const END: u64 = 0;

/// How many numbers take one byte.
const SHORT: usize = 0x80;

/// The characters of a source, each at its number.
#[derive(Default)]
pub struct Alphabet(Vec<char>);

impl Alphabet {
    /// An alphabet of these texts. ASCII keeps its numbers, as packers know words in it; the most frequent of the others get those
    /// that are left below 128, and the rest follow in order.
    pub fn of(texts: &[&str]) -> Alphabet {
        let mut all: Vec<char> = texts.iter().flat_map(|text| text.chars()).gather();
        all.sort_unstable();
        let mut others: Vec<(usize, char)> = all.chunk_by(|a, b| a == b).filter_map(|same| Some((same.len(), *same.first()?))).gather();
        // A NUL is among them: its own number ends texts.
        others.retain(|(_, c)| *c == '\0' || !c.is_ascii());
        others.sort_unstable_by_key(|(count, c)| (std::cmp::Reverse(*count), *c));
        let mut others = others.into_iter().map(|(_, c)| c);
        let short = (1..SHORT as u8).map(char::from).map(|c| if all.binary_search(&c).is_ok() { c } else { others.next().unwrap_or(c) });
        let mut chars: Vec<char> = std::iter::once('\0').chain(short).gather();
        let mut rest: Vec<char> = others.gather();
        rest.sort_unstable();
        chars.extend(rest);
        Alphabet(chars)
    }

    /// The number of a character of the texts that the alphabet is of.
    pub fn number(&self, c: char) -> u64 {
        let (short, rest) = self.0.split_at_checked(SHORT).unwrap_or_default();
        let among_short = short.iter().skip(1).position(|other| *other == c).map(|at| at + 1);
        among_short.or_else(|| rest.binary_search(&c).ok().map(|at| at + SHORT)).map_or(END, |at| at as u64)
    }

    /// The alphabet as bytes: how far each character lies from the one before it.
    pub fn stored(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut last = 0;
        for c in &self.0 {
            let step = i64::from(u32::from(*c)) - last;
            last += step;
            super::writer::number(&mut bytes, super::zigzag(step));
        }
        bytes
    }

    /// Reads what [`Alphabet::stored`] gave.
    pub fn read(mut bytes: &[u8]) -> Option<Alphabet> {
        let mut chars = Vec::new();
        let mut last = 0i64;
        while !bytes.is_empty() {
            last = last.checked_add(super::zagzig(reader::number(&mut bytes)?))?;
            chars.push(u32::try_from(last).ok().and_then(char::from_u32)?);
        }
        Some(Alphabet(chars))
    }

    /// The next text of a column.
    pub fn text(&self, column: &mut &[u8]) -> Option<String> {
        let mut text = String::new();
        loop {
            match reader::number(column)? {
                END => return Some(text),
                number => text.push(*self.0.get(usize::try_from(number).ok()?)?),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_read_back() {
        let many: String = (0x4e00..0x5300).filter_map(char::from_u32).collect();
        for texts in [vec![""], vec!["a", "申报预检", "", "\0\u{1}\u{ff}", "𠮷😀"], vec![many.as_str(), "数据数据数据"]] {
            let alphabet = Alphabet::of(&texts);
            let mut column = Vec::new();
            for text in &texts {
                text.chars().for_each(|c| super::super::writer::number(&mut column, alphabet.number(c)));
                column.push(END as u8);
            }
            let read = Alphabet::read(&alphabet.stored()).expect("an alphabet");
            let mut rest = &column[..];
            for text in &texts {
                assert_eq!(read.text(&mut rest).as_deref(), Some(*text));
            }
            assert!(rest.is_empty());
        }
    }

    #[test]
    fn what_is_no_character_is_refused() {
        let mut surrogate = Vec::new();
        super::super::writer::number(&mut surrogate, super::super::zigzag(0xd800));
        assert!(Alphabet::read(&surrogate).is_none());
        assert!(Alphabet::read(&[0x80]).is_none(), "half a number");
        let letters = Alphabet::of(&["ab"]);
        assert_eq!(letters.text(&mut &b"ab"[..]), None, "no end");
        assert_eq!(letters.text(&mut &[0xff, 0x7f, 0][..]), None, "no such letter");
    }
}
