//! What a notice file may hold. The checker makes nothing near it; a file with a right sum may still be made by somebody who wants the
//! page to hang, to mistake one answer for another, or to lead elsewhere.
//!
//! Bounds that hold of every stored library are in the reader ([`crate::stored`]: texts, lists, nesting) and in
//! [`crate::library`] (facts that rest on themselves, enums wider than a set of bits).

use super::weight::Weights;
use super::{Breach, Limit};
use crate::fact::{Choice, FactDecl, FactIx, Kind};
use crate::gather::Gather;
use crate::library::Library;
use crate::programme::{Category, Clause, Cue, Piece, Programme, Template};

/// Most categories of all notices together.
const MOST_CATEGORIES: usize = 200;
/// Most clauses of a notice.
const MOST_CLAUSES: usize = 500;
/// Most of anything else that a notice lists.
const MOST_OF_A_KIND: usize = 200;
/// Most phrases that speak for or against categories, in all.
const MOST_PHRASES: usize = 20_000;
/// Longest phrase, in characters.
const LONGEST_PHRASE: usize = 60;
/// Most gaps of a phrase.
const MOST_GAPS: usize = 3;
/// Heaviest group of phrases; see [`Cue::weight`].
const HEAVIEST_CUE: u8 = 9;
/// Most that a notice may weigh; see [`Weights`]. The heaviest that is built in comes to a fifth of it.
pub const HEAVIEST: u32 = 200_000;

type Checked = Result<(), Breach>;

/// Whether a library keeps within all bounds; the first that it does not.
pub fn check(library: &Library) -> Checked {
    let programmes = &library.programmes;
    let wrong = |limit| Err(Breach { limit, at: String::new() });
    if programmes.is_empty() || programmes.iter().map(|p| p.categories.len()).sum::<usize>() > MOST_CATEGORIES {
        return wrong(Limit::Number);
    }
    let ids = programmes.iter().map(|p| p.header.id.as_str()).gather();
    let policies = library.policies.iter().map(|p| p.id.as_str()).gather();
    let facts = library.vocabulary.facts();
    // The drafts have an address of their own.
    if !plain(&ids) || ids.contains(&"drafts") || !plain(&policies) || !plain(&facts.iter().map(|f| f.name.as_str()).gather()) {
        return wrong(Limit::Name);
    }
    if let Some(fact) = facts.iter().find(|fact| !named(fact)) {
        return Err(Breach { limit: Limit::Name, at: fact.name.clone() });
    }
    if programmes.iter().flat_map(cues).map(|cue| cue.zh.len() + cue.en.len()).sum::<usize>() > MOST_PHRASES {
        return wrong(Limit::Phrase);
    }
    for programme in programmes {
        if let Err(limit) = notice(programme) {
            return Err(Breach { limit, at: programme.header.id.clone() });
        }
    }
    Ok(())
}

fn notice(p: &Programme) -> Result<(), Limit> {
    let need = |holds: bool, limit: Limit| if holds { Ok(()) } else { Err(limit) };
    // English is in the file: nothing would come later.
    need(!p.header.title.en.is_empty() && !p.header.short.en.is_empty(), Limit::Structure)?;
    need(
        p.rules_hash.strip_prefix("sha256:").is_some_and(|hex| hex.len() == 64 && hex.bytes().all(|b| b.is_ascii_hexdigit())),
        Limit::Name,
    )?;
    let counted = [p.calendar.len(), p.materials.len(), p.contacts.len(), p.routes.len(), p.not_held.len(), p.sanity.len(), p.nears.len()];
    need(counted.into_iter().chain([p.pointers.len()]).all(|n| n <= MOST_OF_A_KIND), Limit::Number)?;
    need((1..=MOST_CLAUSES).contains(&p.clauses.len()), Limit::Number)?;
    need(!p.categories.is_empty() && p.clauses.iter().all(|c| c.cases.len() <= MOST_OF_A_KIND), Limit::Number)?;
    need(categories(p), Limit::Name)?;
    let clauses = p.clauses.iter().map(|c| c.id.as_str()).gather();
    let materials = p.materials.iter().map(|m| m.id.as_str()).gather();
    let dates = p.calendar.iter().map(|e| e.id.as_str()).gather();
    let contacts = p.contacts.iter().map(|c| c.id.as_str()).gather();
    let routes = p.routes.iter().map(|r| r.id.as_str()).gather();
    need([clauses, materials, dates, contacts, routes].iter().all(|ids| apart(ids) && ids.iter().all(|id| is_label(id))), Limit::Name)?;
    need(p.contacts.iter().all(|c| !c.link || is_web(&c.value)), Limit::Link)?;
    need(p.calendar.iter().all(|e| e.opens.zip(e.closes).is_none_or(|(opens, closes)| opens <= closes)), Limit::Date)?;
    need(cues(p).iter().all(|cue| speaks(cue)), Limit::Phrase)?;
    need(facts_exist(p), Limit::Expression)?;
    need(weight(p) <= HEAVIEST, Limit::Expression)
}

