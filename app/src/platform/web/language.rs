//! Pages that were rendered ahead exist in both languages, each under an address of its own.

use gloo_utils::{document, window};
use preflight_rules::Lang;
use wasm_bindgen::JsValue;

/// What the page that was rendered ahead says of itself.
pub fn page(attribute: &str) -> Option<String> {
    document().document_element()?.get_attribute(attribute)
}

/// The language that the address asks for. The start is what people type and keep, and asks for none.
pub fn asked() -> Option<Lang> {
    match file()?.as_str() {
        "" | "index.html" => None,
        file if file.ends_with(".en.html") => Some(Lang::En),
        _ => Some(Lang::Zh),
    }
}

/// Shows the address of the page in a language, so that it opens in that language again.
pub fn show(lang: Lang) {
    let Some(file) = file() else { return };
    let name = file.strip_suffix(".en.html").or_else(|| file.strip_suffix(".html")).unwrap_or("index");
    let wanted = match (lang, name) {
        (Lang::Zh, "index") => "./".to_owned(),
        (Lang::Zh, name) => format!("./{name}.html"),
        (Lang::En, name) => format!("./{name}.en.html"),
    };
    if file.ends_with(".en.html") != (lang == Lang::En) {
        let hash = window().location().hash().unwrap_or_default();
        // Some embedders forbid it; the page works without.
        let _ = window().history().map(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&(wanted + &hash))));
    }
}

/// The file that the address names; none where pages have no second language: in a saved file, in a frame, or while the site is
/// worked on.
fn file() -> Option<String> {
    page("data-route").filter(|_| super::frame::slot().is_none())?;
    Some(window().location().pathname().ok()?.rsplit('/').next()?.to_owned())
}
