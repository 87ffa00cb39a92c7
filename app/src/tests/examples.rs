//! The example applicants as answers on the page.

use crate::library::library;
use crate::model::{Draft, Drafts, Entry, Row};
use preflight_rules::decimal::normal;
use preflight_rules::fact::Kind;
use preflight_rules::read::Unit;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wire::read_answers;

/// An example: its notice, and its answers as one would have typed them.
pub struct Example {
    /// The name of its file.
    pub file: String,
    /// The id of the notice.
    pub notice: String,
    /// The answers.
    pub drafts: Drafts,
}

/// Every example.
pub fn examples() -> Vec<Example> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../rules/examples");
    let files = std::fs::read_dir(folder).expect("the examples").map(|entry| entry.expect("a file").path());
    let mut all: Vec<Example> = files.filter(|path| path.extension().is_some_and(|end| end == "json")).map(|path| read(&path)).collect();
    all.sort_by(|a, b| a.file.cmp(&b.file));
    assert!(all.len() > 10, "the examples are not found");
    all
}

fn read(path: &std::path::Path) -> Example {
    let bytes = std::fs::read(path).expect("an example");
    let facts: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
    let answers = read_answers(library(), &bytes, None).expect("a facts file");
    let mut drafts = Drafts::default();
    for (fact, decl) in library().vocabulary().iter() {
        if let Some(value) = answers.get(&decl.name) {
            drafts.put(fact, Draft::new(&decl.kind, entry(&decl.kind, value)));
        }
    }
    let file = path.file_name().expect("a name").to_string_lossy().into_owned();
    Example { file, notice: facts["programme"].as_str().expect("a notice").to_owned(), drafts }
}

fn entry(kind: &Kind, value: &Value) -> Entry {
    let typed = |text: String| Entry::Typed { text, unit: Unit::Wan };
    match value {
        Value::Bool(_) | Value::Choice(_) => Entry::Chosen(value.clone()),
        Value::Set(0) => Entry::Nothing,
        Value::Set(_) => Entry::Chosen(value.clone()),
        Value::Text(text) if text.is_empty() => Entry::Nothing,
        Value::Text(text) => typed(text.to_string()),
        Value::Scalar(Scalar::Money(amount) | Scalar::Percent(amount)) => typed(normal(*amount).to_string()),
        Value::Scalar(Scalar::Int(n)) => typed(n.to_string()),
        Value::Scalar(Scalar::Date(day)) => typed(day.to_string()),
        Value::Scalar(Scalar::Month(month)) => typed(month.to_string()),
        Value::Rows(rows) if rows.is_empty() => Entry::Nothing,
        Value::Rows(rows) => {
            let cell = |(field, cell): (&preflight_rules::fact::FieldDecl, &Option<Value>)| {
                cell.as_ref().map(|value| Draft::new(&field.kind, entry(&field.kind, value)))
            };
            let row = |(key, cells): (usize, &Vec<Option<Value>>)| Row {
                strange: Default::default(),
                key: key as u32,
                cells: kind.fields().iter().zip(cells).map(cell).collect(),
            };
            Entry::Rows(rows.iter().enumerate().map(row).collect())
        }
    }
}
