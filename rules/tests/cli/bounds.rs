//! Money at its bounds, however it is written.

use crate::run::{finding, report};

fn verdict(total: &str, civil: &str) -> String {
    let facts = format!(r#"{{"js2021_category":"digital_economy","total_investment_wan":{total},"civil_works_wan":{civil}}}"#);
    finding(&report("js2021", &facts), "js2021/二.4a")["verdict"].as_str().expect("a word").to_owned()
}

#[test]
fn exactly_500_after_civil_works_passes() {
    for (total, civil) in
        [("512.04", "12.04"), (r#""512.04""#, r#""12.04""#), ("512.0400", "12.04"), ("5.1204e2", "1204e-2"), (r#"" 512.04 ""#, "12.04")]
    {
        assert_eq!(verdict(total, civil), "pass", "{total} − {civil}");
    }
}

#[test]
fn one_yuan_less_fails() {
    for (total, civil) in [("512.0399", "12.04"), (r#""512.04""#, r#""12.0401""#), ("499.9999", "0")] {
        assert_eq!(verdict(total, civil), "fail", "{total} − {civil}");
    }
}

#[test]
fn the_gap_is_exact() {
    let facts = r#"{"js2021_category":"digital_economy","total_investment_wan":"512.0399","civil_works_wan":12.04}"#;
    let report = report("js2021", facts);
    let remedy = &finding(&report, "js2021/二.4a")["remedy"];
    assert_eq!((&remedy["gap"], &remedy["unit"]), (&"0.0001".into(), &"万元".into()));
}

#[test]
fn what_cannot_matter_is_not_asked() {
    let facts = r#"{"js2021_category":"digital_economy","total_investment_wan":"499.9999"}"#;
    let report = report("js2021", facts);
    assert_eq!(finding(&report, "js2021/二.4a")["verdict"], "fail", "no civil works make it more");
    let facts = r#"{"js2021_category":"digital_economy","total_investment_wan":"500"}"#;
    let report = crate::run::report("js2021", facts);
    let found = finding(&report, "js2021/二.4a");
    assert_eq!((&found["verdict"], &found["needs"]), (&"need".into(), &serde_json::json!(["civil_works_wan"])));
}
