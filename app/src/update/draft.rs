//! Drafts: several by name, kept in the browser, shared with other windows without losing anything.

use super::remember;
use crate::effect::Effect;
use crate::files::progress;
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
                model.dirty = true;
            }
        }
        DraftMsg::Remove(id) => remove(model, id),
        DraftMsg::StartOver => {
            remember(model, Undone::Answers);
            model.drafts = Drafts::default();
            model.dirty = true;
        }
        DraftMsg::ForgetAll => {
            model.shelve();
            let removed = std::mem::take(&mut model.shelf.drafts);
            let undo = Undo { what: Undone::All, drafts: std::mem::take(&mut model.drafts), current: model.shelf.current, removed };
            let (lang, look) = (model.shelf.lang, model.shelf.look);
            model.shelf = Shelf { lang, look, ..Shelf::new() };
            model.undo = Some(undo);
            model.follow(&Route::default());
            model.dirty = false;
            effects.push(Effect::Forget);
        }
        DraftMsg::Write => {
            if model.dirty && model.saved == Saved::Kept {
                model.agreed = model.shelf.get(model.shelf.current).map(|d| d.text.clone()).unwrap_or_default();
                model.shelve();
                let over = model.shelf.stamp;
                model.shelf.stamp = over.wrapping_add(1);
                effects.push(Effect::Write { text: model.shelf.write(), over });
                model.dirty = false;
            }
        }
        DraftMsg::NotKept => model.saved = Saved::Nowhere,
        DraftMsg::Elsewhere(text) => elsewhere(model, text),
        DraftMsg::Refused(text) => {
            let current = model.shelf.current;
            if let Some(kept) = model.shelf.get_mut(current) {
                kept.text = std::mem::take(&mut model.agreed);
            }
            elsewhere(model, text);
        }
        DraftMsg::KeepMine => settle(model, true),
        DraftMsg::TakeTheirs => settle(model, false),
        DraftMsg::File(text) => file(model, text, &mut effects),
        DraftMsg::TakeOffer => {
            if let Some(offer) = model.offer.take() {
                begin(model, String::new(), offer.drafts, &offer.hash);
                effects.push(Effect::Focus(names::HEADING.to_owned()));
            }
        }
        DraftMsg::DropOffer => {
            model.offer = None;
            effects.push(Effect::Focus(names::HEADING.to_owned()));
        }
    }
    effects
}

/// Begins a draft and works on it. An empty one that is being worked on is used rather than left lying about.
fn begin(model: &mut Model, name: String, drafts: Drafts, hash: &str) {
    if !model.drafts.is_empty() && model.shelf.drafts.len() < MOST_DRAFTS {
        model.shelve();
        model.shelf.current = model.shelf.add(name, hash.to_owned(), String::new());
    }
    model.drafts = drafts;
    model.undo = None;
    model.follow(&Route::parse(hash));
    model.dirty = true;
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
    let undo = Undo { what: Undone::Draft, drafts: model.drafts.clone(), current: model.shelf.current, removed: Vec::new() };
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

/// Another window wrote. What it did to other drafts is taken over; what it did to this one too, unless this window changed it as well.
fn elsewhere(model: &mut Model, text: String) {
    let Some(theirs) = Shelf::read(&text) else { return };
    let current = model.shelf.current;
    let last_seen = model.shelf.get(current).map(|d| d.text.clone()).unwrap_or_default();
    let their_text = theirs.get(current).map(|d| d.text.clone());
    let changed_there = their_text.as_ref().is_some_and(|t| *t != last_seen);
    let changed_here = model.draft_text() != last_seen && !(last_seen.is_empty() && model.drafts.is_empty());
    if changed_there && changed_here && their_text.as_ref() != Some(&model.draft_text()) {
        model.saved = Saved::Elsewhere(text);
        return;
    }
    adopt(model, theirs);
    if changed_there && !changed_here {
        model.drafts = their_text.and_then(|t| read_draft(model.library.vocabulary(), &t)).unwrap_or_default().1;
        model.undo = None;
    } else {
        model.dirty = changed_here;
    }
}

/// Takes the other window's shelf over, but goes on with the present draft, language and look.
fn adopt(model: &mut Model, theirs: Shelf) {
    let current = model.shelf.current;
    let own = model.shelf.get(current).cloned();
    let (lang, look) = (model.shelf.lang, model.shelf.look);
    model.shelf = Shelf { lang, look, current, ..theirs };
    if model.shelf.get(current).is_none() {
        // It was removed there; here it is still worked on.
        model.shelf.drafts.extend(own);
        model.shelf.drafts.sort_by_key(|kept| kept.id);
    }
}

/// Of two versions of a draft one is worked on further and the other becomes a copy.
fn settle(model: &mut Model, mine: bool) {
    let Saved::Elsewhere(text) = std::mem::replace(&mut model.saved, Saved::Kept) else { return };
    let Some(theirs) = Shelf::read(&text) else { return };
    let current = model.shelf.current;
    let (name, hash) = model.shelf.get(current).map(|d| (d.name.clone(), d.hash.clone())).unwrap_or_default();
    let their_text = theirs.get(current).map(|d| d.text.clone()).unwrap_or_default();
    let my_text = model.draft_text();
    adopt(model, theirs);
    let name = words::copy_of(&name, model.lang());
    if mine {
        model.shelf.add(name, hash, their_text);
    } else {
        model.shelf.add(name, hash, my_text);
        model.drafts = read_draft(model.library.vocabulary(), &their_text).unwrap_or_default().1;
        model.undo = None;
    }
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
