//! Every small change of a notice, one at a time: for finding out whether some case file would notice it.

mod change;
mod clauses;
mod literals;
mod rest;
#[cfg(test)]
mod tests;
mod tree;

pub use change::Change;

use super::compile::Document;
use super::document::{Sink, Str};
use super::expression::{parse, Scope};
use super::source::Sources;
use crate::expr::{Cond, Place, Term};
use crate::fact::{FactIx, Kind};
use crate::probe::base_facts;
use crate::programme::Programme;

/// A changed notice.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// The file and line, as people know them.
    pub place: String,
    /// What was changed: a clause and its case, a fact, a date; stays the same when lines move.
    pub at: String,
    /// How: `before → after`.
    pub what: String,
    /// The change; none when the checker would refuse it.
    pub change: Option<Change>,
}

/// Every mutant of a programme that was compiled from some sources.
pub fn all(sources: &Sources, programme: &Programme) -> Vec<Mutant> {
    let mut nursery = Nursery { sources, programme, found: Vec::new() };
    let mut ignored = Sink::new();
    for (file, source) in sources.files().iter().enumerate() {
        let document = Document::parse(file, &source.key, &source.text, &mut ignored);
        if document.notice().is_some_and(|n| n != programme.header().id) {
            continue;
        }
        nursery.clauses(&document);
        nursery.rest(&document);
    }
    nursery.found
}

/// Whether the checker, or its analysis of all facts, finds a case of a clause that is never first.
pub fn refused(programme: &Programme, clause: usize) -> bool {
    super::deep::never_first(programme, clause)
}

struct Nursery<'a> {
    sources: &'a Sources,
    programme: &'a Programme,
    found: Vec<Mutant>,
}

impl Nursery<'_> {
    fn place(&self, span: &super::source::Span) -> String {
        let path = self.sources.files().get(span.file).map_or("?", |f| f.path.as_str());
        format!("{path}:{}", self.sources.position(span).0)
    }

    fn push(&mut self, place: String, at: &str, what: String, change: Option<Change>) {
        // The same change in two places of one expression keeps two names.
        let twins = self.found.iter().filter(|m| m.at == at && (m.what == what || m.what.starts_with(&format!("{what} #")))).count();
        let what = if twins == 0 { what } else { format!("{what} #{}", twins + 1) };
        self.found.push(Mutant { place, at: at.to_owned(), what, change });
    }

    /// Every variant of a condition, and its negation.
    fn conditions(&mut self, text: &Str, list: Option<FactIx>, at: &str, make: impl Fn(Cond) -> Change) {
        let vocabulary = self.programme.vocabulary();
        let fields = list.and_then(|ix| vocabulary.get(ix)).map(|d| d.kind.fields());
        let scope = Scope { vocabulary, fields };
        let (tree, _) = parse(&text.text);
        let Ok(own) = scope.cond(&tree, &mut Vec::new()) else { return };
        let mut seen = vec![own.clone()];
        let place = self.place(&text.span);
        let places = self.places(&own, list);
        for variant in tree::variants(&tree, &literals::Figures::new(vocabulary, list, places)) {
            let changed = scope.cond(&variant.tree, &mut Vec::new()).ok();
            if changed.as_ref().is_some_and(|c| seen.contains(c)) {
                continue;
            }
            seen.extend(changed.clone());
            self.push(place.clone(), at, variant.what, changed.map(&make));
        }
        let negated = Cond::Not(Box::new(own));
        let told = |cond: &Cond| matches!(cond, Cond::Compare(..) | Cond::In(..) | Cond::Not(_));
        if !matches!(&negated, Cond::Not(inner) if told(inner)) {
            self.push(place, at, format!("{} → not ({})", text.text, text.text), Some(make(negated)));
        }
    }

    /// Most decimals of the money that a condition reads.
    fn places(&self, cond: &Cond, list: Option<FactIx>) -> u32 {
        let mut facts: Vec<FactIx> = list.into_iter().collect();
        base_facts(self.programme, cond, &mut facts);
        let kinds = facts.iter().filter_map(|ix| self.programme.vocabulary().get(*ix)).flat_map(|d| {
            let fields = d.kind.fields().iter().map(|f| &f.kind);
            std::iter::once(&d.kind).chain(fields)
        });
        kinds.filter_map(|kind| if let Kind::Money { places, .. } = kind { Some(*places) } else { None }).max().unwrap_or(4)
    }

    /// Every variant of a term.
    fn terms(&mut self, text: &Str, list: Option<FactIx>, at: &str, make: impl Fn(Term) -> Change) {
        let vocabulary = self.programme.vocabulary();
        let fields = list.and_then(|ix| vocabulary.get(ix)).map(|d| d.kind.fields());
        let scope = Scope { vocabulary, fields };
        let (tree, _) = parse(&text.text);
        let Ok((own, kind)) = scope.term(&tree, &mut Vec::new()) else { return };
        let mut seen = vec![own.clone()];
        let place = self.place(&text.span);
        let places = self.places(&Cond::Compare(crate::expr::Op::Eq, own, Term::Of(Place::Fact(FactIx(u16::MAX)))), list);
        for variant in tree::variants(&tree, &literals::Figures::new(vocabulary, list, places)) {
            let changed = scope.term(&variant.tree, &mut Vec::new()).ok().filter(|(_, k)| *k == kind).map(|(term, _)| term);
            if changed.as_ref().is_some_and(|c| seen.contains(c)) {
                continue;
            }
            seen.extend(changed.clone());
            self.push(place.clone(), at, variant.what, changed.map(&make));
        }
    }
}
