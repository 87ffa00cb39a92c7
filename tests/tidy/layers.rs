//! Which part of the page may touch what.

use crate::source::{rust, Source};
use preflight_tests::Misses;

fn of(folders: &[&str]) -> Vec<Source> {
    rust("app/src").into_iter().filter(|f| folders.iter().any(|folder| f.path.starts_with(folder))).collect()
}

#[test]
fn only_the_platform_touches_the_browser() {
    let browser = ["web_sys", "js_sys", "wasm_bindgen", "gloo", "gloo_events", "gloo_utils", "gloo_timers", "gloo_storage"];
    let mut misses = Misses::new();
    let elsewhere = rust("app/src").into_iter().filter(|f| !f.path.starts_with("app/src/platform/"));
    elsewhere.flat_map(|f| f.uses(&browser)).for_each(|found| misses.note(found));
    misses.finish("everything but app/src/platform compiles and is tested natively");
}

#[test]
fn what_decides_knows_nothing_of_yew() {
    let mut misses = Misses::new();
    let files = of(&["app/src/update", "app/src/model", "app/src/msg.rs", "app/src/effect.rs", "app/src/route.rs"]);
    files.iter().flat_map(|f| f.uses(&["yew"])).for_each(|found| misses.note(found));
    misses.finish("update is a function from model and message to effects; it draws nothing");
}

#[test]
fn a_report_is_asked_for_in_few_places() {
    let engine = ["evaluate", "verdicts", "judge_clause", "outcome_of", "smallest", "suggest"];
    // A page may ask for ways out or suggestions, and the start has no answers to assess.
    let asks = ["app/src/assessment.rs", "app/src/files/report_json.rs", "app/src/view/pages/"];
    let mut misses = Misses::new();
    let files = of(&["app/src/"]);
    assert!(asks.iter().all(|place| files.iter().any(|f| f.path.starts_with(place))), "a place on the list is not there");
    let others = files.iter().filter(|f| !asks.iter().any(|place| f.path.starts_with(place)));
    others.flat_map(|f| f.uses(&engine)).for_each(|found| misses.note(found));
    misses.finish("a report is a function of programme, answers and day: `assessment` asks for it, and nothing keeps or changes one");
}
