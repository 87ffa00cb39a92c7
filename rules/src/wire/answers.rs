//! Facts files: one JSON object, fact name to value. Every mistake is found in one go.

use super::problem::{shown, step, Problem};
use crate::date::{Date, Month};
use crate::fact::{FieldDecl, Kind};
use crate::facts::{check, Answers, Refusal};
use crate::library::Library;
use crate::nearest::nearest;
use crate::read::{refused, type_name};
use crate::sanity::contradictions;
use crate::text::Text;
use crate::value::{Row, Scalar, Value};
use crate::wording::Writer;
use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::Value as Json;
use std::collections::BTreeSet;

/// Largest facts file that is read.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// The members of an object in the order written, doubles included.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Members<'de>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut out = Vec::new();
                while let Some(entry) = map.next_entry::<String, &RawValue>()? {
                    out.push(entry);
                }
                Ok(Members(out))
            }
        }
        d.deserialize_map(Read)
    }
}

/// Reads a facts file. On failure every problem is listed, with its place. `override_category` is taken as `--category` gives it: it
/// replaces the category fact of every notice that has such a category.
pub fn read_answers(library: &Library, bytes: &[u8], override_category: Option<&str>) -> Result<Answers, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut answers = Answers::new();
    if bytes.len() > MAX_BYTES {
        let mb = MAX_BYTES / (1024 * 1024);
        return Err(vec![Problem::new(
            "",
            format!("文件超过 {mb} MB，不是正常的填报数据"),
            format!("the file is larger than {mb} MB: no facts file is"),
        )]);
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.strip_prefix('\u{feff}').unwrap_or(text),
        Err(error) => {
            let at = error.valid_up_to();
            return Err(vec![Problem::new(
                "",
                format!("文件不是 UTF-8 编码（第 {at} 字节处）。请另存为 UTF-8"),
                format!("the file is not UTF-8 (at byte {at}); save it as UTF-8"),
            )]);
        }
    };
    match serde_json::from_str::<Members<'_>>(text) {
        Ok(members) => read_members(library, members, &mut answers, &mut problems),
        Err(error) => problems.push(not_an_object(text, &error)),
    }
    if let Some(category) = override_category {
        choose_category(library, category, &mut answers);
    }
    problems.extend(sanity(library, &answers));
    if problems.is_empty() {
        Ok(answers)
    } else {
        Err(problems)
    }
}

fn not_an_object(text: &str, error: &serde_json::Error) -> Problem {
    let (line, column) = (error.line(), error.column());
    if error.classify() == serde_json::error::Category::Data || serde_json::from_str::<&RawValue>(text).is_ok() {
        return Problem::new("", "应为一个 JSON 对象：{\"事实名\": 值, …}", "a JSON object is wanted: {\"fact\": value, …}");
    }
    if text.trim().is_empty() {
        return Problem::new("", "文件是空的", "the file is empty");
    }
    Problem::new(
        "",
        format!("不是有效的 JSON（第 {line} 行第 {column} 列）"),
        format!("not valid JSON (line {line}, column {column}): {error}"),
    )
}

fn read_members(library: &Library, members: Members<'_>, answers: &mut Answers, problems: &mut Vec<Problem>) {
    let vocabulary = library.vocabulary();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for (name, raw) in members.0 {
        let path = step(&name);
        if !seen.insert(name.clone()) {
            problems.push(Problem::new(path, "同一项写了两次", "this is given twice"));
            continue;
        }
        let Some(decl) = vocabulary.find(&name).and_then(|ix| vocabulary.get(ix)) else {
            problems.push(unknown(&path, &name, vocabulary.facts().iter().map(|f| f.name.as_str())));
            continue;
        };
        if decl.derived.is_some() {
            if raw.get().trim() != "null" {
                problems.push(refusal(&path, &decl.kind, Refusal::Derived));
            }
            continue;
        }
        let before = problems.len();
        if let Some(value) = value(&decl.kind, raw, &path, problems) {
            if let Err(error) = answers.set(vocabulary, &name, value) {
                if problems.len() == before {
                    problems.push(refusal(&path, &decl.kind, error));
                }
            }
        }
    }
}

