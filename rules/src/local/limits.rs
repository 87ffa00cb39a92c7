//! What a notice file may hold. The checker makes nothing near it; a file with a right sum may still be made by somebody who wants the
//! page to hang, to mistake one answer for another, or to lead elsewhere.
//!
//! Bounds that hold of every stored library are in the reader ([`crate::stored`]: texts, lists, nesting) and in
//! [`crate::library`] (facts that rest on themselves, enums wider than a set of bits).

use super::weight::Weights;
use super::{Breach, Limit};
use crate::fact::{FactIx, Kind};
use crate::library::Library;
use crate::programme::{Clause, Cue, Piece, Programme, Template, Verdict};

/// Most categories of all notices together.
const MOST_CATEGORIES: usize = 200;
/// Most clauses of a notice.
const MOST_CLAUSES: usize = 500;
/// Most of anything else that a notice lists.
const MOST_OF_A_KIND: usize = 200;
/// Most phrases that speak for or against categories, in all.
const MOST_PHRASES: usize = 20_000;
/// Longest phrase, in bytes.
const LONGEST_PHRASE: usize = 120;
/// Most gaps of a phrase.
const MOST_GAPS: usize = 3;
/// Heaviest group of phrases; see [`Cue::weight`].
const HEAVIEST_CUE: u8 = 9;
/// Most that a notice may weigh; see [`Weights`]. The heaviest that is built in comes to a fifth of it.
pub const HEAVIEST: u32 = 200_000;

/// Whether a library keeps within all bounds; the first that it does not.
pub fn check(library: &Library) -> Result<(), Breach> {
    let programmes = &library.programmes;
    let mut at = String::new();
    let limit = shared(library).err().or_else(|| {
        programmes.iter().find_map(|programme| {
            at.clone_from(&programme.header.id);
            notice(programme).err()
        })
    });
    match limit {
        None => Ok(()),
        Some(limit) => Err(Breach { limit, at }),
    }
}

fn need(holds: bool, limit: Limit) -> Result<(), Limit> {
    if holds {
        Ok(())
    } else {
        Err(limit)
    }
}

/// What all notices share.
fn shared(library: &Library) -> Result<(), Limit> {
    let programmes = &library.programmes;
    let (mut categories, mut phrases) = (0, 0);
    for programme in programmes {
        categories += programme.categories.len();
        cues(programme, &mut |cue| phrases += cue.zh.len() + cue.en.len());
    }
    need(!programmes.is_empty() && categories <= MOST_CATEGORIES && phrases <= MOST_PHRASES, Limit::Number)?;
    // The drafts have an address of their own.
    need(ids(true, &mut programmes.iter().map(|p| p.header.id.as_str()).chain(["drafts"])), Limit::Name)?;
    need(ids(true, &mut library.policies.iter().map(|p| p.id.as_str())), Limit::Name)?;
    let facts = library.vocabulary.facts();
    need(ids(true, &mut facts.iter().map(|f| f.name.as_str())), Limit::Name)?;
    for fact in facts {
        need(fact.kind.fields().is_empty() || ids(true, &mut fact.kind.fields().iter().map(|f| f.name.as_str())), Limit::Name)?;
        for kind in fact.kind.fields().iter().map(|f| &f.kind).chain([&fact.kind]) {
            need(ids(true, &mut kind.choices().iter().map(|c| c.id.as_str())), Limit::Name)?;
        }
    }
    Ok(())
}

fn notice(p: &Programme) -> Result<(), Limit> {
    // English is in the file: nothing would come later.
    need(!p.header.title.en.is_empty() && !p.header.short.en.is_empty(), Limit::Structure)?;
    let lists = [p.calendar.len(), p.materials.len(), p.contacts.len(), p.routes.len(), p.not_held.len(), p.sanity.len(), p.nears.len()];
    let most = lists.into_iter().chain(p.clauses.iter().map(|c| c.cases.len())).fold(p.pointers.len(), usize::max);
    let (clauses, categories) = (p.clauses.len(), p.categories.len());
    need(most <= MOST_OF_A_KIND && clauses != 0 && clauses <= MOST_CLAUSES && categories != 0, Limit::Number)?;
    let hash = p.rules_hash.strip_prefix("sha256:").unwrap_or_default();
    need(hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit()), Limit::Name)?;
    need(ids(true, &mut p.categories.iter().map(|c| c.id.as_str())) && can_be_chosen(p), Limit::Name)?;
    need(ids(false, &mut p.clauses.iter().map(|c| c.id.as_str())), Limit::Name)?;
    need(ids(false, &mut p.materials.iter().map(|m| m.id.as_str())), Limit::Name)?;
    need(ids(false, &mut p.calendar.iter().map(|e| e.id.as_str())), Limit::Name)?;
    need(ids(false, &mut p.contacts.iter().map(|c| c.id.as_str())), Limit::Name)?;
    need(ids(false, &mut p.routes.iter().map(|r| r.id.as_str())), Limit::Name)?;
    need(p.contacts.iter().all(|c| !c.link || is_web(&c.value)), Limit::Link)?;
    need(p.calendar.iter().all(|e| e.opens.zip(e.closes).is_none_or(|(opens, closes)| opens <= closes)), Limit::Date)?;
    let mut speak = true;
    cues(p, &mut |cue| speak &= speaks(cue));
    need(speak, Limit::Phrase)?;
    need(facts_exist(p) && weight(p) <= HEAVIEST, Limit::Expression)
}

