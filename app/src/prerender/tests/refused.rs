//! What is no template and what is no address is refused, with what to do.

use super::{files, TEMPLATE};
use crate::prerender::{site, Base, Problem};

#[test]
fn only_a_finished_page_is_filled() {
    let twice = TEMPLATE.replace("<div id=app></div>", "<div id=app></div><div id=app></div>");
    let cases = [
        ("", "html", 0),
        ("<html><title>x</title></html>", "#app", 0),
        ("<html><div id=app></div></html>", "title", 0),
        (twice.as_str(), "#app", 2),
    ];
    for (template, name, count) in cases {
        assert_eq!(site(template, None), Err(Problem::Element { name, count }), "{template}");
    }
    assert_eq!(site(&files(false)[0].text, None), Err(Problem::Done));
    assert!(Problem::Element { name: "#app", count: 0 }.to_string().contains("finished index.html"));
}

#[test]
fn an_address_is_of_a_folder() {
    let good = ["https://example.org", "http://127.0.0.1:8080/a/", "https://xn--fiqs8s.example/%E7%94%B3/"];
    good.iter().for_each(|url| assert!(Base::read(url).is_ok(), "{url}"));
    let bad = [
        "",
        "example.org",
        "https://",
        "https:///a",
        "ftp://a/",
        "https://a/?b",
        "https://a/#b",
        "https://a/\"><x",
        "https://a/index.html",
    ];
    for url in bad {
        let said = Base::read(url).expect_err(url).to_string();
        assert!(said.contains(&format!("`{url}`")) && said.contains("https://example.org/preflight/"), "{said}");
    }
}
