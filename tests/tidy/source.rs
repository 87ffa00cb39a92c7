//! The files of this checkout.

use std::path::{Path, PathBuf};

/// Folders that are made, not written.
const MADE: [&str; 6] = ["target", "dist", ".git", "node_modules", "proptest-regressions", "pkg"];

/// A text file of the checkout.
pub struct Source {
    /// Its path from the root, with `/`.
    pub path: String,
    /// What it says.
    pub text: String,
    /// Only tests compile it.
    pub of_tests: bool,
}

/// The root of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every text file below a folder, in order of path; none when there is no such folder.
pub fn below(folder: &str) -> Vec<Source> {
    let mut out = Vec::new();
    collect(&root().join(folder), &mut out);
    out.sort_by(|a, b| a.path.cmp(&b.path));
    out
}

/// The Rust files below a folder.
pub fn rust(folder: &str) -> Vec<Source> {
    let mut files = below(folder);
    files.retain(|f| f.path.ends_with(".rs"));
    let of_tests: Vec<String> = files.iter().flat_map(modules_of_tests).collect();
    for file in &mut files {
        let path = file.path.as_str();
        file.of_tests = path.contains("/tests/")
            || of_tests.iter().any(|m| path.strip_prefix(m).is_some_and(|rest| rest == ".rs" || rest.starts_with('/')));
    }
    files
}

/// The modules that a file has only for tests, as paths without their end.
fn modules_of_tests(file: &Source) -> Vec<String> {
    let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
    let folder = match name {
        "lib.rs" | "main.rs" | "mod.rs" => folder.to_owned(),
        _ => file.path.trim_end_matches(".rs").to_owned(),
    };
    let lines: Vec<&str> = file.text.lines().collect();
    let modules = lines
        .windows(2)
        .filter(|pair| ["#[cfg(test)]", "#[cfg(all(test"].iter().any(|only| pair[0].starts_with(only)))
        .filter_map(|pair| {
            let (_, name) = pair[1].strip_suffix(';')?.rsplit_once("mod ")?;
            Some(format!("{folder}/{name}"))
        });
    modules.collect()
}

fn collect(folder: &Path, out: &mut Vec<Source>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("a readable folder").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // In a second working tree `.git` is a file.
        if MADE.contains(&name.as_str()) {
            continue;
        }
        if path.is_dir() {
            collect(&path, out);
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            let path = path.strip_prefix(root()).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            out.push(Source { path, text, of_tests: false });
        }
    }
}

impl Source {
    /// Its code lines with their numbers: neither comments nor what only tests compile.
    pub fn code(&self) -> Vec<(usize, &str)> {
        if self.of_tests {
            return Vec::new();
        }
        let shipped = self.text.find("#[cfg(test)]\nmod tests {").map_or(self.text.as_str(), |at| self.text.get(..at).unwrap_or(""));
        let numbered = shipped.lines().enumerate().map(|(i, line)| (i + 1, line));
        numbered.filter(|(_, line)| !line.trim_start().starts_with("//")).collect()
    }

    /// The code lines that hold one of these words whole, as `path:line: word`.
    pub fn uses(&self, words: &[&str]) -> Vec<String> {
        let found = self.code().into_iter().flat_map(|(n, line)| words.iter().filter(move |w| holds_word(line, w)).map(move |w| (n, *w)));
        found.map(|(n, word)| format!("{}:{n}: {word}", self.path)).collect()
    }
}

/// Whether a line holds a word that is not part of a longer one.
fn holds_word(line: &str, word: &str) -> bool {
    let part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    line.match_indices(word).any(|(at, _)| {
        let (before, after) = (line[..at].chars().next_back(), line[at + word.len()..].chars().next());
        let open_start = word.starts_with(|c: char| !c.is_alphanumeric()) || !part(before);
        let open_end = word.ends_with(|c: char| !c.is_alphanumeric()) || !part(after);
        open_start && open_end
    })
}

#[test]
fn words_are_found_whole() {
    assert!(holds_word("use std::fs;", "std::fs"));
    assert!(!holds_word("an Instantiation", "Instant"));
    assert!(holds_word("a.unwrap()", ".unwrap()"));
}

#[test]
fn the_checkout_is_found() {
    assert!(rust("rules/src").len() > 40 && rust("tests").len() > 20, "the files of the checkout are not found");
}

#[test]
fn what_only_tests_compile_is_told_by_its_declaration() {
    let file = |path: &str| Source {
        path: path.to_owned(),
        text: "mod a;\n#[cfg(test)]\npub(crate) mod b;\nmod c;\n#[cfg(test)]\nmod tests {\n}\n".to_owned(),
        of_tests: false,
    };
    assert_eq!(modules_of_tests(&file("rules/src/lib.rs")), ["rules/src/b"]);
    assert_eq!(modules_of_tests(&file("rules/src/eval.rs")), ["rules/src/eval/b"]);
    let rules = rust("rules/src");
    let of_tests = |path: &str| rules.iter().find(|f| f.path == path).expect(path).of_tests;
    assert!(of_tests("rules/src/fixture.rs") && of_tests("rules/src/calendar/tests.rs") && !of_tests("rules/src/calendar.rs"));
}
