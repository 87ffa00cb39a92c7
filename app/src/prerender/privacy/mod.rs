//! What becomes of what visitors fill in: a page of its own that runs nothing, linked from the foot of every page. The program carries
//! none of it.

mod statement;

use super::{File, Problem};
use crate::words;
use lol_html::html_content::ContentType::{Html, Text};
use lol_html::{element, rewrite_str, RewriteStrSettings};
use preflight_rules::Lang;
use statement::{Said, LEAD, PARTS, TITLE};
use std::cell::Cell;

/// The name of the page in a language.
pub fn file(lang: Lang) -> &'static str {
    lang.pick("privacy.html", "privacy.en.html")
}

/// The page in both languages, in the dress of the finished page of the build.
pub fn pages(template: &str) -> Result<Vec<File>, Problem> {
    Lang::ALL.into_iter().map(|lang| Ok(File { name: file(lang).to_owned(), text: page(template, lang)? })).collect()
}

/// The template without its programs and with the statement in the place of what they draw.
fn page(template: &str, lang: Lang) -> Result<String, Problem> {
    let found = Cell::new(0);
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("html", |html| Ok(html.set_attribute("lang", lang.tag())?)))
        .append_element_content_handler(element!("title", |title| {
            title.set_inner_content(&format!("{} · {}", TITLE.get(lang), words::BRAND.get(lang)), Text);
            title.after(&format!("<meta name=\"description\" content=\"{}\">", escaped(LEAD.get(lang))), Html);
            Ok(())
        }))
        // What puts on the look that was chosen stays.
        .append_element_content_handler(element!("script:not([src*='early-']), noscript, preflight-snapshot, .copy-note", |program| {
            program.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("meta[name^='preflight:'], link[rel='manifest']", |of_programs| {
            of_programs.remove();
            Ok(())
        }))
        .append_element_content_handler(element!("#app", |app| {
            found.set(found.get() + 1);
            app.set_inner_content(&body(lang), Html);
            Ok(())
        }));
    let filled = rewrite_str(template, settings)?;
    match found.get() {
        1 => Ok(filled),
        count => Err(Problem::Element { name: "#app", count }),
    }
}

fn body(lang: Lang) -> String {
    let mut main = format!("<h1 id=\"heading\">{}</h1><p>{}</p>", escaped(TITLE.get(lang)), escaped(LEAD.get(lang)));
    for part in &PARTS {
        main.push_str(&format!("<h2>{}</h2><ul>", escaped(part.title.get(lang))));
        for point in part.points {
            main.push_str(&format!("<li>{}</li>", escaped(point.get(lang))));
        }
        main.push_str("</ul>");
    }
    let start = lang.pick("./index.html", "./index.en.html");
    format!(
        "<header class=\"header\"><div class=\"header__inner\"><a class=\"header__brand\" href=\"{start}\">{}</a>\
         <nav class=\"header__tools\" aria-label=\"{}\"><div class=\"switch\">{}{}</div></nav></div></header>\
         <main class=\"main\" id=\"main\">{main}<p><a href=\"{start}\">{}</a></p></main>",
        words::BRAND.get(lang),
        words::LANGUAGE.get(lang),
        switch(Lang::Zh, "中文", lang),
        switch(Lang::En, "English", lang),
        lang.pick("回到首页", "Back to the start"),
    )
}

fn switch(to: Lang, label: &str, lang: Lang) -> String {
    let here = if to == lang { " aria-current=\"true\"" } else { "" };
    let tag = to.tag();
    format!("<a class=\"switch__button\" lang=\"{tag}\" hreflang=\"{tag}\" href=\"./{}\"{here}>{label}</a>", file(to))
}

impl Said {
    fn get(&self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests;
