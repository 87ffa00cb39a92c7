//! Everything around the fields.

use super::dress;
use crate::effect::Effect;
use crate::model::{Drafts, Model};
use crate::msg::ShellMsg;
use crate::route::Route;

/// Takes a message from around the fields.
pub fn update(model: &mut Model, msg: ShellMsg) -> Vec<Effect> {
    match msg {
        ShellMsg::Notice(id) => {
            model.follow(&Route { notice: Some(id), category: None });
            Vec::new()
        }
        ShellMsg::Routed(route) => {
            model.follow(&route);
            vec![Effect::Save(model.stored())]
        }
        ShellMsg::Lang(lang) => {
            model.lang = lang;
            vec![dress(model), Effect::Save(model.stored())]
        }
        ShellMsg::AsOf(text) => {
            model.as_of.text = text;
            model.as_of.settled = false;
            Vec::new()
        }
        ShellMsg::SettleAsOf => {
            model.as_of.settled = true;
            Vec::new()
        }
        ShellMsg::ShowAll(all) => {
            model.show_all = all;
            Vec::new()
        }
        ShellMsg::Focus(id) => vec![Effect::Focus(id)],
        ShellMsg::StartOver => {
            model.drafts = Drafts::default();
            vec![Effect::Forget]
        }
        ShellMsg::NotKept => {
            model.kept = false;
            Vec::new()
        }
    }
}
