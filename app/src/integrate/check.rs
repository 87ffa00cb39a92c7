//! What is wrong with what stands in the fields. What is wrong does not come into the lines: the checker would ignore it.

use super::address::{self, Address};
use super::field::{Field, Values, Way};
use super::protocol::{self, Fault, Kind};
use crate::files::told::is_odd;
use preflight_rules::gather::Gather;
use serde_json::Value;

/// Most bytes of facts filled in ahead: they are part of an address.
const MOST_PREFILL: usize = 32_000;
/// Heights that the loader takes, in px.
const HEIGHTS: Kind = Kind::Number(200, 2000);
/// Longest title, in UTF-16 units.
const TITLE: Kind = Kind::Text(200);

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// It is not what the option may be.
    Not(Fault),
    /// It is no address.
    Address(address::Fault),
    /// An address of several is none.
    Addresses(String, address::Fault),
    /// No JSON; the line and the column where reading stopped.
    Json(usize, usize),
    /// JSON, but no object of facts and values.
    NoObject,
    /// Facts that the notices do not ask for.
    Facts(Vec<String>),
    /// Too much for an address.
    Heavy(usize),
    /// No address of a file on the bureau's own site.
    Library,
    /// The last day lies before the first.
    Order,
    /// Not of the notices that are shown.
    Category,
}

/// What is wrong with a field; nothing when it is empty or good.
pub fn wrong(values: &Values, field: Field) -> Option<Wrong> {
    let text = values.said(field);
    if text.is_empty() {
        return None;
    }
    match field {
        Field::Checker => Address::read(text).err().map(Wrong::Address),
        Field::Hosts => address::several(text).into_iter().find_map(|(word, read)| Some(Wrong::Addresses(word, read.err()?))),
        Field::MinHeight => HEIGHTS.check(text).err().map(Wrong::Not),
        Field::Title => TITLE.check(text).err().map(Wrong::Not),
        Field::Prefill => prefill(values).err(),
        Field::Library if values.way() != Way::Frame => (!is_place(text)).then_some(Wrong::Library),
        Field::StarClose => {
            let open = values.said(Field::StarOpen);
            let order = text.len() == open.len() && text < open;
            not(field, text).or(order.then_some(Wrong::Order))
        }
        Field::Category => not(field, text).or_else(|| (!is_category(values, text)).then_some(Wrong::Category)),
        _ => not(field, text),
    }
}

fn not(field: Field, text: &str) -> Option<Wrong> {
    protocol::kind(field.id())?.check(text).err().map(Wrong::Not)
}

/// What is said in a field, when something is and nothing is wrong with it; a category that this site does not know may be one of
/// the bureau's own notices, and facts likewise.
pub fn good(values: &Values, field: Field) -> Option<&str> {
    let text = values.said(field);
    let fits = match wrong(values, field) {
        None | Some(Wrong::Facts(_) | Wrong::Order) => true,
        Some(Wrong::Category) => !values.said(Field::Library).is_empty(),
        Some(_) => false,
    };
    (fits && !text.is_empty()).then_some(text)
}

/// Whether a category is of the notices that are shown.
fn is_category(values: &Values, id: &str) -> bool {
    let chosen = values.notices();
    let all = crate::start::catalogue().programmes().iter();
    all.filter(|p| chosen.is_empty() || chosen.contains(&p.header().id.as_str())).any(|p| p.categories().iter().any(|c| c.id == id))
}

/// An address on the web, or of a file of the page's own site.
fn is_place(text: &str) -> bool {
    let plain = text.len() <= 2000 && !text.chars().any(|c| c.is_whitespace() || is_odd(c));
    // `name:` at the beginning would be another kind of address.
    let scheme = text.split(['/', '?', '#']).next().is_some_and(|start| start.contains(':'));
    plain && (Address::read(text).is_ok() || !scheme)
}

/// The facts that are filled in ahead, as JSON without blanks; nothing when none are.
///
/// # Errors
/// What is wrong with them. Facts that are not asked for are ignored by the checker; the others come.
fn prefill(values: &Values) -> Result<String, Wrong> {
    let read: Value = serde_json::from_str(values.said(Field::Prefill)).map_err(|e| Wrong::Json(e.line(), e.column()))?;
    let Value::Object(facts) = &read else { return Err(Wrong::NoObject) };
    let text = read.to_string();
    if text.len() > MOST_PREFILL {
        return Err(Wrong::Heavy(MOST_PREFILL));
    }
    let known = known_facts(&values.notices());
    let strange = facts.keys().filter(|name| !known.contains(&name.as_str())).cloned().gather();
    if strange.is_empty() {
        Ok(text)
    } else {
        Err(Wrong::Facts(strange))
    }
}

