//! The report as JSON: what `precheck check --format json` prints for the same answers.

use preflight_rules::date::Date;
use preflight_rules::fixes::smallest;
use preflight_rules::gather::Gather;
use preflight_rules::report_json::{reports, ReportSource};
use preflight_rules::{evaluate, Answers, Library, Programme};

/// The reports on these notices as one JSON document.
pub fn write(library: &Library, answers: &Answers, notices: &[&Programme], as_of: Date) -> String {
    let judged: Vec<_> = notices
        .iter()
        .map(|programme| {
            let facts = answers.bind(library.vocabulary(), programme);
            let (report, fixes) = (evaluate(programme, &facts, as_of), smallest(programme, &facts));
            (*programme, facts, report, fixes)
        })
        .gather();
    let sources: Vec<ReportSource<'_>> = judged
        .iter()
        .map(|(programme, facts, report, fixes)| ReportSource { programme, facts, report, fixes, policies: library.policies() })
        .gather();
    reports(as_of, &sources)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::library;

    #[test]
    fn one_report_for_each_notice_asked_for() {
        let library = library();
        let all: Vec<&Programme> = library.programmes().iter().collect();
        let day = Date::parse("2021-10-12").expect("a day");
        let text = write(library, &Answers::new(), &all, day);
        assert!(text.starts_with("{\n  \"wire\": 1,\n") && text.ends_with("  ]\n}\n") && text.contains("\"as_of\": \"2021-10-12\""));
        let notices: Vec<&str> = text.lines().filter_map(|l| l.strip_prefix("      \"notice\": ")).collect();
        assert_eq!(notices, ["\"jl761\",", "\"js2021\",", "\"js2023\","]);
        assert!(!write(library, &Answers::new(), &all[..1], day).contains("js2021/"));
    }
}
