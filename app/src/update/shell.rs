//! Everything around the fields: where to look, how it looks, what is tried.

use super::{arrive, dress, missing, remember};
use crate::assessment::Assessment;
use crate::effect::Effect;
use crate::model::{read_draft, Draft, Entry, Model, Offer, Slot, Stage, Trial, Undone};
use crate::msg::ShellMsg;
use crate::names;
use crate::questions::{next, screen_of, screens, Screen};
use crate::route::{Place, Route};
use preflight_rules::decimal::normal;
use preflight_rules::fact::{FactIx, Kind};
use preflight_rules::gather::Gather;
use preflight_rules::order::sort_by_key;
use preflight_rules::read::Unit;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wording::shown_value;

/// Takes a message from around the fields.
pub fn update(model: &mut Model, msg: ShellMsg) -> Vec<Effect> {
    let mut effects = Vec::new();
    match msg {
        ShellMsg::Routed(hash) => {
            model.follow(&Route::parse(&hash));
            if let Some(offer) = Offer::from_link(model.library.vocabulary(), &hash) {
                model.offer = Some(offer);
                arrive(model, &mut effects);
            }
        }
        ShellMsg::Lang(lang) => {
            model.shelf.speak(lang);
            model.dirty = true;
            effects.push(dress(model));
            effects.extend(missing(model));
        }
        ShellMsg::Look(look) => {
            model.shelf.look = look;
            model.dirty = true;
            effects.push(dress(model));
        }
        ShellMsg::Describe(text) => {
            model.shelf.described = text;
            model.dirty = true;
        }
        ShellMsg::Cue(word) => {
            model.shelf.pick(&word);
            model.asked = Some(model.shelf.described.clone());
            model.dirty = true;
        }
        ShellMsg::Suggest => {
            model.asked = Some(model.shelf.described.clone());
            effects.push(Effect::Focus(names::SUGGESTIONS.to_owned()));
        }
        ShellMsg::Choose { notice, category } => {
            model.follow(&Route { notice: Some(notice), category: Some(category), place: Place::Home });
        }
        ShellMsg::Continue => proceed(model, &mut effects),
        ShellMsg::AsOf(text) => {
            model.as_of.text = text;
            model.as_of.settled = false;
        }
        ShellMsg::SettleAsOf => model.as_of.settled = true,
        ShellMsg::ShowAll(all) => model.show_all = all,
        ShellMsg::Only(verdict) => model.only = verdict,
        ShellMsg::ByText(by_text) => model.by_text = by_text,
        ShellMsg::Open(clause) => match model.opened.iter().position(|open| *open == clause) {
            Some(at) => drop(model.opened.swap_remove(at)),
            None => model.opened.push(clause),
        },
        ShellMsg::Try(changes) => {
            model.trial = Some(Trial { changes });
            effects.push(Effect::Focus(names::TRIAL.to_owned()));
        }
        ShellMsg::TakeTrial => {
            if let Some(trial) = model.trial.take() {
                remember(model, Undone::Trial, None);
                for (fact, value) in trial.changes {
                    accept(model, fact, value);
                }
                model.dirty = true;
                effects.push(Effect::Focus(names::HEADING.to_owned()));
            }
        }
        ShellMsg::DropTrial => {
            model.trial = None;
            effects.push(Effect::Focus(names::HEADING.to_owned()));
        }
        ShellMsg::Undo => undo(model, &mut effects),
        ShellMsg::Sheet(open) => {
            model.sheet = open;
            effects.push(Effect::Focus(if open { names::PANEL } else { names::BAR }.to_owned()));
        }
        ShellMsg::Focus(id) => effects.push(Effect::Focus(id)),
        ShellMsg::Read => model.notice_board = None,
    }
    effects
}

/// Leaves a screen of questions for the next one that has something to ask; stays when something on it cannot be read.
fn proceed(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(programme) = model.programme() else { return };
    let screens = screens(programme);
    let Some((facts, screen)) = on_screen(model, &screens) else { return };
    for fact in &facts {
        model.drafts.settle_all(*fact);
    }
    let clashing: Vec<FactIx> =
        Assessment::new(model).map(|a| a.contradictions.iter().filter_map(|c| a.given(c.fact)).gather()).unwrap_or_default();
    let wrong = |fact: &FactIx| clashing.contains(fact) || model.drafts.get(*fact).and_then(Draft::complaint).is_some();
    model.stopped = facts.iter().any(wrong);
    model.typing = None;
    if model.stopped {
        effects.push(Effect::Focus(names::ERRORS.to_owned()));
        return;
    }
    model.place = match (&model.place, screen) {
        (Place::Ask { .. }, Some(screen)) => {
            let report = Assessment::new(model).map(|a| a.report);
            match report.and_then(|report| next(&screens, screen, &report).cloned()) {
                Some(Screen { section, number, .. }) => Place::Ask { section, screen: number, at: None },
                None => Place::Check,
            }
        }
        _ => Place::Check,
    };
}