fn unknown<'a>(path: &str, name: &str, known: impl Iterator<Item = &'a str>) -> Problem {
    let bare = name.strip_suffix("[]").unwrap_or(name);
    match nearest(bare, known) {
        Some(near) => Problem::new(path, format!("没有这一项；是否想写 {near}？"), format!("there is no such fact; did you mean {near}?")),
        None => Problem::new(path, "没有这一项；precheck facts 列出全部", "there is no such fact; precheck facts lists them all"),
    }
}

fn refusal(path: &str, kind: &Kind, refusal: Refusal) -> Problem {
    Problem { path: path.to_owned(), say: refused(kind, refusal).say }
}

fn wrong(path: &str, kind: &Kind) -> Problem {
    let wanted = type_name(kind);
    Problem::new(path, format!("应为{}", wanted.zh), format!("{} is wanted", wanted.en))
}

/// A value of a type; `None` for null and for a mistake, which is reported.
fn value(kind: &Kind, raw: &RawValue, path: &str, problems: &mut Vec<Problem>) -> Option<Value> {
    if let Kind::Rows(fields) = kind {
        return rows(kind, fields, raw, path, problems);
    }
    let json: Json = match serde_json::from_str(raw.get()) {
        Ok(json) => json,
        Err(_) => {
            problems.push(wrong(path, kind));
            return None;
        }
    };
    let read = match (kind, &json) {
        (_, Json::Null) => return None,
        (Kind::Bool(_), Json::Bool(value)) => Some(Value::Bool(*value)),
        (Kind::Int { .. }, Json::Number(number)) => whole(&number.to_string()).map(|n| Value::Scalar(Scalar::Int(n))),
        (Kind::Money { .. }, Json::Number(number)) => exact(&number.to_string()).map(|d| Value::Scalar(Scalar::Money(d))),
        (Kind::Money { .. }, Json::String(text)) if !text.contains(['e', 'E']) => exact(text).map(|d| Value::Scalar(Scalar::Money(d))),
        (Kind::Date, Json::String(text)) => Date::parse(text).map(|d| Value::Scalar(Scalar::Date(d))),
        (Kind::Month, Json::String(text)) => Month::parse(text).map(|m| Value::Scalar(Scalar::Month(m))),
        (Kind::Text, Json::String(text)) => Some(Value::Text(text.as_str().into())),
        (Kind::Choice(_), Json::String(id)) => return choice(kind, id, path, problems).map(Value::Choice),
        (Kind::Set(_), Json::Array(items)) => return set(kind, items, path, problems),
        _ => None,
    };
    let Some(read) = read else {
        problems.push(wrong(path, kind));
        return None;
    };
    match check(kind, &read) {
        Ok(()) => Some(read),
        Err(error) => {
            problems.push(refusal(path, kind, error));
            None
        }
    }
}

fn choice(kind: &Kind, id: &str, path: &str, problems: &mut Vec<Problem>) -> Option<u16> {
    let found = kind.choice(id);
    if found.is_none() {
        let ids: Vec<&str> = kind.choices().iter().map(|c| c.id.as_str()).collect();
        let shown = shown(id);
        let list = ids.join(", ");
        problems.push(match nearest(id, ids.iter().copied()) {
            Some(near) => Problem::new(
                path,
                format!("没有“{shown}”这个值；是否想写 {near}？"),
                format!("there is no value `{shown}`; did you mean {near}?"),
            ),
            None => {
                Problem::new(path, format!("没有“{shown}”这个值；可用：{list}"), format!("there is no value `{shown}`; there are: {list}"))
            }
        });
    }
    found
}

fn set(kind: &Kind, items: &[Json], path: &str, problems: &mut Vec<Problem>) -> Option<Value> {
    let mut bits = Some(0u64);
    for (i, item) in items.iter().enumerate() {
        let at = format!("{path}/{i}");
        let one = match item {
            Json::String(id) => choice(kind, id, &at, problems),
            _ => {
                problems.push(Problem::new(at, "应为所列值之一", "one of the listed values is wanted"));
                None
            }
        };
        bits = bits.zip(one).map(|(bits, i)| bits | 1 << i);
    }
    bits.map(Value::Set)
}

