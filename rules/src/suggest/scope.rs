//! What a denial reaches, and what a thing is only for.
//!
//! A denial reaches to the end of its clause part: over an enumeration (、), not over a comma; a turn (但 而 只 …) ends it. At the
//! end of a clause part it looks back. What stands between 为 and 提供 is served by the project and is not its content.

use super::english;
use super::fold::{is_stop, Line};
use super::phrase::Span;
use super::words::*;
use crate::gather::Gather;
use std::ops::Range;

/// The reaches of a description.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scopes {
    denied: Vec<Range<usize>>,
    served: Vec<Range<usize>>,
}

/// How a stretch of text is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// As something the project is or does.
    Affirmed,
    /// As what the project is for.
    Served,
    /// As something it is not.
    Denied,
}

impl Scopes {
    /// Reads the scopes; `said` are the phrases of the notices that stand in the description, in any mood.
    pub fn new(line: &Line, said: &[Span]) -> Self {
        let text = Reading { line, said };
        let mut denied: Vec<Range<usize>> = text.negators().into_iter().map(|n| text.reach(&n)).gather();
        text.exceptions().into_iter().add_to(&mut denied);
        english::denied(&text).into_iter().add_to(&mut denied);
        let mut served = text.served();
        english::served(&text).into_iter().add_to(&mut served);
        Scopes { denied, served }
    }

    /// How a phrase is spoken of.
    pub fn mood(&self, span: Span) -> Mood {
        let touches = |r: &Range<usize>| r.start < span.end && span.start < r.end;
        if self.denied.iter().any(touches) {
            Mood::Denied
        } else if self.served.iter().any(|r| r.start <= span.start && span.end <= r.end) {
            Mood::Served
        } else {
            Mood::Affirmed
        }
    }
}

/// A description being read.
pub(super) struct Reading<'a> {
    pub(super) line: &'a Line,
    pub(super) said: &'a [Span],
}

