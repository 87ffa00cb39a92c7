//! The lines that a bureau pastes into its page, for each of the three ways.

use super::address::Address;
use super::check::{good, prefilled};
use super::field::{Field, Values, Way};
use super::fragment::push;
use super::markup::{Element, Inside};
use super::protocol;

/// What a sandboxed frame of the checker may do: run, save a file, print, open a document of the notice in a window. As the loader has it.
pub const SANDBOX: &str = "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox";

/// Height of a plain frame when none is said, in px: it does not know how tall its content is.
const HEIGHT: &str = "900";

/// Where things are that the lines name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Any address in the checker's folder.
    pub base: Address,
    /// The loader of this version and its sum; none when the newest is taken, or this version's is not known.
    pub loader: Option<Loader>,
}

/// The loader of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loader {
    /// Its file.
    pub file: String,
    /// Its sum, as `integrity` tells it.
    pub integrity: String,
}

impl Site {
    /// Where the loader is.
    pub fn script(&self) -> Address {
        self.base.file(self.loader.as_ref().map_or("embed.js", |loader| &loader.file))
    }

    /// Where the checker's page is.
    pub fn frame(&self) -> Address {
        self.base.file("embed.htm")
    }

    /// The tag of the loader.
    fn tag(&self) -> Element {
        let tag = Element::new("script").with("src", self.script().text());
        match &self.loader {
            Some(loader) => tag.with("integrity", &loader.integrity).with("crossorigin", "anonymous"),
            None => tag,
        }
    }
}

/// The lines.
pub fn lines(values: &Values, site: &Site) -> Vec<Element> {
    match values.way() {
        Way::Script => {
            let mut tag = site.tag();
            for (name, value) in settings(values) {
                tag = tag.with(format!("data-{name}"), value);
            }
            vec![tag.with("async", ""), without_scripts(values, site)]
        }
        Way::Element => {
            let mut element = Element::new("shenbao-precheck");
            element.attributes = settings(values);
            let script = site.tag().with("data-define", "").with("async", "");
            vec![element, script, without_scripts(values, site)]
        }
        Way::Frame => vec![frame(values, site)],
    }
}

/// The options of the protocol that are set, in their order, with their values.
fn options(values: &Values) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for field in Field::ALL.iter().filter(|field| protocol::kind(field.id()).is_some()) {
        if let Some(text) = good(values, *field) {
            out.push((field.id().to_owned(), text.to_owned()));
        }
    }
    out
}

/// All that the loader is told.
fn settings(values: &Values) -> Vec<(String, String)> {
    let mut out = options(values);
    for field in [Field::MinHeight, Field::Title] {
        if let Some(text) = good(values, field) {
            out.push((field.id().to_owned(), text.to_owned()));
        }
    }
    if let Some(facts) = prefilled(values) {
        out.push((Field::Prefill.id().to_owned(), facts));
    }
    match values.get(Field::Sandbox) {
        "keep" => out.push((Field::Sandbox.id().to_owned(), "keep".to_owned())),
        "on" => out.push((Field::Sandbox.id().to_owned(), String::new())),
        _ => {}
    }
    out
}

/// A frame that needs no script of the page.
fn frame(values: &Values, site: &Site) -> Element {
    let mut address = site.frame().text();
    let mut sign = '?';
    for (name, value) in options(values) {
        address.push(sign);
        sign = '&';
        address.push_str(&name);
        address.push('=');
        push(&mut address, &value);
    }
    if let Some(facts) = prefilled(values) {
        address.push_str("#prefill=");
        push(&mut address, &facts);
    }
    let title = if values.get(Field::Lang) == "en" { "Preflight checker" } else { "申报预检" };
    let frame = Element::new("iframe")
        .with("src", address)
        .with("title", good(values, Field::Title).unwrap_or(title))
        .with("width", "100%")
        .with("height", good(values, Field::MinHeight).unwrap_or(HEIGHT))
        .with("frameborder", "0")
        .with("loading", "lazy")
        .with("referrerpolicy", "no-referrer")
        .with("allow", "clipboard-write");
    match values.get(Field::Sandbox) {
        "keep" => frame.with("sandbox", format!("{SANDBOX} allow-same-origin")),
        "on" => frame.with("sandbox", SANDBOX),
        _ => frame,
    }
}

/// Where no script runs: the pages that can be read.
fn without_scripts(values: &Values, site: &Site) -> Element {
    let english = values.get(Field::Lang) == "en";
    let known = |id: &str| crate::start::catalogue().programme(id).is_some();
    let mut page = match &values.notices()[..] {
        [one] if known(one) => (*one).to_owned(),
        _ => String::new(),
    };
    let category = good(values, Field::Category).filter(|_| !page.is_empty() && values.said(Field::Library).is_empty());
    if let Some(category) = category {
        page.push('.');
        page.push_str(category);
    }
    let page = match (page.as_str(), english) {
        ("", false) => String::new(),
        ("", true) => "index.en.html".to_owned(),
        (page, false) => format!("{page}.html"),
        (page, true) => format!("{page}.en.html"),
    };
    let words = if english { "Preflight checker" } else { "申报预检" };
    let link = Element::new("a").with("href", site.base.file(&page).text()).holding(Inside::Text(words.to_owned()));
    Element::new("noscript").holding(Inside::Element(link))
}

#[cfg(test)]
mod tests;
