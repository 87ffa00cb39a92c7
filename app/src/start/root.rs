//! The component that shows the start page. The state itself is in `store`, until the address leaves the start.

use super::update::{begin, leaves, model, update};
use crate::msg::{Msg, ShellMsg};
use crate::platform;
use crate::store::{Program, Store};
use crate::view;
use std::rc::Rc;
use yew::{Component, Context, Html};

/// Shows the state.
pub struct Root(Rc<Store>);

/// The whole application takes over: one of the two may answer to the window.
fn goes(msg: &Msg) -> bool {
    matches!(msg, Msg::Shell(ShellMsg::Routed(hash)) if leaves(hash))
}

impl Component for Root {
    type Message = ();
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Root {
        let model = model(&platform::start());
        let effects = begin(&model);
        let program = Program { update, perform: platform::perform_at_start, listen: platform::listen, leaves: goes };
        Root(Store::begin(program, model, effects, ctx.link().callback(|()| ())))
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        view::alone(&self.0.model(), &self.0.send())
    }

    fn update(&mut self, _ctx: &Context<Self>, (): ()) -> bool {
        true
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        self.0.drawn();
    }
}
