//! The browser itself.

use crate::integrate::{Asked, Effect, Found, Msg, Sends, HEADERS};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, HtmlIFrameElement, MessageEvent, RequestInit, Response};
use yew::platform::spawn_local;
use yew::Callback;

/// How long nothing must change before the preview follows, in milliseconds.
const LEISURE: u32 = 700;

thread_local! {
    /// What waits for that.
    static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

/// Listens as long as it lives.
pub struct Listening {
    _all: [EventListener; 2],
}

/// What the page finds.
pub fn found() -> Found {
    Found { address: address(), fragment: fragment() }
}

/// The page's own address, without query and fragment.
fn address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split(['?', '#']).next().unwrap_or_default().to_owned()
}

fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Says what happens outside the page's own elements.
pub fn listen(send: &Callback<Msg>) -> Listening {
    let (moved, heard) = (send.clone(), send.clone());
    let all = [
        EventListener::new(&window(), "hashchange", move |_| moved.emit(Msg::Routed(fragment()))),
        EventListener::new(&window(), "message", move |event| {
            if let Some((name, detail)) = event.dyn_ref::<MessageEvent>().and_then(from_preview) {
                heard.emit(Msg::Heard(name, detail));
            }
        }),
    ];
    Listening { _all: all }
}

/// What the page in the preview says, and nobody else: the name of an event, and what it carries as JSON.
fn from_preview(event: &MessageEvent) -> Option<(String, String)> {
    let frame: HtmlIFrameElement = document().get_element_by_id("preview")?.dyn_into().ok()?;
    let from = event.source().map(JsValue::from)?;
    if from != JsValue::from(frame.content_window()?) {
        return None;
    }
    let text = event.data().as_string()?;
    let (name, detail) = text.strip_prefix("preflight-preview ")?.split_once(' ')?;
    Some((name.to_owned(), detail.to_owned()))
}

/// Does what `update` wants done.
pub fn perform(effect: Effect, send: &Callback<Msg>) {
    match effect {
        Effect::Show(fragment) => {
            let wanted = if fragment.is_empty() { address() } else { format!("#{fragment}") };
            // Some embedders forbid it; the page works without.
            let _ = window().history().map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&wanted)));
        }
        Effect::Dress(lang, title) => {
            document().set_title(title);
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", lang.tag());
            }
        }
        Effect::Load => {
            let send = send.clone();
            spawn_local(async move { send.emit(Msg::Loader(text("./embed.json").await)) });
        }
        Effect::Look(asked, name) => {
            let send = send.clone();
            spawn_local(async move { send.emit(Msg::Served(asked, answer(asked, &name).await)) });
        }
        Effect::SettleSoon => {
            let send = send.clone();
            let later = Timeout::new(LEISURE, move || send.emit(Msg::Settled));
            // What waited is too early now.
            WAITING.with_borrow_mut(|waiting| waiting.replace(later));
        }
        Effect::Copy(text) => copy(text, send.clone()),
        Effect::CopyAddress => copy(window().location().href().unwrap_or_default(), send.clone()),
        Effect::Focus(id) => {
            if let Some(element) = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
                let _ = element.focus();
            }
        }
    }
}

async fn text(place: &str) -> Option<String> {
    let response: Response = JsFuture::from(window().fetch_with_str(place)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// What the site sends with a file; its bytes are not asked for.
async fn answer(asked: Asked, name: &str) -> Option<Sends> {
    let code = || document().get_element_by_id("integrate")?.get_attribute("data-wasm");
    let place = if asked == Asked::Code { code()? } else { format!("./{name}") };
    let how = RequestInit::new();
    how.set_method("HEAD");
    let response: Response = JsFuture::from(window().fetch_with_str_and_init(&place, &how)).await.ok()?.dyn_into().ok()?;
    let sent = response.headers();
    let mut headers = Vec::new();
    for name in HEADERS {
        if let Ok(Some(value)) = sent.get(name) {
            headers.push((name.to_owned(), value));
        }
    }
    Some(Sends { status: response.status(), headers })
}

/// Puts a text on the clipboard; says whether it could.
fn copy(text: String, send: Callback<Msg>) {
    // Absent outside secure contexts.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok().filter(|c| c.is_object());
    let Some(_) = clipboard else { return send.emit(Msg::Copied(false)) };
    spawn_local(async move {
        let done = JsFuture::from(window().navigator().clipboard().write_text(&text)).await.is_ok();
        send.emit(Msg::Copied(done));
    });
}
