//! `rules/DIAGNOSTICS.md`: every code with an example, made from the bad corpus.

use preflight_rules::authoring::{Code, Severity};
use preflight_tests::bad::{corpus, told};
use preflight_tests::rules_dir;
use std::fmt::Write as _;

const HEAD: &str = "# Diagnostics

What `precheck lint` may say of a notice folder. Codes are stable and never reused; `E` stops the build, `W` does not, `N` is worth
knowing. Those that begin with 05 are found by `lint --deep` alone. Each has at least one file in `bad/` that shows it. This page is
written by `PREFLIGHT_BLESS=1 cargo test -p preflight-tests --test bad`.

| code | meaning | for example | what to do |
| --- | --- | --- | --- |
";

/// The page as it should be.
fn page() -> String {
    let corpus = corpus();
    let mut out = HEAD.to_owned();
    for code in Code::ALL {
        // What the checker says now, not what a file expects: another test may be writing the files.
        let own = corpus.iter().find(|(case, _)| case.name.starts_with(code.id()));
        let lines = own.and_then(|(case, sources)| Some((case, sources.as_ref().ok()?)));
        let lines = lines.map(|(case, sources)| told(sources, &case.diagnostics(sources))).unwrap_or_default();
        let message = lines.lines().next().and_then(|l| l.splitn(3, ' ').nth(2)).unwrap_or("—");
        let help = lines.lines().nth(1).and_then(|l| l.trim().strip_prefix("help: ")).unwrap_or("—");
        let meaning = code.meaning().trim_end_matches('.');
        let _ = writeln!(out, "| {} | {meaning} | {} | {} |", code.id(), cell(message), cell(help));
    }
    out
}

/// Text in a table's cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

#[test]
fn the_page_is_fresh() {
    let path = rules_dir().join("DIAGNOSTICS.md");
    let page = page();
    if std::env::var_os("PREFLIGHT_BLESS").is_some() {
        std::fs::write(&path, &page).expect("the page can be written");
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(there, page, "rules/DIAGNOSTICS.md is stale; PREFLIGHT_BLESS=1 writes it");
}

#[test]
fn a_code_says_how_bad_it_is() {
    for code in Code::ALL {
        let letter = match code.severity() {
            Severity::Error => 'E',
            Severity::Warning => 'W',
            Severity::Note => 'N',
        };
        assert!(code.id().starts_with(letter) && code.id().len() == 5 && !code.meaning().is_empty(), "{}", code.id());
    }
}
