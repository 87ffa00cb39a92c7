//! Facts files: what is taken is the same when written again, and both writers of the report say the same of it; what is not taken says
//! where and why.

use crate::support::is_plain;
use preflight_app::files::report_json;
use preflight_rules::date::Date;
use preflight_rules::fact::Kind;
use preflight_rules::fixes::smallest;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wire::{read_answers, reports, ReportSource};
use preflight_rules::{evaluate, Answers, Programme};
use preflight_tests::library;
use serde_json::{json, Map, Value as Json};

pub fn run(data: &[u8]) {
    let library = library();
    let answers = match read_answers(library, data, None) {
        Ok(answers) => answers,
        Err(problems) => {
            assert!((1..=data.len() + 100).contains(&problems.len()), "{} problems", problems.len());
            for problem in problems {
                assert!(problem.path.is_empty() || problem.path.starts_with('/') && is_plain(&problem.path), "{problem:?}");
                assert!(is_plain(&problem.say.zh) && is_plain(&problem.say.en), "{problem:?}");
            }
            return;
        }
    };
    let again = written(&answers).to_string();
    assert_eq!(read_answers(library, again.as_bytes(), None).as_ref(), Ok(&answers), "{again}");
    report(&answers);
}

/// The page has a writer of its own, without a JSON library.
fn report(answers: &Answers) {
    let (library, day) = (library(), Date::new(2023, 3, 1).expect("a day"));
    let programmes: Vec<&Programme> = library.programmes().iter().collect();
    let judged: Vec<_> = programmes
        .iter()
        .map(|p| {
            let facts = answers.bind(library.vocabulary(), p);
            let (report, fixes) = (evaluate(p, &facts, day), smallest(p, &facts));
            (*p, facts, report, fixes)
        })
        .collect();
    let sources: Vec<ReportSource<'_>> = judged
        .iter()
        .map(|(programme, facts, report, fixes)| ReportSource { programme, facts, report, fixes, policies: library.policies() })
        .collect();
    let text = reports(day, &sources);
    assert_eq!(report_json::write(library, answers, &programmes, day), text);
    assert!(serde_json::from_str::<Json>(&text).is_ok(), "{text}");
}

/// Answers as a facts file.
fn written(answers: &Answers) -> Json {
    let vocabulary = library().vocabulary();
    let decl = |name: &str| vocabulary.find(name).and_then(|ix| vocabulary.get(ix)).expect("a fact");
    Json::Object(answers.iter().map(|(name, value)| (name.to_owned(), one(&decl(name).kind, value))).collect())
}

fn one(kind: &Kind, value: &Value) -> Json {
    match value {
        Value::Bool(is) => json!(is),
        Value::Scalar(Scalar::Int(n)) => json!(n),
        Value::Scalar(Scalar::Money(n) | Scalar::Percent(n)) => json!(n.to_string()),
        Value::Scalar(Scalar::Date(day)) => json!(day.to_string()),
        Value::Scalar(Scalar::Month(month)) => json!(month.to_string()),
        Value::Choice(i) => json!(kind.choices()[usize::from(*i)].id),
        Value::Set(bits) => kind.choices().iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1).map(|(_, c)| json!(c.id)).collect(),
        Value::Text(text) => json!(text),
        Value::Rows(rows) => rows
            .iter()
            .map(|row| {
                let cells = kind.fields().iter().zip(row).filter_map(|(f, cell)| Some((f.name.clone(), one(&f.kind, cell.as_ref()?))));
                Json::Object(cells.collect::<Map<_, _>>())
            })
            .collect(),
    }
}
