//! From a message to a new state and things to be done, as far as the start page knows messages. What it does not know it ignores.

use super::catalogue;
use crate::effect::{Effect, Handed};
use crate::model::{Model, Saved, Shelf, Start};
use crate::msg::{DraftMsg, Msg, ShellMsg};
use crate::names;
use crate::route::{Place, Route};
use crate::words;

/// The state at the start: language, look and description of an earlier visit; its drafts stay the text that they are.
pub fn model(start: &Start) -> Model {
    let mut model = Model::blank(catalogue(), start);
    if let Some(shelf) = start.stored.as_deref().and_then(Shelf::read) {
        model.shelf = shelf;
    }
    if let Some(lang) = start.lang {
        model.shelf.lang = lang;
    }
    model
}

/// What is to be done at the start.
pub fn begin(model: &Model) -> Vec<Effect> {
    vec![dress(model)]
}

/// Takes a message into the model and says what is to be done outside it.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Shell(msg) => shell(model, msg),
        Msg::Draft(msg) => draft(model, msg),
        Msg::Form(_) | Msg::Pack(_) | Msg::Frame(_) | Msg::Consent(_) | Msg::Library(_) => Vec::new(),
    }
}

/// Whether an address is elsewhere than the start.
pub fn leaves(hash: &str) -> bool {
    !matches!(hash, "" | "#" | "#/")
}

fn shell(model: &mut Model, msg: ShellMsg) -> Vec<Effect> {
    match msg {
        ShellMsg::Lang(lang) => model.shelf.speak(lang),
        ShellMsg::Look(look) => model.shelf.look = look,
        ShellMsg::Describe(text) => model.shelf.described = text,
        ShellMsg::Cue(word) => {
            model.shelf.pick(&word);
            model.asked = Some(model.shelf.described.clone());
        }
        ShellMsg::Suggest => {
            model.asked = Some(model.shelf.described.clone());
            return vec![Effect::Focus(names::SUGGESTIONS.to_owned())];
        }
        ShellMsg::Focus(id) => return vec![Effect::Focus(id)],
        ShellMsg::Choose { notice, category } => {
            return vec![Effect::Go(Route { notice: Some(notice), category: Some(category), place: Place::Home }.hash())];
        }
        // The application that is to come reads what is kept, or what is handed to it.
        ShellMsg::Routed(hash) if leaves(&hash) && model.saved == Saved::Nowhere => {
            return vec![hand_over(model)];
        }
        ShellMsg::Routed(hash) if leaves(&hash) => return write(model),
        _ => return Vec::new(),
    }
    model.dirty = true;
    vec![dress(model), Effect::WriteSoon]
}

fn draft(model: &mut Model, msg: DraftMsg) -> Vec<Effect> {
    match msg {
        DraftMsg::Write => write(model),
        DraftMsg::NotKept => {
            model.saved = Saved::Nowhere;
            // It may have been the last writing, when the start was left.
            vec![hand_over(model)]
        }
        DraftMsg::Elsewhere(text) => elsewhere(model, &text),
        DraftMsg::Refused(text) => {
            model.dirty = true;
            // What is kept there is no shelf: it is written over.
            model.shelf.stamp = 0;
            elsewhere(model, &text);
            // At once: the start may have been left.
            write(model)
        }
        DraftMsg::File(text) => {
            let drafts = Route { place: Place::Drafts, ..Route::default() };
            vec![Effect::Hand(Handed::File(text)), Effect::Go(drafts.hash())]
        }
        _ => Vec::new(),
    }
}

fn write(model: &mut Model) -> Vec<Effect> {
    if !model.dirty || model.saved == Saved::Nowhere {
        return Vec::new();
    }
    let over = model.shelf.stamp;
    model.shelf.stamp = over.wrapping_add(1);
    model.dirty = false;
    vec![Effect::Write { text: model.shelf.write(), over }]
}

/// Another window wrote. Its drafts are taken over; description, language and look stay as they are here.
fn elsewhere(model: &mut Model, text: &str) -> Vec<Effect> {
    let Some(theirs) = Shelf::read(text) else { return Vec::new() };
    let own = std::mem::take(&mut model.shelf);
    let lang_chosen = own.lang_chosen || theirs.lang_chosen;
    model.shelf = Shelf { lang: own.lang, lang_chosen, look: own.look, described: own.described, ..theirs };
    if model.dirty {
        vec![Effect::WriteSoon]
    } else {
        Vec::new()
    }
}

fn hand_over(model: &Model) -> Effect {
    Effect::Hand(Handed::Shelf(model.shelf.write()))
}

fn dress(model: &Model) -> Effect {
    let lang = model.lang();
    Effect::Dress { lang, look: model.shelf.look, title: words::title(&[], lang) }
}

#[cfg(test)]
mod tests;
