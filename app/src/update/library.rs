//! A notice file was to be loaded and could not be: until the visitor decides there are no notices, and nothing is written.

use super::{begin, dress, frame};
use crate::effect::Effect;
use crate::model::{Model, Source};
use crate::msg::{FrameMsg, LibraryMsg, Msg, ShellMsg};
use crate::names;

/// Takes a message while there are no notices. What is kept stays as it is: language and look are for this page alone.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Library(LibraryMsg::Again) => return vec![Effect::Reload],
        Msg::Library(LibraryMsg::BuiltIn) => {
            model.take_built_in();
            let mut effects = begin(model);
            effects.push(Effect::Focus(names::HEADING.to_owned()));
            return effects;
        }
        Msg::Shell(ShellMsg::Lang(lang)) => model.shelf.lang = lang,
        Msg::Shell(ShellMsg::Look(look)) => model.shelf.look = look,
        Msg::Frame(msg @ FrameMsg::Host(_)) => return frame::update(model, msg),
        Msg::Shell(ShellMsg::Focus(id)) => return vec![Effect::Focus(id)],
        Msg::Shell(ShellMsg::Routed(to)) => {
            if let Source::Refused { hash, .. } = &mut model.source {
                *hash = to;
            }
            return Vec::new();
        }
        _ => return Vec::new(),
    }
    vec![dress(model)]
}
