//! From a message to a new state and things to be done. Neither Yew nor the browser is known here.

mod consent;
mod draft;
mod form;
mod frame;
mod library;
mod pack;
mod shell;
mod watch;
mod windows;

pub use form::proposals;

use crate::assessment::Assessment;
use crate::effect::Effect;
use crate::files::told;
use crate::library::Part;
use crate::model::{Model, Source, Undo, Undone};
use crate::msg::{DraftMsg, FormMsg, Msg, ShellMsg};
use crate::names;
use crate::route::Place;
use crate::words;
use preflight_rules::fact::FactIx;
use preflight_rules::gather::Gather;
use preflight_rules::Lang;

/// Takes a message into the model and says what is to be done outside it.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    if let Source::Refused { .. } = model.source {
        return library::update(model, msg);
    }
    let before = (model.route(), model.shelf.current);
    let routed = if let Msg::Shell(ShellMsg::Routed(hash)) = &msg { Some(hash.clone()) } else { None };
    // Nobody is told the result in the middle of a word.
    let quiet = matches!(msg, Msg::Form(FormMsg::Type(..) | FormMsg::Compose(..)));
    // Where nothing can be kept, trying again at once would go on for ever.
    let clockwork = matches!(msg, Msg::Draft(DraftMsg::Write | DraftMsg::Snapshot));
    let anew = matches!(msg, Msg::Draft(DraftMsg::StartOver | DraftMsg::ForgetAll));
    let mut effects = match msg {
        Msg::Form(msg) => form::update(model, msg),
        Msg::Shell(msg) => shell::update(model, msg),
        Msg::Draft(msg) => draft::update(model, msg),
        Msg::Pack(msg) => pack::update(model, msg),
        Msg::Frame(msg) => frame::update(model, msg),
        Msg::Consent(msg) => consent::update(model, msg),
        // Only where there are no notices.
        Msg::Library(_) => Vec::new(),
    };
    if anew || before.1 != model.shelf.current {
        model.answers_anew();
    }
    let now = model.route();
    if before.0.notice.is_some() && now.notice.is_none() && before.1 == model.shelf.current && !anew {
        model.left(&before.0);
    }
    if routed.as_ref().is_none_or(|hash| *hash != now.hash()) && (routed.is_some() || before.0 != now) {
        // Another notice or place is a step to come back from; a category is but an answer.
        let moved = before.0.notice != now.notice || before.0.place != now.place;
        effects.push(Effect::Navigate { hash: now.hash(), push: routed.is_none() && moved });
    }
    if before.0.notice != now.notice || before.0.place != now.place || before.1 != model.shelf.current {
        arrive(model, &mut effects);
    }
    if model.dirty && !clockwork {
        effects.push(Effect::WriteSoon);
        effects.push(Effect::SnapshotSoon);
    }
    if !quiet {
        announce(model);
    }
    watch::watch(model, quiet, &mut effects);
    effects
}

/// What is to be done at the start.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    if let Source::Refused { .. } = model.source {
        // The address stays as it is, for when the file is there.
        let told = model.framed.iter().map(|_| Effect::Tell(told::failed("library")));
        return told.chain([dress(model)]).gather();
    }
    fold(model);
    look_back(model);
    let mut effects = vec![Effect::Navigate { hash: model.route().hash(), push: false }, dress(model)];
    effects.extend(missing(model));
    effects.extend(frame::problems(model));
    effects.push(Effect::SnapshotSoon);
    if model.dirty {
        effects.push(Effect::WriteSoon);
    }
    watch::watch(model, false, &mut effects);
    effects
}

/// A new page: its title, its heading under the keyboard, or the question it was opened for.
fn arrive(model: &mut Model, effects: &mut Vec<Effect>) {
    model.stopped = false;
    model.sheet = false;
    model.pasting = None;
    model.typing = None;
    model.notice_board = None;
    look_back(model);
    if model.place != Place::Fixes {
        model.trial = None;
    }
    fold(model);
    effects.push(dress(model));
    effects.extend(missing(model));
    effects.push(Effect::Focus(match &model.place {
        Place::Ask { at: Some(fact), .. } | Place::All(Some(fact)) => names::fact(fact),
        _ => names::HEADING.to_owned(),
    }));
}

/// Folds away what matters to nothing now, so that no question moves while others are answered.
fn fold(model: &mut Model) {
    let quiet = |a: &Assessment<'_>| {
        let all = a.programme.vocabulary().iter();
        all.filter(|(ix, decl)| !a.facts.is_known(*ix) && !decl.if_known && !a.report.next_facts.contains(ix)).map(|(ix, _)| ix).gather()
    };
    model.folded = Assessment::new(model).map(|a| quiet(&a)).unwrap_or_default();
}

/// What is needed or answered when a question is opened to be changed: what is so beyond it later was newly opened.
fn look_back(model: &mut Model) {
    if let Place::Change(_) = model.place {
        let known = |a: &Assessment<'_>, f| a.report.next_facts.contains(&f) || a.facts.is_known(f);
        let all =
            |a: Assessment<'_>| a.programme.vocabulary().iter().filter(|(f, _)| known(&a, *f)).filter_map(|(f, _)| a.given(f)).gather();
        model.needed_before = Assessment::new(model).map(all).unwrap_or_default();
    }
}

/// Parts that the page needs now and does not have.
fn missing(model: &Model) -> Option<Effect> {
    if !model.source.is_built_in() {
        // A file has everything in it, and no part of the build belongs to it.
        return None;
    }
    if model.lang() == Lang::En && !model.library.has_english() && !model.loaded.english_failed {
        return Some(Effect::Load(Part::English));
    }
    let wanted = matches!(model.place, Place::Pack | Place::Print) && model.programme().is_some();
    (wanted && !model.library.has_policies() && !model.loaded.policy_failed).then_some(Effect::Load(Part::Policy))
}

fn dress(model: &Model) -> Effect {
    let lang = model.lang();
    let programme = model.programme();
    let chosen = programme.and_then(|p| Some((p, model.category_of(p)?)));
    let category = chosen.and_then(|(p, id)| p.categories().iter().find(|c| c.id == id)).map(|c| c.name.get(lang));
    // Beginnings are told apart by their category, other places by what they are.
    let place = if model.place == Place::Home { category.unwrap_or_default() } else { words::place(&model.place, lang) };
    let notice = programme.map(|p| p.header().short.get(lang)).unwrap_or_default();
    Effect::Dress { lang, look: model.shelf.look, title: words::title(&[place, notice], lang) }
}

/// Tells assistive technology what came of it, once, when it changed.
fn announce(model: &mut Model) {
    let said = Assessment::new(model).map(|a| a.summary()).unwrap_or_default();
    if said != model.said {
        model.said = said;
    }
}

/// Remembers the answers before something is taken away.
fn remember(model: &mut Model, what: Undone, fact: Option<FactIx>) {
    model.undo = Some(Undo { what, fact, drafts: model.drafts.clone(), current: model.shelf.current, removed: Vec::new() });
}

#[cfg(test)]
mod tests;
