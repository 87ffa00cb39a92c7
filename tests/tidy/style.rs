//! Files that are easy to read.

use crate::source::{below, rust, Source};
use preflight_tests::Misses;

/// Longest file there may be.
const HARD: usize = 700;
/// Length that only a few files go beyond.
const SOFT: usize = 400;
/// How many may.
const FEW: usize = 3;

/// Every Rust file of the workspace.
fn all_rust() -> Vec<Source> {
    ["rules", "app", "xtask", "tests"].iter().flat_map(|folder| rust(folder)).collect()
}

#[test]
fn files_are_short() {
    let mut lengths: Vec<(usize, String)> = all_rust().iter().map(|f| (f.text.lines().count(), f.path.clone())).collect();
    lengths.sort();
    let over = |limit: usize| lengths.iter().filter(|(n, _)| *n > limit).map(|(n, path)| format!("{path}: {n} lines")).collect::<Vec<_>>();
    assert!(over(HARD).is_empty(), "no file is longer than {HARD} lines:\n{}", over(HARD).join("\n"));
    assert!(over(SOFT).len() <= FEW, "few files are longer than {SOFT} lines; split one of these:\n{}", over(SOFT).join("\n"));
    let median = lengths.get(lengths.len() / 2).map_or(0, |(n, _)| *n);
    assert!(median < 150, "the median file has {median} lines; half of all files should stay below 150");
}

#[test]
fn every_module_says_what_it_is() {
    let mut misses = Misses::new();
    for file in all_rust() {
        misses.unless(file.text.starts_with("//! "), format!("{}: the first line is no `//! …`", file.path));
    }
    misses.finish("whoever opens a file reads first what it is for");
}

#[test]
fn no_tabs_no_trailing_blanks() {
    let mut misses = Misses::new();
    let written = [".rs", ".toml", ".css", ".html", ".md", ".js", ".json", "run"];
    for file in below("").into_iter().filter(|f| written.iter().any(|end| f.path.ends_with(end))) {
        for (n, line) in file.text.lines().enumerate() {
            misses.unless(!line.contains('\t') || !file.path.ends_with(".rs"), format!("{}:{}: a tab", file.path, n + 1));
            misses.unless(line.trim_end() == line, format!("{}:{}: blanks at the end", file.path, n + 1));
        }
        misses.unless(file.text.is_empty() || file.text.ends_with('\n'), format!("{}: the last line has no end", file.path));
    }
    misses.finish("differences show what changed and nothing else");
}
