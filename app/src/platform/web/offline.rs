//! The one file that holds everything, and the copy that lies in the page for when a browser saves it.

use super::files::{download, fetched};
use crate::files::one_file;
use crate::files::progress::{armoured, unarmoured};
use crate::files::snapshot::Snapshot;
use crate::msg::{Msg, PackMsg};
use gloo_utils::{document, window};
use preflight_rules::Lang;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Node};
use yew::platform::spawn_local;
use yew::Callback;

/// Where the one file lies beside the site.
const FILE: &str = "precheck.html";

/// Whether this page is that file.
pub fn alone() -> bool {
    document().get_element_by_id("payload").is_some()
}

/// The shelf that came inside the page.
pub fn inside() -> Option<String> {
    unarmoured(&answers()?.get_attribute("content")?).filter(|text| !text.is_empty())
}

fn answers() -> Option<Element> {
    document().query_selector("meta[name='preflight:answers']").ok()?
}

/// Hands the one file to the visitor, with a shelf inside or with none.
pub fn save(name: String, inside: Option<String>, send: Callback<Msg>) {
    spawn_local(async move {
        let page = if alone() { own() } else { beside().await };
        match page.and_then(|page| one_file::with_answers(&page, inside.as_deref())) {
            Some(text) => download(&name, "text/html;charset=utf-8", &text),
            None => send.emit(PackMsg::OfflineFailed.into()),
        }
    });
}

async fn beside() -> Option<String> {
    let text = fetched(&format!("./{FILE}")).await?.text().ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// This very page as the build made it: without what was drawn on it, and without what is said of it while it runs.
fn own() -> Option<String> {
    let copy: Element = document().document_element()?.clone_node_with_deep(true).ok()?.unchecked_into();
    for place in ["#app", "#snapshot"] {
        copy.query_selector(place).ok()??.set_text_content(None);
    }
    for passing in ["data-copy", "data-look", "data-live"] {
        let _ = copy.remove_attribute(passing);
    }
    let _ = copy.set_attribute("lang", Lang::Zh.tag());
    let _ = copy.query_selector("#snapshot").ok()??.remove_attribute("data-full");
    copy.query_selector("title").ok()??.set_text_content(Some(one_file::TITLE));
    Some(format!("<!doctype html>\n{}", copy.outer_html()))
}

/// Lays a copy of the state into the page.
pub fn lay(snapshot: &Snapshot) {
    let Some(place) = document().get_element_by_id("snapshot") else { return };
    place.set_text_content(None);
    for (i, (tag, text)) in snapshot.lines.iter().enumerate() {
        append(&place, tag, text);
        // Below what is said of the copy.
        if i == 1 {
            addresses().iter().for_each(|address| link(&place, address));
        }
    }
    let _ = place.toggle_attribute_with_force("data-full", snapshot.full);
    if let Some(inside) = answers() {
        let _ = inside.set_attribute("content", &armoured(&snapshot.shelf));
    }
}

/// Where the program is: this page, and the one file beside the site.
fn addresses() -> Vec<String> {
    let href = window().location().href().unwrap_or_default();
    let here = href.split('#').next().unwrap_or_default().to_owned();
    if alone() {
        return vec![here];
    }
    let folder = here.rfind('/').map_or("", |end| &here[..=end]);
    vec![format!("{folder}{FILE}"), here]
}

fn append(place: &Node, tag: &str, text: &str) -> Option<Element> {
    let element = document().create_element(tag).ok()?;
    element.set_text_content(Some(text));
    place.append_child(&element).ok()?;
    Some(element)
}

fn link(place: &Node, address: &str) {
    let Some(line) = append(place, "p", "") else { return };
    if let Some(link) = append(&line, "a", address) {
        let _ = link.set_attribute("href", address);
    }
}
