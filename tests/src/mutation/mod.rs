//! Mutation of the notices: every small change of the rules must be noticed by a case file, or be excused with a reason.

pub mod bench;
pub mod excuses;
pub mod page;

use crate::library;
use bench::Bench;
use excuses::Excuses;
use preflight_rules::authoring::deep::{compare, Apart};
use preflight_rules::authoring::mutants::{all, refused, Change, Mutant};
use preflight_rules::authoring::Sources;
use preflight_rules::expr::{cond_facts, Cond, Op};
use preflight_rules::fact::{Derivation, FactIx};
use preflight_rules::Programme;

/// What became of a mutant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A case file no longer holds.
    Caught,
    /// The checker, its analysis of all facts, or the test that every case of a clause is reached refuses it.
    Refused,
    /// Shown to come to the same for everybody, by the analysis of all facts.
    Same,
    /// Excused: it comes to the same, for the reason given.
    Equivalent,
    /// Nothing notices it.
    Survived,
}

/// A mutant with its fate.
pub struct Tried {
    /// The mutant.
    pub mutant: Mutant,
    /// Its fate.
    pub fate: Fate,
    /// Facts that would tell it apart, where it survived and some were found.
    pub facts: Option<String>,
}

/// What a notice came to.
pub struct Score {
    /// The notice.
    pub notice: String,
    /// How many case files stood against it.
    pub cases: usize,
    /// Its mutants, in order.
    pub tried: Vec<Tried>,
    /// Excuses that excuse nothing: caught, or no longer there.
    pub idle: Vec<String>,
}

impl Score {
    /// How many mutants had this fate.
    pub fn count(&self, fate: &Fate) -> usize {
        self.tried.iter().filter(|t| t.fate == *fate).count()
    }
}

/// Tries every mutant of a notice, on so many threads.
pub fn run(sources: &Sources, programme: &'static Programme, excuses: &Excuses, threads: usize) -> Result<Score, String> {
    let notice = programme.header().id.clone();
    let bench = Bench::of(programme)?;
    let mutants = all(sources, programme);
    let excused: Vec<String> = excuses.of(&notice).map(|(name, _)| name).collect();
    let share = mutants.len().div_ceil(threads.max(1)).max(1);
    let tried: Vec<Tried> = std::thread::scope(|scope| {
        let parts: Vec<_> = mutants
            .chunks(share)
            .map(|part| scope.spawn(|| part.iter().map(|m| try_one(programme, &bench, m, &excused)).collect::<Vec<_>>()))
            .collect();
        parts.into_iter().flat_map(|part| part.join().unwrap_or_default()).collect()
    });
    if tried.len() != mutants.len() {
        return Err(format!("{notice}: only {} of {} changes were tried", tried.len(), mutants.len()));
    }
    let mut idle = Vec::new();
    for (name, why) in excuses.of(&notice) {
        match tried.iter().find(|t| excuses::name(&t.mutant) == name) {
            Some(one) if one.fate == Fate::Equivalent && !why.is_empty() => {}
            Some(one) => idle.push(format!("{name}: is {:?}", one.fate)),
            None => idle.push(format!("{name}: there is no such change")),
        }
    }
    Ok(Score { notice, cases: bench.len(), tried, idle })
}

fn try_one(programme: &Programme, bench: &Bench, mutant: &Mutant, excused: &[String]) -> Tried {
    let told = |fate, facts| Tried { mutant: mutant.clone(), fate, facts };
    let Some(change) = &mutant.change else { return told(Fate::Refused, None) };
    let mut changed = programme.clone();
    change.clone().swap(&mut changed);
    if bench.catches(&changed, change).is_some() {
        return told(Fate::Caught, None);
    }
    let clauses = match change {
        Change::Guard(clause, ..) | Change::Cases(clause, _) if bench.uncovered(&changed, *clause) => return told(Fate::Refused, None),
        Change::Guard(clause, ..) | Change::Cases(clause, _) => vec![*clause],
        Change::Derived(ix, ..) => readers(programme, *ix),
        _ => return told(Fate::Survived, None),
    };
    if let Some(case) = bench.tells_apart(programme, &changed, &clauses) {
        return told(Fate::Survived, Some(case));
    }
    if excused.contains(&excuses::name(mutant)) {
        return told(Fate::Equivalent, None);
    }
    let apart: Vec<Apart> = clauses.iter().map(|clause| compare(programme, &changed, *clause)).collect();
    if let Some(Apart::For(facts)) = apart.iter().find(|a| matches!(a, Apart::For(_))) {
        return told(Fate::Survived, Some(facts.clone()));
    }
    if !apart.is_empty() && apart.iter().all(|a| *a == Apart::Same) {
        return told(Fate::Same, None);
    }
    match clauses.iter().any(|clause| refused(&changed, *clause)) {
        true => told(Fate::Refused, None),
        false => told(Fate::Survived, None),
    }
}

/// The clauses whose guards read a derived fact or the records of a list, through others too; none when a text shows it, for a text is
/// not compared.
fn readers(programme: &Programme, ix: FactIx) -> Vec<usize> {
    let mut out = Vec::new();
    for (i, clause) in programme.clauses().iter().enumerate() {
        let mut read = false;
        clause.cases.iter().for_each(|case| cond_reads(programme, &case.when, ix, &mut read));
        if read {
            out.push(i);
        }
    }
    out
}

fn cond_reads(programme: &Programme, cond: &Cond, ix: FactIx, read: &mut bool) {
    cond_facts(cond, &mut |other| {
        *read |= other == ix;
        match programme.vocabulary().get(other).and_then(|d| d.derived.as_ref()) {
            Some(Derivation::Cond(inner)) => cond_reads(programme, inner, ix, read),
            Some(Derivation::Term(term)) => {
                let same = Cond::Compare(Op::Eq, term.clone(), term.clone());
                cond_reads(programme, &same, ix, read);
            }
            None => {}
        }
    });
}

/// Every notice of this checkout.
pub fn run_all(sources: &Sources, excuses: &Excuses, threads: usize) -> Result<Vec<Score>, String> {
    library().programmes().iter().map(|programme| run(sources, programme, excuses, threads)).collect()
}
