//! Classes: every one that is drawn is styled, every one that is styled is drawn.

use crate::source::{below, rust};
use preflight_tests::Misses;
use std::collections::BTreeSet;

/// Classes that stand for a state and are put together from ids (`finding--fail`): known by what comes before the id.
fn open_ended(name: &str) -> Option<&str> {
    name.split_once('{').map(|(stem, _)| stem)
}

/// The classes in the style sheets.
fn styled() -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for sheet in below("public").into_iter().filter(|f| f.path.ends_with(".css")) {
        let text = without_comments(&sheet.text);
        for (at, _) in text.match_indices('.') {
            let before = text[..at].chars().next_back();
            let name: String = text[at + 1..].chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
            // Not the point of a number (`1.5rem`, `.5rem`), nor of a file name.
            if name.starts_with(|c: char| c.is_ascii_alphabetic()) && !before.is_some_and(|c| c.is_ascii_digit()) && is_selector(&text, at)
            {
                out.insert(name);
            }
        }
    }
    out
}

fn without_comments(text: &str) -> String {
    text.split("/*").enumerate().map(|(i, part)| if i == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) }).collect()
}

/// Whether a block opens before the next declaration ends.
fn is_selector(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    let stop = rest.find([';', '}']).unwrap_or(rest.len());
    rest.find('{').is_some_and(|open| open < stop) && !text[..at].ends_with("@layer ")
}

/// The classes that the page draws: words of literals after `class=` and in `classes!(…)`.
fn drawn() -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let page = below("public").into_iter().filter(|f| f.path.ends_with(".html"));
    for file in rust("app/src").into_iter().filter(|f| !f.path.ends_with("tests.rs")).chain(page) {
        for (at, _) in file.text.match_indices("class") {
            let value = attribute(&file.text[at..]);
            let words = value.split('"').skip(1).step_by(2).flat_map(str::split_whitespace);
            let plain = |w: &&str| {
                w.starts_with(|c: char| c.is_ascii_alphabetic()) && w.chars().all(|c| c.is_ascii_alphanumeric() || "-_{}".contains(c))
            };
            out.extend(words.filter(plain).map(str::to_owned));
        }
    }
    out
}

/// The value of a class attribute, quotes and brackets included; nothing when none begins here.
fn attribute(text: &str) -> &str {
    if let Some(rest) = text.strip_prefix("class=\"") {
        return &text[6..rest.find('"').map_or(text.len(), |n| n + 8)];
    }
    // A class put together on a line of its own.
    if text.starts_with("class = ") {
        return &text[..text.find(';').unwrap_or(text.len())];
    }
    if !text.starts_with("class={") && !text.starts_with("classes!(") {
        return "";
    }
    let mut depth = 0;
    for (at, c) in text.char_indices() {
        depth += i32::from(matches!(c, '{' | '(')) - i32::from(matches!(c, '}' | ')'));
        if depth == 0 && matches!(c, '}' | ')') {
            return &text[..at];
        }
    }
    ""
}

#[test]
fn every_class_is_drawn_and_styled() {
    let (styled, drawn) = (styled(), drawn());
    if styled.is_empty() || drawn.is_empty() {
        return;
    }
    // Scripts draw too, though little.
    let scripts = below("public").into_iter().filter(|f| f.path.ends_with(".js"));
    let sources: String = rust("app/src").into_iter().chain(scripts).map(|f| f.text).collect();
    let mut misses = Misses::new();
    for name in &styled {
        let by_stem = drawn.iter().filter_map(|d| open_ended(d)).any(|stem| !stem.is_empty() && name.starts_with(stem));
        // A class may also come from a presenter, as a word of its own.
        let named = sources.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).any(|word| word == name);
        misses.unless(drawn.contains(name) || by_stem || named, format!("`.{name}` is styled, but nothing draws it"));
    }
    for name in &drawn {
        let known = match open_ended(name) {
            Some(stem) => stem.is_empty() || styled.iter().any(|s| s.starts_with(stem)),
            // A block may be there only to name its parts.
            None => styled.iter().any(|s| s == name || s.starts_with(&format!("{name}__")) || s.starts_with(&format!("{name}--"))),
        };
        misses.unless(known, format!("`{name}` is drawn, but no style sheet knows it"));
    }
    misses.finish("style sheets and page belong together");
}
