//! Categories that nobody can satisfy: all their clauses taken together.

use super::example::told;
use super::formula::Formula;
use super::places::Places;
use super::reading::{sane, Reading};
use super::solve::{find, Found};
use super::world::{Asked, Spot, World};
use crate::authoring::diagnostic::{Code, Diagnostic};
use crate::authoring::document::Sink;
use crate::fact::FactIx;
use crate::facts::Facts;
use crate::judge::{outcome_of, verdicts};
use crate::programme::{Clause, ClauseKind, Programme};
use crate::report::Outcome;
use std::collections::BTreeSet;

/// Every category of a programme.
pub fn examine(programme: &Programme, places: &Places, sink: &mut Sink) {
    let choices = programme.vocabulary().get(programme.category_fact()).map(|d| &d.kind);
    for category in programme.categories() {
        let position = choices.and_then(|kind| kind.choice(&category.id));
        let (Some(position), Some(span)) = (position, places.category(&programme.header().id, &category.id)) else { continue };
        let whole = Together::of(programme, position);
        let all: Vec<usize> = (0..whole.clauses.len()).collect();
        match whole.met(&all) {
            Found::Yes(_) => {}
            Found::Open => {
                let message = format!("whether anybody can satisfy `{}` is beyond this analysis", category.id);
                sink.push(Diagnostic::new(Code::Unsettled, span, message).help("write a case file with a whole application for it"));
            }
            Found::Never => {
                let clash = whole.clash(all);
                let ids = clash.iter().filter_map(|i| whole.clauses.get(*i)).map(|r| r.clause.id.as_str()).collect::<Vec<_>>();
                let message = format!("nobody can satisfy `{}`: {} cannot be met together", category.id, ids.join(", "));
                sink.push(Diagnostic::new(Code::NobodyQualifies, span, message).help(whole.nearly(&clash)));
            }
        }
    }
}

/// The clauses that a category has to meet.
struct Together<'p> {
    programme: &'p Programme,
    category: u16,
    clauses: Vec<Reading<'p>>,
}

impl<'p> Together<'p> {
    fn of(programme: &'p Programme, category: u16) -> Together<'p> {
        let counts = |c: &&Clause| c.categories >> category & 1 == 1 && c.kind != ClauseKind::Deadline && !c.cases.is_empty();
        let clauses = programme.clauses().iter().filter(counts).map(|c| Reading::of(programme, c)).collect();
        Together { programme, category, clauses }
    }

    fn facts(&self, some: &[usize]) -> Vec<FactIx> {
        let mut facts: Vec<FactIx> = vec![self.programme.category_fact()];
        facts.extend(some.iter().filter_map(|i| self.clauses.get(*i)).flat_map(|r| r.facts.iter().copied()));
        facts.sort_unstable();
        facts.dedup();
        facts
    }

    /// Facts that meet some of the clauses, every fact that these read known.
    fn met(&self, some: &[usize]) -> Found<Facts> {
        let facts = self.facts(some);
        let mut world = World::new(self.programme, BTreeSet::new());
        let mut parts = vec![world.among(Spot::Fact(self.programme.category_fact()), Asked::Value, 1u64 << self.category)];
        parts.push(sane(&super::reading::sanity_of(self.programme, &facts), &mut world));
        for reading in some.iter().filter_map(|i| self.clauses.get(*i)) {
            let fine = |case: &usize| reading.clause.cases.get(*case).is_some_and(|c| Outcome::of(c.verdict) == Outcome::Ready);
            let cases: Vec<Formula> =
                (0..reading.clause.cases.len()).filter(fine).filter_map(|i| reading.decisive(&mut world, i)).collect();
            parts.push(Formula::or(cases));
        }
        let everything = some.len() == self.clauses.len();
        find(&world, &Formula::and(parts), &mut |values| {
            let facts = world.facts(values, &facts);
            let ready = || outcome_of(self.programme, &verdicts(self.programme, &facts)) == Outcome::Ready;
            (!everything || ready()).then_some(facts)
        })
    }

    /// Clauses of which none can be left out without the rest becoming possible.
    fn clash(&self, all: Vec<usize>) -> Vec<usize> {
        let mut left = all.clone();
        for one in all {
            let fewer: Vec<usize> = left.iter().copied().filter(|i| *i != one).collect();
            if self.met(&fewer).is_never() {
                left = fewer;
            }
        }
        left
    }

    /// Facts that meet all of them but one.
    fn nearly(&self, clash: &[usize]) -> String {
        let Some((last, rest)) = clash.split_last() else { return "correct the guards".to_owned() };
        match self.met(rest).yes().zip(self.clauses.get(*last)) {
            Some((facts, left)) => {
                format!("for example {}: only {} is not met", told(self.programme, &facts, &self.facts(rest)), left.clause.id)
            }
            None => "correct the guards, or the bounds of the facts that they read".to_owned(),
        }
    }
}
