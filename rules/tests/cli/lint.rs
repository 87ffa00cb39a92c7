//! `lint`: 0 for the notices of this checkout, 1 with diagnostics for a folder with mistakes, 2 when there is nothing to check.

use crate::house::{copied, tiny};
use crate::run::{precheck, scratch};

#[test]
fn the_notices_of_this_checkout_are_clean() {
    for path in [".", "notices/js2021", "notices/jl761", "notices/js2023", "vocabulary", "policy"] {
        let run = precheck(&["lint", path]);
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{path}");
    }
}

#[test]
fn the_notices_of_this_checkout_stand_the_analysis() {
    let run = precheck(&["lint", "--deep", "."]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(run.out.starts_with("0 errors, 0 warnings, ") && run.err.contains("note[N0506]"), "{}{}", run.out, run.err);
    assert!(!run.err.contains("N0508"), "something is left open: {}", run.err);
}

#[test]
fn only_the_analysis_finds_what_only_all_facts_show() {
    let folder = copied("deep", "js2021");
    let file = folder.join("clauses/4-notes.toml");
    let text = std::fs::read_to_string(&file).expect("a clause file");
    // Nobody files more than the bound of the fact.
    let spoiled = text.replacen("unit_declaration_count > 1'", "unit_declaration_count > 1 or unit_declaration_count > 1000'", 1);
    assert_ne!(text, spoiled);
    std::fs::write(&file, &spoiled).expect("a spoiled file");
    let run = precheck(&["lint", "--deep", &folder.to_string_lossy()]);
    assert_eq!(run.status, Some(0), "{}", run.err);
    assert!(precheck(&["lint", &folder.to_string_lossy()]).err.is_empty());
    for expected in ["W0504", "never holds within the bounds", "`unit_declaration_count` goes from 1 to 1000"] {
        assert!(run.err.contains(expected), "{expected} in {}", run.err);
    }
}

#[test]
fn only_the_notices_of_the_paths_are_analysed() {
    let run = precheck(&["lint", "--deep", "vocabulary"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (Some(0), "0 errors, 0 warnings, 0 notes\n", ""));
}

#[test]
fn several_paths_may_be_given() {
    let run = precheck(&["lint", "notices/js2021", "notices/js2023"]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
}

#[test]
fn mistakes_are_reported_with_their_place() {
    let folder = copied("mistakes", "js2021");
    let file = folder.join("clauses/2-requirements.toml");
    let text = std::fs::read_to_string(&file).expect("a clause file");
    let spoiled = text.replacen("evidence_benefit", "evidence_benefits", 1).replacen("< 500万元'", "< 500'", 1);
    assert_ne!(text, spoiled);
    std::fs::write(&file, &spoiled).expect("a spoiled file");
    let run = precheck(&["lint", &folder.to_string_lossy()]);
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""), "{}", run.err);
    let line = spoiled.lines().position(|l| l.contains("evidence_benefits")).expect("the mistake") + 1;
    for expected in ["E0202", "E0204", "evidence_benefit`?", &format!("2-requirements.toml:{line}:")] {
        assert!(run.err.contains(expected), "{expected} in {}", run.err);
    }
    assert!(!run.err.contains('\u{1b}'), "no colours where nobody looks");
}

#[test]
fn a_folder_without_files_is_reported() {
    let folder = scratch("empty").join("notices").join("js2021");
    std::fs::create_dir_all(&folder).expect("a folder");
    let run = precheck(&["lint", &folder.to_string_lossy()]);
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "an empty folder is no notice");
    assert!(run.err.starts_with(&*folder.to_string_lossy()), "{}", run.err);
}

#[test]
fn paths_that_are_not_there_are_refused() {
    let run = precheck(&["lint", "notices/js1999"]);
    assert_eq!((run.status, run.out.as_str()), (Some(2), ""));
    assert!(run.err.starts_with("notices/js1999: "), "{}", run.err);
}

#[test]
fn the_same_folder_gives_the_same_bytes() {
    let folder = copied("stable", "js2023");
    std::fs::write(folder.join("clauses/0-heading.toml"), "[[clause]]\nid = 3\n[[clause]\n").expect("a spoiled file");
    let run = || precheck(&["lint", &folder.to_string_lossy()]);
    let (one, two) = (run(), run());
    assert_eq!((one.status, &one.err), (Some(1), &two.err));
}

#[test]
fn a_whole_house_brings_its_own_vocabulary() {
    let house = tiny("tiny");
    let run = precheck(&["lint", &house.join("notices/tiny").to_string_lossy()]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
}

#[test]
fn each_mistake_is_counted_once() {
    let house = tiny("tiny-with-mistakes");
    for (file, old, new) in [
        ("facts.toml", "type = \"date\"", "type = \"day\""),
        ("calendar.toml", "2021-03-01", "2021-02-30"),
        ("inventory.toml", "\"末\"", "\"末\", \"附\""),
    ] {
        let path = house.join("notices/tiny").join(file);
        let text = std::fs::read_to_string(&path).expect("a file");
        std::fs::write(path, text.replacen(old, new, 1)).expect("a file");
    }
    let run = precheck(&["lint", &house.join("notices/tiny").to_string_lossy()]);
    assert_eq!((run.status, run.out.as_str()), (Some(1), ""), "{}", run.err);
    for code in ["E0105", "E0206", "E0314"] {
        assert_eq!(run.err.matches(code).count(), 1, "{code} in {}", run.err);
    }
    assert!(run.err.ends_with("3 errors, 0 warnings\n"), "{}", run.err);
}
