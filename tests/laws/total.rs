//! Evaluation is total: any facts, any day, no panic; one finding for each clause, in order.

use crate::support::{facts, property};
use preflight_rules::date::{Date, Span};
use preflight_rules::fixes::smallest;
use preflight_rules::wire::{reports, ReportSource};
use preflight_rules::wording::Writer;
use preflight_rules::{evaluate, Facts, Lang, Programme, Verdict};
use preflight_tests::library;
use proptest::prelude::*;

/// Evaluates, and writes everything that can be written about it.
pub fn everything(programme: &Programme, facts: &Facts, as_of: Date) -> Result<(), TestCaseError> {
    let report = evaluate(programme, facts, as_of);
    let positions: Vec<usize> = report.findings.iter().map(|f| f.clause).collect();
    prop_assert_eq!(positions, (0..programme.clauses().len()).collect::<Vec<_>>());
    prop_assert_eq!(report.materials.len(), programme.materials().len());
    let writer = Writer::new(programme, facts);
    for finding in &report.findings {
        prop_assert_eq!(finding.verdict == Verdict::Need, !finding.needs.is_empty(), "clause {}", finding.clause);
        for lang in Lang::ALL {
            let _ = (writer.explanation(finding, lang), writer.remedy(finding, lang));
        }
    }
    Ok(())
}

#[test]
fn any_facts_on_any_day() {
    let day = (0i32..109_000).prop_map(|n| Date::FIRST.shift(Span::Days(n)));
    for programme in library().programmes() {
        property(120, &(facts(programme), day.clone()), |(facts, as_of)| everything(programme, &facts, as_of));
    }
}

#[test]
fn the_search_for_fixes_and_the_json_report_too() {
    let as_of = Date::FIRST;
    for programme in library().programmes() {
        property(12, &facts(programme), |facts| {
            let (report, fixes) = (evaluate(programme, &facts, as_of), smallest(programme, &facts));
            let json = reports(as_of, &[ReportSource { programme, facts: &facts, report: &report, fixes: &fixes, policies: &[] }]);
            prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok(), "{json}");
            Ok(())
        });
    }
}
