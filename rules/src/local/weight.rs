//! How much work an expression can make. Evaluating it once visits each of its parts; saying which facts it hangs on, or why it holds,
//! also goes into the facts it is derived from, and there into those of theirs: a few bytes can come to more than a lifetime.

use crate::expr::{Cond, Place, Term};
use crate::fact::{Derivation, FactIx, Vocabulary};
use crate::programme::{Clause, Programme};

/// What a record list counts for: an ordinary number of records.
const RECORDS: u32 = 20;

/// What the facts of a notice weigh; a fact that is given weighs one, and one that is not there more than anything may.
pub struct Weights<'a> {
    vocabulary: &'a Vocabulary,
    /// By position.
    facts: Vec<u32>,
    /// The fields of lists, as far as they have been wanted.
    fields: Vec<Option<Vec<u32>>>,
}

impl<'a> Weights<'a> {
    /// Weighs the derived facts in the order in which they are computed.
    pub fn new(vocabulary: &'a Vocabulary, derived_order: &[FactIx]) -> Weights<'a> {
        let count = vocabulary.facts().len();
        let mut weights = Weights { vocabulary, facts: vec![1; count], fields: vec![None; count] };
        for ix in derived_order {
            let derived = vocabulary.get(*ix).and_then(|decl| decl.derived.as_ref());
            let weight = derived.map_or(1, |derived| weights.derivation(derived, None));
            if let Some(place) = weights.facts.get_mut(usize::from(ix.0)) {
                *place = weight;
            }
        }
        weights
    }

    /// The sum of all derived facts, and of the derived fields of lists.
    pub fn derived(&mut self) -> u32 {
        let mut all = 0u32;
        for ix in (0..self.facts.len() as u16).map(FactIx) {
            self.open(ix);
            let fields = self.fields.get(usize::from(ix.0)).and_then(Option::as_deref).unwrap_or_default();
            all = fields.iter().fold(all, |sum, field| sum.saturating_add(*field)).saturating_add(self.place(Place::Fact(ix), None));
        }
        all
    }

    fn derivation(&mut self, derivation: &Derivation, row: Option<FactIx>) -> u32 {
        match derivation {
            Derivation::Cond(cond) => self.cond(cond, row),
            Derivation::Term(term) => self.term(term, row),
        }
    }

    /// Weighs the fields of a list, each after those before it.
    fn open(&mut self, list: FactIx) {
        let at = usize::from(list.0);
        let (Some(place @ None), Some(decl)) = (self.fields.get_mut(at), self.vocabulary.get(list)) else { return };
        *place = Some(Vec::new());
        for field in decl.kind.fields() {
            let weight = field.derived.as_ref().map_or(1, |derived| self.derivation(derived, Some(list)));
            if let Some(Some(fields)) = self.fields.get_mut(at) {
                fields.push(weight);
            }
        }
    }

    /// A place; `row` is the list whose record is at hand.
    pub fn place(&self, place: Place, row: Option<FactIx>) -> u32 {
        let weight = match (place, row) {
            (Place::Fact(ix), _) => self.facts.get(usize::from(ix.0)),
            (Place::Field(ix), Some(list)) => {
                self.fields.get(usize::from(list.0)).and_then(Option::as_ref).and_then(|fields| fields.get(usize::from(ix.0)))
            }
            (Place::Field(_), None) => None,
        };
        weight.copied().unwrap_or(u32::MAX)
    }

    /// A condition for every record of a list, and a term with it.
    fn over(&mut self, list: FactIx, term: Option<&Term>, cond: &Cond) -> u32 {
        self.open(list);
        let term = term.map_or(0, |term| self.term(term, Some(list)));
        let each = self.cond(cond, Some(list)).saturating_add(term);
        each.saturating_mul(RECORDS).saturating_add(self.place(Place::Fact(list), None))
    }

    /// A condition about every record of a list.
    pub fn records(&mut self, list: FactIx, cond: &Cond) -> u32 {
        self.over(list, None, cond)
    }

    /// A condition; `row` is the list whose record is at hand.
    pub fn cond(&mut self, cond: &Cond, row: Option<FactIx>) -> u32 {
        let inner = match cond {
            Cond::Const(_) => 0,
            Cond::Given(field) => self.place(Place::Field(*field), row),
            Cond::Is(place) | Cond::In(place, _) | Cond::Overlaps(place, _) | Cond::SetIs(place, _) | Cond::Filled(place) => {
                self.place(*place, row)
            }
            Cond::Not(inner) => self.cond(inner, row),
            Cond::And(parts) | Cond::Or(parts) => parts.iter().fold(0, |sum: u32, part| sum.saturating_add(self.cond(part, row))),
            Cond::Compare(_, a, b) => self.term(a, row).saturating_add(self.term(b, row)),
            Cond::Same(a, b, pairs) => {
                let places = self.place(*a, row).saturating_add(self.place(*b, row));
                places.saturating_add(pairs.len() as u32)
            }
            Cond::Any(list, inner) | Cond::All(list, inner) => self.over(*list, None, inner),
        };
        inner.saturating_add(1)
    }

    /// A scalar; `row` is the list whose record is at hand.
    pub fn term(&mut self, term: &Term, row: Option<FactIx>) -> u32 {
        let inner = match term {
            Term::Lit(_) => 0,
            Term::Of(place) | Term::Size(place) => self.place(*place, row),
            Term::Add(a, b) | Term::Sub(a, b) | Term::Ratio(a, b) | Term::MonthsInclusive(a, b) => {
                self.term(a, row).saturating_add(self.term(b, row))
            }
            Term::Times(a, _) | Term::Shift(a, _) | Term::Year(a) => self.term(a, row),
            Term::OrElse(field, a) => self.place(Place::Field(*field), row).saturating_add(self.term(a, row)),
            Term::Min(parts) | Term::Max(parts) => parts.iter().fold(0, |sum: u32, part| sum.saturating_add(self.term(part, row))),
            Term::Count(list, cond) => self.over(*list, None, cond),
            Term::Sum(list, term, cond) => self.over(*list, Some(term), cond),
        };
        inner.saturating_add(1)
    }
}

/// What judging some clauses of a notice weighs, with the facts that are derived for it.
pub fn judging<'c>(programme: &Programme, clauses: impl Iterator<Item = &'c Clause>) -> u32 {
    let mut weights = Weights::new(&programme.vocabulary, &programme.derived_order);
    let derived = weights.derived();
    clauses.flat_map(|clause| &clause.cases).fold(derived, |sum, case| sum.saturating_add(weights.cond(&case.when, None)))
}

#[cfg(test)]
mod tests;
