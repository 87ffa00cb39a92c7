//! The only component: message in, update, effects done, page shown.

use super::{begin, update, view, Effect, Model, Msg};
use crate::platform::integrate::{self as platform, Listening};
use yew::{Callback, Component, Context, Html};

/// Holds the model.
pub struct Root {
    model: Model,
    send: Callback<Msg>,
    /// Effects wait until what they point at is on the page.
    effects: Vec<Effect>,
    _listening: Listening,
}

impl Component for Root {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Root {
        let send = ctx.link().callback(|msg: Msg| msg);
        let model = Model::new(&platform::found());
        Root { effects: begin(&model), _listening: platform::listen(&send), model, send }
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        self.effects.extend(update(&mut self.model, msg));
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        view::whole(&self.model, &self.send)
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        for effect in std::mem::take(&mut self.effects) {
            platform::perform(effect, &self.send);
        }
    }
}
