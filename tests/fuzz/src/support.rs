//! What several targets need.

use preflight_rules::date::Date;
use preflight_rules::wording::Writer;
use preflight_rules::{evaluate, Facts, Lang, Programme, Report, Verdict};
use std::borrow::Cow;

/// The bytes as text. What comes as bytes and is read as text was decoded before, like this.
pub fn text(data: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(data)
}

/// A byte that says how, and the rest as text.
pub fn chosen(data: &[u8]) -> (u8, Cow<'_, str>) {
    data.split_first().map_or((0, Cow::Borrowed("")), |(how, rest)| (*how, text(rest)))
}

/// Evaluates, and writes all that can be written about it: one finding for each clause, in order, and nothing is asked without `need`.
pub fn everything(programme: &Programme, facts: &Facts, as_of: Date) -> Report {
    let report = evaluate(programme, facts, as_of);
    assert!(report.findings.iter().map(|f| f.clause).eq(0..programme.clauses().len()), "one finding for each clause");
    let writer = Writer::new(programme, facts);
    for finding in &report.findings {
        assert!(finding.verdict == Verdict::Need || finding.needs.is_empty(), "clause {}", finding.clause);
        for lang in Lang::ALL {
            let _ = (writer.explanation(finding, lang), writer.remedy(finding, lang));
        }
    }
    report
}

/// Whether a line may be shown: none of its characters moves a cursor.
pub fn is_plain(line: &str) -> bool {
    !line.is_empty() && !line.chars().any(char::is_control)
}