/// The facts asked for on the present page, of the library's vocabulary, and its screen.
fn on_screen<'a>(model: &Model, screens: &'a [Screen]) -> Option<(Vec<FactIx>, Option<&'a Screen>)> {
    let programme = model.programme()?;
    let vocabulary = model.library.vocabulary();
    let given = |fact: &FactIx| vocabulary.find(&programme.vocabulary().get(*fact)?.name);
    match &model.place {
        Place::Ask { section, screen, .. } => {
            let screen = screens.iter().find(|s| s.section == *section && s.number == *screen)?;
            Some((screen.facts.iter().filter_map(given).gather(), Some(screen)))
        }
        Place::Change(name) => {
            let screen = screen_of(screens, programme.vocabulary().find(name)?);
            Some((vocabulary.find(name).into_iter().gather(), screen))
        }
        Place::All(_) => Some((screens.iter().flat_map(|s| &s.facts).filter_map(given).gather(), None)),
        _ => None,
    }
}

/// A value tried becomes an answer, as one would type it.
fn accept(model: &mut Model, fact: FactIx, value: Value) {
    let vocabulary = model.library.vocabulary();
    let Some(decl) = vocabulary.get(fact) else { return };
    let entry = match (&decl.kind, &value) {
        (_, Value::Bool(_) | Value::Choice(_)) => Entry::Chosen(value),
        (_, Value::Set(0)) => Entry::Nothing,
        (_, Value::Set(_)) => Entry::Chosen(value),
        (_, Value::Text(text)) if text.is_empty() => Entry::Nothing,
        (_, Value::Text(text)) => Entry::Typed { text: text.to_string(), unit: Unit::default() },
        (_, Value::Scalar(Scalar::Money(amount))) => Entry::Typed { text: normal(*amount).to_string(), unit: Unit::Wan },
        (kind, Value::Scalar(_)) => Entry::Typed { text: shown_value(kind, &value, model.lang()), unit: Unit::default() },
        // A list is changed by its records alone.
        (_, Value::Rows(_)) => return,
    };
    let entry = match (&decl.kind, entry) {
        (Kind::Int { .. }, Entry::Typed { text, unit }) => {
            Entry::Typed { text: text.chars().filter(|c| c.is_ascii_digit() || *c == '-').spell(), unit }
        }
        (_, entry) => entry,
    };
    model.drafts.write(vocabulary, Slot::fact(fact), Some(entry));
}

fn undo(model: &mut Model, effects: &mut Vec<Effect>) {
    let Some(undo) = model.undo.take() else { return };
    // What was read is told until something changes.
    model.pasting = model.pasting.take().filter(|p| p.stage != Stage::Read);
    match undo.what {
        Undone::All | Undone::Draft => {
            model.shelve();
            let worked_on = undo.removed.iter().any(|kept| kept.id == undo.current);
            for kept in undo.removed {
                let since = model.shelf.get_mut(kept.id).map(|there| std::mem::replace(there, kept.clone()));
                let Some(since) = since else {
                    model.shelf.drafts.push(kept);
                    continue;
                };
                // A draft begun since, in its place, makes room for it.
                if read_draft(model.library.vocabulary(), &since.text).is_some_and(|(_, drafts)| !drafts.is_empty()) {
                    model.shelf.add(since.name, since.hash, since.text);
                }
            }
            sort_by_key(&mut model.shelf.drafts, |kept| kept.id);
            // The draft worked on was not the one removed: what was answered in it since stays.
            if worked_on {
                model.shelf.current = undo.current;
                model.drafts = undo.drafts;
            }
        }
        _ => {
            // The draft may have been left meanwhile: its answers come back where they were.
            let left = model.shelf.current != undo.current && model.shelf.get(undo.current).is_some();
            if left {
                model.shelve();
                model.shelf.current = undo.current;
            }
            match undo.fact {
                Some(fact) if !left => model.drafts.restore(fact, &undo.drafts),
                _ => model.drafts = undo.drafts,
            }
        }
    }
    model.dirty = true;
    effects.push(Effect::Focus(names::HEADING.to_owned()));
}
