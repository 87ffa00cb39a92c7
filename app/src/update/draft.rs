//! Drafts: several by name, kept in the browser, shared with other windows without losing anything.

use super::{remember, windows};
use crate::effect::Effect;
use crate::files::{progress, snapshot};
use crate::model::{read_draft, Drafts, Model, Offer, OfferFrom, Saved, Shelf, Undo, Undone, MOST_DRAFTS};
use crate::msg::DraftMsg;
use crate::names;
use crate::route::{Place, Route};
use crate::words;
use preflight_rules::Text;

/// Takes a message about drafts.
pub fn update(model: &mut Model, msg: DraftMsg) -> Vec<Effect> {
    let mut effects = Vec::new();
    match msg {
        DraftMsg::New => {
            begin(model, String::new(), Drafts::default(), "#/");
        }
        DraftMsg::Open(id) => open(model, id),
        DraftMsg::Name(id, name) => {
            if let Some(kept) = model.shelf.get_mut(id) {
                kept.name = name;
                model.dirty = true;
            }
        }
        DraftMsg::Copy(id) => {
            model.shelve();
            let copy = model.shelf.get(id).filter(|_| model.shelf.drafts.len() < MOST_DRAFTS).cloned();
            if let Some(kept) = copy {
                model.shelf.add(words::copy_of(&kept.name, model.lang()), kept.hash, kept.text);
                model.notice_board = Some(words::DRAFT_COPIED.text());
                model.dirty = true;
            }
        }
        DraftMsg::Remove(id) => {
            remove(model, id);
            effects.push(Effect::Focus(names::HEADING.to_owned()));
        }
        DraftMsg::StartOver => {
            remember(model, Undone::Answers, None);
            model.drafts = Drafts::default();
            model.dirty = true;
        }
        DraftMsg::ForgetAll => {
            model.shelve();
            let removed = std::mem::take(&mut model.shelf.drafts);
            let undo =
                Undo { what: Undone::All, fact: None, drafts: std::mem::take(&mut model.drafts), current: model.shelf.current, removed };
            let (lang, look) = (model.shelf.lang, model.shelf.look);
            model.shelf = Shelf { lang, look, ..Shelf::new() };
            model.seen = model.shelf.clone();
            model.undo = Some(undo);
            model.aside = None;
            model.asked = None;
            model.follow(&Route::default());
            model.dirty = false;
            effects.push(Effect::Forget);
        }
        DraftMsg::Write => effects.extend(write(model)),
        DraftMsg::Snapshot => effects.push(Effect::Snapshot(snapshot::make(model))),
        DraftMsg::NotKept => model.saved = Saved::Nowhere,
        DraftMsg::Elsewhere(text) => windows::elsewhere(model, text),
        DraftMsg::Refused(text) => {
            windows::refused(model, text);
            // At once: the page may be about to go.
            effects.extend(write(model));
        }
        DraftMsg::KeepMine => windows::settle(model, true),
        DraftMsg::TakeTheirs => windows::settle(model, false),
        DraftMsg::SaveAside => {
            let text = model.aside.clone().unwrap_or_default();
            effects.push(Effect::Download { name: "preflight-aside.txt".to_owned(), mime: "text/plain;charset=utf-8", text });
        }
        DraftMsg::File(text) => file(model, text, &mut effects),
        DraftMsg::TakeOffer => {
            if let Some(offer) = model.offer.clone() {
                if begin(model, String::new(), offer.drafts, &offer.hash) {
                    model.offer = None;
                    effects.push(Effect::Focus(names::HEADING.to_owned()));
                }
            }
        }
        DraftMsg::DropOffer => {
            model.offer = None;
            effects.push(Effect::Focus(names::HEADING.to_owned()));
        }
    }
    effects
}

