//! `--as-of` moves the calendar and nothing else.

use crate::run::{example, json, precheck};
use serde_json::Value as Json;

fn on(day: &str, notice: &str, name: &str) -> Json {
    json(&precheck(&["check", "--notice", notice, "--as-of", day, "--format", "json", &example(name)]))
}

/// The report without what the calendar may move.
fn still(report: &Json) -> String {
    let mut report = report.clone();
    report.as_object_mut().unwrap().remove("as_of");
    let programme = report["programmes"][0].as_object_mut().unwrap();
    assert!(programme.remove("window").is_some() && programme.remove("deadlines").is_some());
    serde_json::to_string_pretty(&report).unwrap()
}

#[test]
fn findings_are_the_same_bytes_on_every_day() {
    let names = [
        "js2021-digital-economy-smart-workshop",
        "jl761-ai-branch-of-outside-firm",
        "js2023-star-skips-a-level",
        "js2023-factory-marine-equipment",
    ];
    for name in names {
        let notice = name.split('-').next().unwrap();
        let first = still(&on("2021-10-12", notice, name));
        for day in ["1900-01-01", "2020-02-29", "2023-02-27", "2199-12-31"] {
            assert_eq!(still(&on(day, notice, name)), first, "{name} on {day}");
        }
    }
}

#[test]
fn the_window_opens_and_closes_on_its_days() {
    let state = |day| on(day, "js2021", "js2021-digital-economy-textile-platform")["programmes"][0]["window"]["state"].clone();
    for (day, expected) in [("2021-09-21", "upcoming"), ("2021-09-22", "open"), ("2021-10-22", "open"), ("2021-10-23", "closed")] {
        assert_eq!(state(day), expected, "{day}");
    }
}

#[test]
fn a_single_day_lies_ahead_or_is_past_and_is_never_open_before_it_comes() {
    let state = |day, notice, name, id: &str| {
        let report = on(day, notice, name);
        let deadlines = report["programmes"][0]["deadlines"].as_array().unwrap().clone();
        deadlines.iter().find(|d| d["id"] == id).unwrap_or_else(|| panic!("{id}"))["state"].clone()
    };
    for (day, expected) in [("2021-10-12", "upcoming"), ("2021-11-01", "unknown"), ("2021-11-02", "closed")] {
        assert_eq!(state(day, "js2021", "js2021-digital-economy-textile-platform", "summary"), expected, "{day}");
    }
    for (day, expected) in [("2023-02-05", "upcoming"), ("2023-02-06", "open"), ("2026-01-01", "closed")] {
        assert_eq!(state(day, "js2023", "js2023-star-skips-a-level", "star_system_opens"), expected, "{day}");
    }
    for (day, expected) in [("2021-12-31", "upcoming"), ("2022-06-01", "open"), ("2023-02-28", "open"), ("2023-03-01", "closed")] {
        assert_eq!(state(day, "js2023", "js2023-star-skips-a-level", "cloud_period"), expected, "{day}");
    }
}

#[test]
fn days_left_are_counted() {
    let report = on("2021-10-12", "js2021", "js2021-digital-economy-textile-platform");
    let deadline = &report["programmes"][0]["deadlines"][0];
    assert_eq!((&deadline["id"], &deadline["days_left"]), (&"window".into(), &10.into()));
    assert_eq!(report["as_of"], "2021-10-12");
}

#[test]
fn without_a_day_it_is_some_day() {
    let report = json(&precheck(&["check", "--notice", "js2021", "--format", "json", &example("js2021-digital-economy-textile-platform")]));
    assert_eq!(report["as_of"].as_str().map(str::len), Some(10));
    assert_eq!(report["programmes"][0]["outcome"], "ready", "a closed window never hides that the project qualifies");
}

#[test]
fn what_is_no_day_is_refused() {
    for day in ["2021-02-29", "2021-13-01", "2021-1-1", "today", "", "20211012", "2021-10-12T00:00", "1899-12-31", "2200-01-01"] {
        let run = precheck(&["check", "--as-of", day, &example("js2021-digital-economy-textile-platform")]);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{day}");
    }
}
