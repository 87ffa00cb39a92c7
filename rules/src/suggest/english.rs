//! Denial and service in English.

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
            let before = text.part(i).start..i;
            from = i + len(word);
            // “Not included: production lines.”
            out.push(if before.is_empty() { from..reach(text, from) } else { before });
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
fn list_end(text: &Reading<'_>, mut comma: usize) -> Option<usize> {
    loop {
        let start = comma + 1;
        let begins = |words: &[&str]| word_at(text, start, words).is_some();
        if begins(&["we", "it"]) {
            return None;
        }
        let end = turn_before(text, start, text.part_end(start), EN_TURNS);
        if (start..end).any(|i| word_at(text, i, &["or", "nor"]).is_some()) {
            return Some(end);
        }
        let words = (start..end).filter(|&i| text.line.at(i) == ' ').count() + 1;
        if words > ITEM || text.line.at(end) != ',' || begins(&["the", "our", "this"]) {
            return None;
        }
        comma = end;
    }
}

#[cfg(test)]
mod tests;
