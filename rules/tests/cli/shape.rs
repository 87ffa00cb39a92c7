//! The JSON report has the shape of the contract: every key, every word of its list.

use crate::run::{example, json, precheck};
use serde_json::Value as Json;
use std::collections::BTreeSet;

const KINDS: &str = "hard_check attestation material discretionary routing deadline preference exclusion process benefit background";
const VERDICTS: &str = "pass fail fail_fixable warn need not_applicable info todo attested";
const CHANGES: &str = "before_deadline next_round never";

/// Collects what is not as the contract says.
#[derive(Default)]
struct Shape {
    misses: BTreeSet<String>,
}

impl Shape {
    fn word(&mut self, at: &str, value: &Json, words: &str) {
        if !value.as_str().is_some_and(|v| words.split(' ').any(|w| w == v)) {
            self.misses.insert(format!("{at}: {value} is none of {words}"));
        }
    }

    fn holds(&mut self, at: &str, value: &Json, test: impl Fn(&Json) -> bool) {
        if !test(value) {
            self.misses.insert(format!("{at}: {value}"));
        }
    }

    fn texts(&mut self, at: &str, value: &Json) {
        for lang in ["zh", "en"] {
            self.holds(&format!("{at}/{lang}"), &value[lang], |v| v.as_str().is_some_and(|s| !s.trim().is_empty()));
        }
    }

    fn programme(&mut self, p: &Json) {
        let keys = "notice edition rules_hash category outcome window findings next_facts materials deadlines";
        for key in keys.split(' ') {
            self.holds(&format!("programme/{key}"), p, |p| p.get(key).is_some());
        }
        self.word("outcome", &p["outcome"], "ready fixable incomplete blocked");
        self.word("window/state", &p["window"]["state"], "upcoming open closed unknown");
        self.holds("rules_hash", &p["rules_hash"], |v| {
            v.as_str().is_some_and(|s| s.strip_prefix("sha256:").is_some_and(|h| h.len() == 64))
        });
        self.holds("next_facts", &p["next_facts"], |v| v.as_array().is_some_and(|a| a.iter().all(Json::is_string)));
        p["findings"].as_array().expect("findings").iter().for_each(|f| self.finding(p["notice"].as_str().unwrap_or(""), f));
        for material in p["materials"].as_array().expect("materials") {
            self.word("materials/status", &material["status"], "todo held not_needed");
            self.holds("materials/id", &material["id"], Json::is_string);
            self.texts("materials/title", &material["title"]);
        }
        for deadline in p["deadlines"].as_array().expect("deadlines") {
            self.word("deadlines/state", &deadline["state"], "upcoming open closed unknown");
            self.word("deadlines/role", &deadline["role"], "window bureau milestone");
            self.texts("deadlines/what", &deadline["what"]);
        }
    }

    fn finding(&mut self, notice: &str, f: &Json) {
        let clause = f["clause"].as_str().unwrap_or("");
        self.holds("clause", &f["clause"], |_| clause.strip_prefix(notice).is_some_and(|rest| rest.starts_with('/')));
        self.word(&format!("{clause} kind"), &f["kind"], KINDS);
        self.word(&format!("{clause} verdict"), &f["verdict"], VERDICTS);
        self.texts(&format!("{clause} title"), &f["title"]);
        self.texts(&format!("{clause} explanation"), &f["explanation"]);
        let need = f["verdict"] == "need";
        self.holds(&format!("{clause} needs"), &f["needs"], |v| {
            v.as_array().is_some_and(|a| a.is_empty() != need && a.iter().all(Json::is_string))
        });
        let remedy = &f["remedy"];
        if !remedy.is_null() {
            self.texts(&format!("{clause} remedy"), remedy);
            self.word(&format!("{clause} remedy/when"), &remedy["when"], CHANGES);
            let gap = &remedy["gap"];
            self.holds(&format!("{clause} remedy/gap"), gap, |v| v.is_null() || v.as_str().is_some_and(|s| !s.is_empty()));
        } else {
            self.holds(&format!("{clause} remedy"), &f["verdict"], |v| v != "fail" && v != "fail_fixable");
        }
    }
}

#[test]
fn every_report_has_the_shape_of_the_contract() {
    let mut shape = Shape::default();
    let mut seen = BTreeSet::new();
    for name in [
        "js2021-digital-economy-smart-workshop",
        "js2021-digital-governance-unfinished",
        "js2021-cyber-security-exact-500-contractor",
        "jl761-digital-gov-starts-next-year",
        "jl761-industrial-internet-no-self-assessment",
        "js2023-factory-young-company",
        "js2023-star-electronics",
    ] {
        let report = json(&precheck(&["check", "--as-of", "2021-10-12", "--format", "json", &example(name)]));
        assert_eq!((&report["wire"], &report["engine"]), (&1.into(), &env!("CARGO_PKG_VERSION").into()));
        for programme in report["programmes"].as_array().expect("programmes") {
            shape.programme(programme);
            seen.extend(
                programme["findings"].as_array().expect("findings").iter().filter_map(|f| f["verdict"].as_str().map(str::to_owned)),
            );
        }
    }
    let all: BTreeSet<String> = VERDICTS.split(' ').map(str::to_owned).collect();
    assert_eq!(seen, all, "the examples together show every verdict");
    assert!(shape.misses.is_empty(), "{}", shape.misses.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_need_is_a_fact_to_ask_next() {
    let report = json(&precheck(&["check", "--format", "json", &example("js2021-digital-governance-unfinished")]));
    for programme in report["programmes"].as_array().unwrap() {
        let needs: BTreeSet<&str> = programme["findings"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|f| f["needs"].as_array().unwrap())
            .filter_map(Json::as_str)
            .collect();
        let next: BTreeSet<&str> = programme["next_facts"].as_array().unwrap().iter().filter_map(Json::as_str).collect();
        assert_eq!(needs, next, "{}", programme["notice"]);
    }
}