impl Reading<'_> {
    /// The longest of `words` that stands at `i`.
    pub(super) fn word_at<'w>(&self, i: usize, words: &[&'w str]) -> Option<&'w str> {
        words.iter().copied().filter(|w| self.line.has(i, w)).max_by_key(|w| w.len())
    }

    /// Whether one of `words` stands somewhere in a range.
    fn any_in(&self, range: Range<usize>, words: &[&str]) -> bool {
        range.clone().any(|i| words.iter().any(|w| self.line.has(i, w) && i + len(w) <= range.end))
    }

    /// Whether a phrase of the notices covers a range and more: then the range is a part of that phrase and means nothing alone.
    pub(super) fn within_phrase(&self, range: &Range<usize>) -> bool {
        self.said.iter().any(|s| !s.has_gap() && s.start <= range.start && range.end <= s.end && s.literal > range.len())
    }

    /// Whether a phrase of the notices lies in a range.
    pub(super) fn says_in(&self, range: &Range<usize>) -> bool {
        self.said.iter().any(|s| range.start <= s.start && s.end <= range.end)
    }

    /// The clause part around a place: from the stop or bracket before it to the one that closes it.
    pub(super) fn part(&self, i: usize) -> Range<usize> {
        let mut depth = 0usize;
        let mut start = i;
        while !is_stop(self.line.before(start)) {
            match self.line.before(start) {
                ')' => depth += 1,
                '(' if depth == 0 => break,
                '(' => depth -= 1,
                _ => {}
            }
            start -= 1;
        }
        start..self.part_end(i)
    }

    /// The end of the clause part that goes on at a place.
    pub(super) fn part_end(&self, i: usize) -> usize {
        let mut depth = 0usize;
        for k in i..self.line.len() {
            match self.line.at(k) {
                '(' => depth += 1,
                ')' if depth == 0 => return k,
                ')' => depth -= 1,
                c if is_stop(c) && (depth == 0 || c == '.') => return k,
                _ => {}
            }
        }
        self.line.len()
    }

    fn negators(&self) -> Vec<Range<usize>> {
        let harmless: Vec<Range<usize>> = (0..self.line.len())
            .filter_map(|i| self.word_at(i, HARMLESS).map(|w| i..i + len(w)))
            // “不动产线” is a denial about a line, not real estate.
            .filter(|r| !(self.line.has(r.start, "不动产") && self.line.at(r.end) == '线'))
            .gather();
        let mut found: Vec<Range<usize>> = Vec::new();
        for i in 0..self.line.len() {
            if found.last().is_some_and(|n| i < n.end) {
                continue;
            }
            let word = self.word_at(i, BACKWARD).or_else(|| self.word_at(i, NEGATORS)).map(|w| i..i + len(w));
            found.extend(word.filter(|n| !harmless.iter().any(|h| h.start <= n.start && n.end <= h.end) && !self.within_phrase(n)));
        }
        without_doubles(found).into_iter().filter(|n| !self.is_trouble(n)).gather()
    }

    /// “解决乡镇没有远程医疗的问题”: the lack is why the project is built.
    fn is_trouble(&self, negator: &Range<usize>) -> bool {
        let part = self.part(negator.start);
        let mut from = part.start;
        while !matches!(self.line.before(from), '.' | ';') {
            from -= 1;
        }
        self.any_in(negator.end..part.end, TROUBLES) && self.any_in(from..negator.start, SOLVING)
    }

    fn reach(&self, negator: &Range<usize>) -> Range<usize> {
        let part = self.part(negator.start);
        if self.is_filler(negator.end..part.end) || self.word_at(negator.start, BACKWARD).is_some() {
            return self.back_from(negator.start, part.start);
        }
        let mut end = self.forward_end(negator, part.end);
        // “不涉及产线，以及车间改造”: the list goes on after the comma.
        while self.line.at(end) == ',' && self.word_at(end + 1, AND_ALSO).is_some() {
            end = self.part_end(end + 1);
        }
        negator.end..end
    }

    /// What a denial at the end of a clause part looks back on.
    fn back_from(&self, to: usize, start: usize) -> Range<usize> {
        let turn = (start..to).rev().find_map(|i| self.word_at(i, TURNS).map(|w| i + len(w)));
        turn.unwrap_or(start)..to
    }

    fn is_filler(&self, mut rest: Range<usize>) -> bool {
        while rest.start < rest.end {
            let word = FILLERS.iter().filter(|w| self.line.has(rest.start, w)).map(|w| len(w)).max();
            let Some(n) = word else { return self.line.at(rest.start) == '、' && rest.len() == 1 };
            rest.start += n;
        }
        true
    }

    fn forward_end(&self, negator: &Range<usize>, end: usize) -> usize {
        let word = self.word_at(negator.start, NEGATORS).unwrap_or_default();
        for i in negator.end..end {
            if self.word_at(i, TURNS).is_some_and(|w| !self.within_phrase(&(i..i + len(w)))) && !self.is_harmless(i) {
                return i;
            }
            if word == "非" && matches!(self.line.at(i), '的' | '类' | '性') {
                return i;
            }
            if self.line.at(i) == '的' && !COPULAS.contains(&word) && self.ends_relative(negator.end..i, i + 1) {
                return i;
            }
        }
        end
    }

    /// A turn inside another word: 不仅, 不只, 而且. Asked only of places after a negator.
    fn is_harmless(&self, i: usize) -> bool {
        self.word_at(i - 1, &["不仅", "不只", "不单"]).is_some() || self.word_at(i, &["而且", "只读", "只要"]).is_some()
    }

    /// “没有产线的贸易公司”: a denial inside the words that describe a noun ends before the noun; “不涉及产线的改造” goes on.
    fn ends_relative(&self, inside: Range<usize>, next: usize) -> bool {
        let qualifies = QUALIFIERS.iter().any(|q| inside.len() >= len(q) && self.line.has(inside.end - len(q), q));
        let said = self.says_in(&inside);
        (said || (inside.len() > 3 && !qualifies))
            && self.word_at(next, DOINGS).is_none()
            && !matches!(self.line.at(next), ',' | '.' | ';' | '、' | ')')
    }

    /// 除…外, unless 还 follows.
    fn exceptions(&self) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        for i in 0..self.line.len() {
            if self.line.at(i) != '除'
                || self.word_at(i, &["除外", "除尘", "除雪", "除草", "除险", "除湿", "除非"]).is_some()
                || "消清扫拆解删免开根排剔扣刨".contains(self.line.before(i))
            {
                continue;
            }
            let part = self.part(i);
            let from = i + self.word_at(i, &["除了", "除去", "除开", "除却", "除"]).map_or(1, len);
            let outside = (from..part.end).find(|&k| self.line.at(k) == '外' && self.line.at(k + 1) != '部');
            let Some(to) = outside.or((self.line.has(i, "除了")).then_some(part.end)) else { continue };
            // “除产线外，还…”: what follows stands after the comma.
            let follows = if to + 1 < part.end { part.end } else { self.part_end(part.end + 1) };
            if !self.any_in(to..follows, BESIDES) {
                out.push(from..to);
            }
        }
        out
    }

    fn served(&self) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        for i in 0..self.line.len() {
            let Some(word) = self.word_at(i, SERVING) else { continue };
            let single = len(word) == 1;
            let from = i + len(word);
            if single && (NOT_BEFORE_FOR.contains(self.line.before(i)) || self.word_at(from, NOT_AFTER_FOR).is_some())
                || self.within_phrase(&(i..from))
            {
                continue;
            }
            let end = self.part_end(from);
            let to =
                (from..end).find(|&k| self.word_at(k, SERVED_ENDS).is_some_and(|w| !self.within_phrase(&(k..k + len(w))))).unwrap_or(end);
            out.push(from..to);
        }
        out
    }
}

/// How many characters.
pub(super) fn len(word: &str) -> usize {
    word.chars().count()
}

/// “不是没有”, “并非不涉及”: two denials side by side deny nothing.
fn without_doubles(found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for negator in found {
        if out.last().is_some_and(|last| last.end == negator.start) {
            out.pop();
        } else {
            out.push(negator);
        }
    }
    out
}

#[cfg(test)]
mod tests;
