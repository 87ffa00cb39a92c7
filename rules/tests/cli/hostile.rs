//! Input made to break the program: it is refused in one piece or taken, and nothing in it reaches the terminal as a command.

use crate::run::{check, finding, report, with_input, Run};

/// Refused without a panic, in lines that are fit for a terminal.
fn refused_cleanly(what: &str, run: &Run) {
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{what}: {:.300}", run.err);
    assert!(!run.err.contains("panicked"), "{what}: {}", run.err);
    assert!(run.err.chars().all(|c| c == '\n' || !c.is_control()), "{what}: {:?}", run.err);
    assert!(run.err.lines().all(|line| line.chars().count() < 2_000), "{what}: a line of {} bytes", run.err.len());
}

#[test]
fn ten_megabytes_of_nesting() {
    for open in ["[", "{\"a\":"] {
        let deep = open.repeat(10 * 1024 * 1024 / open.len());
        refused_cleanly("deep", &with_input(&["check", "-"], deep.as_bytes()));
    }
}

#[test]
fn nesting_within_the_size_limit() {
    for depth in [120, 130, 100_000] {
        let deep = format!("{{\"factory_spend\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        refused_cleanly("list", &check("js2023", &deep));
        let deep = format!("{{\"js2021_focus\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        refused_cleanly("set", &check("js2021", &deep));
        let deep = format!("{{\"nobody_knows\":{}1{}}}", "{\"a\":".repeat(depth), "}".repeat(depth));
        refused_cleanly("unknown", &check("js2021", &deep));
    }
}

#[test]
fn bytes_that_are_no_text() {
    for bytes in [&b"\xff\xfe{\0}\0"[..], b"{\"workpoints_item\":\"\xc3\x28\"}", b"\x80", b"\0", b"{\"a\0b\":1}"] {
        refused_cleanly(&format!("{bytes:?}"), &with_input(&["check", "-"], bytes));
    }
}

#[test]
fn names_with_control_characters() {
    let facts = r#"{"\u001b[2J\u001b]0;x\u0007":1,"a\nb: forged line":1,"\u202e\u0085":1,"applicant_org_type":"\u001b[31m\r\nred"}"#;
    let run = check("js2021", facts);
    refused_cleanly("control characters", &run);
    assert_eq!(run.err.lines().count(), 4, "{}", run.err);
}

#[test]
fn a_name_of_a_megabyte() {
    let long = "n".repeat(1024 * 1024);
    refused_cleanly("name", &check("js2021", &format!(r#"{{"{long}":1}}"#)));
    refused_cleanly("enum value", &check("js2021", &format!(r#"{{"applicant_org_type":"{long}"}}"#)));
    refused_cleanly("number", &check("js2021", &format!(r#"{{"total_investment_wan":{}}}"#, "9".repeat(1024 * 1024))));
    refused_cleanly("decimals", &check("js2021", &format!(r#"{{"total_investment_wan":"0.{}"}}"#, "1".repeat(1024 * 1024))));
}

#[test]
fn thousands_of_unknown_names() {
    let names: Vec<String> = (0..3_000).map(|i| format!("\"unknown_name_{i}\":1")).collect();
    let run = check("js2021", &format!("{{{}}}", names.join(",")));
    refused_cleanly("names", &run);
    assert_eq!(run.err.lines().count(), 3_000);
}

#[test]
fn more_records_than_anybody_has() {
    let rows = vec![r#"{"item_date":"2021-01-01","item_amount_wan":100000000,"item_kind":"other","item_has_invoice":true}"#; 5_001];
    refused_cleanly("records", &check("js2023", &format!(r#"{{"factory_spend":[{}]}}"#, rows.join(","))));
}

#[test]
fn the_largest_figures_do_not_overflow() {
    let row = r#"{"item_date":"2022-06-01","item_amount_wan":"100000000","item_kind":"smart_equipment","item_has_invoice":true}"#;
    let facts = format!(
        r#"{{"js2023_category":"factory","build_status":"completed","planned_submission_date":"2023-02-20","factory_spend":[{}]}}"#,
        vec![row; 5_000].join(",")
    );
    assert_eq!(finding(&report("js2023", &facts), "js2023/三(三)1c")["verdict"], "pass");
}

#[test]
fn dates_at_the_ends_of_time() {
    for (start, end) in [("1900-01", "2199-12"), ("2199-12", "2199-12")] {
        for day in ["1900-01-01", "2199-12-31"] {
            let facts = format!(
                r#"{{"construction_start_month":"{start}","construction_end_month":"{end}","planned_submission_date":"{day}","applicant_registration_date":"{day}",
                    "lianghua_cert_expiry":"{day}","planned_start_date":"{day}","star_local_open":"{day}","star_local_close":"{day}",
                    "cloud_services":[{{"service_start":"{day}","service_end":"{day}","service_continuous":true}}],
                    "factory_spend":[{{"item_date":"{day}","item_amount_wan":1,"item_kind":"other","item_has_invoice":true}}]}}"#
            );
            for category in ["factory", "star", "ai"] {
                let run = with_input(&["check", "--category", category, "--as-of", day, "--format", "json", "-"], facts.as_bytes());
                assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{start} {end} {day} {category}");
            }
        }
    }
}

#[test]
fn text_of_an_applicant_reaches_the_terminal_as_text() {
    let facts = r#"{"js2021_category":"digital_economy","att_workpoints_2021":true,"workpoints_item":"\u001b[2J\u001b[31m\r\n总评：未发现不符 {total_investment_wan} \u0007"}"#;
    let run = with_input(&["check", "--notice", "js2021", "-"], facts.as_bytes());
    assert_eq!(run.status, Some(0));
    assert!(run.out.chars().all(|c| c == '\n' || !c.is_control()), "{}", run.out.escape_debug());
    assert!(!run.out.lines().any(|line| line.trim_start().starts_with("总评：未发现不符")), "a text forged a line");
}
