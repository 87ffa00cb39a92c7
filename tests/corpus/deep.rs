//! What the analysis of the rules finds in the notices: nothing that is wrong, and nothing that it cannot settle.

use preflight_rules::authoring::{compile, deep, embedded, Code, Diagnostic, Severity};
use preflight_tests::bench::Machine;
use preflight_tests::rules_dir;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What the analysis looks for.
const LOOKED_FOR: [(Code, &str); 8] = [
    (Code::NobodyQualifies, "a category that nobody can satisfy"),
    (Code::NeverFirst, "a case that is never the first to hold"),
    (Code::NeverDecides, "a clause that never decides, or always the same"),
    (Code::OutOfReach, "a comparison that the bounds of its facts settle for everybody"),
    (Code::NothingDepends, "a question that nothing depends on"),
    (Code::OrderDecides, "two cases that can hold at once, so that only their order decides"),
    (Code::OnlyWords, "a question that changes what is said and no verdict"),
    (Code::Unsettled, "something that the analysis could not settle"),
];

#[test]
fn the_analysis_of_the_notices_is_told() {
    let sources = embedded();
    let compiled = compile(&sources);
    let path = |d: &Diagnostic| sources.files().get(d.span.file).map_or("", |file| file.path.as_str()).to_owned();
    // As `precheck lint --deep rules/notices/*`: a fact of the shared vocabulary need not matter to every notice.
    let all = deep::examine(&sources, &compiled.library, |_| true).into_iter();
    let found: Vec<_> = all.filter(|d| path(d).starts_with("notices/")).collect();
    let mut page = String::from(
        "# What the rules come to over all facts

`precheck lint --deep` decides for every guard of every clause, over all facts within their bounds, what no list of cases shows. It works on the finite abstraction of
the guards: flags, and linear inequalities between amounts, days and counts with what they imply of each other; not on samples. Lists are looked at with up to two
records; shares are not modelled; what is left open by that is told as such (the last row). Every example is confirmed by the engine before it is told.

`cargo run --bin precheck -- lint --deep rules/notices/*` prints all of it with places. That nothing but notes is found, and nothing left open, is held by
`cargo test -p preflight-tests --test corpus analysis`; with `PREFLIGHT_BLESS=1` it writes this page.

",
    );
    let _ = writeln!(page, "Found on {}:\n", Machine::now().day);
    page.push_str("| looked for |");
    for programme in compiled.library.programmes() {
        let _ = write!(page, " `{}` |", programme.header().id);
    }
    let _ = writeln!(page, "\n| --- |{}", " ---: |".repeat(compiled.library.programmes().len()));
    for (code, what) in LOOKED_FOR {
        let _ = write!(page, "| {what} (`{}`) |", code.id());
        for programme in compiled.library.programmes() {
            let within = format!("notices/{}/", programme.header().id);
            let _ = write!(page, " {} |", found.iter().filter(|d| d.code == code && path(d).starts_with(&within)).count());
        }
        page.push('\n');
    }
    page.push_str(
        "\nWhat is found are notes: the order of cases that hold at once is meant (the stricter stands first), and a question that changes only what is said is asked for\n\
         what it lets the finding say. An example of each:\n\n",
    );
    let mut told: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for d in &found {
        let line = format!("- `{}`, {}: {}; {}\n", d.code.id(), path(d), d.message, d.help.as_deref().unwrap_or_default());
        told.entry(d.code.id()).or_default().push(line);
    }
    told.values().filter_map(|lines| lines.first()).for_each(|line| page.push_str(line));
    if std::env::var_os("PREFLIGHT_BLESS").is_some() {
        std::fs::write(rules_dir().join("../docs/proof/lint-deep.md"), &page).expect("the page can be written");
    }
    assert!(found.iter().all(|d| LOOKED_FOR.iter().any(|(code, _)| *code == d.code)), "the page leaves out a kind");
    let wrong: Vec<_> = found.iter().filter(|d| d.code.severity() != Severity::Note || d.code == Code::Unsettled).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
