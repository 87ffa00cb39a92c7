//! The case files of a notice, ready to be held against a changed programme.

use crate::cases::{all_contradictions, Contradiction};
use crate::judged::{date, figure, AS_OF};
use crate::{all_cases, library, Case, Judged};
use preflight_rules::authoring::deep::alike;
use preflight_rules::authoring::mutants::Change;
use preflight_rules::date::Date;
use preflight_rules::expr::Term;
use preflight_rules::programme::{Case as ClauseCase, Template};
use preflight_rules::sanity::contradictions;
use preflight_rules::{deciding, evaluate, judge_clause, outcome_of, verdicts, ClauseKind, Facts, Outcome, Programme, Verdict};

/// A case with its facts and what the unchanged notice makes of them.
struct Bound {
    case: &'static Case,
    facts: Facts,
    as_of: Date,
    verdicts: Vec<Verdict>,
}

/// Every case of one notice, and every contradiction.
pub struct Bench {
    bound: Vec<Bound>,
    contradictions: Vec<(&'static Contradiction, Facts)>,
}

impl Bench {
    /// Of a notice; a case that is refused stops the run.
    pub fn of(programme: &'static Programme) -> Result<Bench, String> {
        let notice = &programme.header().id;
        let mut bound = Vec::new();
        for case in all_cases().iter().filter(|c| c.notice == *notice) {
            let judged = Judged::of(case).map_err(|e| format!("{}: {e}", case.place()))?;
            let as_of = case.as_of.as_deref().and_then(Date::parse).or_else(|| Date::parse(AS_OF)).ok_or("no day")?;
            let verdicts = judged.report.findings.iter().map(|f| f.verdict).collect();
            bound.push(Bound { case, facts: judged.facts, as_of, verdicts });
        }
        let own = all_contradictions().iter().filter(|c| c.notice == *notice || library().programme(&c.notice).is_none());
        let contradictions = own.map(|c| (c, c.bind(programme))).collect();
        Ok(Bench { bound, contradictions })
    }

    /// How many cases there are, contradictions included.
    pub fn len(&self) -> usize {
        self.bound.len() + self.contradictions.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The first case that the changed programme does not come up to, by name.
    pub fn catches(&self, changed: &Programme, change: &Change) -> Option<String> {
        let at = change.clause();
        let id = at.and_then(|i| changed.clauses().get(i)).map(|c| c.id.as_str());
        // Those that speak of the clause first: they are the likeliest.
        let speaks = |b: &&Bound| id.is_some_and(|id| b.speaks_of(id));
        let (first, rest): (Vec<&Bound>, Vec<&Bound>) = self.bound.iter().partition(speaks);
        let caught = first.into_iter().chain(rest).find(|bound| bound.misses(changed, change)).map(|bound| bound.case.place());
        let refused = || self.contradictions.iter().find(|(c, facts)| c.broken(changed, facts) != c.breaks).map(|(c, _)| c.name.clone());
        caught.or_else(|| if at.is_none() { refused() } else { None })
    }

    /// A case of which the changed notice says something else, though not of what the case asserts.
    pub fn tells_apart(&self, programme: &Programme, changed: &Programme, clauses: &[usize]) -> Option<String> {
        let other = |b: &&Bound| clauses.iter().any(|i| !alike(programme, changed, *i, &b.facts));
        self.bound.iter().find(other).map(|b| format!("the facts of {}", b.case.place()))
    }

    /// Whether some case of a clause is decided by no case file: the cover test would say so.
    pub fn uncovered(&self, changed: &Programme, clause: usize) -> bool {
        let cases = changed.clauses().get(clause).map_or(0, |c| c.cases.len());
        let reached: Vec<usize> = self.bound.iter().filter_map(|b| deciding(changed, &b.facts, clause)).collect();
        (0..cases).any(|case| !reached.contains(&case))
    }
}

/// What a case comes to and says.
fn said(case: &ClauseCase) -> (Verdict, &Option<Template>, &Option<Term>) {
    (case.verdict, &case.say, &case.gap)
}

impl Bound {
    fn speaks_of(&self, clause: &str) -> bool {
        let case = self.case;
        case.verdicts.contains_key(clause)
            || case.needs.contains_key(clause)
            || case.says.contains_key(clause)
            || case.deciding.iter().any(|c| c == clause)
    }

