//! Facts are found, and so is what they are derived from.

use super::*;
use crate::fixture::{bool, choices, fact, field};

#[test]
fn a_vocabulary_finds_facts_and_what_they_are_derived_from() {
    let list = fact("list", Kind::Rows(vec![field("a", bool()), field("b", bool())]));
    let mut vocabulary = Vocabulary::new(vec![fact("one", Kind::Set(choices(&["x", "y"]))), list]);
    assert_eq!((vocabulary.find("list"), vocabulary.find("none")), (Some(FactIx(1)), None));
    assert_eq!(vocabulary.get(FactIx(0)).map(|f| (f.kind.choice("y"), f.kind.choice("z"))), Some((Some(1), None)));
    assert_eq!([Change::BeforeDeadline, Change::NextRound, Change::Never].map(Change::id), ["before_deadline", "next_round", "never"]);

    let always = || Some(Derivation::Cond(Cond::Const(true)));
    for (ix, at) in [(0, None), (1, None), (1, Some(FieldIx(1)))] {
        *vocabulary.derivation_mut(FactIx(ix), at).expect("a place") = always();
    }
    assert!(vocabulary.facts().iter().all(|f| f.derived == always()));
    assert_eq!(vocabulary.facts()[1].kind.fields().iter().map(|f| f.derived.is_some()).collect::<Vec<_>>(), [false, true]);
    for (ix, at) in [(2, None), (0, Some(FieldIx(0))), (1, Some(FieldIx(2)))] {
        assert!(vocabulary.derivation_mut(FactIx(ix), at).is_none());
    }
}
