//! Lines are read back as browsers read them, and mean what was set.

use super::*;
use crate::files::percent;
use crate::integrate::markup;
use scraper::{Html, Selector};

/// Everything that quoting could go wrong with.
const ODD: &str = "“一行” \"a\" 'b' <b>&amp;</b> &lt; 100% a=b 🌟\u{a0}x";

fn values(pairs: &[(Field, &str)]) -> Values {
    let mut values = Values::default();
    pairs.iter().for_each(|(field, text)| values.set(*field, (*text).to_owned()));
    values
}

fn site(loader: bool) -> Site {
    let integrity = "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC".to_owned();
    let loader = loader.then(|| Loader { file: "embed-v1-0123456789abcdef.js".to_owned(), integrity });
    Site { base: Address::read("https://check.example.cn/pre/integrate.html").unwrap(), loader }
}

fn full() -> Values {
    values(&[
        (Field::Notice, "js2023"),
        (Field::Category, "star"),
        (Field::Lang, "zh"),
        (Field::Scheme, "auto"),
        (Field::Accent, "#a61e1e"),
        (Field::Radius, "0"),
        (Field::FontSize, "18"),
        (Field::MinHeight, "600"),
        (Field::Title, ODD),
        (Field::StarOpen, "2024-03-01"),
        (Field::StarClose, "2024-05-01"),
        (Field::Contact, ODD),
        (Field::Route, ODD),
        (Field::Line, ODD),
        (Field::Report, "result"),
        (Field::Prefill, "{\"unit_name\": \"“纺织”\\\"<&>'🌟\\n\", \"x\": [{\"a\": 1.50}]}"),
        (Field::Slot, "a_1"),
    ])
}

/// The elements of a page with these lines.
fn parsed(values: &Values, site: &Site) -> Html {
    let text = markup::text(&lines(values, site));
    Html::parse_document(&format!("<!doctype html><body>{text}</body>"))
}

fn attributes(page: &Html, name: &str) -> Vec<(String, String)> {
    let found = page.select(&Selector::parse(name).unwrap()).next().unwrap_or_else(|| panic!("no {name}"));
    let mut all: Vec<_> = found.value().attrs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    all.sort();
    all
}

fn get(page: &Html, name: &str, attribute: &str) -> Option<String> {
    attributes(page, name).into_iter().find(|(own, _)| own == attribute).map(|(_, value)| value)
}

#[test]
fn attributes_come_back_as_they_were_set() {
    let set = full();
    for (way, element, before) in [("script", "script", "data-"), ("element", "shenbao-precheck", "")] {
        let mut set = set.clone();
        set.set(Field::Way, way.to_owned());
        let page = parsed(&set, &site(true));
        for field in [Field::Notice, Field::Category, Field::Accent, Field::Contact, Field::Route, Field::Line, Field::Title, Field::Slot] {
            assert_eq!(get(&page, element, &format!("{before}{}", field.id())).as_deref(), Some(set.said(field)), "{way} {field:?}");
        }
        let facts = get(&page, element, &format!("{before}prefill")).unwrap();
        let (sent, typed): (serde_json::Value, serde_json::Value) =
            (serde_json::from_str(&facts).unwrap(), serde_json::from_str(set.get(Field::Prefill)).unwrap());
        assert_eq!(sent, typed);
        // Nothing else came into being.
        assert_eq!(page.select(&Selector::parse("b").unwrap()).count(), 0);
    }
}

#[test]
fn a_plain_frame_has_it_all_in_its_address() {
    let mut set = full();
    set.set(Field::Way, "frame".to_owned());
    let page = parsed(&set, &site(true));
    let address = get(&page, "iframe", "src").unwrap();
    let (before, facts) = address.split_once("#prefill=").unwrap();
    let (file, query) = before.split_once('?').unwrap();
    assert_eq!(file, "https://check.example.cn/pre/embed.htm");
    let pairs: Vec<(String, String)> =
        query.split('&').map(|pair| pair.split_once('=').unwrap()).map(|(n, v)| (n.to_owned(), percent::decode(v).unwrap())).collect();
    let line = pairs.iter().find(|(name, _)| name == "line").map(|(_, value)| value.as_str());
    assert_eq!(line, Some(ODD));
    assert!(!pairs.iter().any(|(name, _)| ["prefill", "title", "min-height", "sandbox", "way"].contains(&name.as_str())), "{pairs:?}");
    let facts: serde_json::Value = serde_json::from_str(&percent::decode(facts).unwrap()).unwrap();
    assert_eq!(facts["x"][0]["a"].to_string(), "1.50");
    assert_eq!(get(&page, "iframe", "title").as_deref(), Some(ODD));
    assert_eq!(get(&page, "iframe", "height").as_deref(), Some("600"));
    assert_eq!(get(&page, "iframe", "sandbox"), None);
    assert_eq!(page.select(&Selector::parse("script").unwrap()).count(), 0);
}

