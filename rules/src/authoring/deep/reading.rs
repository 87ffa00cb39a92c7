//! One clause as formulas: when each of its cases is the one that decides.

use super::example::told;
use super::formula::Formula;
use super::solve::{find, Found};
use super::world::{Spot, World, ROWS};
use crate::eval::{Derived, Env};
use crate::expr::Place;
use crate::fact::FactIx;
use crate::facts::Facts;
use crate::judge::deciding_case;
use crate::probe::{base_facts, base_facts_of_term};
use crate::programme::{Clause, Programme, Sanity, Verdict};
use std::collections::BTreeSet;

/// A clause with the facts that its verdict can rest on.
pub struct Reading<'p> {
    /// The programme.
    pub programme: &'p Programme,
    /// The clause.
    pub clause: &'p Clause,
    /// The facts given that it reads, in the author's order.
    pub facts: Vec<FactIx>,
    /// What no true answers break, as far as it is about these facts alone.
    sanity: Vec<&'p Sanity>,
}

/// Facts under which something holds.
pub struct Example {
    /// The facts.
    pub facts: Facts,
    /// The same as people write them.
    pub text: String,
}

impl<'p> Reading<'p> {
    /// Of a clause.
    pub fn of(programme: &'p Programme, clause: &'p Clause) -> Reading<'p> {
        let mut facts = Vec::new();
        if clause.categories != u64::MAX {
            facts.push(programme.category_fact());
        }
        for case in &clause.cases {
            base_facts(programme, &case.when, &mut facts);
            for ix in case.requires.iter().chain(&case.if_known) {
                base_facts_of_term(programme, &crate::expr::Term::Of(Place::Fact(*ix)), &mut facts);
            }
        }
        facts.sort_unstable();
        facts.dedup();
        let sanity = sanity_of(programme, &facts);
        Reading { programme, clause, facts, sanity }
    }

    /// A world in which some of the facts are unknown.
    pub fn world(&self, unknown: BTreeSet<FactIx>) -> World<'p> {
        World::new(self.programme, unknown)
    }

    /// What holds of all facts that may be given: the clause is the applicant's, and nothing contradicts itself.
    pub fn given(&self, world: &mut World<'p>) -> Formula {
        let scope = scope(self.programme, self.clause, world);
        Formula::and([scope, sane(&self.sanity, world)])
    }

    /// When a case is the one that decides; none when what is unknown keeps it from deciding.
    pub fn first(&self, world: &mut World<'p>, case: usize) -> Option<Formula> {
        let own = self.decisive(world, case)?;
        Some(Formula::and([self.given(world), own]))
    }

    /// The same, of facts that are given already.
    pub fn decisive(&self, world: &mut World<'p>, case: usize) -> Option<Formula> {
        let own = self.clause.cases.get(case)?;
        let missing = |facts: &[FactIx], world: &World<'_>| facts.iter().any(|ix| world.unknown.contains(ix));
        let passed_over =
            |facts: &[FactIx], world: &World<'_>| missing(facts, world) || facts.iter().any(|ix| world.unanswered.contains(ix));
        if passed_over(&own.if_known, world) || missing(&own.requires, world) {
            return None;
        }
        let mut parts = Vec::new();
        for earlier in self.clause.cases.iter().take(case) {
            if passed_over(&earlier.if_known, world) {
                continue;
            }
            let verdict = if missing(&earlier.requires, world) { Verdict::Need } else { earlier.verdict };
            world.exact = true;
            let sides = world.cond(&earlier.when, None);
            // With facts unknown an earlier case of the same verdict may stay open.
            let open = verdict == own.verdict && own.verdict != Verdict::Need && !world.unknown.is_empty();
            parts.push(match (open, world.exact) {
                (false, _) => sides.no,
                (true, true) => sides.yes.negated(),
                (true, false) => Formula::TRUE,
            });
        }
        parts.push(world.cond(&own.when, None).yes);
        Some(Formula::and(parts))
    }

    /// Facts under which a case decides: all known, or where that cannot be, some unknown.
    pub fn decided_by(&self, case: usize) -> Found<Example> {
        let mut open = false;
        for unknown in self.unknowns() {
            let mut world = self.world(unknown);
            let Some(formula) = self.first(&mut world, case) else { continue };
            let found = self.example(&world, &formula, |facts| self.decides(facts, case));
            match found {
                Found::Yes(example) => return Found::Yes(example),
                Found::Open => open = true,
                Found::Never => {}
            }
        }
        if open {
            Found::Open
        } else {
            Found::Never
        }
    }

    /// Facts for which a formula holds and that the engine confirms.
    pub fn example(&self, world: &World<'p>, formula: &Formula, confirm: impl Fn(&Facts) -> bool) -> Found<Example> {
        find(world, formula, &mut |values| {
            let facts = world.facts(values, &self.facts);
            confirm(&facts).then(|| Example { text: told(self.programme, &facts, &self.facts), facts })
        })
    }

    /// Whether the engine lets this case decide.
    pub fn decides(&self, facts: &Facts, case: usize) -> bool {
        let derived = Derived::compute(self.programme, facts);
        let decided = deciding_case(&Env::new(self.programme, facts, &derived), self.clause);
        decided.zip(self.clause.cases.get(case)).is_some_and(|(a, b)| std::ptr::eq(a, b))
    }

    /// What may be unknown, the fewest facts first; the category, which says whether the clause is the applicant's, never is.
    fn unknowns(&self) -> Vec<BTreeSet<FactIx>> {
        let free: Vec<FactIx> = self.facts.iter().copied().filter(|ix| *ix != self.programme.category_fact()).take(10).collect();
        let subset = |bits: u32| free.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1).map(|(_, ix)| *ix).collect();
        let mut out: Vec<BTreeSet<FactIx>> = (0..1u32 << free.len()).map(subset).collect();
        out.sort_by_key(BTreeSet::len);
        out
    }

    /// Whether the guards read records, of which only so many are tried.
    pub fn reads_records(&self) -> bool {
        self.facts.iter().any(|ix| self.programme.vocabulary().get(*ix).is_some_and(|d| !d.kind.fields().is_empty()))
    }

    /// What a claim that nothing was found leaves out.
    pub fn reserve(&self) -> String {
        if self.reads_records() {
            format!(" (tried with up to {ROWS} whole records a list)")
        } else {
            String::new()
        }
    }
}

