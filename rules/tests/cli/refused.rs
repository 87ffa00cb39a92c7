//! Facts that cannot be used: every problem is listed with its path, the status is 2, nothing is printed as a result.

use crate::run::{check, precheck, scratch, with_input, Run};

/// Asserts that a run was refused and said so at these paths, in this order.
fn refused(run: &Run, paths: &[&str]) {
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{}", run.err);
    let found: Vec<&str> = run.err.lines().filter_map(|line| line.split_once(": ").map(|(path, _)| path)).collect();
    assert_eq!(found, paths, "{}", run.err);
}

#[test]
fn every_problem_is_listed() {
    let facts = r#"{
        "total_investmnt_wan": 1,
        "applicant_org_type": "enterprize",
        "invest_excl_civil_wan": "3",
        "is_cooperative": "yes",
        "construction_start_month": "2021-13",
        "planned_submission_date": "2021-02-30",
        "js2021_focus": ["e_comerce", 3],
        "js2021_focus": [],
        "unit_declaration_count": 1.5,
        "total_investment_wan": "512.04123",
        "factory_spend": [{"item_date": "2021-13-01", "item_amount_wan": -3, "foo": 1}, 5],
        "cloud_services": {},
        "workpoints_item": 7
    }"#;
    let paths = [
        "/total_investmnt_wan",
        "/applicant_org_type",
        "/invest_excl_civil_wan",
        "/is_cooperative",
        "/construction_start_month",
        "/planned_submission_date",
        "/js2021_focus/0",
        "/js2021_focus/1",
        "/js2021_focus",
        "/unit_declaration_count",
        "/total_investment_wan",
        "/factory_spend/0/item_date",
        "/factory_spend/0/item_amount_wan",
        "/factory_spend/0/foo",
        "/factory_spend/1",
        "/cloud_services",
        "/workpoints_item",
    ];
    refused(&check("js2021", facts), &paths);
}

