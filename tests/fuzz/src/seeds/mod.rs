//! Where the search begins: texts that the project has anyway (cases, examples, mistakes, descriptions, what tests are made of), as each
//! target takes them. They are made anew each time, so that they are always those of today.

mod answers;
mod literals;
mod notices;
mod words;

use literals::literals;
use preflight_rules::authoring::embedded;
use preflight_tests::load::files_in;
use preflight_tests::{all_cases, rules_dir};
use std::path::Path;

pub use words::dictionary;

/// The addresses of a checker and of a page that shows it, before policies.
const ADDRESSES: &str = "https://check.example.cn/pre/embed-v1-0123456789abcdef.js https://www.example.gov.cn/x.html";

/// Largest facts file of a case that is taken, in bytes.
const LARGE: usize = 3_000;

/// The seeds of a target, each once.
pub fn seeds(target: &str) -> Vec<Vec<u8>> {
    let mut seeds: Vec<Vec<u8>> = match target {
        "money" => typed("rules/src/read/money.rs"),
        "dates" => typed("rules/src/read/day.rs"),
        "numbers" => ["number", "uscc", "digits"].iter().flat_map(|file| typed(&format!("rules/src/read/{file}.rs"))).collect(),
        "facts" => facts().into_iter().map(String::into_bytes).collect(),
        "link" | "draft" | "shelf" | "progress" => facts().iter().filter_map(|facts| answers::seed(target, facts)).collect(),
        "paste" => typed("app/src/files/paste/tests.rs")
            .into_iter()
            .flat_map(|text| [&b"\x02"[..], b"\x07"].map(|how| [how, &text].concat()))
            .collect(),
        "one_file" => typed("app/src/files/one_file.rs"),
        "notice" => notices::folders(),
        "library" => notices::compiled(),
        "expression" => notices::expressions(&embedded()),
        "suggest" => descriptions(),
        "embed" => ["model/framed.rs", "tests/framed.rs", "update/tests/options.rs"]
            .iter()
            .flat_map(|file| typed(&format!("app/src/{file}")))
            .map(|text| [b"https://gxt.example.gov.cn\n", &*text].concat())
            .collect(),
        "policy" => {
            typed("app/src/integrate/policy/tests.rs").into_iter().map(|text| [ADDRESSES.as_bytes(), b"\n", &text].concat()).collect()
        }
        _ => Vec::new(),
    };
    seeds.sort();
    seeds.dedup();
    seeds
}

/// What the tests of a file have between quotes.
fn typed(path: &str) -> Vec<Vec<u8>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let tests = text.split_once("mod tests {").map_or(&*text, |(_, tests)| tests);
    literals(tests).into_iter().map(String::into_bytes).collect()
}

/// The examples, and the smaller cases: the first of each file.
fn facts() -> Vec<String> {
    let mut files = Vec::new();
    let cases = all_cases().iter().filter(|case| {
        let first = !files.contains(&(&case.notice, &case.file));
        files.push((&case.notice, &case.file));
        first && case.facts.len() < LARGE
    });
    let mut all: Vec<String> = cases.map(|case| case.facts.clone()).collect();
    all.extend(files_in(&rules_dir().join("examples"), "json").iter().map(|path| std::fs::read_to_string(path).expect("an example")));
    all
}

/// One in three of the descriptions with known categories.
fn descriptions() -> Vec<Vec<u8>> {
    let files = files_in(&rules_dir().join("suggestions"), "toml");
    let texts = files.iter().map(|path| std::fs::read_to_string(path).expect("descriptions"));
    texts
        .flat_map(|text| {
            text.lines().filter_map(|line| line.strip_prefix("text = ")).flat_map(literals).map(String::into_bytes).collect::<Vec<_>>()
        })
        .step_by(3)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::seeds;
    use preflight_app::files::{progress, share};
    use preflight_app::library::library;
    use preflight_app::model::{read_draft, Shelf};
    use preflight_app::route::Route;
    use preflight_rules::wire::read_answers;

    /// How many seeds of a target are taken by what reads them.
    fn taken(target: &str, takes: impl Fn(&str) -> bool) -> usize {
        seeds(target).iter().filter(|seed| std::str::from_utf8(seed).is_ok_and(&takes)).count()
    }

    #[test]
    fn the_search_begins_with_what_is_taken() {
        let vocabulary = library().vocabulary();
        let answered = |text: &str| read_draft(vocabulary, text).is_some_and(|(_, drafts)| drafts.count() > 3);
        let linked = |hash: &str| {
            let shared = Route::carried(hash).map(|text| share::read(vocabulary, text)).unwrap_or_default();
            shared.drafts.count() > 3 && shared.unknown_names.is_empty() && shared.unread.is_empty()
        };
        assert!(taken("facts", |facts| read_answers(library(), facts.as_bytes(), None).is_ok()) > 30);
        assert!(taken("draft", answered) > 30);
        assert!(taken("shelf", |text| Shelf::read(text).is_some_and(|shelf| answered(&shelf.drafts[0].text))) > 30);
        assert!(taken("link", linked) > 30);
        assert!(taken("progress", |file| progress::read(file).is_ok_and(|progress| answered(&progress.draft))) > 10);
    }
}
