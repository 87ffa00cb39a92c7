//! A phrase of a notice, and finding it in a description.

use super::fold::{fold_phrase, is_latin, is_stop, Line};
use crate::gather::Gather;

/// The most characters that `*` stands for.
const GAP: usize = 6;
/// At the beginning of a literal part: a number stands here, in figures or in words (300家, 上百家, 二十余家).
const NUMBER: char = '#';

/// A phrase ready to be looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The literal parts; between two of them anything short may stand.
    parts: Vec<Vec<char>>,
}

/// Where a phrase was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// Its first character.
    pub start: usize,
    /// The character after it.
    pub end: usize,
    /// How many of its characters are literal: the measure of the longer match.
    pub literal: usize,
}

impl Span {
    /// Whether a gap lies inside.
    pub fn has_gap(self) -> bool {
        self.end - self.start > self.literal
    }

    /// Whether the other lies inside and this one says more.
    pub fn swallows(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end && self.literal > other.literal
    }
}

impl Phrase {
    /// Reads a phrase as written in a notice.
    pub fn new(text: &str) -> Self {
        let part = |part: &str| match part.strip_prefix(NUMBER) {
            Some(rest) => std::iter::once(NUMBER).chain(fold_phrase(rest)).gather(),
            None => fold_phrase(part),
        };
        Phrase { parts: text.split('*').map(part).filter(|p: &Vec<char>| !p.is_empty()).gather() }
    }

    /// Every place where it stands, in order.
    pub fn find(&self, line: &Line) -> Vec<Span> {
        let Some(first) = self.parts.first().and_then(|p| p.first()) else { return Vec::new() };
        let begins = |i: &usize| line.at(*i) == *first || (*first == NUMBER && is_number(line.at(*i)));
        (0..line.len()).filter(begins).filter_map(|i| self.at(line, i)).gather()
    }

    fn at(&self, line: &Line, start: usize) -> Option<Span> {
        let mut parts = self.parts.iter();
        let head = parts.next()?;
        if is_latin(*head.first()?) && is_latin(line.before(start)) {
            return None;
        }
        let mut end = part(line, start, head)?;
        for next in parts {
            end = (end..=end + GAP).take_while(|&i| i == end || !is_stop(line.before(i))).find_map(|i| part(line, i, next))?;
        }
        Some(Span { start, end, literal: self.parts.iter().map(Vec::len).sum() })
    }
}

/// The end of a literal part that stands at `i`, when it does. A Latin part ends with its word; a plural is the same word.
fn part(line: &Line, i: usize, part: &[char]) -> Option<usize> {
    let stands = |part: &[char]| line.stands(i, part.iter().copied());
    let word = |end: usize| (!is_latin(line.at(end))).then_some(end);
    if let Some((&NUMBER, rest)) = part.split_first() {
        let end = (i..line.len()).find(|&k| !is_number(line.at(k)))?;
        return (end > i && !is_number(line.before(i))).then(|| self::part(line, end, rest)).flatten();
    }
    let (last, stem) = part.split_last()?;
    if !is_latin(*last) {
        return stands(part).then_some(i + part.len());
    }
    if *last == 'y' && stands(stem) && line.has_word_end(i + stem.len(), "ies") {
        return Some(i + stem.len() + 3);
    }
    if !stands(part) {
        return None;
    }
    let end = i + part.len();
    word(end).or_else(|| (last.is_ascii_alphabetic() && line.at(end) == 's').then(|| word(end + 1)).flatten())
}

/// A figure, or a word of number.
fn is_number(c: char) -> bool {
    c.is_ascii_digit() || "一二三四五六七八九十百千万亿两几数多余".contains(c)
}

impl Line {
    /// Whether `ending` stands at `i` and the word ends with it.
    fn has_word_end(&self, i: usize, ending: &str) -> bool {
        self.has(i, ending) && !is_latin(self.at(i + ending.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrase: &str, text: &str) -> Vec<String> {
        let line = Line::new(text);
        Phrase::new(phrase).find(&line).iter().map(|s| line.written(text, s.start, s.end).to_owned()).collect()
    }

    #[test]
    fn chinese_phrases_stand_anywhere() {
        assert_eq!(found("工业互联网", "建工业 互联网平台和工业互联网节点"), ["工业 互联网", "工业互联网"]);
        assert!(found("电商", "电子商务").is_empty());
    }

    #[test]
    fn latin_phrases_stand_as_words() {
        assert_eq!(found("AI", "AI芯片"), ["AI"]);
        assert!(found("AI", "email us").is_empty());
        assert!(found("5G", "15G流量").is_empty());
        assert_eq!(found("smart factory", "two Smart Factories"), ["Smart Factories"]);
        assert_eq!(found("base station", "40 base stations"), ["base stations"]);
        assert_eq!(found("mes", "上MES系统"), ["MES"]);
        assert!(found("mes", "many messages").is_empty());
        assert!(found("AI", "AIX systems").is_empty());
    }

    #[test]
    fn a_final_y_stands_as_ies_and_as_nothing_else() {
        assert_eq!(found("factory", "a factory, two factories"), ["factory", "factories"]);
        assert_eq!(found("factory", "our factory"), ["factory"]);
        assert!(found("factory", "three factors of cost").is_empty());
        assert!(found("factory", "factoriesand shops").is_empty(), "the word must end there");
    }

    #[test]
    fn a_star_bridges_six_characters_within_a_clause_part() {
        assert_eq!(found("建设*平台", "建设工业互联网平台"), ["建设工业互联网平台"]);
        assert_eq!(found("建设*平台", "本企业拟建设一二三四五六平台"), ["建设一二三四五六平台"]);
        assert!(found("建设*平台", "本企业拟建设一二三四五六七平台").is_empty());
        assert!(found("建设*平台", "建设，再上平台").is_empty());
        assert!(found("*", "建设").is_empty());
    }

    #[test]
    fn a_number_stands_before_what_is_counted() {
        assert_eq!(found("#家*企业", "服务300家纺织企业"), ["300家纺织企业"]);
        assert_eq!(found("#家*企业", "二十余家企业"), ["二十余家企业"]);
        assert_eq!(found("企业*#家", "企业已达 120 多家"), ["企业已达 120 多家"]);
        for text in ["家居企业", "国家重点企业", "专家评审企业", "#家企业", "300户企业"] {
            assert!(found("#家*企业", text).is_empty(), "{text}");
        }
        assert!(found("企业*#家", "企业专家").is_empty());
    }

    #[test]
    fn the_longer_says_more() {
        let (long, short) = (Span { start: 0, end: 7, literal: 7 }, Span { start: 5, end: 7, literal: 2 });
        assert!(long.swallows(short) && !short.swallows(long) && !long.swallows(long));
        let bridged = Span { start: 0, end: 9, literal: 4 };
        assert!(bridged.has_gap() && !bridged.swallows(Span { start: 2, end: 9, literal: 7 }));
    }
}