#[test]
fn a_near_name_is_suggested() {
    let run = check("js2021", r#"{"total_investmnt_wan":1,"applicant_org_type":"enterprize"}"#);
    assert!(run.err.contains("total_investment_wan？") && run.err.contains("enterprise？"), "{}", run.err);
    let run = with_input(&["check", "--lang", "en", "-"], br#"{"total_investmnt_wan":1}"#);
    assert!(run.err.contains("did you mean total_investment_wan?"), "{}", run.err);
    let run = check("js2021", r#"{"cloud_services[]":[]}"#);
    assert!(run.err.contains("cloud_services？"), "list names are written without brackets: {}", run.err);
}

#[test]
fn what_is_no_object_is_refused() {
    for facts in [
        "",
        "   \n",
        "[]",
        "[{}]",
        "{",
        "{}{}",
        "null",
        "true",
        "3",
        "\"text\"",
        "{\"a\":}",
        "{'a':1}",
        "{\"a\":1,}",
        "// {}",
        "NaN",
        "{\"total_investment_wan\":NaN}",
    ] {
        refused(&check("js2021", facts), &["/"]);
    }
}

#[test]
fn money_that_is_none_is_refused() {
    let words = [
        "NaN",
        "Infinity",
        "-Infinity",
        "",
        " ",
        "五百",
        "500万元",
        "1,000",
        "0x10",
        "+5",
        ".5",
        "1_000",
        "-1",
        "99999999999999999999999999999999999999",
    ];
    let numbers = [
        "true",
        "[]",
        "{}",
        "-1",
        "-0.0001",
        "0.0000001",
        "512.0412345",
        "1e-9",
        "1e400",
        "1e99999999999",
        "100000000.0001",
        "99999999999999999999999999999999999999",
        "0.1234567890123456789012345678901234567890",
    ];
    let values: Vec<String> = words.iter().map(|w| format!("\"{w}\"")).chain(numbers.iter().map(|n| (*n).to_owned())).collect();
    let rows: Vec<String> = values.iter().map(|v| format!(r#"{{"item_amount_wan":{v}}}"#)).collect();
    let run = check("js2023", &format!(r#"{{"factory_spend":[{}]}}"#, rows.join(",")));
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    let missed: Vec<_> =
        (0..values.len()).filter(|i| !run.err.contains(&format!("/factory_spend/{i}/item_amount_wan: "))).map(|i| &values[i]).collect();
    assert!(missed.is_empty() && run.err.lines().count() == values.len(), "taken as money: {missed:?}\n{}", run.err);
}

#[test]
fn money_that_is_some_is_taken() {
    let values = ["0", "-0", "0.0", "1e2", "1E+2", "100000000", r#""100000000""#, "499.9999", "5e-4", r#""00500""#, "500.00000"];
    let rows: Vec<String> = values.iter().map(|v| format!(r#"{{"item_amount_wan":{v}}}"#)).collect();
    let run = check("js2023", &format!(r#"{{"factory_spend":[{}]}}"#, rows.join(",")));
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
}

#[test]
fn other_types_are_strict() {
    let wrong = [
        ("unit_declaration_count", &["\"1\"", "1.5", "-1", "1e30", "true", "9223372036854775808"][..]),
        ("is_cooperative", &["0", "1", "\"true\"", "\"是\"", "[]"]),
        (
            "planned_submission_date",
            &["20211012", "\"2021-02-29\"", "\"2021/10/12\"", "\"2021-10\"", "\"2021-10-12T00:00:00Z\"", "\"\"", "\"1899-12-31\""],
        ),
        ("construction_start_month", &["\"2021-00\"", "\"2021-13\"", "\"2021-1\"", "\"2021-01-01\"", "202101"]),
        ("applicant_org_type", &["\"\"", "\"Enterprise\"", "0", "[\"enterprise\"]"]),
        ("js2021_focus", &["\"e_commerce\"", "{}", "true"]),
        ("workpoints_item", &["1", "[]", "true"]),
        ("factory_spend", &["{}", "\"\"", "1", "true"]),
    ];
    let most = wrong.iter().map(|(_, values)| values.len()).max().unwrap_or(0);
    // One file takes one wrong value of every fact.
    for i in 0..most {
        let given: Vec<(&str, &str)> = wrong.iter().filter_map(|(fact, values)| values.get(i).map(|value| (*fact, *value))).collect();
        let members: Vec<String> = given.iter().map(|(fact, value)| format!("\"{fact}\":{value}")).collect();
        let paths: Vec<String> = given.iter().map(|(fact, _)| format!("/{fact}")).collect();
        refused(&check("js2021", &format!("{{{}}}", members.join(","))), &paths.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn a_fact_given_twice_is_refused_even_when_equal() {
    refused(&check("js2021", r#"{"is_cooperative":true,"is_cooperative":true}"#), &["/is_cooperative"]);
    refused(&check("js2021", r#"{"is_cooperative":null,"is_cooperative":true}"#), &["/is_cooperative"]);
    refused(&check("js2023", r#"{"factory_spend":[{"item_kind":"other","item_kind":"other"}]}"#), &["/factory_spend/0/item_kind"]);
}

#[test]
fn a_derived_fact_is_never_taken() {
    for fact in ["invest_excl_civil_wan", "duration_months", "bigdata_share", "factory_spend_safe_wan", "cloud_paid_wan"] {
        refused(&check("js2021", &format!(r#"{{"{fact}":"1"}}"#)), &[&format!("/{fact}")]);
    }
}

#[test]
fn files_that_cannot_be_read_are_refused() {
    let folder = scratch("unreadable");
    let missing = folder.join("missing.json").to_string_lossy().into_owned();
    let folder = folder.to_string_lossy().into_owned();
    for path in [missing, folder] {
        let run = precheck(&["check", &path]);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
        assert!(run.err.starts_with(&path), "{}", run.err);
    }
}

#[test]
fn unknown_notices_and_categories_are_refused_with_what_there_is() {
    let run = precheck(&["check", "--notice", "js2020", "-"]);
    assert!(run.status == Some(2) && run.out.is_empty() && run.err.contains("js2021"), "{run:?}");
    let run = precheck(&["check", "--category", "smart_city", "-"]);
    assert!(run.status == Some(2) && run.out.is_empty() && run.err.contains("smart_society"), "{run:?}");
    let run = precheck(&["check", "--notice", "js2023", "--category", "smart_society", "-"]);
    assert!(run.status == Some(2) && run.out.is_empty(), "a category of another notice: {run:?}");
}

#[test]
fn a_wrong_call_is_refused() {
    for args in [
        &[][..],
        &["check"],
        &["check", "--lang", "fr", "-"],
        &["check", "--format", "xml", "-"],
        &["check", "a", "b"],
        &["nothing"],
        &["ledger"],
        &["lint"],
        &["check", "--notice"],
    ] {
        let run = precheck(args);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!run.err.is_empty(), "{args:?}");
    }
}
