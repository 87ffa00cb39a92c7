//! The pages, read as a browser would read them.

mod content;
mod head;
mod markup;
mod refused;

use super::{site, Base, File};
use scraper::{Html, Selector};
use std::sync::OnceLock;

/// The finished page of a build, in small: as Trunk writes it, quotes and end tags left out.
const TEMPLATE: &str = "<!doctype html><html lang=zh-CN><meta charset=utf-8><meta name=\"preflight:policy\" content=\"./policy-1.bin\">\
    <title>申报预检</title><link href=./base-1.css rel=stylesheet><script type=\"module\" id=\"boot\" src=\"./boot-1.js\"></script></head>\
    <body><div id=app></div><noscript>本页需要启用 JavaScript。</noscript></body></html>";

/// Every file, without an address and with one.
fn files(whole: bool) -> &'static [File] {
    static FILES: [OnceLock<Vec<File>>; 2] = [OnceLock::new(), OnceLock::new()];
    FILES[usize::from(whole)].get_or_init(|| {
        let base = whole.then(|| Base::read("https://example.org/a/b").expect("an address"));
        site(TEMPLATE, base.as_ref()).expect("pages")
    })
}

/// The pages among them, each as markup and read.
fn pages(whole: bool) -> Vec<(&'static str, &'static str, Html)> {
    let pages = files(whole).iter().filter(|f| f.name.ends_with(".html"));
    pages.map(|f| (f.name.as_str(), f.text.as_str(), Html::parse_document(&f.text))).collect()
}

fn page(name: &str) -> (&'static str, Html) {
    let file = files(false).iter().find(|f| f.name == name).expect(name);
    (&file.text, Html::parse_document(&file.text))
}

/// An attribute of every element that a selector finds, where it has it.
fn all<'h>(html: &'h Html, selector: &str, attribute: &str) -> Vec<&'h str> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).filter_map(|e| e.attr(attribute)).collect()
}

/// The text within every element that a selector finds.
fn texts(html: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).map(|e| e.text().collect()).collect()
}

/// The markup of the application's element alone.
fn app(text: &str) -> &str {
    let (_, after) = text.split_once("<div id=app>").expect("the application's element");
    after.rsplit_once("</div></body>").map(|(app, _)| app).expect("its end")
}
