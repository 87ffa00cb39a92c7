//! What the checker says of the bad corpus.

use preflight_rules::authoring::{render, Code};
use preflight_tests::bad::{corpus, diagnostics, told, Case};
use preflight_tests::{rules_dir, Misses};
use std::collections::BTreeSet;

/// The codes that a file's expected diagnostics have.
fn codes(expected: &str) -> Vec<&str> {
    expected.lines().filter(|l| !l.starts_with(' ')).filter_map(|l| l.split(' ').next()).collect()
}

#[test]
fn the_good_notice_has_no_mistake() {
    let case = Case::read(rules_dir().join("bad/good.txt"));
    let sources = case.sources(&Vec::new()).expect("the good notice");
    assert_eq!(told(&sources, &diagnostics(&sources)), "");
}

#[test]
fn the_checker_says_what_is_expected() {
    let bless = std::env::var_os("PREFLIGHT_BLESS").is_some();
    let mut misses = Misses::new();
    for (case, sources) in corpus() {
        let sources = match sources {
            Ok(sources) => sources,
            Err(why) => {
                misses.note(format!("{}: {why}", case.name));
                continue;
            }
        };
        let found = told(&sources, &case.diagnostics(&sources));
        if bless {
            case.bless(&found);
        } else if found != case.expected {
            misses.note(format!("{}:\n-- expected\n{}-- found\n{found}", case.name, case.expected));
        }
    }
    misses.finish("files of the bad corpus that the checker answers otherwise (PREFLIGHT_BLESS=1 writes what it says)");
}

#[test]
fn each_file_has_the_one_mistake_of_its_name() {
    let mut misses = Misses::new();
    for (case, _) in corpus() {
        let codes = codes(&case.expected);
        match case.name.strip_prefix("many-") {
            Some(_) => misses.unless(codes.len() > 3, format!("{}: only {codes:?}", case.name)),
            None => misses.equal(&case.name, codes, vec![case.name.split('-').next().unwrap_or("")]),
        }
    }
    misses.finish("files whose mistakes are not as their name says");
}

#[test]
fn every_code_has_a_file_of_its_own() {
    let named: BTreeSet<String> = corpus().into_iter().filter_map(|(case, _)| case.name.split('-').next().map(str::to_owned)).collect();
    let without: Vec<_> = Code::ALL.iter().map(|c| c.id()).filter(|id| !named.contains(*id)).collect();
    assert!(without.is_empty(), "codes that no file shows: {without:?}");
}

#[test]
fn no_mistake_is_told_twice() {
    let mut misses = Misses::new();
    for (case, sources) in corpus() {
        let Ok(sources) = sources else { continue };
        let found = case.diagnostics(&sources);
        let places: BTreeSet<_> = found.iter().map(|d| (&d.span, d.code)).collect();
        misses.equal(&case.name, places.len(), found.len());
    }
    misses.finish("mistakes that are told twice");
}

#[test]
fn a_message_is_written_as_the_others_are() {
    let mut misses = Misses::new();
    for (case, sources) in corpus() {
        let Ok(sources) = sources else { continue };
        for d in case.diagnostics(&sources) {
            let fine = |text: &str| !text.ends_with('.') && !text.contains('\n') && !text.starts_with(|c: char| c.is_uppercase());
            misses.unless(fine(&d.message), format!("{}: {}", case.name, d.message));
            misses.unless(
                d.help.as_ref().is_some_and(|h| fine(h) || h.starts_with("LANGUAGE.md")),
                format!("{}: {}: no help, or not so: {:?}", case.name, d.message, d.help),
            );
            let inside = sources.files().get(d.span.file).is_some_and(|f| f.text.get(d.span.start..d.span.end).is_some());
            misses.unless(inside, format!("{}: {}: stands outside its file", case.name, d.message));
        }
    }
    misses.finish("messages");
}

#[test]
fn every_diagnostic_can_be_shown() {
    let mut misses = Misses::new();
    for (case, sources) in corpus() {
        let Ok(sources) = sources else { continue };
        let found = case.diagnostics(&sources);
        let shown = render(&sources, &found, false);
        for d in &found {
            misses.unless(shown.contains(&format!("[{}]", d.code.id())), format!("{}: {} is not shown", case.name, d.code.id()));
        }
        misses.unless(!shown.contains('\u{1b}'), format!("{}: shown with colours", case.name));
        misses.unless(render(&sources, &found, true).contains('\u{1b}'), format!("{}: shown without colours", case.name));
    }
    misses.finish("diagnostics as people read them");
}
