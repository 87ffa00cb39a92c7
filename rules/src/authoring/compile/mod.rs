//! From source files to a checked [`Library`]: every file is read, every mistake reported.

mod calendar;
mod categories;
mod clauses;
mod consequences;
mod derivations;
mod facts;
mod header;
mod inventory;
mod lint;
mod materials;
mod notice;
mod policy;
mod sanity;
mod template;
#[cfg(test)]
mod tests;

pub use notice::rules_hash;

use super::diagnostic::{Code, Diagnostic, Severity};
use super::document::{Sink, Str, Table};
use super::expression::{read, Fault, ScalarType, Scope, Typed};
use super::source::{Sources, Span};
use crate::expr::{cond_facts, term_facts, Cond, Term};
use crate::fact::{FactIx, Vocabulary};
use crate::library::Library;
use std::cell::RefCell;
use std::collections::BTreeSet;
use toml::de::DeTable;

/// What could be made of some sources, and all the mistakes in them.
#[derive(Debug)]
pub struct Compiled {
    /// The library of everything that has no errors.
    pub library: Library,
    /// The mistakes, in order of file and place.
    pub diagnostics: Vec<Diagnostic>,
}

impl Compiled {
    /// Whether nothing but warnings was found.
    pub fn is_clean(&self) -> bool {
        self.diagnostics.iter().all(|d| d.code.severity() != Severity::Error)
    }
}

/// Compiles sources and reports every mistake, those included that only trying out all situations finds.
pub fn compile(sources: &Sources) -> Compiled {
    build(sources, true)
}

/// Compiles sources that have been checked before, without trying out all situations: what a command needs at each start.
pub fn assemble(sources: &Sources) -> Compiled {
    build(sources, false)
}

fn build(sources: &Sources, thorough: bool) -> Compiled {
    let mut sink = Sink::new();
    let texts: Vec<(usize, &str, &str)> = sources.files().iter().enumerate().map(|(i, f)| (i, f.key.as_str(), f.text.as_str())).collect();
    let documents: Vec<Document<'_>> = texts.iter().map(|(file, key, text)| Document::parse(*file, key, text, &mut sink)).collect();
    let mut raws = facts::read_all(&documents, &mut sink);
    facts::check_names(&raws, &mut sink);
    let mut ids: Vec<&str> = documents.iter().filter_map(Document::notice).collect();
    ids.sort_unstable();
    ids.dedup();
    let known = notice::known_categories(&documents, &ids);
    let mut library = Library::default();
    let mut used = BTreeSet::new();
    for id in &ids {
        let built = notice::compile(id, &documents, &raws, &known, thorough);
        used.extend(built.used);
        let errors = built.diagnostics.iter().any(|d| d.code.severity() == Severity::Error);
        sink.extend(built.diagnostics);
        if let (Some(programme), false) = (built.programme, errors) {
            library.programmes.push(programme);
        }
    }
    facts::check_used(&raws, &used, &ids, &mut sink);
    library.policies = documents.iter().filter_map(|d| d.policy().map(|_| policy::read(d, &known, &mut sink))).collect();
    facts::sort(&mut raws);
    library.vocabulary = derivations::build(&raws.iter().collect::<Vec<_>>(), &mut sink).vocabulary;
    consequences::drop_from(&mut sink, &documents, &raws);
    sink.sort_by(|a, b| (&a.span, a.code, &a.message).cmp(&(&b.span, b.code, &b.message)));
    sink.dedup();
    Compiled { library, diagnostics: sink }
}

/// A parsed file.
pub(super) struct Document<'t> {
    file: usize,
    key: &'t str,
    text: &'t str,
    table: toml::Spanned<DeTable<'t>>,
}

