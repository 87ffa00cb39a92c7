//! The component that holds the state: message in, update, effects done, page shown.

use crate::effect::Effect;
use crate::model::Model;
use crate::msg::Msg;
use crate::platform::{self, Listening};
use crate::update::{begin, update};
use crate::view::{self, Keeper};
use yew::{Callback, Component, Context, Html};

/// Holds the model.
pub struct Root {
    model: Model,
    send: Callback<Msg>,
    /// Effects wait until what they point at is on the page.
    effects: Vec<Effect>,
    keeper: Keeper,
    _listening: Listening,
}

impl Component for Root {
    type Message = Msg;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Root {
        let send = ctx.link().callback(|msg: Msg| msg);
        let mut model = Model::new(crate::library::library(), platform::start());
        let effects = begin(&mut model);
        platform::rescue();
        platform::remember(&model);
        Root { effects, keeper: Keeper::default(), _listening: platform::listen(send.clone()), model, send }
    }

    fn update(&mut self, _ctx: &Context<Self>, msg: Msg) -> bool {
        self.effects.extend(update(&mut self.model, msg));
        platform::remember(&self.model);
        true
    }

    fn view(&self, _ctx: &Context<Self>) -> Html {
        view::whole(&self.model, &self.send, Some(&self.keeper))
    }

    fn rendered(&mut self, _ctx: &Context<Self>, _first: bool) {
        for effect in std::mem::take(&mut self.effects) {
            platform::perform(effect, &self.send);
        }
    }
}
