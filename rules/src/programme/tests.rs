//! What a notice lists is handed out.

use crate::authoring::{compile, embedded};

#[test]
fn what_a_notice_lists_is_handed_out() {
    let library = compile(&embedded()).library;
    for p in library.programmes() {
        assert!(p.rules_hash().starts_with("sha256:") && p.rules_hash().len() == 71);
        assert_eq!(
            (p.contacts(), p.not_held(), p.nears(), p.pointers()),
            (&p.contacts[..], &p.not_held[..], &p.nears[..], &p.pointers[..])
        );
        let category = p.vocabulary().get(p.category_fact()).expect("the category fact");
        assert!(p.categories().iter().all(|c| category.kind.choice(&c.id).is_some()));
    }
    let any = |has: fn(&crate::Programme) -> bool| library.programmes().iter().any(has);
    assert!(any(|p| !p.contacts().is_empty()) && any(|p| !p.not_held().is_empty()));
    assert!(any(|p| !p.nears().is_empty()) && any(|p| !p.pointers().is_empty()));
}
