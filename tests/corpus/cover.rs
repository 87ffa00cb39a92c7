//! No case of a clause and no verdict goes untested.

use preflight_rules::{verdicts, Verdict};
use preflight_tests::{all_cases, library, Judged, Misses};
use std::collections::{BTreeMap, BTreeSet};

/// A clause, by notice and position.
type Place = (String, usize);

#[test]
fn every_case_of_every_clause_is_reached() {
    let mut reached: BTreeSet<(Place, usize)> = BTreeSet::new();
    for case in all_cases() {
        let Ok(judged) = Judged::of(case) else { continue };
        for finding in &judged.report.findings {
            reached.extend(finding.case.map(|i| ((case.notice.clone(), finding.clause), i)));
        }
    }
    let mut misses = Misses::new();
    for programme in library().programmes() {
        for (c, clause) in programme.clauses().iter().enumerate() {
            for (i, case) in clause.cases.iter().enumerate() {
                let place = ((programme.header().id.clone(), c), i);
                misses.unless(reached.contains(&place), format!("{} case {} ({})", programme.clause_id(clause), i + 1, case.verdict.id()));
            }
        }
    }
    misses.finish("cases of clauses that nothing reaches");
}

#[test]
fn every_verdict_is_asserted() {
    let mut asserted: BTreeSet<(String, &str)> = BTreeSet::new();
    let mut possible: BTreeMap<Place, BTreeSet<Verdict>> = BTreeMap::new();
    for case in all_cases() {
        let Ok(judged) = Judged::of(case) else { continue };
        let id = |clause: &str| format!("{}/{clause}", case.notice);
        for (clause, verdict) in &case.verdicts {
            asserted.extend(Verdict::from_id(verdict).map(|v| (id(clause), v.id())));
        }
        for clause in case.deciding.iter().chain(case.needs.keys()) {
            asserted.extend(judged.verdict(clause).map(|v| (id(clause), v.id())));
        }
        // Where a verdict can arise: whatever the cases come to, as they are and with one fact less.
        let mut note = |found: &[Verdict]| {
            for (i, verdict) in found.iter().enumerate() {
                possible.entry((case.notice.clone(), i)).or_default().insert(*verdict);
            }
        };
        note(&judged.report.findings.iter().map(|f| f.verdict).collect::<Vec<_>>());
        for (ix, _) in judged.programme.vocabulary().iter().filter(|(ix, _)| judged.facts.is_known(*ix)) {
            let mut facts = judged.facts.clone();
            facts.unset(ix);
            note(&verdicts(judged.programme, &facts));
        }
    }
    let mut misses = Misses::new();
    for programme in library().programmes() {
        for (i, clause) in programme.clauses().iter().enumerate().filter(|(_, c)| !c.cases.is_empty()) {
            let mut verdicts: BTreeSet<Verdict> = clause.cases.iter().map(|c| c.verdict).collect();
            verdicts.extend(possible.get(&(programme.header().id.clone(), i)).into_iter().flatten());
            for verdict in verdicts {
                let name = programme.clause_id(clause);
                misses.unless(asserted.contains(&(name.clone(), verdict.id())), format!("{name}: {}", verdict.id()));
            }
        }
    }
    misses.finish("verdicts that no case file names");
}
