//! The finished page of the build, filled with what a page says.

use super::head::Head;
use super::Problem;
use lol_html::html_content::ContentType::{Html, Text};
use lol_html::{element, rewrite_str, RewriteStrSettings};
use std::cell::Cell;

/// The parts that are filled, each once in a template.
const PARTS: [&str; 3] = ["html", "title", "#app"];

/// A page: the template with a head and a body.
pub fn fill(template: &str, head: &Head, body: &str) -> Result<String, Problem> {
    let found = [Cell::new(0), Cell::new(0), Cell::new(0)];
    let done = Cell::new(false);
    let count = |part: usize| found[part].set(found[part].get() + 1);
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("html", |html| {
            count(0);
            done.set(done.get() || html.has_attribute("data-route"));
            html.set_attribute("lang", head.lang.tag())?;
            Ok(html.set_attribute("data-route", &head.route)?)
        }))
        .append_element_content_handler(element!("title", |title| {
            count(1);
            title.set_inner_content(&head.title, Text);
            title.after(&head.rest, Html);
            Ok(())
        }))
        .append_element_content_handler(element!("#app", |app| {
            count(2);
            app.before(&head.unscripted, Html);
            app.set_inner_content(body, Html);
            Ok(())
        }))
        .append_element_content_handler(element!("noscript", |old| {
            old.remove();
            Ok(())
        }));
    let filled = rewrite_str(template, settings)?;
    if done.get() {
        return Err(Problem::Done);
    }
    for (name, count) in PARTS.into_iter().zip(&found) {
        if count.get() != 1 {
            return Err(Problem::Element { name, count: count.get() });
        }
    }
    Ok(filled)
}
