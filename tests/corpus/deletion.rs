//! Deleting a fact never turns one decided verdict into another: it stays, or becomes `need`. Only a warning that an *if known* fact
//! raised (R14) may fall back to what the clause says without it.

use preflight_rules::fact::{FactDecl, FactIx};
use preflight_rules::value::Value;
use preflight_rules::{verdicts, Facts, Programme, Verdict};
use preflight_tests::{all_cases, Judged, Misses};

#[test]
fn deleting_a_fact_never_changes_a_decided_verdict() {
    let (mut misses, mut deletions) = (Misses::new(), 0);
    for case in all_cases() {
        let Ok(judged) = Judged::of(case) else { continue };
        for (what, facts) in fewer(judged.programme, &judged.facts) {
            deletions += 1;
            let after = verdicts(judged.programme, &facts);
            for (finding, after) in judged.report.findings.iter().zip(after) {
                if !allowed(judged.programme, finding, after) {
                    let clause = judged.programme.clauses().get(finding.clause).map_or("", |c| c.id.as_str());
                    misses.note(format!("{}: without {what}, {clause} turns from {:?} to {after:?}", case.place(), finding.verdict));
                }
            }
        }
    }
    assert!(deletions > 10_000, "only {deletions} deletions were tried");
    misses.finish("verdicts that change when a fact is deleted");
}

fn allowed(programme: &Programme, finding: &preflight_rules::Finding, after: Verdict) -> bool {
    let raised_if_known = || {
        let clause = programme.clauses().get(finding.clause);
        let case = finding.case.and_then(|i| clause?.cases.get(i));
        finding.verdict == Verdict::Warn && case.is_some_and(|c| !c.if_known.is_empty())
    };
    after == finding.verdict || after == Verdict::Need || raised_if_known()
}

/// The facts without one of them, for each of them; and without one field of one record.
fn fewer<'a>(programme: &'a Programme, facts: &'a Facts) -> Vec<(String, Facts)> {
    let mut out = Vec::new();
    for (ix, decl) in programme.vocabulary().iter().filter(|(ix, _)| facts.is_known(*ix)) {
        let mut without = facts.clone();
        without.unset(ix);
        out.push((format!("`{}`", decl.name), without));
        out.extend(without_a_field(programme, facts, ix, decl));
    }
    out
}

/// An absent optional field means *none*, which is an answer, so only the others are deleted.
fn without_a_field(programme: &Programme, facts: &Facts, ix: FactIx, decl: &FactDecl) -> Vec<(String, Facts)> {
    let Some(Value::Rows(rows)) = facts.get(ix) else { return Vec::new() };
    let mut out = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        for (j, field) in decl.kind.fields().iter().enumerate().filter(|(j, f)| !f.optional && row.get(*j).is_some_and(Option::is_some)) {
            let mut rows = rows.clone();
            rows[i][j] = None;
            let mut without = facts.clone();
            without.set(programme, ix, Value::Rows(rows)).expect("a record with less is a record");
            out.push((format!("`{}/{i}/{}`", decl.name, field.name), without));
        }
    }
    out
}
