//! What the first page shows and what the checks run.

use crate::source::{root, rust};
use preflight_tests::Misses;

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

#[test]
fn the_readme_shows_the_two_commands() {
    let readme = read("README.md");
    for command in ["cargo xtask serve", "cargo xtask test"] {
        assert!(readme.lines().any(|line| line.trim_start().starts_with(command)), "README.md does not show `{command}` as a command");
    }
}

#[test]
fn the_checks_run_everything() {
    let script = read(".ci/run");
    let last = script.lines().rfind(|line| !line.trim().is_empty());
    assert_eq!(last, Some("cargo xtask test"), ".ci/run ends with the command that sets up and tests everything");
    assert!(script.contains("set -e"), ".ci/run stops at the first failure");
}

#[test]
fn the_page_of_faults_names_tests_that_are_there() {
    let all: String = ["tests", "app/src", "rules/src"].into_iter().flat_map(rust).map(|source| source.text).collect();
    let page = read("docs/proof/faults.md");
    let mut misses = Misses::new();
    for row in page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---") && !line.starts_with("| Fault ")) {
        let held = row.trim_end_matches(" |").rsplit(" | ").next().unwrap_or_default();
        let names: Vec<&str> = held.split('`').skip(1).step_by(2).filter(|word| word.contains('_') && !word.contains('.')).collect();
        names.iter().filter(|name| !all.contains(&format!("fn {name}("))).for_each(|name| misses.note(format!("there is no test {name}")));
        misses.unless(!names.is_empty() || held.starts_with("the same journey"), format!("nothing holds: {row}"));
    }
    misses.finish("docs/proof/faults.md names what holds each row");
}
