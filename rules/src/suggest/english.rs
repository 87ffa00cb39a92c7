//! Denial and service in English.

use super::fold::is_stop;
use super::scope::{len, Reading};
use super::words::{EN_AFTER, EN_HARMLESS, EN_NEGATORS, EN_TURNS};
use crate::gather::Gather;
use std::ops::Range;

/// The most words of an item of an enumeration: “without production lines, workshops or robots”.
const ITEM: usize = 4;

/// What English denials reach.
pub(super) fn denied(text: &Reading<'_>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = 0;
    for i in 0..text.line.len() {
        if i < from {
            continue;
        }
        if let Some(word) = word_at(text, i, EN_AFTER) {
            out.push(text.part(i).start..i);
            from = i + len(word);
            continue;
        }
        if let Some(word) = word_at(text, i, EN_HARMLESS) {
            from = i + len(word);
            continue;
        }
        let Some(word) = word_at(text, i, EN_NEGATORS) else { continue };
        from = i + len(word);
        if !text.within_phrase(&(i..from)) {
            out.push(from..reach(text, from));
        }
    }
    out
}

/// “a platform for smart factories”: what follows `for` is served, when something was named before it.
pub(super) fn served(text: &Reading<'_>) -> Vec<Range<usize>> {
    (0..text.line.len())
        .filter(|&i| text.line.has_word(i, "for") && text.says_in(&(text.part(i).start..i)) && !text.within_phrase(&(i..i + 3)))
        .map(|i| i + 3..turn_before(text, i + 3, text.part_end(i + 3), &["with", "by", "using", "that", "which", "and"]))
        .gather()
}

fn word_at<'w>(text: &Reading<'_>, i: usize, words: &[&'w str]) -> Option<&'w str> {
    words.iter().copied().filter(|w| text.line.has_word(i, w)).max_by_key(|w| w.len())
}

/// Where the first of `words` stands, else the end.
fn turn_before(text: &Reading<'_>, from: usize, end: usize, words: &[&str]) -> usize {
    (from..end).find(|&i| word_at(text, i, words).is_some()).unwrap_or(end)
}

fn reach(text: &Reading<'_>, from: usize) -> usize {
    let mut end = turn_before(text, from, text.part_end(from), EN_TURNS);
    // “for” ends it when something was denied before: “no factory for …”.
    if let Some(to) = (from..end).find(|&i| text.line.has_word(i, "for") && text.says_in(&(from..i))) {
        return to;
    }
    while text.line.at(end) == ',' {
        let Some(last) = list_end(text, end) else { break };
        end = last;
    }
    end
}

/// The end of a list that goes on after a comma: short items, the last one after “or” or “nor”.
fn list_end(text: &Reading<'_>, comma: usize) -> Option<usize> {
    let mut start = comma + 1;
    loop {
        let end = turn_before(text, start, text.part_end(start), EN_TURNS);
        let joined = (start..end).any(|i| word_at(text, i, &["or", "nor"]).is_some());
        let words = (start..end).filter(|&i| text.line.at(i) == ' ').count() + 1;
        if joined {
            return Some(end);
        }
        if words > ITEM
            || end <= start
            || text.line.at(end) != ','
            || is_stop(text.line.at(start))
            || word_at(text, start, &["we", "it", "the", "our", "this"]).is_some()
        {
            return None;
        }
        start = end + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::fold::Line;
    use super::super::phrase::Phrase;
    use super::super::scope::{Mood, Scopes};

    fn mood(text: &str, phrase: &str) -> Mood {
        let line = Line::new(text);
        let said = Phrase::new(phrase).find(&line);
        let scopes = Scopes::new(&line, &said);
        scopes.mood(*said.first().unwrap())
    }

    #[test]
    fn denials() {
        for text in [
            "A platform without any production line.",
            "It does not involve production lines",
            "No factory, production line or workshop is rebuilt",
            "excluding production-line work",
            "The production line is not included, we build a platform",
            "We don't touch the production line",
            "everything except the production line",
        ] {
            assert_eq!(mood(text, "production line"), Mood::Denied, "{text}");
        }
    }

    #[test]
    fn ends_of_denials() {
        for text in [
            "No workshop, but a production line",
            "Not only a platform but a production line",
            "Without a workshop, we build a production line",
            "not a workshop and we build a production line",
            "a non-profit production line",
        ] {
            assert_eq!(mood(text, "production line"), Mood::Affirmed, "{text}");
        }
    }
}