/// Ids that addresses, drafts and elements are made of, each of them once.
fn plain(ids: &[&str]) -> bool {
    apart(ids) && ids.iter().all(|id| is_plain(id))
}

fn is_plain(id: &str) -> bool {
    (1..=64).contains(&id.len()) && !id.starts_with('-') && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
}

/// Ids of the text: `二.4a`, `三(三)1c`. None of their characters is one that an address or a draft reads as its own.
fn is_label(id: &str) -> bool {
    let sign = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '(' | ')' | '（' | '）' | '、' | '·');
    (1..=64).contains(&id.len()) && id.chars().all(sign)
}

/// Whether no two are the same.
fn apart(ids: &[&str]) -> bool {
    crate::order::set(ids.iter().copied()).len() == ids.len()
}

/// Whether the values and fields of a fact have names of their own.
fn named(fact: &FactDecl) -> bool {
    let choices = |all: &[Choice]| plain(&all.iter().map(|c| c.id.as_str()).gather());
    match &fact.kind {
        Kind::Choice(values) | Kind::Set(values) => !values.is_empty() && choices(values),
        Kind::Rows(fields) => plain(&fields.iter().map(|f| f.name.as_str()).gather()) && fields.iter().all(|f| choices(f.kind.choices())),
        _ => true,
    }
}

/// Whether every category can be chosen.
fn categories(p: &Programme) -> bool {
    let choices = p.vocabulary.get(p.category_fact).filter(|decl| decl.derived.is_none()).map_or(&[][..], |decl| decl.kind.choices());
    let is_set = p.vocabulary.get(p.category_fact).is_some_and(|decl| matches!(decl.kind, Kind::Set(_)));
    let value = |category: &Category| choices.iter().any(|choice| choice.id == category.id);
    !is_set && plain(&p.categories.iter().map(|c| c.id.as_str()).gather()) && p.categories.iter().all(value)
}

/// An address that leads to a page and does nothing else.
fn is_web(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
}

fn cues(p: &Programme) -> Vec<&Cue> {
    let mut all: Vec<&Cue> = Vec::new();
    for category in &p.categories {
        all.extend(&category.cues);
        all.extend(category.excludes.iter().map(|exclude| &exclude.cue));
    }
    all.extend(p.pointers.iter().map(|pointer| &pointer.cue));
    all
}

fn speaks(cue: &Cue) -> bool {
    let phrase = |phrase: &String| phrase.chars().count() <= LONGEST_PHRASE && phrase.matches('*').count() <= MOST_GAPS;
    cue.weight <= HEAVIEST_CUE && cue.zh.iter().chain(&cue.en).all(phrase)
}

/// Whether every fact that is named is there.
fn facts_exist(p: &Programme) -> bool {
    let known = |ix: &FactIx| usize::from(ix.0) < p.vocabulary.facts().len();
    let case = |clause: &Clause| {
        clause.about.iter().all(known)
            && clause.cases.iter().all(|case| {
                let mends = case.mend.iter().flatten().all(|mend| known(&mend.fact));
                mends && case.requires.iter().chain(&case.if_known).chain(&case.needs).all(known)
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
