//! From a message to a new state and things to be done. Neither Yew nor the browser is known here.

mod form;
mod shell;

use crate::effect::Effect;
use crate::model::Model;
use crate::msg::{Msg, ShellMsg};
use crate::words;

/// Takes a message into the model and says what is to be done outside it.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let before = model.route();
    let arrived = match &msg {
        Msg::Shell(ShellMsg::Routed(route)) => Some(route.clone()),
        _ => None,
    };
    let mut effects = match msg {
        Msg::Form(msg) => form::update(model, msg),
        Msg::Shell(msg) => shell::update(model, msg),
    };
    let now = model.route();
    if arrived.as_ref().unwrap_or(&before) != &now {
        // Going to another notice is a step to come back from; a category is but an answer.
        let push = arrived.is_none() && before.notice != now.notice;
        effects.push(Effect::Navigate { route: now.clone(), push });
    }
    if before.notice != now.notice {
        effects.push(dress(model));
    }
    effects
}

/// What is to be done at the start.
pub fn begin(model: &Model) -> Vec<Effect> {
    vec![Effect::Navigate { route: model.route(), push: false }, dress(model)]
}

fn dress(model: &Model) -> Effect {
    let brand = words::BRAND.get(model.lang);
    let title = match model.programme() {
        Some(programme) => format!("{} · {brand}", programme.header().short.get(model.lang)),
        None => brand.to_owned(),
    };
    Effect::Dress { lang: model.lang, title }
}

#[cfg(test)]
mod tests;
