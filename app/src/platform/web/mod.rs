//! The browser itself.

mod clock;
mod files;
mod frame;
mod language;
mod offline;
mod recovery;
mod storage;

pub use files::read_file;
pub use recovery::{offer as rescue, remember};

use crate::effect::Effect;
use crate::model::Start;
use crate::msg::{ConsentMsg, DraftMsg, Msg, PackMsg, ShellMsg};
use crate::platform::later::Later;
use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use gloo_utils::{document, window};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CompositionEvent, Element, Event, EventInit, HtmlElement, KeyboardEvent, StorageEvent};
use yew::{Callback, Component};

/// After a pause of so many milliseconds what has changed is written: writing in the middle of a word makes the next key wait. The pause
/// begins at the first change, and again where there was another within it.
const PAUSE: u32 = 400;

/// However fast the keys come, it is written after so many pauses.
const PAUSES: u32 = 3;

/// After a pause of so many milliseconds a copy for saving is laid into the page; nobody waits for it.
const LEISURE: u32 = 1_500;

thread_local! {
    /// The write that waits.
    static WRITE: Rc<Later> = Later::new(timer, PAUSE, PAUSES);
    /// The copy that waits.
    static SNAPSHOT: Rc<Later> = Later::new(timer, LEISURE, u32::MAX);
}

fn timer(milliseconds: u32, then: Box<dyn FnOnce()>) {
    Timeout::new(milliseconds, then).forget();
}

/// Listens as long as it lives.
pub struct Listening {
    _all: Vec<EventListener>,
}

/// What the page finds.
pub fn start() -> Start {
    let (stored, keeps) = storage::load();
    Start {
        today: clock::today(),
        hash: hash(),
        lang: language::asked(),
        stored: files::handed_shelf().or(stored),
        keeps,
        aside: storage::aside(),
        inside: offline::inside(),
        alone: offline::alone(),
        parts: files::handed_parts(),
        framed: frame::framed(),
        library: files::handed_library(),
    }
}

/// Says what happens outside the page's own elements.
pub fn listen(send: Callback<Msg>) -> Listening {
    let on = |what: &'static str, send: &Callback<Msg>, tell: fn(&Event) -> Option<Msg>| {
        let send = send.clone();
        EventListener::new(&window(), what, move |event| {
            if let Some(msg) = tell(event) {
                send.emit(msg);
            }
        })
    };
    let all = vec![
        // “Back”, “forward”, links within the page.
        on("hashchange", &send, |_| Some(ShellMsg::Routed(hash()).into())),
        // The same between addresses of both languages, of which browsers say nothing else.
        on("popstate", &send, |_| Some(ShellMsg::Routed(hash()).into())),
        // The page may be gone after this.
        on("pagehide", &send, |_| Some(DraftMsg::Write.into())),
        // The browser may have put the page away as it was, and other windows have written meanwhile, of which nobody told it.
        on("pageshow", &send, |_| Some(DraftMsg::Elsewhere(storage::kept()?).into())),
        on("storage", &send, |event| {
            let event = event.dyn_ref::<StorageEvent>()?;
            (event.key()? == storage::key()).then(|| event.new_value().map(|text| DraftMsg::Elsewhere(text).into()))?
        }),
        on("keydown", &send, |event| {
            let event = event.dyn_ref::<KeyboardEvent>()?;
            match event.key().as_str() {
                "Escape" if !event.is_composing() && is_open() => Some(ShellMsg::Sheet(false).into()),
                // The browser is about to save the page as it is.
                "s" if event.ctrl_key() || event.meta_key() => Some(DraftMsg::Snapshot.into()),
                _ => None,
            }
        }),
        // The last word of an input method comes while it still composes, and nothing after it: say it once more.
        EventListener::new(&window(), "compositionend", |event| {
            let target = event.dyn_ref::<CompositionEvent>().and_then(|e| e.target());
            let again = EventInit::new();
            again.set_bubbles(true);
            if let (Some(target), Ok(event)) = (target, Event::new_with_event_init_dict("input", &again)) {
                let _ = target.dispatch_event(&event);
            }
        }),
        // A file dropped anywhere is read, and never opened in place of the page.
        EventListener::new_with_options(&window(), "dragover", EventListenerOptions::enable_prevent_default(), |event| {
            event.prevent_default()
        }),
        files::dropped(send.clone()),
        frame::host(send.clone()),
        frame::dismissed(send.clone()),
    ];
    if let Some(text) = files::handed_file() {
        send.emit(DraftMsg::File(text).into());
    }
    Listening { _all: all }
}

