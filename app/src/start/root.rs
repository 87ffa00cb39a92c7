//! The only component of the start page.

use super::update::{begin, leaves, model, update};
use crate::effect::Effect;
use crate::model::Model;
use crate::msg::{Msg, ShellMsg};
use crate::platform::{self, Listening};
use crate::view;
use yew::{Callback, Component, Context, Html};

/// Holds the model, until the address leaves the start.
pub struct Root {
    model: Model,
    send: Callback<Msg>,
    /// Effects wait until what they point at is on the page.
    effects: Vec<Effect>,
    /// None once the whole application takes over: one of the two may answer to the window.
    listening: Option<Listening>,
}

impl Component for Root {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Root {
        let send = ctx.link().callback(|msg: Msg| msg);
        let model = model(&platform::start());
        Root { effects: begin(&model), listening: Some(platform::listen(send.clone())), model, send }
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        if matches!(&msg, Msg::Shell(ShellMsg::Routed(hash)) if leaves(hash)) {
            self.listening = None;
        }
        self.effects.extend(update(&mut self.model, msg));
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        view::alone(&self.model, &self.send)
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        for effect in std::mem::take(&mut self.effects) {
            platform::perform_at_start(effect, &self.send);
        }
    }
}
