//! Fact declarations and sanity rules.

use super::Document;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Limit, Sink, Str, Table};
use crate::fact::{Change, Choice, FactDecl, FieldDecl, Kind, Role, Section};
use crate::text::Text;
use crate::value::Scalar;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A declaration before its derivations are typed.
#[derive(Clone)]
pub struct RawFact {
    /// Everything but derivations.
    pub decl: FactDecl,
    /// The notice that declares it; none for the shared vocabulary.
    pub notice: Option<String>,
    pub(super) name: Str,
    pub(super) derived: Option<Str>,
    pub(super) field_derived: Vec<(usize, Str)>,
}

/// Reads every declaration, in the order of files and places.
pub fn read_all(documents: &[Document<'_>], sink: &mut Sink) -> Vec<RawFact> {
    let mut out = Vec::new();
    for document in documents {
        let shared = document.key.starts_with("vocabulary/");
        let own = document.notice().filter(|n| document.within(n) == Some("facts.toml"));
        if !shared && own.is_none() {
            continue;
        }
        let root = document.root();
        out.extend(root.tables(sink, "fact").into_iter().filter_map(|t| read(t, own, sink)));
        // Sanity rules are read with each notice; here their keys are only known.
        root.has("sanity");
        let _ = root.tables(sink, "sanity");
        root.finish(sink);
    }
    out
}

fn read(table: Table<'_>, notice: Option<&str>, sink: &mut Sink) -> Option<RawFact> {
    let name = table.need_str(sink, "name", "the name that facts files use, lower-case ASCII");
    let derived = table.str(sink, "derived");
    let mut field_derived = Vec::new();
    let kind = kind(&table, derived.is_some(), &mut field_derived, sink);
    let label = table.need_plain(sink, "label", Limit::LABEL);
    let help = table.plain(sink, "help", Limit::SENTENCE).unwrap_or_default();
    const SECTIONS: [(&str, Section); 8] = [
        ("category", Section::Category),
        ("unit", Section::Unit),
        ("project", Section::Project),
        ("investment", Section::Investment),
        ("schedule", Section::Schedule),
        ("cooperation", Section::Cooperation),
        ("specifics", Section::Specifics),
        ("documents", Section::Documents),
    ];
    if !table.has("section") {
        table.missing(sink, "section", "one of: category, unit, project, investment, schedule, cooperation, specifics, documents");
    }
    let section = table.word(sink, "section", &SECTIONS).unwrap_or(Section::Specifics);
    let change = change(&table, sink);
    if derived.is_none() && change.is_none() && !table.has("change") {
        table.missing(sink, "change", "when an applicant can change it: before_deadline, next_round or never");
    }
    let if_known = table.flag(sink, "if_known");
    table.finish(sink);
    let name = name?;
    let well_formed = name.text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
        && !name.text.starts_with(|c: char| c.is_ascii_digit());
    if !well_formed {
        sink.push(
            Diagnostic::new(Code::WrongValue, name.span.clone(), format!("`{}` is no fact name", name.text))
                .help("lower-case ASCII letters, digits and `_`, beginning with a letter"),
        );
    }
    let change = change.unwrap_or(Change::BeforeDeadline);
    let decl = FactDecl { name: name.text.clone(), label, help, kind: kind?, section, change, if_known, derived: None };
    Some(RawFact { decl, notice: notice.map(str::to_owned), name, derived, field_derived })
}

/// When it can be changed, when said.
pub fn change(table: &Table<'_>, sink: &mut Sink) -> Option<Change> {
    table.word(sink, "change", &[("before_deadline", Change::BeforeDeadline), ("next_round", Change::NextRound), ("never", Change::Never)])
}

fn kind(table: &Table<'_>, derived: bool, field_derived: &mut Vec<(usize, Str)>, sink: &mut Sink) -> Option<Kind> {
    let name = table.need_str(sink, "type", "money, integer, percent, bool, enum, set, text, date, month or list")?;
    const ROLES: [(&str, Role); 2] = [("attestation", Role::Attestation), ("document", Role::Document)];
    const TYPES: [(&str, u8); 10] = [
        ("bool", 0),
        ("integer", 1),
        ("money", 2),
        ("percent", 3),
        ("date", 4),
        ("month", 5),
        ("enum", 6),
        ("set", 7),
        ("text", 8),
        ("list", 9),
    ];
    let Some(kind) = crate::authoring::document::word(sink, "type", &name, &TYPES) else {
        // Which keys such a fact has depends on the type that was meant.
        table.ignore(&["role", "min", "max", "unit", "places", "values", "field"]);
        return None;
    };
    match kind {
        0 => Some(Kind::Bool(table.word(sink, "role", &ROLES).unwrap_or_default())),
        1 => {
            let (min, max) = (table.str_or_int(sink, "min"), table.str_or_int(sink, "max"));
            let unit = table.plain(sink, "unit", Limit::TITLE).unwrap_or_default();
            let number = |text: &Option<Str>, or: i64, sink: &mut Sink| bound(text, or, sink, |t| t.parse().ok());
            let (low, high) = (number(&min, i64::from(i32::MIN), sink), number(&max, i64::from(i32::MAX), sink));
            in_order(&max, low <= high, sink);
            Some(Kind::Int { min: Scalar::Int(low), max: Scalar::Int(high), unit })
        }
        2 => {
            let (min, max) = (table.str_or_int(sink, "min"), table.str_or_int(sink, "max"));
            let amount = |text: &Option<Str>, or: Decimal, sink: &mut Sink| bound(text, or, sink, |t| t.parse().ok());
            let (low, high) = (
                amount(&min, Decimal::from(if derived { -100_000_000_000i64 } else { 0 }), sink),
                amount(&max, Decimal::from(100_000_000_000i64), sink),
            );
            in_order(&max, low <= high, sink);
            let places = table.int(sink, "places").and_then(|n| u32::try_from(n).ok()).unwrap_or(4);
            Some(Kind::Money { min: Scalar::Money(low), max: Scalar::Money(high), places })
        }
        3 => {
            if !derived {
                sink.push(
                    Diagnostic::new(Code::Type, name.span, "a percentage is always derived")
                        .help("ask for the amounts and compare by multiplication"),
                );
            }
            Some(Kind::Percent)
        }
        4 => Some(Kind::Date),
        5 => Some(Kind::Month),
        6 => Some(Kind::Choice(choices(table, sink))),
        7 => Some(Kind::Set(choices(table, sink))),
        8 => Some(Kind::Text),
        _ => {
            let mut fields = Vec::new();
            for field in table.tables(sink, "field") {
                fields.extend(read_field(field, fields.len(), field_derived, sink));
            }
            if fields.is_empty() {
                table.missing(sink, "field", "a list has at least one `[[fact.field]]`");
            }
            Some(Kind::Rows(fields))
        }
    }
}

fn bound<T: Clone>(text: &Option<Str>, or: T, sink: &mut Sink, parse: impl Fn(&str) -> Option<T>) -> T {
    let Some(text) = text else { return or };
    parse(&text.text).unwrap_or_else(|| {
        sink.push(
            Diagnostic::new(Code::WrongValue, text.span.clone(), format!("`{}` is no such bound", text.text))
                .help("write a plain number, without a unit"),
        );
        or
    })
}

fn in_order(at: &Option<Str>, ordered: bool, sink: &mut Sink) {
    if let (Some(at), false) = (at, ordered) {
        sink.push(Diagnostic::new(Code::DateOrder, at.span.clone(), "`max` is below `min`").help("exchange them, or correct one"));
    }
}

fn choices(table: &Table<'_>, sink: &mut Sink) -> Vec<Choice> {
    let mut out: Vec<Choice> = Vec::new();
    for value in table.tables(sink, "values") {
        let id = value.need_str(sink, "id", "the id that facts files use");
        let (zh, en) = (value.str(sink, "zh"), value.str(sink, "en"));
        let span = value.span.clone();
        for (lang, text) in [("Chinese", &zh), ("English", &en)] {
            if text.as_ref().is_none_or(|t| t.text.trim().is_empty()) {
                sink.push(
                    Diagnostic::new(Code::MissingLanguage, span.clone(), format!("the value has no {lang}"))
                        .help("values have `id`, `zh` and `en`"),
                );
            }
        }
        value.finish(sink);
        let Some(id) = id else { continue };
        if out.iter().any(|c| c.id == id.text) {
            sink.push(
                Diagnostic::new(Code::Duplicate, id.span, format!("the value `{}` is declared twice", id.text))
                    .help("ids are unique within `values`"),
            );
            continue;
        }
        out.push(Choice { id: id.text, label: Text::new(zh.map(|t| t.text).unwrap_or_default(), en.map(|t| t.text).unwrap_or_default()) });
    }
    if out.is_empty() {
        table.missing(sink, "values", "an enum or set has `values = [ { id = \"…\", zh = \"…\", en = \"…\" }, … ]`");
    }
    if out.len() > 64 {
        sink.push(
            Diagnostic::new(Code::TooMany, table.span_of("values"), "an enum or set has at most 64 values")
                .help("group them, or ask with two facts"),
        );
        out.truncate(64);
    }
    out
}

fn read_field(table: Table<'_>, position: usize, derivations: &mut Vec<(usize, Str)>, sink: &mut Sink) -> Option<FieldDecl> {
    let name = table.need_str(sink, "name", "the key in a record");
    let derived = table.str(sink, "derived");
    let kind = kind(&table, derived.is_some(), &mut Vec::new(), sink);
    let label = if derived.is_some() {
        table.plain(sink, "label", Limit::LABEL).unwrap_or_default()
    } else {
        table.need_plain(sink, "label", Limit::LABEL)
    };
    let help = table.plain(sink, "help", Limit::SENTENCE).unwrap_or_default();
    let optional = table.flag(sink, "optional");
    let span = table.span_of("type");
    table.finish(sink);
    let kind = kind?;
    if matches!(kind, Kind::Rows(_)) {
        sink.push(Diagnostic::new(Code::Type, span, "a record holds no lists").help("declare another list beside it"));
        return None;
    }
    if let Some(derived) = derived {
        derivations.push((position, derived));
    }
    Some(FieldDecl { name: name?.text, label, help, kind, optional, derived: None })
}

/// Facts of one name, and fields that hide them.
pub fn check_names(raws: &[RawFact], sink: &mut Sink) {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for raw in raws {
        if !seen.insert(&raw.decl.name) {
            sink.push(
                Diagnostic::new(Code::Duplicate, raw.name.span.clone(), format!("the fact `{}` is declared twice", raw.decl.name))
                    .help("shared facts stand in the vocabulary only"),
            );
        }
        let mut fields = BTreeSet::new();
        for field in raw.decl.kind.fields() {
            if !fields.insert(&field.name) {
                sink.push(
                    Diagnostic::new(Code::Duplicate, raw.name.span.clone(), format!("the field `{}` is declared twice", field.name))
                        .help("field names are unique within a list"),
                );
            }
        }
    }
}

/// Facts that no notice uses. A fact whose values are the notices themselves selects the programme and is always used.
pub fn check_used(raws: &[RawFact], used: &BTreeSet<String>, notices: &[&str], sink: &mut Sink) {
    if notices.is_empty() {
        return;
    }
    for raw in raws {
        let selector = !raw.decl.kind.choices().is_empty() && raw.decl.kind.choices().iter().all(|c| notices.contains(&c.id.as_str()));
        if !used.contains(&raw.decl.name) && !selector {
            let diagnostic = Diagnostic::new(Code::UnusedFact, raw.name.span.clone(), format!("nothing uses the fact `{}`", raw.decl.name));
            sink.push(diagnostic.help("use it in a case, name it in a clause's `about`, or take it away"));
        }
    }
}

/// Order of asking: by section, then as declared.
pub fn sort(raws: &mut [RawFact]) {
    raws.sort_by_key(|r| r.decl.section);
}
