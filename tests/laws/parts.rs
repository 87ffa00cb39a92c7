//! A library without its English: what is loaded first judges and speaks Chinese like the whole; where English is asked for,
//! Chinese stands in.

use crate::support::facts;
use preflight_rules::date::Date;
use preflight_rules::suggest::suggest;
use preflight_rules::wording::Writer;
use preflight_rules::{evaluate, Lang, Library};
use preflight_tests::library;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

fn first() -> Library {
    Library::read(&library().parts().first, None).expect("the first part alone")
}

#[test]
fn the_parts_are_the_whole() {
    let parts = library().parts();
    let first = first();
    assert_eq!((first.has_english(), first.has_policies()), (false, false));
    let english = first.with_english(&parts.first, &parts.english).expect("English");
    assert_eq!((english.has_english(), english.has_policies()), (true, false));
    let whole = english.with_policies(&parts.first, &parts.policy).expect("policies");
    assert_eq!((whole.has_english(), whole.has_policies()), (true, true));
    assert_eq!(&whole, library());
    let other_order = first.with_policies(&parts.first, &parts.policy).and_then(|l| l.with_english(&parts.first, &parts.english));
    assert_eq!(other_order.as_ref(), Ok(library()));
}

#[test]
fn without_english_the_verdicts_and_the_chinese_are_the_same_and_nothing_is_silent() {
    let first = first();
    let mut runner = TestRunner::deterministic();
    for (whole, part) in library().programmes().iter().zip(first.programmes()) {
        assert_eq!(whole.rules_hash(), part.rules_hash());
        for _ in 0..12 {
            let given = facts(whole).new_tree(&mut runner).expect("facts").current();
            let (a, b) = (evaluate(whole, &given, Date::FIRST), evaluate(part, &given, Date::FIRST));
            assert_eq!(a.outcome, b.outcome);
            let (with, without) = (Writer::new(whole, &given), Writer::new(part, &given));
            for (x, y) in a.findings.iter().zip(&b.findings) {
                assert_eq!((x.verdict, &x.needs), (y.verdict, &y.needs));
                let zh = without.explanation(y, Lang::Zh);
                assert_eq!(with.explanation(x, Lang::Zh), zh);
                assert!(zh.is_empty() || !without.explanation(y, Lang::En).is_empty(), "silent about {}", part.clauses()[y.clause].id);
            }
        }
        for decl in part.vocabulary().facts() {
            assert_eq!(decl.label.get(Lang::En), decl.label.zh);
            assert!(decl.kind.choices().iter().all(|choice| !choice.label.get(Lang::En).is_empty()), "{}", decl.name);
        }
    }
}

#[test]
fn without_english_chinese_descriptions_are_understood_and_english_ones_suggest_nothing() {
    let first = first();
    let chinese = "为中小纺织企业建设工业互联网平台，不涉及产线";
    let (whole, part) = (suggest(library(), chinese, None), suggest(&first, chinese, None));
    assert!(!whole.suggestions.is_empty());
    let targets = |s: &preflight_rules::suggest::Suggestions| s.suggestions.iter().map(|s| s.target.clone()).collect::<Vec<_>>();
    assert_eq!(targets(&whole), targets(&part));
    let english = "an industrial internet platform for textile companies";
    assert!(!suggest(library(), english, None).suggestions.is_empty());
    assert!(suggest(&first, english, None).suggestions.is_empty(), "its phrases are not loaded");
}