impl<'t> Document<'t> {
    /// Parses a file and reports what is no TOML.
    pub(super) fn parse(file: usize, key: &'t str, text: &'t str, sink: &mut Sink) -> Document<'t> {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let span = Span::new(file, error.span().unwrap_or(0..0));
            sink.push(
                Diagnostic::new(Code::Toml, span, error.message().replace('\n', ", ")).help("see https://toml.io for how TOML is written"),
            );
        }
        Document { file, key, text, table }
    }

    /// The table of the whole file.
    pub(super) fn root(&self) -> Table<'_> {
        Table::root(self.file, self.text, self.table.get_ref())
    }

    /// The notice that the file belongs to.
    pub(super) fn notice(&self) -> Option<&'t str> {
        self.key.strip_prefix("notices/")?.split('/').next()
    }

    /// The file's path within its notice.
    fn within(&self, notice: &str) -> Option<&'t str> {
        self.key.strip_prefix("notices/")?.strip_prefix(notice)?.strip_prefix('/')
    }

    /// The policy document that the file is.
    fn policy(&self) -> Option<&'t str> {
        self.key.strip_prefix("policy/")?.strip_suffix(".toml")
    }

    fn start(&self) -> Span {
        Span::new(self.file, 0..0)
    }
}

/// Types expressions against a vocabulary, reports their mistakes, and notes which facts they use.
pub(super) struct Checker<'a> {
    vocabulary: &'a Vocabulary,
    used: RefCell<BTreeSet<String>>,
}

impl<'a> Checker<'a> {
    fn new(vocabulary: &'a Vocabulary) -> Checker<'a> {
        Checker { vocabulary, used: RefCell::default() }
    }

    fn note(&self, ix: FactIx) {
        if let Some(decl) = self.vocabulary.get(ix) {
            self.used.borrow_mut().insert(decl.name.clone());
        }
    }

    fn report(&self, text: &Str, faults: Vec<Fault>, sink: &mut Sink) {
        for fault in faults {
            let mut diagnostic = Diagnostic::new(fault.code, text.part(fault.range), fault.message);
            diagnostic.help = fault.help;
            sink.push(diagnostic);
        }
    }

    /// A condition.
    fn cond(&self, text: &Str, sink: &mut Sink) -> Option<Cond> {
        let (cond, faults) = read(&text.text, |ast, faults| Scope::facts(self.vocabulary).cond(ast, faults));
        self.report(text, faults, sink);
        if let Some(cond) = &cond {
            cond_facts(cond, &mut |ix| self.note(ix));
        }
        cond
    }

    /// A scalar.
    fn term(&self, text: &Str, sink: &mut Sink) -> Option<(Term, ScalarType)> {
        let (term, faults) = read(&text.text, |ast, faults| Scope::facts(self.vocabulary).term(ast, faults));
        self.report(text, faults, sink);
        if let Some((term, _)) = &term {
            term_facts(term, &mut |ix| self.note(ix));
        }
        term
    }

    /// Anything that can be shown.
    fn shown(&self, text: &Str, sink: &mut Sink) -> Option<Typed> {
        let (typed, faults) = read(&text.text, |ast, faults| Scope::facts(self.vocabulary).typed(ast, faults));
        self.report(text, faults, sink);
        typed
    }

    /// A fact by name.
    fn fact(&self, name: &Str, sink: &mut Sink) -> Option<FactIx> {
        let found = self.vocabulary.find(&name.text);
        match found {
            Some(ix) => self.note(ix),
            None => {
                let names = self.vocabulary.facts().iter().map(|f| f.name.as_str());
                let diagnostic = Diagnostic::new(Code::UnknownFact, name.span.clone(), format!("there is no fact `{}`", name.text));
                sink.push(match crate::nearest::nearest(&name.text, names) {
                    Some(near) => diagnostic.help(format!("did you mean `{near}`?")),
                    None => diagnostic.help("declare it in facts.toml, or in the vocabulary when notices share it"),
                });
            }
        }
        found
    }

    /// Facts by name.
    fn facts(&self, names: &[Str], sink: &mut Sink) -> Vec<FactIx> {
        names.iter().filter_map(|n| self.fact(n, sink)).collect()
    }
}
