//! Several windows over one storage. Each draft is merged three ways: as this window last saw it kept, as it is here, as it is there.
//! Where both changed the draft worked on, the visitor decides; of any other, both versions stay.

use crate::model::{read_draft, Kept, Model, Saved, Shelf};
use crate::words;

/// Another window wrote.
pub fn elsewhere(model: &mut Model, text: String) {
    let Some(theirs) = Shelf::read(&text) else { return };
    // News may be late: what was seen since is newer.
    if theirs.stamp >= model.seen.stamp {
        take_in(model, text, theirs);
    }
}

/// What was to be written came too late: another window had written. Whatever that was, it is taken in first.
pub fn refused(model: &mut Model, text: String) {
    model.seen = std::mem::take(&mut model.overwritten);
    model.dirty = true;
    match Shelf::read(&text) {
        Some(theirs) => take_in(model, text, theirs),
        // What is kept there is no shelf: it is written over.
        None => model.shelf.stamp = 0,
    }
}

/// Of two versions of the draft worked on, one is worked on further and the other becomes a copy.
pub fn settle(model: &mut Model, mine: bool) {
    let Saved::Elsewhere(text) = std::mem::replace(&mut model.saved, Saved::Kept) else { return };
    if let Some(theirs) = Shelf::read(&text) {
        merge(model, theirs, Some(mine));
    }
    model.dirty = true;
}

fn take_in(model: &mut Model, text: String, theirs: Shelf) {
    if matches!(model.saved, Saved::Elsewhere(_)) {
        model.saved = Saved::Kept;
    }
    if !merge(model, theirs, None) {
        model.saved = Saved::Elsewhere(text);
    }
}

fn same(a: &Kept, b: &Kept) -> bool {
    a.name == b.name && a.answers() == b.answers()
}

/// Takes the other shelf over as far as this window changed nothing; whether that could be done without asking. Language, look and the
/// draft worked on stay those of this window.
fn merge(model: &mut Model, theirs: Shelf, mine: Option<bool>) -> bool {
    model.shelve();
    let (seen, own) = (&model.seen, &model.shelf);
    let chosen = own.lang_chosen || theirs.lang_chosen;
    let mut shelf = Shelf {
        lang: own.lang,
        lang_chosen: chosen,
        look: own.look,
        described: own.described.clone(),
        current: own.current,
        ..theirs.clone()
    };
    // What was removed here stays removed, unless it was changed there.
    shelf.drafts.retain(|d| own.get(d.id).is_some() || !seen.get(d.id).is_some_and(|was| same(was, d)));
    let copy = |shelf: &mut Shelf, kept: &Kept| shelf.add(words::copy_of(&kept.name, own.lang), kept.hash.clone(), kept.text.clone());
    for draft in &own.drafts {
        let (was, here) = (seen.get(draft.id), draft.id == own.current);
        let changed = !was.is_some_and(|was| same(was, draft));
        let Some(there) = shelf.get_mut(draft.id) else {
            if changed || here {
                shelf.drafts.push(draft.clone());
            }
            continue;
        };
        if !changed || same(there, draft) {
            continue;
        }
        let there_changed = !was.is_some_and(|was| same(was, there));
        if !there_changed || there.answers() == draft.answers() {
            *there = draft.clone();
        } else if was.is_none() {
            // Two new drafts that happen to have the same number.
            let id = shelf.add(draft.name.clone(), draft.hash.clone(), draft.text.clone());
            shelf.current = if here { id } else { shelf.current };
        } else if !here || mine == Some(false) {
            copy(&mut shelf, draft);
        } else if mine.is_none() {
            return false;
        } else {
            let there = std::mem::replace(there, draft.clone());
            copy(&mut shelf, &there);
        }
    }
    preflight_rules::order::sort_by_key(&mut shelf.drafts, |kept| kept.id);
    let unlike = shelf.drafts.len() != theirs.drafts.len() || shelf.drafts.iter().any(|d| !theirs.get(d.id).is_some_and(|t| same(t, d)));
    model.dirty = unlike || (own.lang, own.look, &own.described) != (seen.lang, seen.look, &seen.described);
    model.seen = Shelf { lang: seen.lang, look: seen.look, described: seen.described.clone(), ..theirs };
    let before = own.get(own.current).cloned().unwrap_or_default();
    model.shelf = shelf;
    if let Some(now) = model.shelf.get(model.shelf.current).filter(|now| now.answers() != before.answers()) {
        model.drafts = read_draft(model.library.vocabulary(), &now.text).unwrap_or_default().1;
        model.undo = None;
    }
    true
}
