//! Facts as an applicant would have given them on the page: in a link, a draft, a shelf, a progress file.

use preflight_app::files::progress::{write, Sheet};
use preflight_app::files::share;
use preflight_app::library::library;
use preflight_app::model::{write_draft, Draft, Drafts, Entry, Shelf, Slot};
use preflight_rules::fact::Kind;
use preflight_rules::read::Unit;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wire::read_answers;
use preflight_rules::Lang;

/// A facts file as a target takes it.
pub fn seed(target: &str, facts: &str) -> Option<Vec<u8>> {
    let vocabulary = library().vocabulary();
    let drafts = drafts(facts)?;
    let draft = write_draft(vocabulary, Lang::En, &drafts);
    let text = match target {
        "link" => format!("#/js2021/digital_economy/check?{}", share::write(vocabulary, &drafts)?),
        "draft" => draft,
        "shelf" => {
            let mut shelf = Shelf::new();
            shelf.drafts[0].text = draft;
            shelf.current = shelf.add("甲".to_owned(), "#/js2023/-/check".to_owned(), "preflight-draft 1\nlang\ten\n".to_owned());
            shelf.write()
        }
        // A file of ours, and a draft for one.
        _ if facts.len().is_multiple_of(2) => format!("@js2021\u{1}{draft}"),
        _ => file(&draft),
    };
    Some(text.into_bytes())
}

fn file(draft: &str) -> String {
    let text = "x";
    write(&Sheet {
        lang: Lang::En,
        notice: "js2021",
        edition: "2021",
        title: text,
        rules_hash: "sha256:0",
        engine: text,
        saved: text,
        sections: &[],
        draft,
    })
}

fn drafts(facts: &str) -> Option<Drafts> {
    let vocabulary = library().vocabulary();
    let answers = read_answers(library(), facts.as_bytes(), None).ok()?;
    let mut drafts = Drafts::default();
    for (name, value) in answers.iter() {
        let fact = vocabulary.find(name)?;
        match value {
            Value::Rows(rows) => {
                let fields = vocabulary.get(fact)?.kind.fields();
                let cell = |kind: &Kind, value: &Option<Value>| value.as_ref().map(|value| Draft::new(kind, entry(value)));
                let filled = rows.iter().map(|row| fields.iter().zip(row).map(|(field, value)| cell(&field.kind, value)).collect());
                drafts.add_filled(vocabulary, fact, filled.collect());
            }
            value => drafts.write(vocabulary, Slot::fact(fact), Some(entry(value))),
        }
    }
    Some(drafts)
}

fn entry(value: &Value) -> Entry {
    let typed = |text: String| Entry::Typed { text, unit: Unit::Wan };
    match value {
        Value::Scalar(Scalar::Money(n) | Scalar::Percent(n)) => typed(n.to_string()),
        Value::Scalar(Scalar::Int(n)) => typed(n.to_string()),
        Value::Scalar(Scalar::Date(day)) => typed(day.to_string()),
        Value::Scalar(Scalar::Month(month)) => typed(month.to_string()),
        Value::Text(text) if text.is_empty() => Entry::Nothing,
        Value::Text(text) => typed(text.to_string()),
        other => Entry::Chosen(other.clone()),
    }
}
