//! Fact declarations and sanity rules.

use super::template::template;
use super::{Checker, Document};
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::{Limit, Sink, Str, Table};
use crate::authoring::expression::{self, ScalarType, Scope, Typed};
use crate::expr::{cond_facts, term_facts, Cond};
use crate::fact::{Change, Choice, Derivation, FactDecl, FactIx, FieldDecl, Kind, Role, Section, Vocabulary};
use crate::programme::{Sanity, Template};
use crate::text::Text;
use crate::value::Scalar;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// A declaration before its derivations are typed.
#[derive(Clone)]
pub struct RawFact {
    /// Everything but derivations.
    pub decl: FactDecl,
    /// The notice that declares it; none for the shared vocabulary.
    pub notice: Option<String>,
    name: Str,
    derived: Option<Str>,
    field_derived: Vec<(usize, Str)>,
}

/// A vocabulary and the order in which its derived facts are computed.
pub struct Built {
    /// The vocabulary.
    pub vocabulary: Vocabulary,
    /// Derived facts, each after those it reads.
    pub order: Vec<FactIx>,
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

/// Types the derivations and orders them.
pub fn build(raws: &[&RawFact], sink: &mut Sink) -> Built {
    let plain = Vocabulary::new(raws.iter().map(|r| r.decl.clone()).collect());
    let mut decls: Vec<FactDecl> = plain.facts().to_vec();
    let checker = Checker::new(&plain);
    for (raw, decl) in raws.iter().zip(&mut decls) {
        if let Kind::Rows(fields) = &mut decl.kind {
            for (position, text) in &raw.field_derived {
                let earlier = fields.get(..*position).unwrap_or(&[]).to_vec();
                let wanted = fields.get(*position).map(|f| f.kind.clone());
                let scope = Scope { vocabulary: &plain, fields: Some(&earlier) };
                let (typed, faults) = expression::read(&text.text, |ast, faults| scope.typed(ast, faults));
                checker.report(text, faults, sink);
                let derivation = typed.and_then(|typed| derivation(typed, wanted.as_ref(), text, sink));
                let asks_a_list = derivation
                    .as_ref()
                    .is_some_and(|d| facts_read(d).iter().any(|ix| plain.get(*ix).is_some_and(|f| !f.kind.fields().is_empty())));
                if asks_a_list {
                    let diagnostic = Diagnostic::new(
                        Code::Cycle,
                        text.part(0..text.text.len()),
                        "a record's derived field reads a list, perhaps its own",
                    );
                    sink.push(
                        diagnostic.help("read the record's other fields and single facts; ask the list in a derived fact or a clause"),
                    );
                }
                if let Some(field) = fields.get_mut(*position) {
                    field.derived = derivation;
                }
            }
        }
        if let Some(text) = &raw.derived {
            let typed = checker.shown(text, sink);
            decl.derived = typed.and_then(|typed| derivation(typed, Some(&decl.kind), text, sink));
        }
    }
    let order = order(raws, &decls, sink);
    Built { vocabulary: Vocabulary::new(decls), order }
}

fn derivation(typed: Typed, kind: Option<&Kind>, text: &Str, sink: &mut Sink) -> Option<Derivation> {
    let fits = |scalar: ScalarType| match kind {
        Some(Kind::Int { .. }) => scalar == ScalarType::Int,
        Some(Kind::Money { .. }) => scalar == ScalarType::Money,
        Some(Kind::Percent) => scalar == ScalarType::Percent,
        Some(Kind::Date) => scalar == ScalarType::Date,
        Some(Kind::Month) => scalar == ScalarType::Month,
        _ => false,
    };
    match typed {
        Typed::Cond(cond) if matches!(kind, Some(Kind::Bool(_))) => Some(Derivation::Cond(cond)),
        Typed::Term(term, scalar) if fits(scalar) => Some(Derivation::Term(term)),
        _ => {
            let wanted = kind.map_or("?", Kind::name);
            sink.push(
                Diagnostic::new(Code::Type, text.span.clone(), format!("the derivation is not of the declared type `{wanted}`"))
                    .help("correct the expression, or the `type`"),
            );
            None
        }
    }
}

/// The facts a derivation reads directly.
fn facts_read(derivation: &Derivation) -> BTreeSet<FactIx> {
    let mut out = BTreeSet::new();
    let mut note = |ix| {
        out.insert(ix);
    };
    match derivation {
        Derivation::Cond(cond) => cond_facts(cond, &mut note),
        Derivation::Term(term) => term_facts(term, &mut note),
    }
    out
}

/// The facts a derivation reads, those behind a list's derived fields included.
fn reads(derivation: &Derivation, decls: &[FactDecl]) -> BTreeSet<FactIx> {
    let direct = facts_read(derivation);
    let lists = direct.iter().filter_map(|list| decls.get(usize::from(list.0)));
    let behind: Vec<FactIx> = lists.flat_map(|d| d.kind.fields().iter().filter_map(|f| f.derived.as_ref()).flat_map(facts_read)).collect();
    direct.into_iter().chain(behind).collect()
}

fn order(raws: &[&RawFact], decls: &[FactDecl], sink: &mut Sink) -> Vec<FactIx> {
    let needs: BTreeMap<FactIx, BTreeSet<FactIx>> =
        decls.iter().enumerate().filter_map(|(i, d)| d.derived.as_ref().map(|der| (FactIx(i as u16), reads(der, decls)))).collect();
    let mut order: Vec<FactIx> = Vec::new();
    loop {
        let ready = |ix: &FactIx| {
            !order.contains(ix) && needs.get(ix).is_some_and(|n| n.iter().all(|m| !needs.contains_key(m) || order.contains(m)))
        };
        let next: Vec<FactIx> = needs.keys().copied().filter(|ix| ready(ix)).collect();
        if next.is_empty() {
            break;
        }
        order.extend(next);
    }
    let mut told: Vec<FactIx> = Vec::new();
    for ix in needs.keys().filter(|ix| !order.contains(ix)) {
        let circle = circle(*ix, &needs);
        let (Some(raw), false) = (raws.get(usize::from(ix.0)), circle.is_empty() || circle.iter().any(|c| told.contains(c))) else {
            continue;
        };
        let span = raw.derived.as_ref().map_or_else(|| raw.name.span.clone(), |d| d.span.clone());
        let others = circle.iter().skip(1).filter_map(|c| raws.get(usize::from(c.0))).map(|r| format!("`{}`", r.decl.name));
        let through = others.collect::<Vec<_>>().join(", ");
        let message = match through.is_empty() {
            true => format!("`{}` is derived from itself", raw.decl.name),
            false => format!("`{}` is derived from itself, through {through}", raw.decl.name),
        };
        sink.push(Diagnostic::new(Code::Cycle, span, message).help("break the circle: one of them must be given"));
        told.extend(circle);
    }
    order
}

/// The facts of a circle through this one, beginning with it; none when there is no such circle.
fn circle(start: FactIx, needs: &BTreeMap<FactIx, BTreeSet<FactIx>>) -> Vec<FactIx> {
    let mut seen = BTreeSet::from([start]);
    let mut paths = vec![vec![start]];
    while let Some(path) = paths.pop() {
        for next in path.last().and_then(|last| needs.get(last)).into_iter().flatten() {
            if *next == start {
                return path;
            }
            if needs.contains_key(next) && seen.insert(*next) {
                paths.push(path.iter().copied().chain([*next]).collect());
            }
        }
    }
    Vec::new()
}

/// The names that a set of names rests on, through derivations.
pub fn closure(used: &BTreeSet<String>, built: &Vocabulary) -> BTreeSet<String> {
    let mut out = used.clone();
    loop {
        let mut more = BTreeSet::new();
        for decl in built.facts().iter().filter(|d| out.contains(&d.name)) {
            let derivations = decl.derived.iter().chain(decl.kind.fields().iter().filter_map(|f| f.derived.as_ref()));
            for ix in derivations.flat_map(|d| reads(d, built.facts())) {
                more.extend(built.get(ix).map(|d| d.name.clone()));
            }
        }
        let before = out.len();
        out.extend(more);
        if out.len() == before {
            return out;
        }
    }
}

/// The sanity rules of the shared vocabulary and of one notice. A rule that reads facts which the programme does not have is left out.
pub fn sanity(documents: &[Document<'_>], notice: &str, vocabulary: &Vocabulary, full: bool, sink: &mut Sink) -> Vec<Sanity> {
    let mut out: Vec<Sanity> = Vec::new();
    for document in documents {
        let own = document.within(notice) == Some("facts.toml");
        if !own && !document.key.starts_with("vocabulary/") {
            continue;
        }
        for table in document.root().tables(sink, "sanity") {
            let mut mistakes = Sink::new();
            let rule = one_sanity(table, vocabulary, &mut mistakes);
            // In the pruned vocabulary a missing fact is no mistake: the rule simply does not concern this programme.
            if full {
                sink.extend(mistakes);
            }
            out.extend(rule);
        }
    }
    out
}

fn one_sanity(table: Table<'_>, vocabulary: &Vocabulary, sink: &mut Sink) -> Option<Sanity> {
    let checker = Checker::new(vocabulary);
    let id = table.need_str(sink, "id", "the id that errors name");
    let each = table.str(sink, "each");
    let at = table.need_str(sink, "at", "the fact that the error is reported at");
    let holds = table.need_str(sink, "holds", "what must not be false");
    if !table.has("say") {
        table.missing(sink, "say", "what is wrong and what to look at, in both languages");
    }
    let fields = each.as_ref().and_then(|e| vocabulary.find(&e.text)).and_then(|ix| vocabulary.get(ix)).map(|d| d.kind.fields());
    let scope = Scope { vocabulary, fields };
    let say = table
        .text(sink, "say", Limit::SENTENCE)
        .map(|(zh, en)| Template { zh: template(&zh, scope, &checker, sink), en: template(&en, scope, &checker, sink) });
    let say = say.unwrap_or_default();
    table.finish(sink);
    let (id, at, holds) = (id?.text, at?, holds?);
    let Some(each) = each else {
        let (at, holds) = (checker.fact(&at, sink), checker.cond(&holds, sink));
        return Some(Sanity { id, at: at?, field: None, holds: holds?, say });
    };
    let list = checker.fact(&each, sink)?;
    let fields = vocabulary.get(list).map_or(&[][..], |d| d.kind.fields());
    let field = fields.iter().position(|f| f.name == at.text);
    if field.is_none() {
        sink.push(
            Diagnostic::new(Code::UnknownFact, at.span.clone(), format!("`{}` has no field `{}`", each.text, at.text))
                .help("name a field of the list"),
        );
    }
    let (cond, faults) = expression::read(&holds.text, |ast, faults| Scope { vocabulary, fields: Some(fields) }.cond(ast, faults));
    checker.report(&holds, faults, sink);
    Some(Sanity { id, at: list, field: Some(crate::fact::FieldIx(field? as u16)), holds: cond?, say })
}

/// Whether a term or condition reads nothing at all: a constant.
pub fn is_constant(cond: &Cond) -> bool {
    let mut reads = false;
    cond_facts(cond, &mut |_| reads = true);
    !reads
}
