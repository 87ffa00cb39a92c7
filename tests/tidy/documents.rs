//! What the first page shows and what the checks run.

use crate::source::root;

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
