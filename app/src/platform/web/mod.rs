//! The browser itself.

mod clock;
mod storage;

use crate::effect::Effect;
use crate::model::Start;
use crate::msg::{Msg, ShellMsg};
use crate::route::Route;
use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;
use yew::Callback;

/// Listens to the address bar as long as it lives.
pub struct Listening {
    _hash: EventListener,
}

/// What the page finds.
pub fn start() -> Start {
    let (stored, keeps) = storage::load();
    Start { today: clock::today(), hash: hash(), stored, keeps }
}

/// Says where “back” and “forward” lead.
pub fn listen(send: Callback<Msg>) -> Listening {
    let window = gloo_utils::window();
    Listening { _hash: EventListener::new(&window, "hashchange", move |_| send.emit(ShellMsg::Routed(Route::parse(&hash())).into())) }
}

/// Does what `update` wants done.
pub fn perform(effect: Effect, send: &Callback<Msg>) {
    match effect {
        Effect::Save(text) => {
            if !storage::save(&text) {
                send.emit(ShellMsg::NotKept.into());
            }
        }
        Effect::Forget => storage::forget(),
        Effect::Navigate { route, push } => navigate(&route, push),
        Effect::Dress { lang, title } => {
            let document = gloo_utils::document();
            document.set_title(&title);
            if let Some(root) = document.document_element() {
                let _ = root.set_attribute("lang", lang.tag());
            }
        }
        Effect::Focus(id) => focus(&id),
    }
}

/// Starts the page in the element `#app`.
pub fn run() {
    if let Some(root) = gloo_utils::document().get_element_by_id("app") {
        yew::Renderer::<crate::root::Root>::with_root(root).render();
    }
}

fn hash() -> String {
    gloo_utils::window().location().hash().unwrap_or_default()
}

/// History rather than `location.hash`: it raises no event that would come back to us as news.
fn navigate(route: &Route, push: bool) {
    let wanted = route.hash();
    if hash() == wanted || (hash().is_empty() && *route == Route::default()) {
        return;
    }
    let Ok(history) = gloo_utils::window().history() else { return };
    // Some embedders forbid either; the page works without.
    let _ = match push {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(&wanted)),
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(&wanted)),
    };
}

/// A group is entered by its first control.
fn focus(id: &str) {
    let Some(element) = gloo_utils::document().get_element_by_id(id) else { return };
    let inner =
        if element.tag_name() == "FIELDSET" { element.query_selector("input, select, textarea, button").ok().flatten() } else { None };
    element.scroll_into_view();
    if let Ok(element) = inner.unwrap_or(element).dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
}
