//! categories.toml: categories, cues, near neighbours, pointers.

use super::header::pair;
use super::notice::Cx;
use super::Document;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Limit, Sink, Str, Table};
use crate::programme::{Category, Cue, Direction, Exclude, Near, NearAnswer, Pointer};
use crate::text::Text;

/// What the file holds.
#[derive(Default)]
pub struct Read {
    /// Categories.
    pub categories: Vec<Category>,
    /// Near neighbours.
    pub nears: Vec<Near>,
    /// Pointers.
    pub pointers: Vec<Pointer>,
}

/// Reads the file.
pub fn read(document: &Document<'_>, cx: &Cx<'_>, sink: &mut Sink) -> Read {
    let root = document.root();
    let mut out = Read::default();
    for table in root.tables(sink, "category") {
        let category = category(table, cx, sink);
        if let Some(category) = category {
            if out.categories.iter().any(|c| c.id == category.id) {
                sink.push(
                    Diagnostic::new(Code::Duplicate, document.start(), format!("the category `{}` stands twice", category.id))
                        .help("category ids are unique in a notice"),
                );
            }
            out.categories.push(category);
        }
    }
    out.nears = root.tables(sink, "near").into_iter().filter_map(|t| near(t, cx, sink)).collect();
    out.pointers = root.tables(sink, "pointer").into_iter().filter_map(|t| pointer(t, cx, sink)).collect();
    root.finish(sink);
    out
}

fn category(table: Table<'_>, cx: &Cx<'_>, sink: &mut Sink) -> Option<Category> {
    let id = table.need_str(sink, "id", "a value of the category fact");
    let name = table.need_plain(sink, "name", Limit::TITLE);
    let who = table.need_plain(sink, "who", Limit::SENTENCE);
    let directions = table.tables(sink, "direction").into_iter().filter_map(|t| direction(t, sink)).collect();
    let sets = table.pairs(sink, "sets").iter().filter_map(|(fact, value)| set(fact, value, cx, sink)).collect();
    let cues = table.tables(sink, "cue").into_iter().filter_map(|t| cue(t, sink)).collect();
    let excludes = table.tables(sink, "exclude").into_iter().filter_map(|t| exclude(t, cx, sink)).collect();
    table.finish(sink);
    Some(Category { id: id?.text, name, who, directions, sets, cues, excludes })
}

fn direction(table: Table<'_>, sink: &mut Sink) -> Option<Direction> {
    let id = table.need_str(sink, "id", "an id");
    let zh = table.need_str(sink, "zh", "every text stands in both languages");
    let en = table.need_str(sink, "en", "every text stands in both languages");
    table.finish(sink);
    Some(Direction { id: id?.text, name: Text::new(zh?.text, en?.text) })
}

fn set(fact: &Str, value: &Str, cx: &Cx<'_>, sink: &mut Sink) -> Option<(crate::fact::FactIx, u16)> {
    let ix = cx.checker.fact(fact, sink)?;
    let position = cx.vocabulary.get(ix).and_then(|d| d.kind.choice(&value.text));
    if position.is_none() {
        let ids: Vec<&str> = cx.vocabulary.get(ix).map_or(&[][..], |d| d.kind.choices()).iter().map(|c| c.id.as_str()).collect();
        let help = match crate::nearest::nearest(&value.text, ids.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("one of: {}", ids.join(", ")),
        };
        let message = format!("`{}` has no value `{}`", fact.text, value.text);
        sink.push(Diagnostic::new(Code::UnknownValue, value.span.clone(), message).help(help));
    }
    Some((ix, position?))
}

/// `zh`, `en` and `weight` of a table.
fn phrases(table: &Table<'_>, default: Option<u8>, sink: &mut Sink) -> Option<Cue> {
    let phrases = |key: &str, sink: &mut Sink| {
        table.strs(sink, key).into_iter().map(|s| s.text.trim().to_owned()).filter(|s| !s.is_empty()).collect::<Vec<_>>()
    };
    let (zh, en) = (phrases("zh", sink), phrases("en", sink));
    let weight = table.int(sink, "weight").and_then(|n| u8::try_from(n).ok()).or(default);
    if weight.is_none() {
        table.missing(sink, "weight", "from 1 (weak) to 5 (decisive)");
    }
    if zh.is_empty() && en.is_empty() {
        sink.push(Diagnostic::new(Code::DeadCue, table.span.clone(), "this can never speak: it has no phrase").help("add `zh` or `en`"));
    }
    Some(Cue { zh, en, weight: weight? })
}

fn cue(table: Table<'_>, sink: &mut Sink) -> Option<Cue> {
    let cue = phrases(&table, None, sink);
    table.finish(sink);
    cue
}

fn exclude(table: Table<'_>, cx: &Cx<'_>, sink: &mut Sink) -> Option<Exclude> {
    let cue = phrases(&table, None, sink);
    let why = table.need_plain(sink, "why", Limit::SENTENCE);
    let to = table.strs(sink, "to").iter().filter_map(|t| cx.target(t, sink)).collect();
    table.finish(sink);
    Some(Exclude { cue: cue?, why, to })
}

fn near(table: Table<'_>, cx: &Cx<'_>, sink: &mut Sink) -> Option<Near> {
    let names = table.strs(sink, "between");
    let between: Vec<_> = names.iter().filter_map(|t| cx.target(t, sink)).collect();
    if names.len() != 2 {
        sink.push(
            Diagnostic::new(Code::WrongValue, table.span_of("between"), "`between` names two categories")
                .help("write `between = [\"NOTICE/ID\", \"NOTICE/ID\"]`"),
        );
    }
    let question = table.need_plain(sink, "question", Limit::SENTENCE);
    let mut answers = Vec::new();
    for answer in table.tables(sink, "answer") {
        let choose = answer.need_str(sink, "choose", "the category that the answer speaks for").and_then(|t| cx.target(&t, sink));
        let label = pair(answer, sink);
        answers.extend(choose.map(|choose| NearAnswer { label, choose }));
    }
    table.finish(sink);
    Some(Near { between: between.try_into().ok()?, question, answers })
}

fn pointer(table: Table<'_>, cx: &Cx<'_>, sink: &mut Sink) -> Option<Pointer> {
    let cue = phrases(&table, Some(1), sink);
    let to = table.need_str(sink, "to", "the category it belongs to").and_then(|t| cx.target(&t, sink));
    let names = table.strs(sink, "when_near");
    cx.category_bits(&names, sink);
    let why = table.need_plain(sink, "why", Limit::SENTENCE);
    table.finish(sink);
    Some(Pointer { cue: cue?, to: to?, when_near: names.into_iter().map(|n| n.text).collect(), why })
}
