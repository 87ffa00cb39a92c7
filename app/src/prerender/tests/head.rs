//! The head: one title each, both languages named, whole addresses where they are known, data that programs can read.

use super::{all, files, page, pages, texts, TEMPLATE};
use crate::library::library;
use crate::prerender::Spot;
use preflight_rules::Lang;
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn every_page_says_what_it_is_and_where() {
    let mut titles = BTreeSet::new();
    for spot in Spot::all(library()) {
        for lang in Lang::ALL {
            let name = spot.file(lang);
            let (text, html) = page(&name);
            assert_eq!(all(&html, "html", "lang"), [lang.tag()], "{name}");
            assert_eq!(all(&html, "html", "data-route"), [spot.hash()], "{name}");
            let title = texts(&html, "head > title").concat();
            assert!(title.contains(lang.pick("申报预检", "Preflight")) && titles.insert(title.clone()), "{name}: {title}");
            let told = all(&html, "meta[name=description]", "content").concat();
            let names = [spot.notice.map(|n| &n.header().for_whom), spot.category.map(|c| &c.who)];
            let said = names.into_iter().flatten().next_back().map_or("", |text| text.get(lang));
            assert!(told.contains(said) && told.chars().count() > 20, "{name}: {told}");
            // What the build put there is still there, and is no more than it was.
            for part in ["<meta charset=utf-8>", "preflight:policy", "./base-1.css", "./boot-1.js"] {
                let count = |text: &str| text.matches(part).count();
                assert_eq!(count(text), count(TEMPLATE), "{name}: {part}");
            }
        }
    }
}

#[test]
fn the_two_languages_point_at_each_other() {
    for (whole, before) in [(false, "./"), (true, "https://example.org/a/b/")] {
        for (name, text, html) in pages(whole) {
            let zh = name.replace(".en.html", ".html");
            let zh = if whole && zh == "index.html" { String::new() } else { zh };
            let en = format!("{}.en.html", name.trim_end_matches(".html").trim_end_matches(".en"));
            let wanted = [("zh-CN", &zh), ("en", &en), ("x-default", &zh)].map(|(tag, file)| (tag.to_owned(), format!("{before}{file}")));
            let tags = all(&html, "link[rel=alternate]", "hreflang");
            let links = all(&html, "link[rel=alternate]", "href");
            let found: Vec<(String, String)> = tags.into_iter().zip(links).map(|(tag, href)| (tag.to_owned(), href.to_owned())).collect();
            assert_eq!(found, if whole { wanted.to_vec() } else { Vec::new() }, "{name}: only whole addresses count");
            assert_eq!(all(&html, ".copy-note a", "href"), [format!("{before}precheck.html")], "{name}: a copy has no neighbours");
            let own = format!("{before}{}", if name.ends_with(".en.html") { &en } else { &zh });
            let canonical = all(&html, "link[rel=canonical]", "href");
            assert_eq!(canonical, if whole { vec![own.as_str()] } else { Vec::new() }, "{name}: only a whole address");
            assert_eq!(text.contains("og:url"), whole, "{name}");
        }
    }
}

#[test]
fn those_who_share_and_list_are_told() {
    for (name, _, html) in pages(true) {
        let data = texts(&html, "script[type='application/ld+json']");
        assert_eq!(data.len(), 1, "{name}");
        let data: Value = serde_json::from_str(&data[0]).expect("data");
        let kind = if name.starts_with("index.") { "WebApplication" } else { "WebPage" };
        assert_eq!((&data["@context"], &data["@type"]), (&"https://schema.org".into(), &kind.into()), "{name}");
        assert_eq!(data["url"], all(&html, "link[rel=canonical]", "href")[0], "{name}");
        assert_eq!(data["description"], all(&html, "meta[name=description]", "content")[0], "{name}");
        if kind == "WebPage" {
            assert_eq!(data["about"]["@type"], "GovernmentService");
            assert_eq!(data["about"]["provider"], data["isBasedOn"]["publisher"], "{name}: the service is the issuer's");
            assert!(data.get("publisher").is_none() && data.get("author").is_none(), "{name}: the page is not");
        }
        let locale = if name.ends_with(".en.html") { "en_US" } else { "zh_CN" };
        assert_eq!(all(&html, "meta[property='og:locale']", "content"), [locale]);
        assert_eq!(texts(&html, "title").concat(), all(&html, "meta[property='og:title']", "content").concat(), "{name}");
    }
}

#[test]
fn the_map_has_every_page_once() {
    let file = |name: &str| files(true).iter().find(|f| f.name == name).expect("it").text.as_str();
    let map = file("sitemap.xml");
    let places: BTreeSet<&str> = map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    let pages: BTreeSet<String> = pages(true).iter().map(|(_, _, html)| all(html, "link[rel=canonical]", "href").concat()).collect();
    assert_eq!(places, pages.iter().map(String::as_str).collect());
    assert_eq!(map.matches("hreflang=\"x-default\"").count(), pages.len());
    assert!(file("robots.txt").ends_with("\nSitemap: https://example.org/a/b/sitemap.xml\n"));
}
