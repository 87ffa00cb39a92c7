//! One notice: its files together, compiled twice — against every fact it may use, then against those it does use.

use super::facts::RawFact;
use super::{calendar, categories, clauses, derivations, header, inventory, lint, materials, sanity, Checker, Document};
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::Sink;
use crate::fact::{FactIx, Vocabulary};
use crate::programme::{Category, Extent, Programme, Target};
use crate::stored::{Stored, Writer};
use crate::text::Lang;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// What became of a notice.
pub struct BuiltNotice {
    /// The programme, when enough of it could be read.
    pub programme: Option<Programme>,
    /// The facts it uses, by name.
    pub used: BTreeSet<String>,
    /// The mistakes in it.
    pub diagnostics: Sink,
}

/// What the parts of a notice are read with.
pub struct Cx<'a> {
    /// The notice's id.
    pub id: &'a str,
    /// Expressions and names.
    pub checker: Checker<'a>,
    /// The vocabulary that positions refer to.
    pub vocabulary: &'a Vocabulary,
    /// The fact that holds the category.
    pub category_fact: FactIx,
    /// Categories of every notice at hand.
    pub known: &'a BTreeSet<Target>,
    /// Notices at hand.
    pub notices: BTreeSet<&'a str>,
}

/// The categories of every notice at hand.
pub fn known_categories(documents: &[Document<'_>], ids: &[&str]) -> BTreeSet<Target> {
    let mut out = BTreeSet::new();
    for id in ids {
        for document in documents.iter().filter(|d| d.within(id) == Some("categories.toml")) {
            let mut ignored = Sink::new();
            for table in document.root().tables(&mut ignored, "category") {
                if let Some(category) = table.str(&mut ignored, "id") {
                    out.insert(Target { notice: (*id).to_owned(), category: category.text });
                }
            }
        }
    }
    out
}

/// Compiles a notice; `thorough` also looks for cases that nothing reaches.
pub fn compile(id: &str, documents: &[Document<'_>], raws: &[RawFact], known: &BTreeSet<Target>, thorough: bool) -> BuiltNotice {
    let mut sink = Sink::new();
    let mut own: Vec<&RawFact> = raws.iter().filter(|r| r.notice.as_deref().is_none_or(|n| n == id)).collect();
    own.sort_by_key(|r| r.decl.section);
    let full = derivations::build(&own, &mut sink);
    let (_, used) = assemble(id, documents, known, &full, true, &mut sink);
    let used = derivations::closure(&used, &full.vocabulary);
    if sink.iter().any(|d| d.code.severity() == crate::authoring::Severity::Error) {
        return BuiltNotice { programme: None, used, diagnostics: sink };
    }
    own.retain(|r| used.contains(&r.decl.name));
    if own.len() > crate::eval::FactSet::CAPACITY {
        let span = documents
            .iter()
            .find(|d| d.within(id) == Some("notice.toml"))
            .map_or_else(|| crate::authoring::source::Span::new(0, 0..0), Document::start);
        let message = format!("the notice uses {} facts, more than the {} there is room for", own.len(), crate::eval::FactSet::CAPACITY);
        sink.push(Diagnostic::new(Code::TooMany, span, message).help("take away the questions that no clause needs"));
        return BuiltNotice { programme: None, used, diagnostics: sink };
    }
    let mut again = Sink::new();
    let pruned = derivations::build(&own, &mut again);
    let (programme, _) = assemble(id, documents, known, &pruned, false, &mut again);
    sink.extend(again);
    let programme = programme.map(|mut programme| {
        programme.rules_hash = rules_hash(&programme);
        if thorough {
            lint::unreachable_cases(id, &programme, documents, &mut sink);
        }
        programme
    });
    BuiltNotice { programme, used, diagnostics: sink }
}

fn assemble(
    id: &str,
    documents: &[Document<'_>],
    known: &BTreeSet<Target>,
    built: &derivations::Built,
    full: bool,
    sink: &mut Sink,
) -> (Option<Programme>, BTreeSet<String>) {
    let file = |name: &str| documents.iter().find(|d| d.within(id) == Some(name));
    for name in ["notice.toml", "categories.toml", "calendar.toml", "materials.toml"] {
        if file(name).is_none() {
            missing_file(id, name, documents, sink);
        }
    }
    let checker = Checker::new(&built.vocabulary);
    let Some(front) = file("notice.toml") else { return (None, checker.used.into_inner()) };
    let Some(category_fact) = header::category_fact(front, &checker, sink) else { return (None, checker.used.into_inner()) };
    let notices = documents.iter().filter_map(Document::notice).collect();
    let cx = Cx { id, checker, vocabulary: &built.vocabulary, category_fact, known, notices };
    let (head, contacts, routes, not_held) = header::read(front, &cx, sink);
    let read_categories = file("categories.toml").map(|d| categories::read(d, &cx, sink)).unwrap_or_default();
    check_categories(front, &cx, &read_categories.categories, sink);
    let clause_files = documents.iter().filter(|d| d.within(id).is_some_and(|w| w.starts_with("clauses/")));
    let (read_clauses, clause_ids) = clauses::read(clause_files, &cx, sink);
    if clause_ids.is_empty() {
        missing_file(id, "clauses/1.toml", documents, sink);
    }
    let ids: BTreeSet<&str> = clause_ids.iter().map(String::as_str).collect();
    if let Some(document) = file("inventory.toml") {
        inventory::check(document, &ids, sink);
    }
    let calendar = file("calendar.toml").map(|d| calendar::read(d, &cx, &ids, sink)).unwrap_or_default();
    let materials = file("materials.toml").map(|d| materials::read(d, &cx, &ids, sink)).unwrap_or_default();
    header::check_clauses(front, &ids, sink);
    let sanity = sanity::sanity(documents, id, &built.vocabulary, full, sink);
    let used = cx.checker.used.into_inner();
    let programme = head.map(|header| Programme {
        header,
        rules_hash: String::new(),
        extent: Extent {
            clauses: read_clauses.len() as u16,
            questions: built.vocabulary.facts().iter().filter(|decl| decl.derived.is_none()).count() as u16,
        },
        vocabulary: built.vocabulary.clone(),
        derived_order: built.order.clone(),
        category_fact,
        categories: read_categories.categories,
        clauses: read_clauses,
        calendar,
        materials,
        contacts,
        routes,
        not_held,
        sanity,
        nears: read_categories.nears,
        pointers: read_categories.pointers,
    });
    (programme, used)
}

fn missing_file(id: &str, name: &str, documents: &[Document<'_>], sink: &mut Sink) {
    let span =
        documents.iter().find(|d| d.notice() == Some(id)).map_or_else(|| crate::authoring::source::Span::new(0, 0..0), Document::start);
    sink.push(
        Diagnostic::new(Code::MissingFile, span, format!("the notice `{id}` has no `{name}`")).help("LANGUAGE.md says what stands in it"),
    );
}

/// Every category is a value of the category fact, and every value is a category or `none_of_these`.
fn check_categories(front: &Document<'_>, cx: &Cx<'_>, categories: &[Category], sink: &mut Sink) {
    let choices = cx.vocabulary.get(cx.category_fact).map_or(&[][..], |d| d.kind.choices());
    let span = front.root().span_of("category_fact");
    for category in categories.iter().filter(|c| !choices.iter().any(|v| v.id == c.id)) {
        let message = format!("the category `{}` is no value of the category fact", category.id);
        sink.push(Diagnostic::new(Code::UnknownCategory, span.clone(), message).help("add it to the fact's `values`"));
    }
    for value in choices.iter().filter(|v| v.id != "none_of_these" && !categories.iter().any(|c| c.id == v.id)) {
        let message = format!("nobody can choose the value `{}`: no category has this id", value.id);
        sink.push(
            Diagnostic::new(Code::UnusableValue, span.clone(), message).help("add the category to categories.toml, or take the value away"),
        );
    }
}

impl Cx<'_> {
    /// The bits of some categories: positions in the category fact. All bits when none are named.
    pub fn category_bits(&self, names: &[crate::authoring::document::Str], sink: &mut Sink) -> u64 {
        if names.is_empty() {
            return u64::MAX;
        }
        let choices = self.vocabulary.get(self.category_fact).map_or(&[][..], |d| d.kind.choices());
        let mut bits = 0;
        for name in names {
            match choices.iter().position(|c| c.id == name.text) {
                Some(i) => bits |= 1 << i,
                None => {
                    let diagnostic =
                        Diagnostic::new(Code::UnknownCategory, name.span.clone(), format!("there is no category `{}`", name.text));
                    let help = match crate::nearest::nearest(&name.text, choices.iter().map(|c| c.id.as_str())) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => format!("one of: {}", choices.iter().map(|c| c.id.as_str()).collect::<Vec<_>>().join(", ")),
                    };
                    sink.push(diagnostic.help(help));
                }
            }
        }
        bits
    }

    /// A category of this notice (`ID`) or of any (`NOTICE/ID`). One of a notice that is not at hand is taken as it is.
    pub fn target(&self, name: &crate::authoring::document::Str, sink: &mut Sink) -> Option<Target> {
        let (notice, category) = name.text.split_once('/').unwrap_or((self.id, &name.text));
        let target = Target { notice: notice.to_owned(), category: category.to_owned() };
        if self.notices.contains(notice) && !self.known.contains(&target) {
            let names: Vec<String> = self.known.iter().map(|t| format!("{}/{}", t.notice, t.category)).collect();
            let diagnostic = Diagnostic::new(Code::UnknownCategory, name.span.clone(), format!("there is no category `{}`", name.text));
            sink.push(match crate::nearest::nearest(&name.text, names.iter().map(String::as_str)) {
                Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                None => diagnostic.help("write NOTICE/CATEGORY"),
            });
            return None;
        }
        Some(target)
    }
}

/// A clause id of this notice, reported when no clause has it.
pub fn clause_ref(id: &crate::authoring::document::Str, ids: &BTreeSet<&str>, sink: &mut Sink) {
    // Without any clause there is one mistake, which is told already.
    if !ids.is_empty() && !ids.contains(id.text.as_str()) {
        let diagnostic = Diagnostic::new(Code::UnknownClause, id.span.clone(), format!("there is no clause `{}`", id.text));
        sink.push(match crate::nearest::nearest(&id.text, ids.iter().copied()) {
            Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
            None => diagnostic.help("clause ids stand in clauses/*.toml"),
        });
    }
}

/// What [`Programme::rules_hash`] is of the content of a notice, whatever it says of itself.
pub fn rules_hash(programme: &Programme) -> String {
    let mut stored = Writer::new();
    Programme { rules_hash: String::new(), ..programme.clone() }.write(&mut stored);
    let digest = Sha256::new().chain_update(stored.finish(Lang::Zh)).chain_update(stored.finish(Lang::En)).finalize();
    let hex: String = digest.iter().map(|b| format!("{b:02x}")).collect();
    format!("sha256:{hex}")
}
