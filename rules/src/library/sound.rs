//! What evaluation relies on, verified of a library that was read from bytes: the checker makes no other, damage might.

use super::Library;
use crate::eval::FactSet;
use crate::expr::{cond_places, term_places, Place};
use crate::fact::{Derivation, FactDecl, FactIx, Kind, Vocabulary};
use crate::gather::Gather;
use crate::programme::Programme;
use crate::value::Scalar;

/// Most values of an enum or set: one bit each.
const MOST_CHOICES: usize = 64;
/// Most decimals of an amount; more than any currency has.
const MOST_PLACES: u32 = 12;

/// Whether every programme of a library can be evaluated.
pub fn is_sound(library: &Library) -> bool {
    let declared = |vocabulary: &Vocabulary| vocabulary.facts().iter().all(|decl| kind(&decl.kind, true));
    declared(&library.vocabulary)
        && library.programmes.iter().all(|p| declared(&p.vocabulary) && p.vocabulary.facts().len() <= FactSet::CAPACITY && ordered(p))
}

fn kind(of: &Kind, lists: bool) -> bool {
    match of {
        Kind::Choice(values) | Kind::Set(values) => values.len() <= MOST_CHOICES,
        Kind::Int { min, max, .. } => matches!((min, max), (Scalar::Int(_), Scalar::Int(_))),
        Kind::Money { min, max, places } => matches!((min, max), (Scalar::Money(_), Scalar::Money(_))) && *places <= MOST_PLACES,
        Kind::Rows(fields) => lists && fields.iter().all(|field| kind(&field.kind, false)),
        Kind::Bool(_) | Kind::Percent | Kind::Date | Kind::Month | Kind::Text => true,
    }
}

/// Whether every derived fact is computed after those it reads, and no derived field asks a list: then nothing rests on itself.
fn ordered(programme: &Programme) -> bool {
    let facts = &programme.vocabulary;
    let derived = |ix: &FactIx| facts.get(*ix).is_some_and(|decl| decl.derived.is_some());
    // Each once: what follows takes time for every one.
    if programme.derived_order.len() > facts.facts().len() {
        return false;
    }
    let mut done: Vec<FactIx> = Vec::new();
    for ix in &programme.derived_order {
        let Some(decl) = facts.get(*ix) else { return false };
        let mut read = FactSet::default();
        decl.derived.iter().flat_map(facts_of).for_each(|other| read.insert(other));
        let lists = read.iter().filter_map(|list| facts.get(list)).gather();
        lists.into_iter().flat_map(behind_fields).for_each(|other| read.insert(other));
        if read.iter().any(|other| derived(&other) && !done.contains(&other)) {
            return false;
        }
        done.push(*ix);
    }
    facts.iter().all(|(ix, decl)| (!derived(&ix) || done.contains(&ix)) && fields_stand_alone(facts, decl))
}

/// A derived field reads fields before it, and facts that are no lists.
fn fields_stand_alone(facts: &Vocabulary, list: &FactDecl) -> bool {
    let fields = list.kind.fields().iter().enumerate();
    let earlier = |i: usize, derivation: &Derivation| {
        places(derivation).iter().all(|p| !matches!(p, Place::Field(field) if usize::from(field.0) >= i))
    };
    let in_order = fields.into_iter().all(|(i, field)| field.derived.as_ref().is_none_or(|d| earlier(i, d)));
    in_order && behind_fields(list).iter().all(|ix| facts.get(*ix).is_none_or(|decl| decl.kind.fields().is_empty()))
}

/// The facts that a list's derived fields read.
fn behind_fields(list: &FactDecl) -> Vec<FactIx> {
    list.kind.fields().iter().filter_map(|field| field.derived.as_ref()).flat_map(facts_of).gather()
}

fn facts_of(derivation: &Derivation) -> Vec<FactIx> {
    let fact = |place: Place| if let Place::Fact(ix) = place { Some(ix) } else { None };
    places(derivation).into_iter().filter_map(fact).gather()
}

fn places(derivation: &Derivation) -> Vec<Place> {
    let mut out = Vec::new();
    match derivation {
        Derivation::Cond(cond) => cond_places(cond, &mut |place| out.push(place)),
        Derivation::Term(term) => term_places(term, &mut |place| out.push(place)),
    }
    out
}

#[cfg(test)]
mod tests;