/// Does what `update` wants done.
pub fn perform(effect: Effect, send: &Callback<Msg>) {
    match effect {
        Effect::Forget => storage::forget(),
        Effect::Navigate { hash, push } => navigate(&hash, push),
        Effect::Download { name, mime, text } => files::download(&name, mime, &text),
        Effect::Copy(text) => files::copy(text, send.clone()),
        Effect::CopyLink(hash) => {
            let address = window().location().href().unwrap_or_default();
            let bare = address.split('#').next().unwrap_or_default();
            // Whoever is sent a link gets the whole site, not its page for frames.
            let site = || bare.split('?').next()?.rfind('/').and_then(|end| bare.get(..=end));
            let bare = if frame::slot().is_some() { site().unwrap_or(bare) } else { bare };
            files::copy(bare.to_owned() + &hash, send.clone());
        }
        Effect::Reload => {
            let _ = window().location().reload();
        }
        Effect::Print => {
            let _ = window().print();
        }
        Effect::SaveOffline { name, inside } => offline::save(name, inside, send.clone()),
        Effect::SnapshotSoon => {
            let send = send.clone();
            SNAPSHOT.with(|later| later.ask(move || send.emit(DraftMsg::Snapshot.into())));
        }
        Effect::Snapshot(snapshot) => offline::lay(&snapshot),
        Effect::Focus(id) => focus(&id, frame::bring),
        Effect::Tell(message) => {
            frame::tell(&message);
        }
        Effect::TellOutcome(message) => {
            let at = frame::tell(&message).then(clock::minute);
            send.emit(ConsentMsg::Went(at).into());
        }
        Effect::Modal(id) => frame::modal(id),
        Effect::Load(part) => {
            let send = send.clone();
            yew::platform::spawn_local(async move {
                let bytes = files::fetch(part).await;
                send.emit(PackMsg::Came(part, bytes).into());
            });
        }
        of_the_start => perform_at_start(of_the_start, send),
    }
}

/// The same for the start page alone, which wants little and so carries little.
pub fn perform_at_start(effect: Effect, send: &Callback<Msg>) {
    match effect {
        Effect::WriteSoon => {
            let send = send.clone();
            WRITE.with(|later| later.ask(move || send.emit(DraftMsg::Write.into())));
        }
        Effect::Write { text, over } => {
            if let Some(msg) = storage::save(&text, over) {
                send.emit(msg.into());
            }
        }
        Effect::Dress { lang, look, title } => {
            document().set_title(&title);
            if let Some(root) = document().document_element() {
                let _ = root.set_attribute("lang", lang.tag());
                let _ = root.set_attribute("data-look", look.id());
            }
            language::show(lang);
        }
        Effect::Focus(id) => focus(&id, scroll),
        Effect::Go(hash) => {
            let _ = window().location().set_hash(&hash);
        }
        Effect::Hand(what) => files::hand(what),
        _ => {}
    }
}

/// Starts the page in the element `#app`.
pub fn run<C: Component<Properties = ()>>() {
    if let Some(root) = document().get_element_by_id("app") {
        yew::Renderer::<C>::with_root(root).render();
    }
}

/// The hash of the address; where it has none, the place of the page that was rendered ahead.
fn hash() -> String {
    let hash = window().location().hash().map(|hash| decoded(&hash)).unwrap_or_default();
    if hash.is_empty() {
        language::page("data-route").unwrap_or_default()
    } else {
        hash
    }
}

/// Browsers hand a hash out percent-encoded, and some links bring it so.
fn decoded(hash: &str) -> String {
    let (route, carried) = hash.split_once('?').map_or((hash, ""), |(route, carried)| (route, carried));
    let route = js_sys::decode_uri_component(route).map_or_else(|_| route.to_owned(), String::from);
    if carried.is_empty() {
        route
    } else {
        route + "?" + carried
    }
}

/// History rather than `location.hash`: it raises no event that would come back to us as news.
fn navigate(wanted: &str, push: bool) {
    if hash() == wanted || (hash().is_empty() && wanted == "#/") {
        return;
    }
    let Ok(history) = window().history() else { return };
    // Some embedders forbid either; the page works without.
    let _ = match push {
        true => history.push_state_with_url(&JsValue::NULL, "", Some(wanted)),
        false => history.replace_state_with_url(&JsValue::NULL, "", Some(wanted)),
    };
}

/// A group is entered by its first control; a folded part is opened; a heading is shown from the top of the page.
fn focus(id: &str, bring: fn(&Element, bool)) {
    let Some(element) = document().get_element_by_id(id) else { return };
    if let Ok(Some(folded)) = element.closest("details:not([open])") {
        let _ = folded.set_attribute("open", "");
    }
    let inner =
        if element.tag_name() == "FIELDSET" { element.query_selector("input, select, textarea, button").ok().flatten() } else { None };
    bring(&element, element.tag_name() == "H1");
    if let Ok(element) = inner.unwrap_or(element).dyn_into::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Brings an element into view; from the top of the page, if it is the heading.
fn scroll(element: &Element, heading: bool) {
    match heading {
        true => window().scroll_to_with_x_and_y(0.0, 0.0),
        false => element.scroll_into_view(),
    }
}

/// Whether the result lies over the questions.
fn is_open() -> bool {
    document().query_selector(".panel--open").is_ok_and(|found| found.is_some())
}
