//! What holds of every page: one heading, names that are there once and lead somewhere, and nothing but words to read.

use super::Drawn;
use crate::library::library;
use preflight_rules::Lang;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Everything wrong with a page.
pub fn wrong(page: &Drawn) -> Vec<String> {
    let mut out = Vec::new();
    let headings = page.tags.iter().filter(|t| t.name == "h1").count();
    if headings != 1 {
        out.push(format!("{headings} headings of the first order"));
    }
    let ids: Vec<&str> = page.tags.iter().filter_map(|t| t.get("id")).collect();
    let known: BTreeSet<&str> = ids.iter().copied().collect();
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    out.extend(sorted.windows(2).filter(|two| two[0] == two[1]).map(|two| format!("the id {} is there twice", two[0])));
    for tag in &page.tags {
        for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
            let wanted = tag.get(name).unwrap_or_default().split_whitespace();
            out.extend(wanted.filter(|id| !known.contains(id)).map(|id| format!("{name} points at {id}, which is not there")));
        }
        if matches!(tag.name.as_str(), "input" | "select" | "textarea") && !is_labelled(page, tag.get("id"), tag.get("aria-label")) {
            out.push(format!("a control without a label: {tag:?}"));
        }
        if matches!(tag.name.as_str(), "button" | "a") && tag.text.trim().is_empty() {
            out.push(format!("a button or link without a word: {tag:?}"));
        }
        let told = ["aria-label", "placeholder", "title"].iter().filter_map(|name| tag.get(name));
        out.extend(told.filter(|text| is_raw(text)).map(|text| format!("a raw key: {text}")));
    }
    out.extend(page.texts.iter().filter(|text| is_raw(text)).map(|text| format!("a raw key: {:.90}", text.trim())));
    out.dedup();
    out
}

/// A control has a label of its own, or stands within one.
fn is_labelled(page: &Drawn, id: Option<&str>, label: Option<&str>) -> bool {
    let within = |id: &str| {
        let at = page.html.find(&format!(" id=\"{id}\"")).unwrap_or(0);
        let before = &page.html[..at];
        before.rfind("<label").is_some_and(|open| !before[open..].contains("</label"))
    };
    // The one control without a name is for files, and stands within its label.
    label.is_some() || id.is_none_or(|id| page.with("for", id).next().is_some() || within(id))
}

/// Placeholders that were not filled, and names that only programs know.
fn is_raw(text: &str) -> bool {
    let joined = |word: &str| {
        let mut parts = word.split('_');
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        word.contains('_') && parts.all(plain)
    };
    text.contains(['{', '}']) || text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).any(joined)
}

/// What the rules say in English and the names that are official: the Chinese in these is meant.
fn official() -> &'static str {
    static OFFICIAL: OnceLock<String> = OnceLock::new();
    OFFICIAL.get_or_init(|| {
        let all = format!("{:?}", library());
        let mut out = String::new();
        for name in [" en: \"", " number: \"", " id: \"", " clause: \"", " clauses: [", " value: \""] {
            for (_, after) in all.match_indices(name).map(|(at, _)| all.split_at(at + name.len())) {
                out.push_str(after.split(['"', ']']).next().unwrap_or_default());
                out.push('\n');
            }
        }
        // Ids of clauses and templates stand in the library as lists of pieces.
        for (_, after) in all.match_indices("en: [").map(|(at, _)| all.split_at(at + 5)) {
            out.extend(after.chars().take_while(|c| *c != ']'));
        }
        assert!(out.len() > 10_000, "the library prints itself otherwise");
        out
    })
}

/// Chinese on an English page that neither the rules nor the language switch put there.
pub fn foreign(page: &Drawn) -> Vec<String> {
    let chinese = |c: char| ('一'..='鿿').contains(&c);
    let mut out = Vec::new();
    for text in &page.texts {
        let runs = text.split(|c| !chinese(c)).filter(|run| !run.is_empty());
        out.extend(
            runs.filter(|run| !["中文", "万元"].contains(run) && !official().contains(run))
                .map(|run| format!("{run} in “{:.80}”", text.trim())),
        );
    }
    out
}

/// Fails with everything wrong with a page.
#[track_caller]
pub fn check(page: &Drawn, lang: Lang, which: &str) {
    let mut all = wrong(page);
    if lang == Lang::En {
        all.extend(foreign(page));
    }
    assert!(all.is_empty(), "{which} in {lang:?}:\n{}", all.join("\n"));
}

#[test]
fn what_is_wrong_is_found() {
    let bad = r#"<div><h1 id="a">x</h1><p id="a">甲乙丙</p><label for="b">see total_wan</label><input id="c"/><a href=""></a></div>"#;
    let page = Drawn::read(bad.to_owned());
    assert_eq!(wrong(&page).len(), 5, "{:?}", wrong(&page));
    assert_eq!(foreign(&page).len(), 1);
}

#[test]
fn raw_keys_are_told_from_words() {
    assert!(is_raw("see total_investment_wan") && is_raw("{name}") && is_raw("fail_fixable"));
    assert!(!is_raw("总投资（万元）") && !is_raw("a b") && !is_raw("__") && !is_raw("sha256:00ff"));
}
