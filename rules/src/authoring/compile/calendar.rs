//! calendar.toml: windows and other dates.

use super::header::date;
use super::notice::{clause_ref, Cx};
use super::Document;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Limit, Sink, Table};
use crate::fact::{FactIx, Kind};
use crate::programme::{ClosesOn, DateRole, Entry};
use std::collections::BTreeSet;

/// Reads the file.
pub fn read(document: &Document<'_>, cx: &Cx<'_>, ids: &BTreeSet<&str>, sink: &mut Sink) -> Vec<Entry> {
    let root = document.root();
    let entries = root.tables(sink, "entry").into_iter().filter_map(|t| entry(t, cx, ids, sink)).collect();
    root.finish(sink);
    entries
}

fn entry(table: Table<'_>, cx: &Cx<'_>, ids: &BTreeSet<&str>, sink: &mut Sink) -> Option<Entry> {
    let id = table.need_str(sink, "id", "a name for it");
    let clause = table.need_str(sink, "clause", "the clause it comes from");
    if let Some(clause) = &clause {
        clause_ref(clause, ids, sink);
    }
    const ROLES: [(&str, DateRole); 3] = [("window", DateRole::Window), ("bureau", DateRole::Bureau), ("milestone", DateRole::Milestone)];
    if !table.has("role") {
        table.missing(sink, "role", "window, bureau or milestone");
    }
    let role = table.word(sink, "role", &ROLES);
    let names = table.strs(sink, "categories");
    let categories = cx.category_bits(&names, sink);
    let opens = table.str(sink, "opens").and_then(|t| date(&t, sink));
    let closes = table.str(sink, "closes").and_then(|t| date(&t, sink));
    if opens.zip(closes).is_some_and(|(opens, closes)| closes < opens) {
        sink.push(Diagnostic::new(Code::DateOrder, table.span_of("closes"), "it closes before it opens").help("correct one of the days"));
    }
    const ENDS: [(&str, ClosesOn); 3] = [("inclusive", ClosesOn::Inclusive), ("before", ClosesOn::Before), ("after", ClosesOn::After)];
    if closes.is_some() && !table.has("closes_on") {
        table.missing(sink, "closes_on", "whether the day itself is in time: inclusive, before (open to doubt) or after");
    }
    let closes_on = table.word(sink, "closes_on", &ENDS).unwrap_or(ClosesOn::Inclusive);
    let opens_fact = date_fact(&table, "opens_fact", cx, sink);
    let closes_fact = date_fact(&table, "closes_fact", cx, sink);
    let recurs = table.plain(sink, "recurs", Limit::SENTENCE);
    let who = table.need_plain(sink, "who", Limit::LABEL);
    let what = table.need_plain(sink, "what", Limit::SENTENCE);
    let to = table.need_plain(sink, "to", Limit::SENTENCE);
    table.finish(sink);
    Some(Entry {
        id: id?.text,
        clause: clause?.text,
        role: role?,
        categories,
        opens,
        closes,
        closes_on,
        opens_fact,
        closes_fact,
        recurs,
        who,
        what,
        to,
    })
}

fn date_fact(table: &Table<'_>, key: &str, cx: &Cx<'_>, sink: &mut Sink) -> Option<FactIx> {
    let name = table.str(sink, key)?;
    let ix = cx.checker.fact(&name, sink)?;
    if cx.vocabulary.get(ix).map(|d| &d.kind) != Some(&Kind::Date) {
        sink.push(Diagnostic::new(Code::Type, name.span, format!("`{}` is no date", name.text)).help("name a fact of the type `date`"));
        return None;
    }
    Some(ix)
}
