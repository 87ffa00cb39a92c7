//! Every page of every notice and category, in both languages.

use super::{page, sound};
use crate::model::Model;
use crate::msg::ShellMsg;
use crate::questions::screens;
use crate::route::section_id;
use crate::tests::{at, categories, drafts, send, Dice};
use preflight_rules::Lang;

const PLACES: [&str; 8] = ["", "/all", "/check", "/result", "/fixes", "/compare", "/pack", "/print"];

/// The addresses of all pages of a category; the screens of questions for the first of each notice alone, since they do not differ.
fn places(category: &str) -> Vec<String> {
    let model = at(category);
    let programme = model.programme().expect("a notice");
    let first = programme.categories().first().is_some_and(|c| category.ends_with(&format!("/{}", c.id)));
    let screens = screens(programme);
    let asked = screens.iter().filter(|_| first).map(|s| format!("{category}/{}-{}", section_id(s.section), s.number + 1));
    PLACES.iter().map(|place| format!("{category}{place}")).chain(asked).collect()
}

fn shown(model: &mut Model, hash: &str, lang: Lang) {
    send(model, ShellMsg::Lang(lang));
    send(model, ShellMsg::Routed(hash.to_owned()));
    sound::check(&page(model), lang, hash);
}

#[test]
fn every_page_is_sound_before_anything_is_answered() {
    for category in categories() {
        for lang in Lang::ALL {
            let mut model = at(&category);
            places(&category).iter().for_each(|hash| shown(&mut model, hash, lang));
        }
    }
}

#[test]
fn every_page_is_sound_whatever_was_answered() {
    let mut dice = Dice::of("answered pages");
    for category in categories() {
        let mut model = at(&category);
        model.show_all = true;
        model.drafts = drafts::drafts(&mut dice);
        let programme = model.programme().expect("a notice");
        let id = category.rsplit('/').next().unwrap_or_default();
        model.choose(programme, id);
        for hash in places(&category) {
            send(&mut model, ShellMsg::Routed(hash.clone()));
            let page = page(&model);
            // What was typed is shown as typed, raw or not.
            let wrong: Vec<String> = sound::wrong(&page).into_iter().filter(|w| !w.starts_with("a raw key")).collect();
            assert!(wrong.is_empty(), "{hash}:\n{}", wrong.join("\n"));
        }
    }
}

#[test]
fn every_page_says_where_one_is() {
    for category in categories().iter().take(4) {
        for hash in places(category) {
            let mut model = at(category);
            send(&mut model, ShellMsg::Routed(hash.clone()));
            let page = page(&model);
            assert!(page.id(crate::names::HEADING).is_some_and(|h| h.name == "h1" && h.get("tabindex") == Some("-1")), "{hash}");
            assert_eq!(page.tags.iter().filter(|t| t.name == "main").count(), 1, "{hash}");
            let current = page.with("aria-current", "page").count();
            assert!(current <= 1, "{hash}: {current}");
        }
    }
}

#[test]
fn the_start_and_the_drafts_are_sound() {
    let mut dice = Dice::of("start");
    for lang in Lang::ALL {
        let mut model = at("");
        shown(&mut model, "#/", lang);
        shown(&mut model, "#/drafts", lang);
        model.drafts = drafts::drafts(&mut dice);
        send(&mut model, crate::msg::DraftMsg::Copy(1));
        shown(&mut model, "#/drafts", lang);
    }
}

#[test]
fn a_page_that_is_not_there_says_so() {
    for hash in ["#/js2021/-/unit-50", "#/js2021/-/change/nothing"] {
        let page = page(&at(hash));
        assert_eq!(sound::wrong(&page), Vec::<String>::new());
        assert!(page.has("go-check"));
    }
}
