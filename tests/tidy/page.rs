//! What the page is made of.

use crate::source::root;
use preflight_tests::Misses;
use std::process::Command;

/// Crates that belong to the front end, the command line or the tests: never to the page.
const NEVER: [&str; 17] = [
    "toml",
    "toml_parser",
    "toml_datetime",
    "sha2",
    "annotate-snippets",
    "strsim",
    "clap",
    "clap_builder",
    "regex",
    "regex-automata",
    "serde_json",
    "postcard",
    "anyhow",
    "proptest",
    "thirtyfour",
    "tokio",
    "rand",
];

/// Those that the page has all the same: the crate and why.
const YET: [(&str, &str); 2] = [
    ("serde_json", "Yew brings it with gloo, for parts that the page does not use; the linker leaves it out"),
    ("sha2", "a notice file is held against its own sum, also where the browser has none to offer (http, file)"),
];

#[test]
fn the_page_holds_no_front_end() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = [
        "tree",
        "--offline",
        "--locked",
        "-p",
        "preflight-app",
        "-e",
        "normal,no-proc-macro",
        "--target",
        "wasm32-unknown-unknown",
        "--prefix",
        "none",
    ];
    let output = Command::new(cargo).args(arguments).current_dir(root()).output().expect("cargo can be started");
    assert!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8_lossy(&output.stdout).into_owned();
    let crates: Vec<&str> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(crates.contains(&"preflight-rules") && crates.contains(&"yew"), "the page's crates are not found:\n{tree}");
    let mut misses = Misses::new();
    for name in NEVER.iter().filter(|name| crates.contains(name)) {
        misses.unless(YET.iter().any(|(yet, _)| yet == name), format!("{name} is in the page"));
    }
    for (name, why) in YET.iter().filter(|(name, _)| !crates.contains(name)) {
        misses.note(format!("{name} is listed as in the page ({why}) but is not: take it off the list"));
    }
    misses.finish("notices are compiled when the project is built; every first visit downloads what the page holds");
}
