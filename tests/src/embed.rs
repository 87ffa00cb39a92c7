//! What frames and the pages around them may say to each other, read from the one definition (`public/embed/protocol.json`) a second time:
//! the scripts compile it to checks of their own, and both are held to the same messages.

use crate::rules_dir;
use chrono::NaiveDate;
use serde_json::{Map, Value};

/// The definition.
pub struct Protocol(Value);

impl Protocol {
    /// As the checkout has it.
    pub fn load() -> Protocol {
        let path = rules_dir().join("../public/embed/protocol.json");
        let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        Protocol(serde_json::from_str(&text).expect("JSON"))
    }

    /// The messages, by type.
    pub fn messages(&self) -> &Map<String, Value> {
        self.0["messages"].as_object().expect("messages")
    }

    /// The options, by name.
    pub fn options(&self) -> &Map<String, Value> {
        self.0["options"].as_object().expect("options")
    }

    /// What every message of one line carries.
    pub fn envelope(&self, id: &str, nonce: &str) -> Map<String, Value> {
        let parts = [("app", self.0["app"].clone()), ("v", self.0["v"].clone()), ("id", id.into()), ("nonce", nonce.into())];
        parts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }

    /// Why a value is no message to this side (`host` or `frame`); nothing when it is one.
    pub fn wrong(&self, to: &str, value: &Value) -> Option<String> {
        let Some(value) = value.as_object() else { return Some("no object".to_owned()) };
        let kind = value.get("type").and_then(Value::as_str).unwrap_or_default();
        let Some(message) = self.messages().get(kind).filter(|message| message["to"] == to) else { return Some(format!("type {kind}")) };
        let id = serde_json::json!({ "is": "id" });
        let said = ["app", "v"].into_iter().find(|name| value.get(*name) != Some(&self.0[*name]));
        let named = ["id", "nonce"].into_iter().find(|name| !value.get(*name).is_some_and(|it| fits(&id, it)));
        let mut own = value.clone();
        own.retain(|name, _| !["app", "v", "id", "nonce", "type"].contains(&name.as_str()));
        said.or(named).map(str::to_owned).or_else(|| shape(&message["fields"], &own))
    }

    /// Why an object has not exactly the fields of a message; nothing when it has. The program's words have no envelope yet.
    pub fn wrong_fields(&self, kind: &str, value: &Map<String, Value>) -> Option<String> {
        match self.messages().get(kind) {
            Some(message) => shape(&message["fields"], value),
            None => Some(format!("type {kind}")),
        }
    }
}

/// Why an object has not exactly these fields.
fn shape(fields: &Value, value: &Map<String, Value>) -> Option<String> {
    let fields = fields.as_object().expect("fields");
    let strange = value.keys().find(|name| !fields.contains_key(*name));
    let wrong = fields.iter().find(|(name, rule)| match value.get(*name) {
        Some(part) => !fits(rule, part),
        None => rule["may"] != "lack",
    });
    strange.or(wrong.map(|(name, _)| name)).cloned()
}

/// Whether a value is of its kind.
pub fn fits(rule: &Value, value: &Value) -> bool {
    let text = value.as_str();
    let most = rule["most"].as_u64().unwrap_or(u64::MAX);
    let of = |least: usize, most: usize, fit: fn(char) -> bool| {
        text.is_some_and(|text| (least..=most).contains(&text.chars().count()) && text.chars().all(fit))
    };
    match rule["is"].as_str().expect("a kind") {
        "id" => of(1, 64, is_of_names),
        "ids" => value.as_array().is_some_and(|all| {
            (1..=most).contains(&(all.len() as u64)) && all.iter().all(|one| fits(&serde_json::json!({ "is": "id" }), one))
        }),
        "one" => rule["of"].as_array().expect("values").contains(value),
        "color" => text.and_then(|text| text.strip_prefix('#')).is_some_and(|hex| [3, 6].contains(&hex.len()) && hex.chars().all(is_hex)),
        "number" => {
            value.as_f64().is_some_and(|n| n.fract() == 0.0 && rule["least"].as_f64() <= Some(n) && Some(n) <= rule["most"].as_f64())
        }
        "date" => of(10, 10, |c| c.is_ascii_digit() || c == '-') && NaiveDate::parse_from_str(text.unwrap_or(""), "%Y-%m-%d").is_ok(),
        "text" => text.is_some_and(|text| !text.is_empty() && text.encode_utf16().count() as u64 <= most && !text.chars().any(is_odd)),
        "file" => of(1, 100, |c| is_of_names(c) || c == '.') && !text.unwrap_or("").starts_with('.'),
        "flag" => value.is_boolean(),
        "hash" => text
            .and_then(|text| text.strip_prefix("sha256:"))
            .is_some_and(|sum| sum.len() == 64 && sum.chars().all(is_hex) && sum == sum.to_lowercase()),
        // JSON has none: the corpus says how many there are.
        "bytes" => value["$bytes"].as_u64().is_some_and(|n| (1..=most).contains(&n)),
        "list" => value.as_array().is_some_and(|all| {
            all.len() as u64 <= most && all.iter().all(|one| one.as_object().is_some_and(|one| shape(&rule["fields"], one).is_none()))
        }),
        kind => panic!("the definition has no kind {kind}"),
    }
}

fn is_of_names(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '-'
}

fn is_hex(c: char) -> bool {
    c.is_ascii_hexdigit()
}

/// What no text holds: control characters, separators of lines, and what turns the direction of writing.
fn is_odd(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
