//! `facts` and `ledger`: the dictionary and the clause ledgers.

use crate::run::{json, precheck};
use serde_json::Value as Json;
use std::collections::BTreeSet;

#[test]
fn the_dictionary_names_every_fact_once() {
    let all = json(&precheck(&["facts", "--format", "json"]));
    let names: Vec<&str> = all["facts"].as_array().unwrap().iter().filter_map(|f| f["name"].as_str()).collect();
    let unique: BTreeSet<&str> = names.iter().copied().collect();
    assert_eq!(names.len(), unique.len());
    assert!(names.len() > 100, "{}", names.len());
    let mut of_notices = BTreeSet::new();
    for notice in ["js2021", "jl761", "js2023"] {
        let facts = json(&precheck(&["facts", "--notice", notice, "--format", "json"]));
        of_notices.extend(facts["facts"].as_array().unwrap().iter().filter_map(|f| f["name"].as_str().map(str::to_owned)));
    }
    let unread: Vec<_> = unique.iter().filter(|n| !of_notices.contains(**n)).collect();
    assert!(unread == [&"programme"] || unread.is_empty(), "facts that no notice reads: {unread:?}");
}

#[test]
fn every_fact_says_what_it_is() {
    let all = json(&precheck(&["facts", "--format", "json"]));
    let types = ["bool", "integer", "money", "percent", "date", "month", "enum", "set", "text", "list"];
    let mut misses = Vec::new();
    for fact in all["facts"].as_array().unwrap() {
        let fine = types.iter().any(|t| fact["type"] == *t)
            && ["zh", "en"].iter().all(|lang| fact["label"][lang].as_str().is_some_and(|s| !s.is_empty()))
            && (fact["type"] == "enum" || fact["type"] == "set") != fact["values"].as_array().unwrap().is_empty()
            && (fact["type"] == "list") != fact["fields"].as_array().unwrap().is_empty();
        if !fine {
            misses.push(fact["name"].clone());
        }
    }
    assert!(misses.is_empty(), "{misses:?}");
}

#[test]
fn the_text_dictionary_shows_ids_and_labels() {
    let run = precheck(&["facts", "--notice", "js2021"]);
    assert!(run.status == Some(0) && run.err.is_empty());
    assert!(run.out.contains("total_investment_wan  (money)  项目总投资") && run.out.contains("- enterprise  "), "{}", run.out);
    assert!(!run.out.contains("star_target"), "a fact of another notice");
    assert!(precheck(&["facts", "--notice", "js2021", "--lang", "en"]).out.contains("Total project investment"));
}

#[test]
fn every_document_has_a_ledger() {
    let mut misses = Vec::new();
    for (document, count) in [("js2021", 71), ("jl761", 77), ("js2023", 71), ("js2014", 117), ("js125", 78)] {
        let ledger = json(&precheck(&["ledger", document, "--format", "json"]));
        let clauses = ledger["clauses"].as_array().unwrap();
        assert_eq!((clauses.len(), &ledger["document"]), (count, &document.into()));
        let known = |clause: &Json| ["machine", "attested", "experts", "bureau", "none"].iter().any(|s| clause["status"] == *s);
        misses.extend(clauses.iter().filter(|c| !known(c)).map(|c| c["clause"].clone()));
        let text = precheck(&["ledger", document]);
        assert_eq!((text.status, text.out.lines().count()), (Some(0), count), "{document}: one line a clause");
    }
    assert!(misses.is_empty(), "clauses without a status: {misses:?}");
}

#[test]
fn unknown_documents_are_refused() {
    for args in [
        &["ledger", "js2020"][..],
        &["ledger", ""],
        &["ledger", "../js2021"],
        &["facts", "--notice", "js2014"],
        &["facts", "--notice", "x"],
    ] {
        let run = precheck(args);
        assert_eq!((run.status, run.out.as_str()), (Some(2), ""), "{args:?}");
        assert!(!run.err.is_empty(), "{args:?}");
    }
}

#[test]
fn output_is_the_same_bytes_twice() {
    for args in [&["facts"][..], &["facts", "--format", "json"], &["ledger", "js2014"], &["ledger", "js2023", "--format", "json"]] {
        assert_eq!(precheck(args).out, precheck(args).out, "{args:?}");
    }
}