/// Whether ids are such, each of them there once. Plain ones make addresses and drafts; others, of the text (`二.4a`, `三(三)1c`), have
/// at least no sign that an address, an element or a draft reads as its own.
fn ids(plain: bool, all: &mut dyn Iterator<Item = &str>) -> bool {
    let sign = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-' || !plain && (b >= 0x80 || b".()".contains(&b));
    let mut seen: Vec<&str> = Vec::new();
    for id in all {
        match seen.binary_search(&id) {
            Err(at) if !id.is_empty() && id.len() <= 64 && !id.starts_with('-') && id.bytes().all(sign) => seen.insert(at, id),
            _ => return false,
        }
    }
    true
}

/// Whether every category is a value of the fact that holds the category.
fn can_be_chosen(p: &Programme) -> bool {
    let decl = p.vocabulary.get(p.category_fact).filter(|decl| decl.derived.is_none());
    let Some(Kind::Choice(values)) = decl.map(|decl| &decl.kind) else { return false };
    p.categories.iter().all(|category| values.iter().any(|value| value.id == category.id))
}

/// An address that leads to a page and does nothing else.
fn is_web(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or_default();
    !rest.is_empty() && rest.bytes().all(|b| b > b' ')
}

/// All that speaks for or against categories.
fn cues(p: &Programme, see: &mut dyn FnMut(&Cue)) {
    for category in &p.categories {
        category.cues.iter().for_each(&mut *see);
        category.excludes.iter().for_each(|exclude| see(&exclude.cue));
    }
    p.pointers.iter().for_each(|pointer| see(&pointer.cue));
}

fn speaks(cue: &Cue) -> bool {
    let fits = |phrase: &String| phrase.len() <= LONGEST_PHRASE && phrase.bytes().filter(|b| *b == b'*').count() <= MOST_GAPS;
    cue.weight <= HEAVIEST_CUE && cue.zh.iter().chain(&cue.en).all(fits)
}

/// Whether every fact that is named is there, and named where one must be.
fn facts_exist(p: &Programme) -> bool {
    let known = |ix: &FactIx| usize::from(ix.0) < p.vocabulary.facts().len();
    let case = |clause: &Clause| {
        clause.about.iter().all(known)
            && clause.cases.iter().all(|case| {
                let mends = case.mend.iter().flatten().all(|mend| known(&mend.fact));
                // Who must still give something is told what.
                let asks = (case.verdict == Verdict::Need) != case.needs.is_empty();
                mends && asks && case.requires.iter().chain(&case.if_known).chain(&case.needs).all(known)
            })
    };
    p.clauses.iter().all(case)
        && p.categories.iter().flat_map(|c| &c.sets).all(|(ix, _)| known(ix))
        && p.calendar.iter().all(|entry| entry.opens_fact.iter().chain(&entry.closes_fact).all(known))
        && p.sanity.iter().all(|rule| known(&rule.at))
}

/// What all expressions of a notice weigh.
fn weight(p: &Programme) -> u32 {
    let mut weights = Weights::new(&p.vocabulary, &p.derived_order);
    let mut all = vec![weights.derived()];
    for case in p.clauses.iter().flat_map(|clause| &clause.cases) {
        all.push(weights.cond(&case.when, None));
        all.push(case.gap.as_ref().map_or(0, |gap| weights.term(gap, None)));
        all.push(case.say.as_ref().map_or(0, |say| said(&mut weights, say, None)));
    }
    for material in &p.materials {
        all.push(weights.cond(&material.held, None));
        all.push(weights.cond(&material.needed, None));
    }
    for route in &p.routes {
        all.push(weights.cond(&route.when, None));
    }
    for rule in &p.sanity {
        let row = rule.field.map(|_| rule.at);
        all.push(if rule.field.is_some() { weights.records(rule.at, &rule.holds) } else { weights.cond(&rule.holds, None) });
        all.push(said(&mut weights, &rule.say, row));
    }
    all.into_iter().fold(0, u32::saturating_add)
}

/// A sentence, in both languages.
fn said(weights: &mut Weights<'_>, say: &Template, row: Option<FactIx>) -> u32 {
    let mut sum = 0u32;
    for piece in say.zh.iter().chain(&say.en) {
        sum = sum.saturating_add(match piece {
            Piece::Lit(_) => 1,
            Piece::Term(term) => weights.term(term, row),
            Piece::Shown(place) => weights.place(*place, row),
        });
    }
    sum
}

#[cfg(test)]
mod tests;
