//! What a catalogue holds and what it leaves out.

use super::*;
use crate::authoring::{compile, embedded};

#[test]
fn a_catalogue_holds_what_a_card_shows_and_nothing_else() {
    let library = compile(&embedded()).library;
    let listed = Library::read_catalogue(&library.catalogue()).expect("a catalogue");
    for (whole, card) in library.programmes().iter().zip(listed.programmes()) {
        let (of, shown) = (whole.header(), card.header());
        assert_eq!((&shown.id, &shown.title, &shown.short, &shown.for_whom), (&of.id, &of.title, &of.short, &of.for_whom));
        assert_eq!((&shown.issuer, shown.issued), (&Text::default(), None));
        assert_eq!((card.rules_hash(), card.extent()), (whole.rules_hash(), whole.extent()));
        assert_eq!((card.nears(), card.pointers()), (whole.nears(), whole.pointers()));
        for (of, shown) in whole.categories().iter().zip(card.categories()) {
            assert_eq!((&shown.id, &shown.name, &shown.cues, &shown.excludes), (&of.id, &of.name, &of.cues, &of.excludes));
            assert!(shown.who.is_empty() && shown.directions.is_empty() && shown.sets.is_empty());
        }
        assert_eq!(whole.categories().len(), card.categories().len());
        let windows: Vec<&Entry> = whole.calendar().iter().filter(|entry| entry.role == DateRole::Window).collect();
        assert_eq!(windows.len(), card.calendar().len());
        for (of, shown) in windows.into_iter().zip(card.calendar()) {
            assert_eq!((shown.opens, shown.closes, shown.closes_on), (of.opens, of.closes, of.closes_on));
            let open = |entry: &Entry| [entry.opens_fact.is_some(), entry.closes_fact.is_some(), entry.recurs.is_some()];
            assert_eq!(open(shown), open(of));
            let facts = shown.opens_fact.iter().chain(&shown.closes_fact);
            assert!(facts.copied().all(|ix| ix == FactIx::default()) && shown.recurs.iter().all(Text::is_empty));
            assert!(shown.id.is_empty() && shown.clause.is_empty() && shown.categories == 0);
            assert!([&shown.who, &shown.what, &shown.to].into_iter().all(Text::is_empty));
        }
        assert!(card.clauses().is_empty() && card.vocabulary().facts().is_empty() && card.materials().is_empty());
    }
    assert_eq!(library.programmes().len(), listed.programmes().len());
}
