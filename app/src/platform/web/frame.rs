//! What `public/embed/frame.js` leaves for the program, and what it is told.

use crate::files::told;
use crate::model::Framed;
use crate::msg::{ConsentMsg, FrameMsg, Msg};
use crate::names;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Element, FocusOptions, HtmlDialogElement, HtmlElement};
use yew::Callback;

/// Where it leaves options and host.
const FRAME: &str = "preflightFrame";

/// What `css/framed.css` places in the strip of the frame that is on the screen.
const AFLOAT: &str = ".bar, .panel--open, .toasts, dialog";

/// What `public/embed/guard.js` leaves on the page when a press did not count, because something lay over the dialog.
const COVERED: &str = "data-covered";

/// What the site around the frame wants; nothing when the page is in no frame.
pub fn framed() -> Option<Framed> {
    Some(Framed::read(&left("config")?, &left("host")?))
}

/// The name that what is kept goes by; nothing when the page is in no frame.
pub fn slot() -> Option<String> {
    let config = left("config")?;
    let slot = config.lines().find_map(|line| line.strip_prefix("slot\t"));
    Some(slot.unwrap_or("plain").to_owned())
}

/// A text of what is left; empty when there is none, nothing when the page is in no frame.
fn left(name: &str) -> Option<String> {
    let left = Reflect::get(&window(), &FRAME.into()).ok().filter(JsValue::is_object)?;
    Some(Reflect::get(&left, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default())
}

/// Brings an element into view. A frame as tall as its page cannot scroll itself: the site around it is asked to.
pub fn bring(element: &Element, heading: bool) {
    let framed = left("config").is_some();
    if framed && matches!(element.closest(AFLOAT), Ok(Some(_))) {
        return;
    }
    super::scroll(element, heading);
    if framed {
        let top = if heading { 0.0 } else { element.get_bounding_client_rect().top() + window().scroll_y().unwrap_or(0.0) };
        // Casting keeps it within what there is.
        tell(&told::scroll(top as u32));
    }
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

/// Tells the site around the frame; whether nobody objected.
pub fn tell(message: &str) -> bool {
    let with = CustomEventInit::new();
    with.set_detail(&message.into());
    with.set_cancelable(true);
    CustomEvent::new_with_event_init_dict("preflight:tell", &with).and_then(|event| window().dispatch_event(&event)).unwrap_or(false)
}

/// A dialog that was closed, by the key for it or by the browser, was answered with no. One that was answered goes without closing.
pub fn dismissed(send: Callback<Msg>) -> EventListener {
    // It does not come up from the dialog: it is met on its way down.
    EventListener::new_with_options(&window(), "close", EventListenerOptions::run_in_capture_phase(), move |event| {
        let dialog = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if dialog.is_some_and(|dialog| dialog.id() == names::CONSENT) {
            send.emit(ConsentMsg::Refuse.into());
        }
    })
}

/// Shows a dialog above everything, and puts the keyboard at its beginning.
pub fn modal(id: &str) {
    let Some(dialog) = document().get_element_by_id(id) else { return };
    // What lay over an earlier one is gone, or will be found again.
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(COVERED);
    }
    if dialog.unchecked_ref::<HtmlDialogElement>().show_modal().is_err() {
        // An old browser: in its place on the page.
        let _ = dialog.set_attribute("open", "");
    }
    if let Ok(Some(heading)) = dialog.query_selector("h2") {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}
