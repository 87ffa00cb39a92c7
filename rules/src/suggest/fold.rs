//! A description made comparable: one width, one case, one kind of stop, no quotes and no stray blanks.

use crate::gather::Gather;

/// Longer descriptions are read to here: a pasted report must not make a keystroke slow.
const MOST: usize = 6000;
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
/// Stops are folded to `.` (end of a sentence), `;`, `,`, `、` (enumeration), `:`, `(` and `)`. A blank is kept only between two
/// Latin words or digits.
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
            let Some(ch) = fold(here.ch, before, after) else { continue };
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
        word.chars().enumerate().all(|(k, c)| self.chars.get(i + k).is_some_and(|f| f.ch == c))
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

/// One character between its neighbours; nothing when it says nothing.
fn fold(c: char, before: char, after: char) -> Option<char> {
    Some(match c {
        '。' | '!' | '?' | '\n' | '\r' | '…' => '.',
        // The point of a number or an address ends no sentence.
        '.' if is_latin(before) && is_latin(after) => c,
        ',' if before.is_ascii_digit() && after.is_ascii_digit() => return None,
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
        let after = chars.iter().skip(i + 1).map(|f| f.ch).find(|c| *c != ' ').unwrap_or('.');
        let before = out.last().map_or('.', |f| f.ch);
        if f.ch != ' ' || (is_latin(before) && is_latin(after)) {
            out.push(*f);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        Line::new(text).chars().iter().map(|f| f.ch).collect()
    }

    #[test]
    fn width_case_blanks_and_quotes() {
        assert_eq!(folded("５Ｇ ＋“工业 互联网”平台"), "5g+工业互联网平台");
        assert_eq!(folded("  Smart   Factory,  e-commerce "), "smart factory,e commerce");
        assert_eq!(folded("MES 系统，NB-IoT 网络"), "mes系统,nb iot网络");
    }

    #[test]
    fn stops() {
        assert_eq!(folded("投资1,200.5万元。平台：甲/乙——丙（丁）"), "投资1200.5万元.平台:甲、乙,丙(丁)");
        assert_eq!(folded("Done. Next!"), "done.next.");
    }

    #[test]
    fn what_was_written_comes_back() {
        let text = "建设“工业 互联网”平台";
        let line = Line::new(text);
        assert_eq!(line.written(text, 2, 7), "工业 互联网");
        assert_eq!(line.written(text, 50, 60), "");
    }

    #[test]
    fn whole_words() {
        let line = Line::new("nothing without cost");
        assert!(!line.has_word(0, "no"));
        assert!(line.has_word(8, "without"));
    }
}
