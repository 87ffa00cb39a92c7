//! The component that shows the state: page drawn, then done what waited for it. The state itself is in `store`.

use crate::effect::Effect;
use crate::model::Model;
use crate::msg::Msg;
use crate::platform;
use crate::store::{Program, Store};
use crate::update::{begin, update};
use crate::view::{self, Keeper};
use std::rc::Rc;
use yew::{Component, Context, Html};

/// Shows the state.
pub struct Root {
    store: Rc<Store>,
    keeper: Keeper,
}

/// Takes a message, and remembers the answers for the case that the program fails.
fn heard(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let effects = update(model, msg);
    platform::remember(model);
    effects
}

impl Component for Root {
    type Message = ();
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Root {
        let mut model = Model::new(crate::library::library(), platform::start());
        let effects = begin(&mut model);
        platform::rescue();
        platform::remember(&model);
        let program = Program { update: heard, perform: platform::perform, listen: platform::listen, leaves: |_| false };
        Root { store: Store::begin(program, model, effects, ctx.link().callback(|()| ())), keeper: Keeper::default() }
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        view::whole(&self.store.model(), &self.store.send(), Some(&self.keeper))
    }

    fn update(&mut self, _ctx: &Context<Self>, (): ()) -> bool {
        true
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        self.store.drawn();
    }
}
