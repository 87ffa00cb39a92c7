//! The shelf that came inside the page: a file that was saved with answers, or a page that a browser saved while it was worked on.
//!
//! The browser may keep drafts of its own, this file's of an earlier day among them. Nothing of either is lost: what is the same is
//! opened, what was gone on with is opened as it is now with the file's version offered, and what is new becomes a draft.

use super::{read_draft, Kept, Model, Offer, OfferFrom, Shelf, MOST_DRAFTS};
use crate::route::{Place, Route};

/// Takes it in; gives the address to open, when there is something in it.
pub fn take(model: &mut Model, inside: Shelf) -> Option<String> {
    let asked = inside.current;
    let mut opened = None;
    for draft in inside.drafts.iter().filter(|draft| !draft.answers().is_empty()) {
        let id = place(&mut model.shelf, draft);
        if draft.id == asked || opened.is_none() {
            opened = Some((id, draft));
        }
    }
    let (id, draft) = opened?;
    if model.shelf.described.is_empty() {
        model.shelf.described.clone_from(&inside.described);
    }
    let Some(id) = id else {
        // There is no place for another draft: the visitor has to make one.
        model.offer = offer(model, draft);
        return None;
    };
    if model.seen.drafts.iter().all(|kept| kept.text.is_empty()) {
        // This browser knew nothing: language and look are those of who saved the file.
        (model.shelf.lang, model.shelf.look) = (inside.lang, inside.look);
    }
    model.shelf.current = id;
    let now = model.shelf.get(id)?.clone();
    model.drafts = read_draft(model.library.vocabulary(), &now.text).unwrap_or_default().1;
    model.dirty = true;
    if now.answers() != draft.answers() {
        model.offer = offer(model, draft);
    }
    Some(if now.hash.len() > 2 { now.hash } else { draft.hash.clone() })
}

/// The draft of a shelf that a draft of the file is, or becomes; `None` when there is no place for it.
fn place(shelf: &mut Shelf, draft: &Kept) -> Option<u32> {
    let mark = draft.mark();
    let equal = shelf.drafts.iter().find(|kept| kept.answers() == draft.answers());
    let gone_on = || shelf.drafts.iter().find(|kept| kept.from != 0 && [mark, draft.from].contains(&kept.from));
    if let Some(kept) = equal.or_else(gone_on) {
        return Some(kept.id);
    }
    let from = if draft.from == 0 { mark } else { draft.from };
    if let [only] = &mut shelf.drafts[..] {
        if only.answers().is_empty() {
            *only = Kept { id: only.id, from, ..draft.clone() };
            return Some(only.id);
        }
    }
    if shelf.drafts.len() >= MOST_DRAFTS {
        return None;
    }
    let id = shelf.add(draft.name.clone(), draft.hash.clone(), draft.text.clone());
    if let Some(kept) = shelf.get_mut(id) {
        kept.from = from;
    }
    Some(id)
}

fn offer(model: &Model, draft: &Kept) -> Option<Offer> {
    let (_, drafts) = read_draft(model.library.vocabulary(), &draft.text)?;
    let hash = Route { place: Place::Check, ..Route::parse(&draft.hash) }.hash();
    Some(Offer { from: OfferFrom::Inside, drafts, hash, minds: Vec::new() })
}

#[cfg(test)]
mod tests {
    use crate::model::{Model, OfferFrom, Shelf, Start, MOST_DRAFTS};
    use crate::msg::{DraftMsg, FormMsg};
    use crate::tests::{at, money, send, slot, today};
    use crate::{library::library, model::Saved};

    /// A shelf as it comes inside a page: one draft with an amount.
    fn file(amount: &str) -> String {
        let mut model = at("#/js2021/digital_economy/investment");
        send(&mut model, FormMsg::Type(slot("total_investment_wan"), amount.into()));
        model.shelve();
        model.shelf.only_current().write()
    }

    fn open(inside: &str, stored: Option<String>) -> Model {
        Model::new(library(), Start { inside: Some(inside.into()), stored, ..Start::at(today(), "") })
    }

