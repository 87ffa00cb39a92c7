//! The preview: the lines in a page of another origin, and what that page hears.

use super::address::Address;
use super::field::{Field, Values, Way};
use super::fragment;
use super::lines::{lines, Loader, Site};
use super::markup::Element;
use preflight_rules::gather::Gather;
use serde_json::{json, Value};

/// Most events that are shown.
const MOST: usize = 100;
/// Longest text of an event, in bytes.
const LONGEST: usize = 600;

/// How wide the page is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Width {
    /// As a phone, 360 px.
    Phone,
    /// As a tablet, 768 px.
    Tablet,
    /// As there is room.
    #[default]
    Full,
}

impl Width {
    /// All of them.
    pub const ALL: [Width; 3] = [Width::Phone, Width::Tablet, Width::Full];

    /// Its name.
    pub fn id(self) -> &'static str {
        match self {
            Width::Phone => "360",
            Width::Tablet => "768",
            Width::Full => "full",
        }
    }
}

/// What is shown now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// Counts up, so that each is a page of its own.
    pub turn: usize,
    /// What the page is told, behind `#`.
    pub told: String,
}

/// Something that the page heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The event, or `warning` for what the loader says in the console.
    pub name: String,
    /// What it carries.
    pub detail: String,
    /// How often the same event came in a row.
    pub times: usize,
}

/// The lines as the preview shows them: of this site, and in a sandbox, since the page around the frame has no origin that the frame
/// could have.
pub fn told(values: &Values, here: &Address, loader: Option<&Loader>) -> String {
    let mut values = values.clone();
    values.set(Field::Sandbox, "on".to_owned());
    // A file of the bureau's own site cannot be fetched from here.
    if values.way() != Way::Frame {
        values.set(Field::Library, String::new());
    }
    let site = Site { base: here.clone(), loader: loader.cloned() };
    let elements = lines(&values, &site).iter().filter(|element| element.name != "noscript").map(as_json).gather();
    let lang = if values.get(Field::Lang) == "en" { "en" } else { "zh" };
    let mut out = String::new();
    fragment::push(&mut out, &json!({ "lang": lang, "elements": elements }).to_string());
    out
}

fn as_json(element: &Element) -> Value {
    let attributes = element.attributes.iter().map(|(name, value)| json!([name, value])).gather();
    json!([element.name, attributes])
}

/// Adds something heard; the same event in a row is one line with its last word.
pub fn hear(log: &mut Vec<Heard>, name: &str, detail: &str) {
    let mut end = detail.len().min(LONGEST);
    while !detail.is_char_boundary(end) {
        end -= 1;
    }
    let detail = detail.get(..end).unwrap_or_default().to_owned();
    if let Some(last) = log.last_mut().filter(|last| last.name == name) {
        last.times += 1;
        last.detail = detail;
        return;
    }
    if log.len() >= MOST {
        log.remove(0);
    }
    log.push(Heard { name: name.to_owned(), detail, times: 1 });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::percent;

    #[test]
    fn the_page_is_told_the_very_lines() {
        let mut values = Values::default();
        values.set(Field::Line, "“一行” <b>&\"'#%".to_owned());
        values.set(Field::Library, "/a.notices".to_owned());
        let here = Address::read("https://check.example.cn/pre/integrate.html").unwrap();
        let told = percent::decode(&told(&values, &here, None)).unwrap();
        let read: Value = serde_json::from_str(&told).unwrap();
        assert_eq!(read["elements"].as_array().map(Vec::len), Some(1));
        assert_eq!(read["elements"][0][0], "script");
        let attributes = read["elements"][0][1].as_array().unwrap();
        assert!(attributes.contains(&json!(["data-line", "“一行” <b>&\"'#%"])) && attributes.contains(&json!(["data-sandbox", ""])));
        assert!(attributes.contains(&json!(["src", "https://check.example.cn/pre/embed.js"])));
        assert!(!told.contains("library"));
    }

    #[test]
    fn the_log_is_short() {
        let mut log = Vec::new();
        hear(&mut log, "precheck-ready", "{}");
        for n in 0..9 {
            hear(&mut log, "precheck-resize", &n.to_string());
        }
        hear(&mut log, "warning", &"字".repeat(LONGEST));
        assert_eq!((log.len(), log[1].times, log[1].detail.as_str()), (3, 9, "8"));
        assert!(log[2].detail.len() <= LONGEST);
        for n in 0..3 * MOST {
            hear(&mut log, &format!("a{n}"), "");
        }
        assert_eq!(log.len(), MOST);
    }
}