/// That the clause concerns the applicant's category.
pub fn scope(programme: &Programme, clause: &Clause, world: &mut World<'_>) -> Formula {
    match clause.categories {
        u64::MAX => Formula::TRUE,
        bits => world.among(Spot::Fact(programme.category_fact()), super::world::Asked::Value, bits),
    }
}

/// The relations that are about some facts alone.
pub fn sanity_of<'p>(programme: &'p Programme, facts: &[FactIx]) -> Vec<&'p Sanity> {
    let about = |rule: &&Sanity| {
        let mut read = Vec::new();
        base_facts(programme, &rule.holds, &mut read);
        rule.field.iter().for_each(|_| read.push(rule.at));
        read.iter().all(|ix| facts.contains(ix))
    };
    programme.sanity().iter().filter(about).collect()
}

/// That no relation is broken.
pub fn sane(rules: &[&Sanity], world: &mut World<'_>) -> Formula {
    let mut parts = Vec::new();
    for rule in rules {
        let Some(field) = rule.field else {
            parts.push(world.cond(&rule.holds, None).no.negated());
            continue;
        };
        for row in 0..ROWS {
            let there = world.exists(rule.at, row);
            let optional = world
                .programme
                .vocabulary()
                .get(rule.at)
                .and_then(|d| d.kind.fields().get(usize::from(field.0)))
                .is_some_and(|f| f.optional);
            let given =
                if optional { world.among(Spot::Field(rule.at, row, field), super::world::Asked::Given, 0b10) } else { Formula::TRUE };
            let broken = world.cond(&rule.holds, Some((rule.at, row))).no;
            parts.push(Formula::and([there, given, broken]).negated());
        }
    }
    Formula::and(parts)
}
