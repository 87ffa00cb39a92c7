//! Reading the progress file.

use super::escape::inexact;
use super::{checksum, ELEMENT, FORMAT, LIMIT, MARK};
use preflight_rules::Text;

/// What a progress file holds. Whether it is of the notice and edition at hand is for the caller to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The id of the notice.
    pub notice: String,
    /// Its edition.
    pub edition: String,
    /// The hash of the rules that the answers were given under.
    pub rules_hash: String,
    /// The answers, for `model::stored`.
    pub draft: String,
}

/// Why a file cannot be loaded. Answers already on the page stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing in it.
    Empty,
    /// Larger than any progress file.
    TooLarge,
    /// No progress file.
    NotOurs,
    /// Written by a later version of the product.
    Newer,
    /// Cut short or changed since it was written.
    Damaged,
}

impl Refused {
    /// In words, with what to do.
    pub fn say(self) -> Text {
        match self {
            Refused::Empty => Text::new("文件是空的。请选择保存下来的进度文件", "The file is empty; pick a saved progress file"),
            Refused::TooLarge => Text::new("文件太大，不是进度文件", "The file is too large to be a progress file"),
            Refused::NotOurs => Text::new(
                "这不是申报预检保存的进度文件。进度文件以 .html 结尾，打开后标题是“申报预检 填报进度”",
                "This is no progress file of Preflight. One ends in .html, and its heading is “Preflight: answers so far”",
            ),
            Refused::Newer => Text::new(
                "这个进度文件由更新的版本保存，请刷新页面或改用新版本后再载入",
                "A later version saved this progress file; reload the page, or use that version",
            ),
            Refused::Damaged => Text::new(
                "进度文件不完整或被改动过，为免填错没有载入。请另找一份未改动的副本；内容仍可用浏览器打开阅读",
                "The progress file is incomplete or was changed, so it was not loaded. Use an untouched copy; a browser still shows what it says",
            ),
        }
    }
}

/// Reads a progress file, also one that a browser or an editor saved again.
pub fn read(text: &str) -> Result<Progress, Refused> {
    if text.len() > LIMIT {
        return Err(Refused::TooLarge);
    }
    if text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\0')).is_empty() {
        return Err(Refused::Empty);
    }
    let none = if text.contains(MARK) || text.contains(ELEMENT) { Refused::Damaged } else { Refused::NotOurs };
    let (tag, content) = element(text).ok_or(none)?;
    let format: u32 = attribute(&tag, "data-format").and_then(|f| f.parse().ok()).ok_or(Refused::Damaged)?;
    if format > FORMAT {
        return Err(Refused::Newer);
    }
    let content = content.ok_or(Refused::Damaged)?;
    let of = |name| attribute(&tag, name).and_then(inexact).ok_or(Refused::Damaged);
    let (notice, edition, rules_hash) = (of("data-notice")?, of("data-edition")?, of("data-rules")?);
    let draft = inexact(content).ok_or(Refused::Damaged)?;
    let sum = checksum([&notice, &edition, &rules_hash, &draft]);
    if attribute(&tag, "data-sum") != Some(sum.as_str()) || format != FORMAT {
        return Err(Refused::Damaged);
    }
    Ok(Progress { notice, edition, rules_hash, draft })
}

type Attributes<'t> = Vec<(&'t str, &'t str)>;

/// The attributes of the element with the answers, and its text when it ends. Neither has a `<` in it, so each part of a file is looked at
/// but once, however many tags begin in it.
fn element(text: &str) -> Option<(Attributes<'_>, Option<&str>)> {
    let mut parts = text.split('<').skip(1).peekable();
    while let Some(part) = parts.next() {
        let name = part.get(..3).filter(|name| name.eq_ignore_ascii_case("pre"));
        let open = name.and_then(|_| part.get(3..)).filter(|rest| rest.starts_with(|c: char| c.is_ascii_whitespace()));
        let Some((tag, content)) = open.and_then(attributes) else { continue };
        if attribute(&tag, "id") == Some(ELEMENT) {
            let ends = parts.peek().and_then(|next| next.get(..4)).is_some_and(|end| end.eq_ignore_ascii_case("/pre"));
            return Some((tag, ends.then_some(content)));
        }
    }
    None
}

fn attribute<'t>(tag: &Attributes<'t>, name: &str) -> Option<&'t str> {
    tag.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
}

/// The attributes up to the end of a tag, and what follows it.
fn attributes(text: &str) -> Option<(Attributes<'_>, &str)> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if let Some(content) = rest.strip_prefix('>') {
            return Some((found, content));
        }
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'))?;
        let (name, after) = rest.split_at(end.max(1));
        let value = after.trim_start_matches(|c: char| c.is_ascii_whitespace()).strip_prefix('=');
        let Some(value) = value.map(|v| v.trim_start_matches(|c: char| c.is_ascii_whitespace())) else {
            found.push((name, ""));
            rest = after;
            continue;
        };
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => value[1..].split_once(quote)?,
            None => value.split_at(value.find(|c: char| c.is_ascii_whitespace() || c == '>')?),
        };
        found.push((name, value));
        rest = after;
    }
}
