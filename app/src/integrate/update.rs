//! From a message to a new state and things to be done.

use super::field::{Field, Values};
use super::fragment;
use super::model::{Model, Newest};
use super::msg::{Effect, Msg, What};
use super::preview::{self, Shown};
use super::served::Asked;
use crate::words::integrate as words;
use preflight_rules::gather::Gather;

/// What is to be done at the start.
pub fn begin(model: &Model) -> Vec<Effect> {
    let mut effects = vec![dress(model)];
    if model.here.is_some() {
        effects.push(Effect::Load);
        effects.push(Effect::Look(Asked::Page, "embed.htm".to_owned()));
        effects.push(Effect::Look(Asked::Code, String::new()));
    }
    effects
}

/// Takes a message into the model.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Set(field, text) => return set(model, field, text),
        Msg::Notice(id, on) => {
            let mut chosen = model.values.notices().into_iter().map(str::to_owned).gather();
            chosen.retain(|own| *own != id);
            if on {
                chosen.push(id);
            }
            return set(model, Field::Notice, chosen.join(" "));
        }
        Msg::Routed(fragment) => return routed(model, &fragment),
        Msg::Loader(text) => {
            model.loader = Newest::read(text.as_deref());
            let file = model.sealed().map_or("embed.js", |loader| &loader.file).to_owned();
            show(model);
            return vec![Effect::Look(Asked::Loader, file)];
        }
        Msg::Served(asked, answer) => model.served.take(asked, answer),
        Msg::Settled | Msg::Again => {
            let again = msg == Msg::Again;
            let told = model.shown.as_ref().map(|shown| shown.told.clone());
            if again || told != now(model) {
                show(model);
            }
        }
        Msg::Wide(width) => model.width = width,
        Msg::Heard(name, detail) => preview::hear(&mut model.log, &name, &detail),
        Msg::Copy(what) => return copy(model, what),
        Msg::Copied(done) => {
            if let Some((_, how)) = &mut model.copied {
                *how = Some(done);
            }
        }
        Msg::Focus(id) => return vec![Effect::Focus(id)],
    }
    Vec::new()
}

fn set(model: &mut Model, field: Field, text: String) -> Vec<Effect> {
    model.values.set(field, text);
    model.copied = None;
    let mut effects = vec![Effect::Show(fragment::write(&model.values)), Effect::SettleSoon];
    match field {
        Field::Ui => effects.push(dress(model)),
        // The other loader is another file.
        Field::Loader => {
            let file = model.sealed().map_or("embed.js", |loader| &loader.file).to_owned();
            effects.push(Effect::Look(Asked::Loader, file));
        }
        _ => {}
    }
    effects
}

/// What an address says takes the place of what was set, but for what no address holds.
fn routed(model: &mut Model, fragment: &str) -> Vec<Effect> {
    let read = fragment::read(fragment);
    let kept = |values: &Values, field: Field| values.get(field).to_owned();
    let (facts, sent) = (kept(&model.values, Field::Prefill), kept(&model.values, Field::Sent));
    model.values = read;
    model.values.set(Field::Prefill, facts);
    model.values.set(Field::Sent, sent);
    vec![dress(model), Effect::SettleSoon]
}

/// What the preview would be told now.
fn now(model: &Model) -> Option<String> {
    // The lines wait for the sum.
    let known = model.loader != Newest::Waiting;
    model.here.as_ref().filter(|_| known).map(|here| preview::told(&model.values, here, model.sealed()))
}

fn show(model: &mut Model) {
    let turn = model.shown.as_ref().map_or(0, |shown| shown.turn) + 1;
    model.shown = now(model).map(|told| Shown { turn, told });
    model.log.clear();
}

fn copy(model: &mut Model, what: What) -> Vec<Effect> {
    let text = match what {
        What::Lines => model.lines(),
        What::Host => Some(words::host_lines(model)),
        What::Site => Some(words::site_lines(model)),
        What::Address => {
            model.copied = Some((what, None));
            return vec![Effect::CopyAddress];
        }
    };
    model.copied = Some((what, None));
    text.map(Effect::Copy).into_iter().gather()
}

fn dress(model: &Model) -> Effect {
    Effect::Dress(model.lang(), words::TITLE.get(model.lang()))
}