#[test]
fn the_loader_of_a_version_comes_with_its_sum() {
    let page = parsed(&Values::default(), &site(true));
    let integrity = site(true).loader.map(|loader| loader.integrity);
    assert_eq!(get(&page, "script", "integrity"), integrity);
    assert_eq!(get(&page, "script", "crossorigin").as_deref(), Some("anonymous"));
    assert_eq!(get(&page, "script", "src").as_deref(), Some("https://check.example.cn/pre/embed-v1-0123456789abcdef.js"));
    let page = parsed(&Values::default(), &site(false));
    assert_eq!((get(&page, "script", "integrity"), get(&page, "script", "crossorigin")), (None, None));
    assert_eq!(get(&page, "script", "src").as_deref(), Some("https://check.example.cn/pre/embed.js"));
}

#[test]
fn sandboxes_are_the_least_that_works() {
    let sandbox = |way: &str, sandbox: &str, element: &str, name: &str| {
        get(&parsed(&values(&[(Field::Way, way), (Field::Sandbox, sandbox)]), &site(true)), element, name)
    };
    assert_eq!(sandbox("frame", "on", "iframe", "sandbox").as_deref(), Some(SANDBOX));
    assert_eq!(sandbox("frame", "keep", "iframe", "sandbox"), Some(format!("{SANDBOX} allow-same-origin")));
    assert_eq!(sandbox("script", "on", "script", "data-sandbox").as_deref(), Some(""));
    assert_eq!(sandbox("element", "keep", "shenbao-precheck", "sandbox").as_deref(), Some("keep"));
    assert_eq!(sandbox("element", "", "shenbao-precheck", "sandbox"), None);
}

#[test]
fn without_scripts_there_is_a_link_to_read() {
    let link = |pairs: &[(Field, &str)]| {
        let text = markup::text(&lines(&values(pairs), &site(true)));
        let (_, rest) = text.split_once("<noscript><a href=\"").unwrap();
        rest.split_once('"').map(|(address, _)| address.replace("https://check.example.cn/pre/", "")).unwrap()
    };
    assert_eq!(link(&[]), "");
    assert_eq!(link(&[(Field::Lang, "en")]), "index.en.html");
    assert_eq!(link(&[(Field::Notice, "js2023")]), "js2023.html");
    assert_eq!(link(&[(Field::Notice, "js2023"), (Field::Category, "star"), (Field::Lang, "en")]), "js2023.star.en.html");
    assert_eq!(link(&[(Field::Notice, "js2023 js2021"), (Field::Category, "star")]), "");
    assert_eq!(link(&[(Field::Notice, "ours"), (Field::Library, "/a.notices")]), "");
}

#[test]
fn what_is_wrong_is_left_out() {
    let bad = values(&[(Field::Accent, "red"), (Field::Radius, "99"), (Field::Notice, "js2023"), (Field::Prefill, "{")]);
    let page = parsed(&bad, &site(true));
    let names: Vec<String> = attributes(&page, "script").into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["async", "crossorigin", "data-notice", "integrity", "src"]);
}

#[test]
fn what_the_loader_itself_takes_is_the_same_there() {
    let loader = include_str!("../../../../public/embed/loader.js");
    assert!(loader.contains(&format!("const SANDBOX = \"{SANDBOX}\";")));
    let options = include_str!("../../../../public/embed/options.js");
    for bounds in ["\"min-height\": number(200, 2000)", "title: text(200)", "[\"\", \"true\", \"keep\"]"] {
        assert!(options.contains(bounds), "{bounds}");
    }
}
