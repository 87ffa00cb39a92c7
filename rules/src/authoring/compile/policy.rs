//! policy/*.toml: policy documents and the alignment map.

use super::Document;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Limit, Sink, Table};
use crate::policy::{Area, Policy, PolicyClause};
use crate::programme::{ClauseKind, Target};
use std::collections::BTreeSet;

/// Reads a policy document.
pub fn read(document: &Document<'_>, known: &BTreeSet<Target>, sink: &mut Sink) -> Policy {
    let root = document.root();
    let id = root.need_str(sink, "id", "the file's name");
    let title = root.need_plain(sink, "title", Limit::LABEL);
    let period = root.need_plain(sink, "period", Limit::LABEL);
    let province = root.need_str(sink, "province", "an id of `applicant_province`");
    let notice = root.need_str(sink, "notice", "the notice whose categories the areas name").map(|t| t.text).unwrap_or_default();
    let areas: Vec<Area> = root.tables(sink, "area").into_iter().filter_map(|t| area(t, &notice, known, sink)).collect();
    let mut clauses: Vec<PolicyClause> = Vec::new();
    for table in root.tables(sink, "clause") {
        let span = table.span.clone();
        let Some(clause) = clause(table, &areas, sink) else { continue };
        if clauses.iter().any(|c| c.id == clause.id) {
            sink.push(
                Diagnostic::new(Code::Duplicate, span, format!("the clause `{}` stands twice", clause.id))
                    .help("clause ids are unique in a document"),
            );
        }
        clauses.push(clause);
    }
    root.finish(sink);
    Policy {
        id: id.map(|t| t.text).unwrap_or_default(),
        title,
        period,
        province: province.map(|t| t.text).unwrap_or_default(),
        notice,
        areas,
        clauses,
    }
}

fn target(text: &crate::authoring::document::Str, known: &BTreeSet<Target>, sink: &mut Sink) -> Target {
    let (notice, category) = text.text.split_once('/').unwrap_or((&text.text, ""));
    let target = Target { notice: notice.to_owned(), category: category.to_owned() };
    let at_hand = known.iter().any(|t| t.notice == notice);
    if at_hand && !category.is_empty() && !known.contains(&target) {
        sink.push(
            Diagnostic::new(Code::UnknownCategory, text.span.clone(), format!("there is no category `{}`", text.text))
                .help("write NOTICE/CATEGORY"),
        );
    }
    target
}

fn area(table: Table<'_>, notice: &str, known: &BTreeSet<Target>, sink: &mut Sink) -> Option<Area> {
    let id = table.need_str(sink, "id", "an id");
    let title = table.need_plain(sink, "title", Limit::LABEL);
    let category = table.need_str(sink, "category", "a category of the notice");
    let also: Vec<_> = table.strs(sink, "also");
    for name in category.iter().chain(&also) {
        let qualified = name.renamed(format!("{notice}/{}", name.text));
        target(&qualified, known, sink);
    }
    let elsewhere = table.strs(sink, "elsewhere").iter().map(|t| target(t, known, sink)).collect();
    let note = table.plain(sink, "note", Limit::SENTENCE);
    table.finish(sink);
    Some(Area { id: id?.text, title, category: category?.text, also: also.into_iter().map(|t| t.text).collect(), elsewhere, note })
}

fn clause(table: Table<'_>, areas: &[Area], sink: &mut Sink) -> Option<PolicyClause> {
    let kinds: Vec<_> = ClauseKind::ALL.iter().map(|k| (k.id(), *k)).collect();
    let id = table.need_str(sink, "id", "the locator");
    if !table.has("kind") {
        table.missing(sink, "kind", "background, benefit, process or preference");
    }
    let kind = table.word(sink, "kind", &kinds);
    let text = table.need_plain(sink, "text", Limit::SENTENCE);
    let area = table.str(sink, "area");
    if let Some(area) = area.as_ref().filter(|a| !areas.iter().any(|b| b.id == a.text)) {
        sink.push(
            Diagnostic::new(Code::UnknownWord, area.span.clone(), format!("there is no area `{}`", area.text))
                .help("areas are declared by `[[area]]`"),
        );
    }
    let note = table.plain(sink, "note", Limit::SENTENCE);
    table.finish(sink);
    Some(PolicyClause { id: id?.text, kind: kind?, text, area: area.map(|a| a.text), note })
}
