//! Files in and out, the clipboard, and the parts that came apart from the page.

use crate::effect::Handed;
use crate::library::Part;
use crate::model::Fault;
use crate::msg::{DraftMsg, Msg, PackMsg};
use gloo_events::{EventListener, EventListenerOptions};
use gloo_utils::{document, window};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlElement, Response, Url};
use yew::platform::spawn_local;
use yew::Callback;

/// Largest file that is read: more than any progress file has.
const LIMIT: f64 = 4_000_000.0;

/// Reads a file as text; it is parsed elsewhere, and never run.
pub fn read_file(file: File, send: Callback<Msg>) {
    spawn_local(async move {
        let text = if file.size() > LIMIT { None } else { JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string()) };
        send.emit(DraftMsg::File(text).into());
    });
}

/// A file dropped on the page.
pub fn dropped(send: Callback<Msg>) -> EventListener {
    EventListener::new_with_options(&window(), "drop", EventListenerOptions::enable_prevent_default(), move |event| {
        let files = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer).and_then(|data| data.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            event.prevent_default();
            read_file(file, send.clone());
        }
    })
}

/// Where the start leaves the text of a file for the whole application; both live on one page.
const FILE: &str = "preflightFile";
/// Where the scripts of the page leave the English texts.
const ENGLISH: &str = "preflightEnglish";
/// Where they leave the policy documents.
const POLICY: &str = "preflightPolicy";
/// Where they leave a notice file, or the code of why it is not there.
const LIBRARY: &str = "preflightLibrary";
/// Where it leaves the shelf.
const SHELF: &str = "preflightShelf";

/// Leaves something for the application that is to come.
pub fn hand(what: Handed) {
    let (place, text) = match what {
        Handed::File(text) => (FILE, text),
        Handed::Shelf(text) => (SHELF, Some(text)),
    };
    let text = text.map_or(JsValue::NULL, JsValue::from);
    let _ = js_sys::Reflect::set(&window(), &place.into(), &text);
}

/// The text of a file that was left, or that it could not be read; it is there once.
pub fn handed_file() -> Option<Option<String>> {
    taken(FILE).map(|text| text.as_string())
}

/// Parts that came with the program.
pub fn handed_parts() -> Vec<(Part, Vec<u8>)> {
    let mut parts = Vec::new();
    for (part, place) in [(Part::English, ENGLISH), (Part::Policy, POLICY)] {
        if let Some(bytes) = taken(place).and_then(|bytes| bytes.dyn_into::<Uint8Array>().ok()) {
            parts.push((part, bytes.to_vec()));
        }
    }
    parts
}

/// The notice file that the page's scripts fetched, or why they could not; none was to be fetched.
pub fn handed_library() -> Option<Result<Vec<u8>, Fault>> {
    let found = js_sys::Reflect::get(&window(), &LIBRARY.into()).ok().filter(|found| !found.is_undefined())?;
    let Ok(bytes) = found.clone().dyn_into::<Uint8Array>() else {
        return Some(Err(Fault::of_code(&found.as_string().unwrap_or_default())));
    };
    // Before a copy of it is made.
    let large = bytes.length() as usize > preflight_rules::local::MOST_BYTES;
    Some(if large { Err(Fault::of_code("large")) } else { Ok(bytes.to_vec()) })
}

/// The shelf that was left; it is there once.
pub fn handed_shelf() -> Option<String> {
    taken(SHELF)?.as_string()
}

fn taken(place: &str) -> Option<JsValue> {
    let found = js_sys::Reflect::get(&window(), &place.into()).ok().filter(|found| !found.is_undefined())?;
    let _ = js_sys::Reflect::set(&window(), &place.into(), &JsValue::UNDEFINED);
    Some(found)
}

/// Hands a file to the visitor.
pub fn download(name: &str, mime: &str, text: &str) {
    let made = || -> Result<(), JsValue> {
        let kind = BlobPropertyBag::new();
        kind.set_type(mime);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
        let url = Url::create_object_url_with_blob(&blob)?;
        let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
        link.set_href(&url);
        link.set_download(name);
        link.unchecked_ref::<HtmlElement>().click();
        // The browser has taken the bytes over once the click returns to its loop.
        gloo_timers::callback::Timeout::new(60_000, move || drop(Url::revoke_object_url(&url))).forget();
        Ok(())
    };
    let _ = made();
}

/// Puts a text on the clipboard; says whether it could.
pub fn copy(text: String, send: Callback<Msg>) {
    // Absent outside secure contexts, `file:` included in some browsers.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()).ok().filter(|c| c.is_object());
    let Some(_) = clipboard else { return send.emit(PackMsg::Copied(false).into()) };
    spawn_local(async move {
        let done = JsFuture::from(window().navigator().clipboard().write_text(&text)).await.is_ok();
        send.emit(PackMsg::Copied(done).into());
    });
}

/// Fetches a part from where the page says it is.
pub async fn fetch(part: Part) -> Option<Vec<u8>> {
    let name = match part {
        Part::English => "preflight:texts-en",
        Part::Policy => "preflight:policy",
    };
    let place = document().query_selector(&format!("meta[name='{name}']")).ok()??.get_attribute("content")?;
    let bytes = JsFuture::from(fetched(&place).await?.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

/// A file of the site.
pub async fn fetched(place: &str) -> Option<Response> {
    let response: Response = JsFuture::from(window().fetch_with_str(place)).await.ok()?.dyn_into().ok()?;
    response.ok().then_some(response)
}
