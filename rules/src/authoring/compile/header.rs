//! notice.toml: who issued what; contacts, routes, texts not held.

use super::notice::{clause_ref, Cx};
use super::{Checker, Document};
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Limit, Sink, Str, Table};
use crate::date::Date;
use crate::expr::Cond;
use crate::fact::{FactIx, Kind};
use crate::programme::{Contact, Header, NotHeld, Route};
use std::collections::BTreeSet;

/// The fact that holds the category.
pub fn category_fact(document: &Document<'_>, checker: &Checker<'_>, sink: &mut Sink) -> Option<FactIx> {
    let root = document.root();
    let name = root.need_str(sink, "category_fact", "the enum fact that holds the category")?;
    let ix = checker.fact(&name, sink)?;
    match checker.vocabulary.get(ix).map(|d| &d.kind) {
        Some(Kind::Choice(_)) => Some(ix),
        _ => {
            sink.push(
                Diagnostic::new(Code::Type, name.span, format!("`{}` is no enum", name.text))
                    .help("name the fact whose values are the categories"),
            );
            None
        }
    }
}

/// Reads the file.
pub fn read(document: &Document<'_>, cx: &Cx<'_>, sink: &mut Sink) -> (Option<Header>, Vec<Contact>, Vec<Route>, Vec<NotHeld>) {
    let root = document.root();
    let id = root.need_str(sink, "id", "the folder's name");
    if let Some(id) = id.as_ref().filter(|id| id.text != cx.id) {
        sink.push(
            Diagnostic::new(Code::Inconsistent, id.span.clone(), format!("the notice `{}` lies in the folder `{}`", id.text, cx.id))
                .help("they must be the same"),
        );
    }
    let edition = root.need_str(sink, "edition", "usually the year");
    let number = root.need_str(sink, "number", "the document number");
    let title = root.need_plain(sink, "title", Limit::SENTENCE);
    let short = root.need_plain(sink, "short", Limit::TITLE);
    let issuer = root.need_plain(sink, "issuer", Limit::LABEL);
    let issued = root.str(sink, "issued").and_then(|text| date(&text, sink));
    let for_whom = root.need_plain(sink, "for_whom", Limit::SENTENCE);
    root.str(sink, "category_fact");
    let province = root.need_str(sink, "province", "an id of `applicant_province`");
    let contacts = root.tables(sink, "contact").into_iter().filter_map(|t| contact(t, cx, sink)).collect();
    let routes = root.tables(sink, "route").into_iter().filter_map(|t| route(t, cx, sink)).collect();
    let held = root.tables(sink, "not_held").into_iter().map(|t| not_held(t, sink)).collect();
    root.finish(sink);
    let header = id.zip(edition).zip(number).zip(province).map(|(((id, edition), number), province)| Header {
        id: id.text,
        edition: edition.text,
        number: number.text,
        title,
        short,
        issuer,
        issued,
        for_whom,
        province: province.text,
    });
    (header, contacts, routes, held)
}

/// A day written `YYYY-MM-DD`.
pub fn date(text: &Str, sink: &mut Sink) -> Option<Date> {
    let date = Date::parse(&text.text);
    if date.is_none() {
        sink.push(Diagnostic::new(Code::BadDate, text.span.clone(), format!("there is no day `{}`", text.text)).help("write `YYYY-MM-DD`"));
    }
    date
}

fn contact(table: Table<'_>, cx: &Cx<'_>, sink: &mut Sink) -> Option<Contact> {
    let id = table.need_str(sink, "id", "a name for it");
    let label = table.need_plain(sink, "label", Limit::LABEL);
    let value = table.need_str(sink, "value", "the number or address");
    let year = table.int(sink, "year");
    if year.is_none() && !table.has("year") {
        table.missing(sink, "year", "the year of the text that gives it: numbers grow old");
    }
    let clause = table.need_str(sink, "clause", "the clause that gives it");
    let names = table.strs(sink, "categories");
    let categories = cx.category_bits(&names, sink);
    let link = table.flag(sink, "link");
    table.finish(sink);
    Some(Contact { id: id?.text, label, value: value?.text, year: u16::try_from(year?).ok()?, clause: clause?.text, categories, link })
}

fn route(table: Table<'_>, cx: &Cx<'_>, sink: &mut Sink) -> Option<Route> {
    let id = table.need_str(sink, "id", "a name for it");
    let when = match table.str(sink, "when") {
        Some(text) => cx.checker.cond(&text, sink),
        None => Some(Cond::Const(true)),
    };
    let steps = table.tables(sink, "steps").into_iter().map(|step| pair(step, sink)).collect();
    let note = table.plain(sink, "note", Limit::SENTENCE);
    let clause = table.need_str(sink, "clause", "the clause it comes from");
    table.finish(sink);
    Some(Route { id: id?.text, when: when?, steps, note, clause: clause?.text })
}

/// A table that is itself a text: `{ zh = "…", en = "…" }`.
pub fn pair(table: Table<'_>, sink: &mut Sink) -> crate::text::Text {
    let zh = table.need_str(sink, "zh", "every text stands in both languages");
    let en = table.need_str(sink, "en", "every text stands in both languages");
    table.finish(sink);
    crate::text::Text::new(zh.map(|t| t.text).unwrap_or_default(), en.map(|t| t.text).unwrap_or_default())
}

fn not_held(table: Table<'_>, sink: &mut Sink) -> NotHeld {
    let text = table.need_plain(sink, "text", Limit::LABEL);
    let clauses = table.strs(sink, "clauses").into_iter().map(|c| c.text).collect();
    let missing = table.need_plain(sink, "missing", Limit::SENTENCE);
    let handling = table.need_plain(sink, "handling", Limit::SENTENCE);
    table.finish(sink);
    NotHeld { text, clauses, missing, handling }
}

/// The clauses that notice.toml names.
pub fn check_clauses(document: &Document<'_>, ids: &BTreeSet<&str>, sink: &mut Sink) {
    let root = document.root();
    for key in ["contact", "route"] {
        for table in root.tables(sink, key) {
            if let Some(id) = table.str(sink, "clause") {
                clause_ref(&id, ids, sink);
            }
        }
    }
    for table in root.tables(sink, "not_held") {
        for id in table.strs(sink, "clauses") {
            clause_ref(&id, ids, sink);
        }
    }
}
