//! Which answers still matter: what rests on a fact, and which known facts change nothing as things stand.

use crate::calendar;
use crate::eval::{Derived, Env, FactSet};
use crate::expr::{Cond, Term};
use crate::fact::FactIx;
use crate::facts::Facts;
use crate::gather::Gather;
use crate::judge::{category, in_scope, material, verdict_and_needs};
use crate::probe::{base_facts, base_facts_of_term};
use crate::programme::{Clause, Piece, Programme, Verdict};
use crate::report::MaterialStatus;
use crate::truth::Truth;

/// What rests on one fact, directly or through derived facts; all by position in the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Clauses whose scope, cases, gaps or sentences read it.
    pub clauses: Vec<usize>,
    /// Things to hand in.
    pub materials: Vec<usize>,
    /// Dates of the calendar.
    pub dates: Vec<usize>,
    /// Ways of filing.
    pub routes: Vec<usize>,
}

/// What rests on each fact, one for each fact of the programme's vocabulary; nothing for derived facts, which are not given.
pub fn uses(programme: &Programme) -> Vec<Uses> {
    let mut out = vec![Uses::default(); programme.vocabulary().facts().len()];
    let mut enter = |facts: Vec<FactIx>, place: fn(&mut Uses) -> &mut Vec<usize>, i: usize| {
        for ix in facts {
            if let Some(uses) = out.get_mut(usize::from(ix.0)) {
                place(uses).push(i);
            }
        }
    };
    for (i, clause) in programme.clauses().iter().enumerate() {
        enter(facts_of(programme, clause), |u| &mut u.clauses, i);
    }
    for (i, material) in programme.materials().iter().enumerate() {
        let mut facts = scope(programme, material.categories);
        base_facts(programme, &material.held, &mut facts);
        base_facts(programme, &material.needed, &mut facts);
        enter(facts, |u| &mut u.materials, i);
    }
    for (i, entry) in programme.calendar().iter().enumerate() {
        let mut facts = scope(programme, entry.categories);
        [entry.opens_fact, entry.closes_fact].into_iter().flatten().for_each(|ix| add(&mut facts, ix));
        enter(facts, |u| &mut u.dates, i);
    }
    for (i, route) in programme.routes().iter().enumerate() {
        let mut facts = Vec::new();
        base_facts(programme, &route.when, &mut facts);
        enter(facts, |u| &mut u.routes, i);
    }
    out
}

fn add(facts: &mut Vec<FactIx>, ix: FactIx) {
    if !facts.contains(&ix) {
        facts.push(ix);
    }
}

fn scope(programme: &Programme, categories: u64) -> Vec<FactIx> {
    if categories == u64::MAX {
        Vec::new()
    } else {
        vec![programme.category_fact()]
    }
}

/// The facts given that a clause reads, each once.
fn facts_of(programme: &Programme, clause: &Clause) -> Vec<FactIx> {
    let mut out = scope(programme, clause.categories);
    for case in &clause.cases {
        base_facts(programme, &case.when, &mut out);
        if let Some(gap) = &case.gap {
            base_facts_of_term(programme, gap, &mut out);
        }
        for piece in case.say.iter().flat_map(|say| say.zh.iter().chain(&say.en)) {
            match piece {
                Piece::Lit(_) => {}
                Piece::Term(term) => base_facts_of_term(programme, term, &mut out),
                Piece::Shown(place) => base_facts_of_term(programme, &Term::Of(*place), &mut out),
            }
        }
        // These are named for themselves; one that is derived stands for what it is computed from.
        for ix in case.requires.iter().chain(&case.if_known).chain(&case.needs) {
            base_facts_of_term(programme, &Term::Of(crate::expr::Place::Fact(*ix)), &mut out);
        }
    }
    out
}

/// The known facts among `asked` that change nothing as things stand: no verdict (deadlines included), nothing to hand in, no date and no
/// way of filing is another without them or with any other value.
pub fn idle(programme: &Programme, facts: &Facts, asked: &[FactIx]) -> Vec<FactIx> {
    let uses = uses(programme);
    let mut out = Vec::new();
    asked.iter().copied().filter(|ix| is_idle(programme, facts, *ix, &uses)).for_each(|ix| add(&mut out, ix));
    out
}

/// Whether one known fact changes nothing as things stand; `uses` are those of the programme.
///
/// It is tried by making it unknown. Where all stays as it is and nothing open hangs on it, no value can matter: what is decided with
/// a fact unknown is decided for each of its values, and what is open names every fact that it hangs on. So a fact that lets a clause
/// pass, or that could still decide one, is never idle. The category never is: it chooses what concerns the applicant at all. Only
/// what rests on the fact is looked at, since nothing else can change with it.
pub fn is_idle(programme: &Programme, facts: &Facts, ix: FactIx, uses: &[Uses]) -> bool {
    let Some(uses) = uses.get(usize::from(ix.0)).filter(|_| facts.is_known(ix) && ix != programme.category_fact()) else { return false };
    let mut without = facts.clone();
    without.unset(ix);
    let after = Standing::of(programme, &without, uses);
    after == Standing::of(programme, facts, uses) && !after.hangs_on(programme, &without, uses, ix)
}

/// What some facts come to, as far as it is decided, and what the rest hangs on; of what rests on one fact alone.
#[derive(PartialEq, Eq)]
struct Standing {
    clauses: Vec<(Verdict, FactSet)>,
    materials: Vec<MaterialStatus>,
    routes: Vec<Truth>,
}

/// Those of some things that stand at some places.
fn at<'a, T>(all: &'a [T], places: &'a [usize]) -> impl Iterator<Item = &'a T> {
    places.iter().filter_map(|i| all.get(*i))
}

impl Standing {
    fn of(programme: &Programme, facts: &Facts, uses: &Uses) -> Standing {
        let derived = Derived::compute(programme, facts);
        let env = Env::new(programme, facts, &derived);
        let category = category(programme, facts);
        Standing {
            clauses: at(programme.clauses(), &uses.clauses).map(|clause| verdict_and_needs(&env, clause)).gather(),
            materials: at(programme.materials(), &uses.materials).map(|m| material(&env, m, category)).gather(),
            routes: at(programme.routes(), &uses.routes).map(|route| env.truth(&route.when)).gather(),
        }
    }

    /// Whether a value of an unknown fact may still change something.
    fn hangs_on(&self, programme: &Programme, facts: &Facts, uses: &Uses, ix: FactIx) -> bool {
        let derived = Derived::compute(programme, facts);
        let env = Env::new(programme, facts, &derived);
        let category = category(programme, facts);
        let open = |cond: &Cond| env.missing(cond).contains(ix);
        // A case that is passed over while the fact is unknown says nothing of what it would do.
        let passed_over = |clause: &Clause| clause.cases.iter().any(|c| c.if_known.contains(&ix)) && in_scope(&env, clause) != Truth::No;
        let dated = |e: &crate::programme::Entry| {
            (e.opens_fact == Some(ix) || e.closes_fact == Some(ix)) && calendar::concerns(programme, e.categories, category)
        };
        self.clauses.iter().any(|(_, needs)| needs.contains(ix))
            || at(programme.clauses(), &uses.clauses).any(passed_over)
            || at(programme.calendar(), &uses.dates).any(dated)
            || at(programme.routes(), &uses.routes).any(|route| open(&route.when))
            || at(programme.materials(), &uses.materials).zip(&self.materials).any(|(m, status)| match status {
                MaterialStatus::NotNeeded => false,
                _ => open(&m.needed) || open(&m.held),
            })
    }
}

#[cfg(test)]
mod tests;