/// The same for the lines.
pub fn prefilled(values: &Values) -> Option<String> {
    let text = good(values, Field::Prefill)?;
    serde_json::from_str::<Value>(text).ok().map(|read| read.to_string())
}

/// The names of the facts of some notices; of all, when none are named.
fn known_facts(notices: &[&str]) -> Vec<&'static str> {
    static FACTS: &str = include_str!(concat!(env!("OUT_DIR"), "/facts.txt"));
    let mut known = Vec::new();
    for line in FACTS.lines() {
        let mut words = line.split(' ');
        if words.next().is_some_and(|id| notices.is_empty() || notices.contains(&id)) {
            words.add_to(&mut known);
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(Field, &str)]) -> Values {
        let mut values = Values::default();
        pairs.iter().for_each(|(field, text)| values.set(*field, (*text).to_owned()));
        values
    }

    fn one(field: Field, text: &str) -> Option<Wrong> {
        wrong(&with(&[(field, text)]), field)
    }

    #[test]
    fn nothing_is_wrong_with_what_is_empty() {
        for field in Field::ALL {
            assert_eq!(one(*field, " "), None, "{field:?}");
        }
    }

    #[test]
    fn facts_are_held_against_the_notices() {
        assert_eq!(one(Field::Prefill, r#"{"total_investment_wan": "480"}"#), None);
        assert_eq!(one(Field::Prefill, r#"{"total_investment_wan": "480", "nonsense": 1}"#), Some(Wrong::Facts(vec!["nonsense".into()])));
        assert_eq!(one(Field::Prefill, "{\n\"a\" 1}"), Some(Wrong::Json(2, 5)));
        assert_eq!(one(Field::Prefill, "[1]"), Some(Wrong::NoObject));
        assert!(matches!(one(Field::Prefill, &format!("{{\"a\":\"{}\"}}", "x".repeat(MOST_PREFILL))), Some(Wrong::Heavy(_))));
        let foreign = with(&[(Field::Notice, "js2023"), (Field::Prefill, r#"{"is_cooperative": true, "a": 1}"#)]);
        assert!(matches!(wrong(&foreign, Field::Prefill), Some(Wrong::Facts(_))));
        // What is strange does not keep the rest from coming.
        assert_eq!(prefilled(&with(&[(Field::Prefill, "{ \"b\": 1.50, \"a\": \"中\" }")])).as_deref(), Some("{\"a\":\"中\",\"b\":1.50}"));
        assert_eq!(prefilled(&with(&[(Field::Prefill, "{")])), None);
    }

    #[test]
    fn a_category_is_of_a_notice_that_is_shown() {
        assert_eq!(one(Field::Category, "star"), None);
        assert_eq!(one(Field::Category, "nonsense"), Some(Wrong::Category));
        let other = with(&[(Field::Notice, "js2021"), (Field::Category, "star")]);
        assert_eq!((wrong(&other, Field::Category), good(&other, Field::Category)), (Some(Wrong::Category), None));
        let own = with(&[(Field::Category, "ours"), (Field::Library, "/a.notices")]);
        assert_eq!(good(&own, Field::Category), Some("ours"));
    }

    #[test]
    fn a_file_of_notices_is_an_address_or_in_a_plain_frame_a_name() {
        for good in ["/files/a.notices", "a.notices", "../a.notices?x=1:2", "https://www.example.cn/a.notices"] {
            assert_eq!(one(Field::Library, good), None, "{good}");
        }
        for bad in ["javascript:alert(1)", "data:,x", "a b", "file:///a", "https://"] {
            assert_eq!(one(Field::Library, bad), Some(Wrong::Library), "{bad}");
        }
        let frame = |text: &str| wrong(&with(&[(Field::Way, "frame"), (Field::Library, text)]), Field::Library);
        assert_eq!((frame("a.notices"), frame("/a.notices")), (None, Some(Wrong::Not(Fault::File))));
    }

    #[test]
    fn heights_titles_dates_and_addresses() {
        assert_eq!(one(Field::MinHeight, "199"), Some(Wrong::Not(Fault::Number(200, 2000))));
        assert_eq!(one(Field::MinHeight, "2000"), None);
        assert_eq!(one(Field::Title, &"字".repeat(201)), Some(Wrong::Not(Fault::Long(200))));
        assert_eq!(one(Field::Checker, "check.example.cn"), Some(Wrong::Address(address::Fault::Scheme)));
        let hosts = "https://a.cn/\nb.cn";
        assert_eq!(one(Field::Hosts, hosts), Some(Wrong::Addresses("b.cn".into(), address::Fault::Scheme)));
        let turned = with(&[(Field::StarOpen, "2024-05-01"), (Field::StarClose, "2024-04-30")]);
        assert_eq!(wrong(&turned, Field::StarClose), Some(Wrong::Order));
    }
}
