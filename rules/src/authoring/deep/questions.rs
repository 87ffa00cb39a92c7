//! Questions that no verdict depends on: two applicants who differ in that answer alone always fare the same.

use super::example::{told, written};
use super::formula::Formula;
use super::places::Places;
use super::reading::Reading;
use super::solve::find;
use crate::attention::uses;
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::Sink;
use crate::fact::FactIx;
use crate::judge::verdicts;
use crate::programme::Programme;
use std::collections::BTreeSet;

/// Every question of a programme but the category, which chooses what is asked at all.
pub fn examine(programme: &Programme, places: &Places, sink: &mut Sink) {
    let uses = uses(programme);
    for (ix, decl) in programme.vocabulary().iter().filter(|(ix, d)| d.derived.is_none() && *ix != programme.category_fact()) {
        let Some(used) = uses.get(usize::from(ix.0)) else { continue };
        let elsewhere = !used.materials.is_empty() || !used.dates.is_empty() || !used.routes.is_empty();
        let clauses = used.clauses.iter().filter_map(|i| programme.clauses().get(*i));
        let readings: Vec<Reading<'_>> = clauses.map(|clause| Reading::of(programme, clause)).collect();
        if elsewhere || readings.iter().any(|reading| decides(reading, ix)) {
            continue;
        }
        let Some(span) = places.fact(&decl.name) else { continue };
        let notice = &programme.header().id;
        let (code, message) = if readings.is_empty() {
            (Code::NothingDepends, format!("nothing in `{notice}` depends on the answer to `{}`", decl.name))
        } else {
            (Code::OnlyWords, format!("no verdict of `{notice}` depends on the answer to `{}`, only what is said", decl.name))
        };
        sink.push(Diagnostic::new(code, span, message).help(example(programme, &readings, ix)));
    }
}

/// Whether two applicants can differ in this answer alone and in the verdict on the clause.
fn decides(reading: &Reading<'_>, ix: FactIx) -> bool {
    let cases = &reading.clause.cases;
    if cases.iter().any(|c| c.requires.contains(&ix) || c.needs.contains(&ix)) {
        return true;
    }
    if !reading.facts.contains(&ix) {
        return false;
    }
    let pairs = (0..cases.len()).flat_map(|a| (0..cases.len()).map(move |b| (a, b)));
    let other = |(a, b): &(usize, usize)| cases.get(*a).map(|c| c.verdict) != cases.get(*b).map(|c| c.verdict);
    let told_apart = pairs.filter(other).any(|(a, b)| {
        let mut world = reading.world(BTreeSet::new());
        world.twin = Some(ix);
        let first = reading.first(&mut world, a);
        world.second = true;
        let second = reading.first(&mut world, b);
        let (Some(first), Some(second)) = (first, second) else { return false };
        let mut mirror = world.clone();
        world.second = false;
        mirror.second = true;
        let confirm = |values: &_| {
            let (one, two) = (world.facts(values, &reading.facts), mirror.facts(values, &reading.facts));
            (reading.decides(&one, a) && reading.decides(&two, b)).then_some(())
        };
        find(&world, &Formula::and([first, second]), &mut { confirm }).yes().is_some()
    });
    // An answer that may only add a warning: with it and without it.
    let known = || (0..cases.len()).filter(|i| cases.get(*i).is_some_and(|c| c.if_known.contains(&ix)));
    told_apart
        || known().filter_map(|case| reading.decided_by(case).yes()).any(|example| {
            let mut without = example.facts.clone();
            without.unset(ix);
            verdicts(reading.programme, &without) != verdicts(reading.programme, &example.facts)
        })
}

/// Two answers that come to the same.
fn example(programme: &Programme, readings: &[Reading<'_>], ix: FactIx) -> String {
    let guards: Vec<_> = readings.iter().flat_map(|r| r.clause.cases.iter().map(|c| &c.when)).collect();
    let values = crate::probe::probes(programme, ix, &guards);
    let (Some(decl), Some(first), Some(last)) = (programme.vocabulary().get(ix), values.first(), values.last()) else {
        return "take the question away, or let a case read it".to_owned();
    };
    let facts = readings.iter().find_map(|r| (0..r.clause.cases.len()).find_map(|case| r.decided_by(case).yes().map(|e| (e, r))));
    let others = facts.map_or(String::new(), |(example, reading)| {
        let others: Vec<FactIx> = reading.facts.iter().copied().filter(|other| *other != ix).collect();
        if others.is_empty() {
            String::new()
        } else {
            format!(" beside {}", told(programme, &example.facts, &others))
        }
    });
    format!("for example {} = {} and {} come to the same{others}", decl.name, written(&decl.kind, first), written(&decl.kind, last))
}
