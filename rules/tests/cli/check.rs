//! `check`: its options and its answers.

use crate::run::{check, example, example_text, finding, json, precheck, report, with_input};

const GOOD: &str = "js2021-digital-economy-textile-platform";

#[test]
fn without_a_notice_all_are_checked_in_order_of_id() {
    let run = precheck(&["check", "--as-of", "2021-10-12", "--format", "json", &example(GOOD)]);
    let report = json(&run);
    let ids: Vec<_> = report["programmes"].as_array().unwrap().iter().map(|p| p["notice"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, ["jl761", "js2021", "js2023"]);
}

#[test]
fn the_notice_option_may_be_repeated() {
    let run = precheck(&["check", "--notice", "js2023", "--notice", "js2021", "--notice", "js2023", "--format", "json", &example(GOOD)]);
    let report = json(&run);
    let ids: Vec<_> = report["programmes"].as_array().unwrap().iter().map(|p| p["notice"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, ["js2021", "js2023"]);
}

#[test]
fn the_category_option_overrides_the_fact() {
    let args = ["check", "--notice", "js2021", "--category", "smart_society", "--format", "json", &example(GOOD)];
    let report = json(&precheck(&args));
    assert_eq!(report["programmes"][0]["category"], "smart_society");
    assert_eq!(finding(&report, "js2021/一(二).2b")["verdict"], "not_applicable");
    assert_eq!(finding(&report, "js2021/一(二).3b")["verdict"], "warn", "the focus belongs to another category");
}

#[test]
fn the_category_option_also_stands_in_for_the_fact() {
    let run = with_input(&["check", "--notice", "js2023", "--category", "star", "--format", "json", "-"], b"{}");
    let report = json(&run);
    assert_eq!(report["programmes"][0]["category"], "star");
    assert_eq!(report["programmes"][0]["outcome"], "incomplete");
}

#[test]
fn standard_input_and_a_file_give_the_same_bytes() {
    let args = ["check", "--notice", "js2021", "--as-of", "2021-10-12", "--format", "json"];
    let file = precheck(&[&args[..], &[&example(GOOD)]].concat());
    let input = with_input(&[&args[..], &["-"]].concat(), example_text(GOOD).as_bytes());
    assert_eq!((file.status, &file.out), (input.status, &input.out));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for format in ["text", "json"] {
        for lang in ["zh", "en"] {
            let args = ["check", "--as-of", "2021-10-12", "--lang", lang, "--format", format, &example(GOOD)];
            let (one, two) = (precheck(&args), precheck(&args));
            assert_eq!(one.out, two.out, "{format} {lang}");
            assert!(!one.out.is_empty() && one.status == Some(0), "{format} {lang}");
        }
    }
}

#[test]
fn the_order_of_facts_in_the_file_does_not_matter() {
    let text = example_text(GOOD);
    let facts: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).unwrap();
    let turned: serde_json::Map<_, _> = facts.into_iter().rev().collect();
    let turned = serde_json::to_string(&turned).unwrap();
    assert_eq!(check("js2021", &text).out, check("js2021", &turned).out);
}

#[test]
fn the_language_changes_the_text_and_not_the_findings() {
    let text = |lang| precheck(&["check", "--notice", "js2021", "--as-of", "2021-10-12", "--lang", lang, &example(GOOD)]).out;
    let (zh, en) = (text("zh"), text("en"));
    assert!(zh.contains("总评") && !en.contains("总评"), "{en}");
    assert!(zh.contains("js2021/二.4a") && en.contains("js2021/二.4a"));
    assert!(!en.contains("[符合]") && zh.contains("[符合]"));
    let json =
        |lang| precheck(&["check", "--notice", "js2021", "--as-of", "2021-10-12", "--lang", lang, "--format", "json", &example(GOOD)]).out;
    assert_eq!(json("zh"), json("en"), "JSON holds both languages");
}

#[test]
fn null_and_absent_are_both_unknown() {
    let (null, absent) = (check("js2021", r#"{"total_investment_wan":null,"factory_spend":null}"#), check("js2021", "{}"));
    assert_eq!((null.status, null.out), (absent.status, absent.out));
    assert_eq!(report("js2021", "{}")["programmes"][0]["outcome"], "incomplete");
}

#[test]
fn a_byte_order_mark_is_accepted() {
    let facts = format!("\u{feff}{}", example_text(GOOD));
    assert_eq!(report("js2021", &facts), report("js2021", &example_text(GOOD)));
}

#[test]
fn a_text_report_ends_with_a_line_end_and_has_no_escapes() {
    let run = precheck(&["check", "--as-of", "2021-10-12", &example(GOOD)]);
    assert!(run.out.ends_with('\n') && !run.out.contains('\u{1b}'));
}

#[test]
fn help_and_version_are_given_without_input() {
    for args in [&["--help"][..], &["--version"], &["check", "--help"], &["suggest", "--help"], &["lint", "--help"]] {
        let run = precheck(args);
        assert_eq!(run.status, Some(0), "{args:?}");
        assert!(!run.out.is_empty(), "{args:?}");
    }
}
