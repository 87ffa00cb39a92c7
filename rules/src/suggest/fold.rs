//! A description made comparable: one width, one case, one kind of stop, no quotes and no stray blanks.

use crate::gather::Gather;

/// Longer descriptions are read to here: a pasted report must not make a keystroke slow.
const MOST: usize = 6000;
/// What the point of a number is folded to.
const POINT: char = '·';
/// 64-bit words of the sieve.
const SIEVE: usize = 16;

/// A character and where it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The character as compared.
    pub ch: char,
    /// Its first byte in the description.
    pub start: usize,
    /// The byte after it.
    pub end: usize,
}

/// A description as the matcher reads it.
///
/// Stops are folded to `.` (end of a sentence), `;`, `,`, `、` (enumeration), `:`, `(` and `)`; the point of a number to `·`. A blank
/// is kept only between two Latin words or digits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    chars: Vec<Folded>,
    /// Which characters occur, by their low bits: most phrases of the notices can be ruled out by it.
    sieve: [u64; SIEVE],
}

impl Line {
    /// Folds a description.
    pub fn new(text: &str) -> Self {
        let raw: Vec<Folded> =
            text.char_indices().take(MOST).map(|(start, c)| Folded { ch: width(c), start, end: start + c.len_utf8() }).gather();
        let mut chars: Vec<Folded> = Vec::with_capacity(raw.len());
        for (i, here) in raw.iter().enumerate() {
            let before = chars.last().map_or('.', |f| f.ch);
            let after = raw.get(i + 1).map_or('.', |f| f.ch);
            let digit = |f: &&Folded| f.ch.is_ascii_digit();
            let ahead = raw.iter().skip(i + 1).take(4).take_while(digit).count();
            let behind = raw.iter().take(i).rev().take(4).take_while(digit).count();
            let Some(ch) = fold(here.ch, before, after, (behind, ahead)) else { continue };
            chars.push(Folded { ch: ch.to_ascii_lowercase(), ..*here });
        }
        let chars = without_stray_blanks(chars);
        let mut sieve = [0; SIEVE];
        for f in &chars {
            let (word, bit) = hole(f.ch);
            if let Some(word) = sieve.get_mut(word) {
                *word |= bit;
            }
        }
        Line { chars, sieve }
    }

    /// Whether every letter of a phrase occurs somewhere: a cheap test before looking for it. A final `y` may stand as `ies`.
    pub fn may_hold(&self, phrase: &str) -> bool {
        let occurs = |c: char| {
            let (word, bit) = hole(c);
            self.sieve.get(word).is_some_and(|w| w & bit != 0)
        };
        phrase.chars().filter(|c| c.is_alphanumeric() && *c != 'y').all(|c| occurs(width(c).to_ascii_lowercase()))
    }

    /// The characters.
    #[cfg(test)]
    pub fn chars(&self) -> &[Folded] {
        &self.chars
    }

    /// How many characters.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at a place; a full stop beyond either end.
    pub fn at(&self, i: usize) -> char {
        self.chars.get(i).map_or('.', |f| f.ch)
    }

    /// The character before a place; a full stop at the beginning.
    pub fn before(&self, i: usize) -> char {
        i.checked_sub(1).map_or('.', |i| self.at(i))
    }

    /// Whether `word` stands at `i`.
    pub fn has(&self, i: usize, word: &str) -> bool {
        self.stands(i, word.chars())
    }

    /// Whether these characters stand at `i`.
    pub fn stands(&self, i: usize, chars: impl Iterator<Item = char>) -> bool {
        chars.enumerate().all(|(k, c)| self.chars.get(i + k).is_some_and(|f| f.ch == c))
    }

    /// Whether a Latin `word` stands at `i` as a whole word.
    pub fn has_word(&self, i: usize, word: &str) -> bool {
        self.has(i, word) && !(is_latin(self.before(i)) && word.starts_with(is_latin)) && !is_latin(self.at(i + word.chars().count()))
    }

    /// The part of the description that `from..to` came from, as it was written.
    pub fn written<'t>(&self, text: &'t str, from: usize, to: usize) -> &'t str {
        let start = self.chars.get(from).map_or(text.len(), |f| f.start);
        let end = to.checked_sub(1).and_then(|i| self.chars.get(i)).map_or(start, |f| f.end);
        text.get(start..end).unwrap_or_default()
    }
}

/// Folds a phrase of a notice like a description, so that the two can be compared. `*` stays.
pub fn fold_phrase(phrase: &str) -> Vec<char> {
    Line::new(phrase).chars.iter().map(|f| f.ch).gather()
}

/// A letter or digit of a Latin word.
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric()
}

/// Ends every clause part.
pub fn is_stop(c: char) -> bool {
    matches!(c, '.' | ';' | ',')
}

/// Full-width forms to plain ones.
fn width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\t' => ' ',
        _ => c,
    }
}

fn hole(c: char) -> (usize, u64) {
    let n = c as usize;
    (n / 64 % SIEVE, 1 << (n % 64))
}

/// One character between its neighbours, with how many digits, up to four, stand before and behind it; nothing when it says nothing.
fn fold(c: char, before: char, after: char, digits: (usize, usize)) -> Option<char> {
    Some(match c {
        '。' | '!' | '?' | '\n' | '\r' | '…' => '.',
        // The point of a number ends no sentence; the comma before its thousands says nothing.
        '.' if before.is_ascii_digit() && digits.1 > 0 => POINT,
        ',' if matches!(digits, (1..=3, 3)) => return None,
        '、' | '/' | '|' | '\\' => '、',
        '[' | '{' | '【' | '〔' | '〈' => '(',
        ']' | '}' | '】' | '〕' | '〉' => ')',
        '—' if before == ',' => return None,
        '—' if after == '—' => ',',
        '-' | '–' | '—' | '_' | '‐' | '‑' => ' ',
        '"' | '\'' | '“' | '”' | '‘' | '’' | '「' | '」' | '『' | '』' | '《' | '》' | '·' | '`' | '\u{200b}' | '\u{feff}' => {
            return None
        }
        c => c,
    })
}

fn without_stray_blanks(chars: Vec<Folded>) -> Vec<Folded> {
    let mut out: Vec<Folded> = Vec::with_capacity(chars.len());
    for (i, f) in chars.iter().enumerate() {
        let after = chars.iter().skip(i).map(|f| f.ch).find(|c| *c != ' ').unwrap_or('.');
        let before = out.last().map_or('.', |f| f.ch);
        if f.ch != ' ' || (is_latin(before) && is_latin(after)) {
            out.push(*f);
        }
    }
    out
}

#[cfg(test)]
mod tests;
