//! `suggest`: categories for a description, best first.

use crate::run::{json, with_input};
use serde_json::Value as Json;

fn suggest(args: &[&str], description: &str) -> Json {
    json(&with_input(&[&["suggest", "--format", "json"], args, &["-"]].concat(), description.as_bytes()))
}

#[test]
fn suggestions_have_the_shape_of_the_contract() {
    let found = suggest(&[], "无锡纺织企业的供应链协同电商平台，撮合订单");
    assert_eq!(found["wire"], 1);
    let suggestions = found["suggestions"].as_array().expect("suggestions");
    assert!(!suggestions.is_empty());
    let score = |s: &Json| s["score"].as_f64().expect("a score");
    for one in suggestions {
        assert!(one["notice"].is_string() && one["category"].is_string(), "{one}");
        assert!((0.0..=1.0).contains(&score(one)), "{one}");
        assert!(one["cues"].as_array().is_some_and(|c| !c.is_empty() && c.iter().all(Json::is_string)), "{one}");
    }
    assert!(suggestions.windows(2).all(|pair| score(&pair[0]) >= score(&pair[1])), "best first");
    assert!(found["pointers"].is_array());
}

#[test]
fn a_smart_factory_is_pointed_elsewhere() {
    let found = suggest(&["--notice", "js2021"], "建设智能工厂，改造生产线，工业互联网内网升级，推动产业数字化转型");
    let pointers = found["pointers"].as_array().expect("pointers");
    assert!(pointers.iter().any(|p| p["notice"] == "js2023" && p["category"] == "factory" && p["why"]["zh"].is_string()), "{found}");
}

#[test]
fn one_notice_alone_may_be_asked() {
    let found = suggest(&["--notice", "jl761"], "大数据中心，存储分析和应用；人工智能辅助诊断");
    let suggestions = found["suggestions"].as_array().expect("suggestions");
    assert!(!suggestions.is_empty() && suggestions.iter().all(|s| s["notice"] == "jl761"), "{found}");
}

#[test]
fn nothing_said_gives_nothing() {
    for description in ["", "  \n", "今天天气很好", "\u{feff}", "\0\u{1b}[2J"] {
        assert_eq!(suggest(&[], description)["suggestions"], Json::Array(Vec::new()), "{description:?}");
    }
}

#[test]
fn the_same_description_gives_the_same_bytes() {
    let run = |format: &str| with_input(&["suggest", "--format", format, "-"], "智慧城市大脑，面向居民的公共服务".as_bytes());
    for format in ["text", "json"] {
        let (one, two) = (run(format), run(format));
        assert_eq!((one.status, &one.out), (Some(0), &two.out));
    }
}

#[test]
fn what_is_no_description_is_refused() {
    let long = "平台".repeat(100_000);
    let cases: [(&[&str], &[u8]); 4] =
        [(&["-"], b"\xff\xfe"), (&["-"], long.as_bytes()), (&["--notice", "js2020", "-"], b"x"), (&["missing.txt"], b"")];
    for (args, input) in cases {
        let run = with_input(&[&["suggest"], args].concat(), input);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!run.err.is_empty() && !run.err.contains("panicked"), "{args:?}");
    }
}
