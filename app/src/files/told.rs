//! What the site around the frame is told: the messages of `public/embed/protocol.json` that the program makes, as JSON without their
//! envelope. They say how far the visitor is, and once agreed to what came of it. No answer has a place in any of them.

use preflight_rules::report_json::Json;

/// Most UTF-16 units of a reason.
const MOST_WHY: usize = 200;
/// As far down as a page goes.
const MOST_TOP: u32 = 200_000;
/// Most letters of an id.
const MOST_ID: usize = 64;

/// What came of a notice: all that a site can be told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcomes<'a> {
    /// The id of the notice.
    pub notice: &'a str,
    /// Its edition.
    pub edition: &'a str,
    /// The hash of its rules.
    pub rules: &'a str,
    /// Categories by id, each with the id of its outcome.
    pub by_category: Vec<(&'a str, &'static str)>,
}

fn message(kind: &str, fields: impl FnOnce(&mut Json)) -> String {
    let mut json = Json::default();
    json.object(|j| {
        j.key("type").string(kind);
        fields(j);
    });
    let mut text = json.finish();
    // What is shown is what is sent, to the letter: without a line end that nobody sees.
    text.pop();
    text
}

/// Another page is shown: its id, and the number of the page among those of the notice, from 1.
pub fn step(section: &str, n: usize, of: usize) -> String {
    message("step", |j| {
        j.key("section").string(section);
        j.key("n").word(&n.to_string());
        j.key("of").word(&of.to_string());
    })
}

/// Everything that the check needs is answered.
pub fn finished() -> String {
    message("finished", |_| {})
}

/// What came of it, which the visitor agreed to tell.
pub fn result(outcomes: &Outcomes<'_>) -> String {
    message("result", |j| {
        j.key("notice").string(outcomes.notice);
        j.key("edition").string(outcomes.edition);
        j.key("rules").string(outcomes.rules);
        j.key("outcomes").list(|j| {
            for (category, outcome) in &outcomes.by_category {
                j.item().object(|j| {
                    j.key("category").string(category);
                    j.key("outcome").string(outcome);
                });
            }
        });
    })
}

/// The visitor does not want it told.
pub fn refused() -> String {
    message("refused", |_| {})
}

/// An option of the site cannot be followed: its name, and why. What is too long, or no part of a line, is left out.
pub fn problem(option: &str, why: &str) -> String {
    message("problem", |j| {
        j.key("option").string(&id(option));
        j.key("why").string(&cut(why));
    })
}

/// A place of the page shall be seen: how far it is from the top, in CSS pixels.
pub fn scroll(top: u32) -> String {
    message("scroll", |j| j.key("top").word(&top.min(MOST_TOP).to_string()))
}

/// The page does not work here: what the matter is, as an id.
pub fn failed(code: &str) -> String {
    message("failed", |j| j.key("code").string(&id(code)))
}

/// A text as an id, as far as it is one.
fn id(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')).take(MOST_ID) {
        out.push(c);
    }
    if out.is_empty() {
        out.push('-');
    }
    out
}

/// What no text of a message holds: control characters, separators of lines, and what turns the direction of writing.
pub fn is_odd(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The beginning of a text on one line.
fn cut(text: &str) -> String {
    let (mut out, mut units) = (String::new(), 0);
    for c in text.chars() {
        let c = if is_odd(c) { ' ' } else { c };
        units += c.len_utf16();
        if units > MOST_WHY {
            break;
        }
        out.push(c);
    }
    if out.is_empty() {
        out.push('-');
    }
    out
}

#[cfg(test)]
mod tests;
