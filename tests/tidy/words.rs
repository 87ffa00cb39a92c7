//! Words that have no place here. They are put together from parts, so that this file does not find itself.

use crate::source::below;
use preflight_tests::Misses;

/// Paths of somebody's machine.
const PLACES: [&[&str]; 6] = [&["/ho", "me/"], &["/ro", "ot/"], &["/wo", "rk/"], &["/Us", "ers/"], &["/mn", "t/"], &["C:", "\\"]];
/// Names of tools that write text, and what they leave behind.
const TOOLS: [&[&str]; 9] = [
    &["anth", "ropic"],
    &["clau", "de"],
    &["chat", "gpt"],
    &["open", "ai"],
    &["copi", "lot"],
    &["sub", "agent"],
    &["language ", "model"],
    &["co-authored", "-by"],
    &["generated ", "by"],
];

fn joined(parts: &[&str]) -> String {
    parts.concat()
}

#[test]
fn no_machine_and_no_maker_is_named() {
    let mut misses = Misses::new();
    let files: Vec<_> = below("").into_iter().filter(|f| !f.path.ends_with("Cargo.lock") && !f.path.starts_with("LICENSE")).collect();
    for file in &files {
        for (n, line) in file.text.lines().enumerate() {
            let lower = line.to_lowercase();
            let here = |word: &str| format!("{}:{}: {word}", file.path, n + 1);
            PLACES.iter().map(|p| joined(p)).filter(|word| line.contains(word.as_str())).for_each(|word| misses.note(here(&word)));
            TOOLS.iter().map(|t| joined(t)).filter(|word| lower.contains(word.as_str())).for_each(|word| misses.note(here(&word)));
        }
    }
    assert!(files.len() > 100, "the files are not found");
    misses.finish("the repository works for anybody, on any machine");
}
