//! Deleting a fact never turns one decided verdict into another: it stays, or becomes `need`. Only a warning that an *if known* fact
//! raised (R14) may fall back to what the clause says without it.

use preflight_rules::fact::{FactDecl, FactIx};
use preflight_rules::value::Value;
use preflight_rules::{verdicts, Clause, Facts, Programme, Verdict};
use preflight_tests::{all_cases, Judged, Misses};

#[test]
fn deleting_a_fact_never_changes_a_decided_verdict() {
    let (mut misses, mut deletions) = (Misses::new(), 0);
    for case in all_cases() {
        let Ok(judged) = Judged::of(case) else { continue };
        for fewer in fewer(judged.programme, &judged.facts) {
            deletions += 1;
            let after = verdicts(judged.programme, &fewer.facts);
            for ((clause, finding), after) in judged.programme.clauses().iter().zip(&judged.report.findings).zip(after) {
                let before = finding.verdict;
                if after != before && after != Verdict::Need && !falls_back(clause, before, fewer.fact) {
                    misses.note(format!("{}: without {}, {} turns from {before:?} to {after:?}", case.place(), fewer.what, clause.id));
                }
            }
        }
    }
    assert!(deletions > 10_000, "only {deletions} deletions were tried");
    misses.finish("verdicts that change when a fact is deleted");
}

/// Whether a warning that this fact raised, or may have raised, goes with it.
fn falls_back(clause: &Clause, before: Verdict, fact: FactIx) -> bool {
    let raised = clause.cases.iter().any(|c| c.verdict == Verdict::Warn && c.if_known.contains(&fact));
    raised && matches!(before, Verdict::Warn | Verdict::Need)
}

/// Facts with one answer less.
struct Fewer {
    /// What is gone, for messages.
    what: String,
    /// The fact it was, or was part of.
    fact: FactIx,
    /// The rest.
    facts: Facts,
}

/// The facts without one of them, for each of them; and without one field of one record.
fn fewer(programme: &Programme, facts: &Facts) -> Vec<Fewer> {
    let mut out = Vec::new();
    for (ix, decl) in programme.vocabulary().iter().filter(|(ix, _)| facts.is_known(*ix)) {
        let mut without = facts.clone();
        without.unset(ix);
        out.push(Fewer { what: format!("`{}`", decl.name), fact: ix, facts: without });
        out.extend(without_a_field(programme, facts, ix, decl));
    }
    out
}

/// An absent optional field means *none*, which is an answer, so only the others are deleted.
fn without_a_field(programme: &Programme, facts: &Facts, ix: FactIx, decl: &FactDecl) -> Vec<Fewer> {
    let Some(Value::Rows(rows)) = facts.get(ix) else { return Vec::new() };
    let mut out = Vec::new();
    for (i, row) in rows.iter().enumerate() {
        for (j, field) in decl.kind.fields().iter().enumerate().filter(|(j, f)| !f.optional && row.get(*j).is_some_and(Option::is_some)) {
            let mut rows = rows.clone();
            rows[i][j] = None;
            let mut without = facts.clone();
            without.set(programme, ix, Value::Rows(rows)).expect("a record with less is a record");
            out.push(Fewer { what: format!("`{}/{i}/{}`", decl.name, field.name), fact: ix, facts: without });
        }
    }
    out
}
