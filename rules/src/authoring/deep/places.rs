//! Where clauses, cases, categories and facts stand in the sources.

use crate::authoring::compile::Document;
use crate::authoring::document::{Sink, Str};
use crate::authoring::source::{Sources, Span};
use std::collections::BTreeMap;

/// A case as written.
pub struct CasePlace {
    /// The case.
    pub span: Span,
    /// Its guard.
    pub when: Option<Str>,
}

/// Places by notice and name.
#[derive(Default)]
pub struct Places {
    clauses: BTreeMap<(String, String), Span>,
    cases: BTreeMap<(String, String), Vec<CasePlace>>,
    categories: BTreeMap<(String, String), Span>,
    facts: BTreeMap<String, Span>,
}

impl Places {
    /// Of everything in some sources.
    pub fn of(sources: &Sources) -> Places {
        let (mut places, mut ignored) = (Places::default(), Sink::new());
        for (file, source) in sources.files().iter().enumerate() {
            let document = Document::parse(file, &source.key, &source.text, &mut ignored);
            places.read(&document, &mut ignored);
        }
        places
    }

    fn read(&mut self, document: &Document<'_>, ignored: &mut Sink) {
        let root = document.root();
        let notice = document.notice().unwrap_or_default().to_owned();
        for table in root.tables(ignored, "clause").into_iter().filter(|_| !notice.is_empty()) {
            let Some(id) = table.str(ignored, "id") else { continue };
            let cases = table.tables(ignored, "case");
            let cases = cases.into_iter().map(|case| CasePlace { when: case.str(ignored, "when"), span: case.span }).collect();
            self.clauses.insert((notice.clone(), id.text.clone()), id.span.clone());
            self.cases.insert((notice.clone(), id.text), cases);
        }
        for id in root.tables(ignored, "category").iter().filter_map(|t| t.str(&mut Sink::new(), "id")) {
            self.categories.insert((notice.clone(), id.text), id.span);
        }
        for name in root.tables(ignored, "fact").iter().filter_map(|t| t.str(&mut Sink::new(), "name")) {
            self.facts.entry(name.text).or_insert(name.span);
        }
    }

    /// A clause's id.
    pub fn clause(&self, notice: &str, clause: &str) -> Option<Span> {
        self.clauses.get(&(notice.to_owned(), clause.to_owned())).cloned()
    }

    /// A case of a clause, by its position.
    pub fn case(&self, notice: &str, clause: &str, case: usize) -> Option<&CasePlace> {
        self.cases.get(&(notice.to_owned(), clause.to_owned()))?.get(case)
    }

    /// A category's id.
    pub fn category(&self, notice: &str, category: &str) -> Option<Span> {
        self.categories.get(&(notice.to_owned(), category.to_owned())).cloned()
    }

    /// A fact's name.
    pub fn fact(&self, name: &str) -> Option<Span> {
        self.facts.get(name).cloned()
    }
}
