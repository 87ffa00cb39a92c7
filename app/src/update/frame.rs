//! The site around the frame.

use super::remember;
use crate::effect::Effect;
use crate::files::told;
use crate::model::{Draft, Model, Slot, Undone};
use crate::msg::FrameMsg;
use crate::names;
use preflight_rules::fact::FactIx;
use preflight_rules::gather::Gather;

/// Takes a message from the site around the frame, or about it.
pub fn update(model: &mut Model, msg: FrameMsg) -> Vec<Effect> {
    match msg {
        FrameMsg::Host(origin) => {
            let Some(framed) = &mut model.framed else { return Vec::new() };
            let first = framed.host.is_empty();
            framed.host = origin;
            // Of what was told to nobody only the last is kept.
            if first {
                return problems(model);
            }
            Vec::new()
        }
        FrameMsg::Mine(fact) => {
            model.answers_itself(fact, true);
            focus(model, fact)
        }
        FrameMsg::Given(fact) => {
            if model.drafts.get(fact).is_some_and(|draft| !Draft::is_blank(draft)) {
                remember(model, Undone::Text, Some(fact));
            }
            model.drafts.write(model.library.vocabulary(), Slot::fact(fact), None);
            model.answers_itself(fact, false);
            model.dirty = true;
            focus(model, fact)
        }
    }
}

/// Tells which options cannot be followed.
pub fn problems(model: &Model) -> Vec<Effect> {
    let problems = model.framed.iter().flat_map(|framed| &framed.problems);
    problems.map(|(option, why)| Effect::Tell(told::problem(option, why))).gather()
}

fn focus(model: &Model, fact: FactIx) -> Vec<Effect> {
    model.library.vocabulary().get(fact).map(|decl| Effect::Focus(names::fact(&decl.name))).into_iter().gather()
}
