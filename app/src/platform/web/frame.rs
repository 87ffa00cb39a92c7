//! What `public/embed/frame.js` leaves for the program, and what it is told.

use crate::model::Framed;
use crate::msg::{FrameMsg, Msg};
use gloo_events::EventListener;
use gloo_utils::window;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};
use yew::Callback;

/// Where it leaves options and host.
const FRAME: &str = "preflightFrame";

/// What the site around the frame wants; nothing when the page is in no frame.
pub fn framed() -> Option<Framed> {
    let left = Reflect::get(&window(), &FRAME.into()).ok().filter(JsValue::is_object)?;
    let text = |name: &str| Reflect::get(&left, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default();
    Some(Framed::read(&text("config"), &text("host")))
}

/// Hears when the site around the frame speaks.
pub fn host(send: Callback<Msg>) -> EventListener {
    EventListener::new(&window(), "preflight:host", move |event| {
        let origin = event.dyn_ref::<CustomEvent>().and_then(|event| event.detail().as_string());
        if let Some(origin) = origin {
            send.emit(FrameMsg::Host(origin).into());
        }
    })
}

/// Tells the site around the frame.
pub fn tell(message: &str) {
    let with = CustomEventInit::new();
    with.set_detail(&message.into());
    if let Ok(event) = CustomEvent::new_with_event_init_dict("preflight:tell", &with) {
        let _ = window().dispatch_event(&event);
    }
}