/// Keeps what has changed, as long as nothing has to be settled first.
fn write(model: &mut Model) -> Option<Effect> {
    if !model.dirty || model.saved != Saved::Kept {
        return None;
    }
    model.shelve();
    let over = model.shelf.stamp;
    model.shelf.stamp = over.wrapping_add(1);
    model.overwritten = std::mem::replace(&mut model.seen, model.shelf.clone());
    model.dirty = false;
    Some(Effect::Write { text: model.shelf.write(), over })
}

/// Begins a draft and works on it. An empty one that is being worked on is used rather than left lying about.
/// False: there is no place for another.
fn begin(model: &mut Model, name: String, drafts: Drafts, hash: &str) -> bool {
    if !model.drafts.is_empty() {
        if model.shelf.drafts.len() >= MOST_DRAFTS {
            model.notice_board = Some(words::DRAFTS_FULL.text());
            return false;
        }
        model.shelve();
        model.shelf.current = model.shelf.add(name, hash.to_owned(), String::new());
    }
    model.drafts = drafts;
    model.undo = None;
    model.follow(&Route::parse(hash));
    model.dirty = true;
    true
}

fn open(model: &mut Model, id: u32) {
    model.shelve();
    let Some(kept) = model.shelf.get(id) else { return };
    let (text, hash) = (kept.text.clone(), kept.hash.clone());
    model.shelf.current = id;
    model.drafts = read_draft(model.library.vocabulary(), &text).unwrap_or_default().1;
    model.undo = None;
    model.follow(&Route::parse(&hash));
    model.dirty = true;
}

fn remove(model: &mut Model, id: u32) {
    model.shelve();
    let undo = Undo { what: Undone::Draft, fact: None, drafts: model.drafts.clone(), current: model.shelf.current, removed: Vec::new() };
    let Some(at) = model.shelf.drafts.iter().position(|d| d.id == id) else { return };
    let removed = vec![model.shelf.drafts.remove(at)];
    if id == model.shelf.current {
        match model.shelf.drafts.first().map(|d| d.id) {
            Some(first) => {
                model.shelf.current = first;
                let text = model.shelf.get(first).map(|d| d.text.clone()).unwrap_or_default();
                model.drafts = read_draft(model.library.vocabulary(), &text).unwrap_or_default().1;
            }
            None => {
                let id = model.shelf.add(String::new(), "#/".to_owned(), String::new());
                model.shelf.current = id;
                model.drafts = Drafts::default();
            }
        }
    }
    model.undo = Some(Undo { removed, ..undo });
    model.dirty = true;
}

/// A progress file was chosen: it is looked at, and offered.
fn file(model: &mut Model, text: Option<String>, effects: &mut Vec<Effect>) {
    let refused = |model: &mut Model, say: Text, effects: &mut Vec<Effect>| {
        model.notice_board = Some(say);
        effects.push(Effect::Focus(names::BOARD.to_owned()));
    };
    let Some(text) = text else { return refused(model, words::FILE_UNREADABLE.text(), effects) };
    let progress = match progress::read(&text) {
        Ok(progress) => progress,
        Err(why) => return refused(model, why.say(), effects),
    };
    let Some((_, drafts)) = read_draft(model.library.vocabulary(), &progress.draft) else {
        return refused(model, words::FILE_UNREADABLE.text(), effects);
    };
    let known = model.library.programme(&progress.notice);
    let mut minds = Vec::new();
    match known {
        None => minds.push(words::file_other_notice(&progress.notice)),
        Some(p) if p.header().edition != progress.edition || p.rules_hash() != progress.rules_hash => {
            minds.push(words::FILE_OTHER_RULES.text());
        }
        Some(_) => {}
    }
    if model.programme().is_some_and(|p| known.is_some_and(|k| k.header().id != p.header().id)) {
        minds.push(words::FILE_NOT_THIS_NOTICE.text());
    }
    let route = Route { notice: known.map(|p| p.header().id.clone()), category: None, place: Place::Check };
    model.notice_board = None;
    model.offer = Some(Offer { from: OfferFrom::File, drafts, hash: route.hash(), minds });
    effects.push(Effect::Focus(names::OFFER.to_owned()));
}
