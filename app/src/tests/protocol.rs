//! `public/embed/protocol.json` as a check of messages, so that what the program says is held against the same definition as scripts.

use serde_json::{Map, Value};

/// A message, read.
pub struct Message(Map<String, Value>);

impl Message {
    /// Reads a message.
    pub fn read(text: &str) -> Message {
        match serde_json::from_str(text) {
            Ok(Value::Object(fields)) => Message(fields),
            other => panic!("no message: {other:?}"),
        }
    }

    /// A field that is text.
    pub fn text(&self, field: &str) -> Option<&str> {
        self.0.get(field)?.as_str()
    }

    /// A field that is a number.
    pub fn number(&self, field: &str) -> Option<u64> {
        self.0.get(field)?.as_u64()
    }

    /// Outcomes by category.
    pub fn outcomes(&self) -> Vec<(String, String)> {
        let text = |entry: &Value, field: &str| entry[field].as_str().expect("text").to_owned();
        let list = self.0.get("outcomes").and_then(Value::as_array).expect("a list");
        list.iter().map(|entry| (text(entry, "category"), text(entry, "outcome"))).collect()
    }
}

/// Whether a message, without its envelope, may go to the host; why not.
pub fn allowed(text: &str) -> Result<(), String> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/embed/protocol.json");
    let protocol: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("the protocol")).expect("JSON");
    let Ok(Value::Object(mut fields)) = serde_json::from_str::<Value>(text) else { return Err("no object".into()) };
    let kind = fields.remove("type").and_then(|kind| kind.as_str().map(str::to_owned)).ok_or("no type")?;
    let declared = protocol["messages"].get(&kind).ok_or("no such message")?;
    if declared["to"] != "host" {
        return Err("not for the host".into());
    }
    object(&fields, &declared["fields"])
}

fn object(fields: &Map<String, Value>, declared: &Value) -> Result<(), String> {
    let declared = declared.as_object().ok_or("no fields")?;
    if let Some(extra) = fields.keys().find(|key| !declared.contains_key(*key)) {
        return Err(format!("`{extra}` is not declared"));
    }
    for (name, rule) in declared {
        match fields.get(name) {
            Some(value) if fits(value, rule)? => {}
            None if rule["may"] == "lack" => {}
            other => return Err(format!("`{name}` does not fit: {other:?}")),
        }
    }
    Ok(())
}

fn fits(value: &Value, rule: &Value) -> Result<bool, String> {
    let text = value.as_str().unwrap_or_default();
    let most = rule["most"].as_u64().unwrap_or(u64::MAX);
    Ok(match rule["is"].as_str().unwrap_or_default() {
        "id" => (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-'),
        "text" => (1..=most).contains(&(text.encode_utf16().count() as u64)) && !text.chars().any(crate::files::told::is_odd),
        "hash" => {
            let hex = text.strip_prefix("sha256:").unwrap_or_default();
            hex.len() == 64 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        }
        "number" => value.as_u64().is_some_and(|n| (rule["least"].as_u64().unwrap_or(0)..=most).contains(&n)),
        "list" => {
            let Some(list) = value.as_array().filter(|list| list.len() as u64 <= most) else { return Ok(false) };
            for entry in list {
                object(entry.as_object().ok_or("an entry is no object")?, &rule["fields"])?;
            }
            true
        }
        other => return Err(format!("the check knows no `{other}`")),
    })
}
