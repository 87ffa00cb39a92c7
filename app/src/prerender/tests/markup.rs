//! Sound markup: no mistakes of syntax, no name twice, every link with something at its end.

use super::{all, app, files, pages, TEMPLATE};
use crate::library::library;
use crate::prerender::{privacy, site, Spot};
use crate::route::Route;
use crate::view::tests::{sound, Drawn};
use preflight_rules::Lang;
use std::collections::BTreeSet;

#[test]
fn every_place_has_a_page_in_both_languages() {
    let categories: usize = library().programmes().iter().map(|p| p.categories().len()).sum();
    let names: BTreeSet<&str> = files(false).iter().map(|f| f.name.as_str()).collect();
    assert_eq!(names.len(), 2 * (1 + library().programmes().len() + categories));
    for name in ["index.html", "index.en.html", "js2021.html", "js2021.digital_economy.en.html"] {
        assert!(names.contains(name), "{name}");
    }
    assert_eq!(files(false).len() + 2, files(true).len(), "with an address there are a map and a note for robots");
}

#[test]
fn no_page_has_a_mistake_in_its_markup() {
    for (name, text, html) in pages(true) {
        assert!(html.errors.is_empty(), "{name}: {:?}", html.errors);
        let ids = all(&html, "[id]", "id");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: an id twice");
        let drawn = Drawn::read(app(text).to_owned());
        assert_eq!(sound::wrong(&drawn), Vec::<String>::new(), "{name}");
        assert!(!text.contains("data-testid") && text.starts_with("<!doctype html>"), "{name}");
        assert_eq!(all(&html, "[style], [onclick]", "class").len(), 0, "{name}: the policy allows neither");
    }
}

#[test]
fn every_link_within_the_site_leads_to_a_page() {
    let mut names: BTreeSet<&str> = files(false).iter().map(|f| f.name.as_str()).collect();
    names.extend(Lang::ALL.map(privacy::file));
    for (name, _, html) in pages(false) {
        let lang = if name.ends_with(".en.html") { Lang::En } else { Lang::Zh };
        let links = all(&html, "a", "href");
        assert!(links.len() > 5, "{name}");
        for href in
            links.into_iter().filter(|href| ["http", "./precheck.html", "./integrate.html"].iter().all(|apart| !href.starts_with(apart)))
        {
            let (file, hash) = href.split_once('#').map_or((href, None), |(file, hash)| (file, Some(format!("#{hash}"))));
            let file = if file.is_empty() { name } else { file.strip_prefix("./").unwrap_or_else(|| panic!("{name}: {href}")) };
            assert!(names.contains(file), "{name}: {href}");
            // A place behind a page is one that only the running application has.
            if let Some(hash) = hash {
                let route = Route::parse(&hash);
                assert_eq!(route.hash(), hash, "{name}: {href}");
                assert_ne!(route.place, crate::route::Place::Home, "{name}: {href}");
            }
            // One stays in one's language, but for the switch.
            let other = if lang == Lang::En { "zh-CN" } else { "en" };
            let switch = all(&html, &format!("a.switch__button[hreflang='{other}']"), "href");
            assert!(file.ends_with(".en.html") == (lang == Lang::En) || switch == [href], "{name}: {href}");
        }
    }
}

#[test]
fn links_become_files_where_there_are_some() {
    let spots = Spot::all(library());
    let (start, notice) = (spots[0], *spots.iter().find(|s| s.file(Lang::Zh) == "js2021.html").expect("the notice"));
    let cases = [
        ("#/", "./index.html"),
        ("#/drafts", "#/drafts"),
        ("#/js2021/-", "./js2021.html"),
        ("#/js2021/digital_economy", "./js2021.digital_economy.html"),
        ("#/js2021/-/check", "./js2021.html#/js2021/-/check"),
        ("#/js2021/digital_economy/unit-2", "./js2021.digital_economy.html#/js2021/digital_economy/unit-2"),
        ("#/nothing/at_all", "./index.html"),
        ("#/js2021/nothing", "./js2021.html"),
    ];
    for (hash, href) in cases {
        assert_eq!(start.link(hash, Lang::Zh), href);
    }
    assert_eq!(notice.link("#/js2021/-/check", Lang::En), "#/js2021/-/check", "on its own page already");
    assert_eq!(start.link("#/js2021/digital_economy", Lang::En), "./js2021.digital_economy.en.html");
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    assert_eq!(site(TEMPLATE, None).expect("pages"), files(false));
}
