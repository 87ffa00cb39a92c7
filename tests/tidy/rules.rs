//! What the crate `rules` does without.

use crate::source::rust;
use preflight_tests::Misses;

/// The crate without its binary, which reads files and knows the day.
fn library() -> Vec<crate::source::Source> {
    let mut files = rust("rules/src");
    files.retain(|f| !f.path.starts_with("rules/src/bin/"));
    files
}

#[test]
fn no_clock_no_io_no_chance_no_web() {
    let absent = [
        "SystemTime",
        "Instant",
        "Utc::now",
        "Local::now",
        "chrono::Local",
        "std::fs",
        "std::io",
        "std::env",
        "std::net",
        "std::process",
        "std::thread",
        "println!",
        "eprintln!",
        "print!",
        "rand",
        "getrandom",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "gloo",
        "yew",
    ];
    let mut misses = Misses::new();
    library().iter().flat_map(|f| f.uses(&absent)).for_each(|found| misses.note(found));
    misses.finish("rules evaluates the same everywhere and always: dates, files and chance come in as arguments");
}

#[test]
fn no_way_to_panic() {
    let absent = [".unwrap()", "panic!", "unreachable!", "todo!", "unimplemented!", "unsafe"];
    let mut misses = Misses::new();
    for file in library() {
        file.uses(&absent).into_iter().for_each(|found| misses.note(found));
        // The parser has a method of that name.
        let expects = file.code().into_iter().filter(|(_, line)| line.contains(".expect(") && !line.contains("self.expect("));
        expects.for_each(|(n, _)| misses.note(format!("{}:{n}: .expect(", file.path)));
    }
    misses.finish("evaluation is total, and the page has nothing to catch a panic with");
}

#[test]
fn serde_only_where_something_is_sent() {
    let mut misses = Misses::new();
    let mut sent = 0;
    for file in library() {
        let derives = file
            .code()
            .into_iter()
            .filter(|(_, line)| line.contains("derive(") && (line.contains("Serialize") || line.contains("Deserialize")))
            .count();
        let allowed = file.path.starts_with("rules/src/wire/");
        sent += usize::from(allowed && derives > 0);
        misses.unless(allowed || derives == 0, format!("{}: {derives} serde derives", file.path));
    }
    assert!(sent > 2, "the types of the wire are not found");
    misses.finish("JSON is made in wire, from plain results; libraries have a stored form of their own");
}
