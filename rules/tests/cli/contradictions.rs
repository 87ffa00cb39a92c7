//! Figures that cannot all be true (V1 to V7) are input errors, not verdicts.

use crate::run::check;

/// Facts, and the path and rule they must be refused with.
const CONTRADICTIONS: [(&str, &str, &str); 12] = [
    ("V1", "/civil_works_wan", r#"{"civil_works_wan":"620.0001","total_investment_wan":620}"#),
    ("V2", "/bigdata_part_investment_wan", r#"{"bigdata_part_investment_wan":1000.0001,"total_investment_wan":1000}"#),
    ("V3", "/completed_investment_wan", r#"{"completed_investment_wan":"1000.0001","total_investment_wan":"1000"}"#),
    ("V4", "/construction_end_month", r#"{"construction_start_month":"2021-05","construction_end_month":"2021-04"}"#),
    ("V5", "/total_investment_wan", r#"{"total_investment_wan":-0.0001}"#),
    ("V5", "/factory_spend/0/item_amount_wan", r#"{"factory_spend":[{"item_amount_wan":-1}]}"#),
    ("V6", "/factory_basic_aspects_met", r#"{"factory_basic_aspects_met":4}"#),
    ("V6", "/factory_mfg_directions", r#"{"factory_mfg_directions":4}"#),
    ("V6", "/factory_benchmark_directions", r#"{"factory_benchmark_directions":5}"#),
    ("V6", "/unit_declaration_count", r#"{"unit_declaration_count":0}"#),
    ("V7", "/cloud_services/0/service_end", r#"{"cloud_services":[{"service_start":"2022-05-02","service_end":"2022-05-01"}]}"#),
    (
        "V7",
        "/cloud_services/1/service_end",
        r#"{"cloud_services":[{"service_start":"2022-05-02"},{"service_start":"2022-05-02","service_end":"2021-05-03"}]}"#,
    ),
];

#[test]
fn contradictions_are_refused_where_they_stand() {
    for (rule, path, facts) in CONTRADICTIONS {
        let run = check("js2021", facts);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{rule} {facts}");
        assert_eq!(run.err.lines().count(), 1, "{rule} {facts}: told once, though several notices read it: {}", run.err);
        assert!(run.err.starts_with(&format!("{path}: ")), "{rule} {facts}: {}", run.err);
        // V5 and V6 are the bounds of the facts.
        assert_eq!(run.err.contains(&format!("[{rule}]")), rule != "V5" && rule != "V6", "{}", run.err);
    }
}

#[test]
fn figures_that_are_just_equal_are_taken() {
    let fine = [
        r#"{"civil_works_wan":"620","total_investment_wan":620}"#,
        r#"{"bigdata_part_investment_wan":1000,"total_investment_wan":1000}"#,
        r#"{"completed_investment_wan":"1000","total_investment_wan":"1000.0"}"#,
        r#"{"construction_start_month":"2021-05","construction_end_month":"2021-05"}"#,
        r#"{"factory_basic_aspects_met":3,"factory_mfg_directions":3,"factory_benchmark_directions":4,"unit_declaration_count":1}"#,
        r#"{"cloud_services":[{"service_start":"2022-05-02","service_end":"2022-05-02"},{"service_end":"2022-05-02"},{}]}"#,
        r#"{"civil_works_wan":"620"}"#,
        r#"{"construction_end_month":"1999-01"}"#,
    ];
    for facts in fine {
        let run = check("js2021", facts);
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{facts}");
    }
}

#[test]
fn several_contradictions_are_all_told() {
    let facts = r#"{"civil_works_wan":9,"completed_investment_wan":9,"total_investment_wan":8,"construction_start_month":"2021-05","construction_end_month":"2021-04"}"#;
    let run = check("js2021", facts);
    assert_eq!(run.status, Some(2));
    for rule in ["[V1]", "[V3]", "[V4]"] {
        assert_eq!(run.err.matches(rule).count(), 1, "{rule} in {}", run.err);
    }
}