    /// What the browser keeps after a visit.
    fn kept(model: &mut Model) -> Option<String> {
        model.shelve();
        Some(model.shelf.write())
    }

    fn amount(model: &Model) -> Option<String> {
        money(model, "total_investment_wan")
    }

    #[test]
    fn a_file_opens_on_its_answers() {
        for stored in [None, Some(Shelf::new().write())] {
            let model = open(&file("480"), stored);
            assert_eq!(amount(&model).as_deref(), Some("480"));
            assert_eq!(model.route().hash(), "#/js2021/digital_economy/investment");
            assert_eq!((model.shelf.drafts.len(), model.offer.is_none(), model.dirty), (1, true, true));
        }
    }

    #[test]
    fn opened_again_it_is_where_it_was_left_and_the_version_in_the_file_is_offered() {
        let mut model = open(&file("480"), None);
        send(&mut model, FormMsg::Type(slot("total_investment_wan"), "500".into()));
        let stored = kept(&mut model);
        let mut again = open(&file("480"), stored);
        assert_eq!((amount(&again).as_deref(), again.shelf.drafts.len()), (Some("500"), 1));
        assert_eq!(again.offer.as_ref().map(|offer| offer.from), Some(OfferFrom::Inside));
        send(&mut again, DraftMsg::TakeOffer);
        assert_eq!((amount(&again).as_deref(), again.shelf.drafts.len()), (Some("480"), 2));
        let stored = kept(&mut again);
        let third = open(&file("480"), stored);
        assert_eq!((amount(&third).as_deref(), third.shelf.drafts.len(), third.offer.is_none()), (Some("480"), 2, true));
    }

    #[test]
    fn other_drafts_of_the_browser_stay() {
        let stored = file("100");
        let mut model = open(&file("480"), Some(stored));
        assert_eq!((amount(&model).as_deref(), model.shelf.drafts.len()), (Some("480"), 2));
        let first = model.shelf.drafts[0].id;
        send(&mut model, DraftMsg::Open(first));
        assert_eq!(amount(&model).as_deref(), Some("100"));
    }

    #[test]
    fn a_page_saved_while_it_was_worked_on_is_the_same_draft() {
        let mut model = open(&file("480"), None);
        send(&mut model, FormMsg::Type(slot("total_investment_wan"), "500".into()));
        let inside = kept(&mut model).expect("a shelf");
        send(&mut model, FormMsg::Type(slot("total_investment_wan"), "510".into()));
        let stored = kept(&mut model);
        let again = open(&inside, stored);
        assert_eq!((amount(&again).as_deref(), again.shelf.drafts.len()), (Some("510"), 1));
        assert!(again.offer.is_some_and(|offer| offer.count() > 0));
    }

    #[test]
    fn where_there_is_no_place_it_waits_until_there_is_one() {
        let mut full = Shelf::read(&file("100")).expect("a shelf");
        for n in 1..MOST_DRAFTS {
            full.add(String::new(), "#/".into(), format!("preflight-draft 1\nlang\tzh\ntotal_investment_wan\twan {n}000\n"));
        }
        let model = open(&file("480"), Some(full.write()));
        assert_eq!((amount(&model).as_deref(), model.shelf.drafts.len()), (Some("100"), MOST_DRAFTS));
        assert_eq!(model.offer.map(|offer| offer.from), Some(OfferFrom::Inside));
    }

    #[test]
    fn where_nothing_is_kept_the_file_is_all_there_is() {
        let start = Start { inside: Some(file("480")), keeps: false, alone: true, ..Start::at(today(), "#/") };
        let model = Model::new(library(), start);
        assert_eq!((amount(&model).as_deref(), &model.saved), (Some("480"), &Saved::Nowhere));
        for nothing in ["", "preflight-shelf 1", "<script>", &Shelf::new().write()] {
            let model = open(nothing, None);
            assert_eq!((model.route().hash().as_str(), model.dirty), ("#/", false), "{nothing}");
        }
    }
}