    /// Whether something that the case says is not so.
    fn misses(&self, changed: &Programme, change: &Change) -> bool {
        match change {
            Change::Held(..) | Change::Needed(..) | Change::Route(..) | Change::Entry(..) => self.report(changed),
            Change::Holds(..) => !contradictions(changed, &self.facts).is_empty(),
            Change::Derived(..) => {
                let all = verdicts(changed, &self.facts);
                let clauses = (0..all.len()).filter(|i| changed.clauses().get(*i).is_some_and(|c| self.asks(&c.id)));
                self.verdicts(changed, &all)
                    || clauses.into_iter().any(|i| self.clause(changed, i, *all.get(i).unwrap_or(&Verdict::Need)))
                    || !contradictions(changed, &self.facts).is_empty()
                    || self.case.figures.iter().any(|(name, value)| figure(changed, &self.facts, name).as_ref() != Some(value))
            }
            Change::Guard(..) | Change::Verdict(..) | Change::Cases(..) | Change::Scope(..) => {
                let Some(i) = change.clause() else { return false };
                let Some((verdict, _)) = judge_clause(changed, &self.facts, i) else { return false };
                let mut all = self.verdicts.clone();
                let same = all.get(i) == Some(&verdict);
                if let Some(slot) = all.get_mut(i) {
                    *slot = verdict;
                }
                !same && self.verdicts(changed, &all) || self.clause(changed, i, verdict)
            }
        }
    }

    fn asks(&self, clause: &str) -> bool {
        self.case.needs.contains_key(clause) || self.case.says.contains_key(clause)
    }

    /// Whether the outcome, the clauses that make it or a verdict is not as the case says.
    fn verdicts(&self, changed: &Programme, all: &[Verdict]) -> bool {
        let outcome = outcome_of(changed, all);
        let named = |id: &str| changed.clauses().iter().position(|c| c.id == id).and_then(|i| all.get(i)).map(|v| v.id());
        let mut deciding: Vec<&str> = Vec::new();
        for (clause, verdict) in changed.clauses().iter().zip(all).filter(|_| outcome != Outcome::Ready) {
            if clause.kind != ClauseKind::Deadline && Outcome::of(*verdict) == outcome {
                deciding.push(&clause.id);
            }
        }
        outcome.id() != self.case.outcome
            || deciding.len() != self.case.deciding.len()
            || deciding.iter().any(|id| !self.case.deciding.iter().any(|d| d == id))
            || self.case.verdicts.iter().any(|(id, verdict)| named(id) != Some(verdict))
    }

    /// Whether what a clause needs, or which of its cases speaks, is not as the case says.
    fn clause(&self, changed: &Programme, i: usize, verdict: Verdict) -> bool {
        let Some(id) = changed.clauses().get(i).map(|c| c.id.as_str()) else { return false };
        if let Some(wanted) = self.case.needs.get(id) {
            let needs = judge_clause(changed, &self.facts, i).map(|(_, needs)| needs).unwrap_or_default();
            let names: Vec<&str> = needs.iter().filter_map(|ix| changed.vocabulary().get(*ix)).map(|d| d.name.as_str()).collect();
            if verdict != Verdict::Need || names.len() != wanted.len() || names.iter().any(|n| !wanted.iter().any(|w| w == n)) {
                return true;
            }
        }
        // By what it says, not by its number: cases may have been taken away or have changed places.
        let own = library().programme(&self.case.notice).and_then(|p| p.clauses().get(i));
        self.case.says.get(id).zip(own).is_some_and(|(number, own)| {
            let wanted = number.checked_sub(1).and_then(|i| own.cases.get(i));
            let found = deciding(changed, &self.facts, i).and_then(|case| changed.clauses().get(i)?.cases.get(case));
            wanted.map(said) != found.map(said)
        })
    }

    /// Whether a thing to hand in, a way of filing or a date is not as the case says.
    fn report(&self, changed: &Programme) -> bool {
        if self.case.materials.is_empty() && self.case.routes.is_none() && self.case.dates.is_empty() {
            return false;
        }
        let report = evaluate(changed, &self.facts, self.as_of);
        let material = |id: &str| changed.materials().iter().position(|m| m.id == id).and_then(|i| report.materials.get(i)).map(|s| s.id());
        let routes: Vec<&str> = report.routes.iter().filter_map(|i| changed.routes().get(*i)).map(|r| r.id.as_str()).collect();
        self.case.materials.iter().any(|(id, status)| material(id) != Some(status))
            || self.case.routes.as_ref().is_some_and(|wanted| *wanted != routes)
            || self.case.dates.iter().any(|(id, state)| date(changed, &report, id).as_ref() != Some(state))
    }
}