fn rows(kind: &Kind, fields: &[FieldDecl], raw: &RawValue, path: &str, problems: &mut Vec<Problem>) -> Option<Value> {
    if raw.get().trim() == "null" {
        return None;
    }
    let Ok(items) = serde_json::from_str::<Vec<&RawValue>>(raw.get()) else {
        problems.push(wrong(path, kind));
        return None;
    };
    let before = problems.len();
    let mut rows = Vec::new();
    for (i, item) in items.iter().enumerate() {
        let at = format!("{path}/{i}");
        match serde_json::from_str::<Members<'_>>(item.get()) {
            Ok(members) => rows.push(row(fields, members, &at, problems)),
            Err(_) => problems.push(Problem::new(at, "应为一条记录（JSON 对象）", "a record (JSON object) is wanted")),
        }
    }
    (problems.len() == before).then_some(Value::Rows(rows))
}

fn row(fields: &[FieldDecl], members: Members<'_>, path: &str, problems: &mut Vec<Problem>) -> Row {
    let mut row: Row = vec![None; fields.len()];
    let mut seen = vec![false; fields.len()];
    for (name, raw) in members.0 {
        let at = format!("{path}{}", step(&name));
        let given = || fields.iter().filter(|f| f.derived.is_none());
        let Some(i) = fields.iter().position(|f| f.name == name) else {
            problems.push(unknown(&at, &name, given().map(|f| f.name.as_str())));
            continue;
        };
        let (Some(field), Some(slot), Some(seen)) = (fields.get(i), row.get_mut(i), seen.get_mut(i)) else { continue };
        if std::mem::replace(seen, true) {
            problems.push(Problem::new(at, "同一项写了两次", "this is given twice"));
        } else if field.derived.is_some() {
            problems.push(refusal(&at, &field.kind, Refusal::Derived));
        } else {
            *slot = value(&field.kind, raw, &at, problems);
        }
    }
    row
}

/// A whole number, also when written `3.0` or `3e0`.
fn whole(text: &str) -> Option<i64> {
    let decimal = exact(text)?.normalize();
    (decimal.scale() == 0).then(|| i64::try_from(decimal).ok()).flatten()
}

/// A decimal, exactly; `None` when it cannot be held exactly.
fn exact(text: &str) -> Option<Decimal> {
    let text = text.trim();
    let shape = text.strip_prefix('-').unwrap_or(text);
    if !shape.starts_with(|c: char| c.is_ascii_digit()) || !shape.bytes().all(|b| b.is_ascii_digit() || b".eE+-".contains(&b)) {
        return None;
    }
    if text.contains(['e', 'E']) {
        return Decimal::from_scientific(text).ok();
    }
    Decimal::from_str_exact(text).ok()
}

fn choose_category(library: &Library, category: &str, answers: &mut Answers) {
    for programme in library.programmes().iter().filter(|p| p.categories().iter().any(|c| c.id == category)) {
        let Some(decl) = programme.vocabulary().get(programme.category_fact()) else { continue };
        if let Some(position) =
            library.vocabulary().find(&decl.name).and_then(|ix| library.vocabulary().get(ix)).and_then(|d| d.kind.choice(category))
        {
            let _ = answers.set(library.vocabulary(), &decl.name, Value::Choice(position));
        }
    }
}

/// Contradictory figures, each once though several notices may read them.
fn sanity(library: &Library, answers: &Answers) -> Vec<Problem> {
    let mut out: Vec<Problem> = Vec::new();
    for programme in library.programmes() {
        let facts = answers.bind(library.vocabulary(), programme);
        let writer = Writer::new(programme, &facts);
        for found in contradictions(programme, &facts) {
            let Some(decl) = programme.vocabulary().get(found.fact) else { continue };
            let mut path = step(&decl.name);
            if let Some((i, field)) = found.record {
                let name = decl.kind.fields().get(usize::from(field.0)).map_or("", |f| f.name.as_str());
                path = format!("{path}/{i}{}", step(name));
            }
            let say = writer.contradiction(&found);
            let problem = Problem { path, say: Text::new(format!("[{}] {}", found.rule, say.zh), format!("[{}] {}", found.rule, say.en)) };
            if !out.contains(&problem) {
                out.push(problem);
            }
        }
    }
    out
}
