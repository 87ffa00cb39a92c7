//! Every sentence is held by tests, and the page runs nothing.

use super::{file, page, pages, PARTS, TITLE};
use crate::words;
use preflight_rules::Lang;
use scraper::{Html, Selector};
use std::path::{Path, PathBuf};

const TEMPLATE: &str = "<!doctype html><html lang=zh-CN data-x><meta charset=utf-8><meta name=\"preflight:policy\" content=\"./p.bin\"><title>x</title>\
    <script src=./early-1.js></script><link href=./base-1.css rel=stylesheet><link rel=\"manifest\" href=\"m\"><script type=\"module\" id=\"boot\" src=\"./boot-1.js\"></script></head>\
    <body><p class=copy-note>x</p><preflight-snapshot id=snapshot></preflight-snapshot><div id=app></div><noscript>x</noscript></body></html>";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn every_sentence_of_the_statement_names_tests_that_are_there() {
    let proof = std::fs::read_to_string(root().join("docs/proof/privacy.md")).expect("docs/proof/privacy.md");
    let rows: Vec<(&str, &str)> = proof.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | ")).collect();
    let tests = tests_of(&root());
    let mut said = 0;
    for point in PARTS.iter().flat_map(|part| part.points) {
        let (_, held) = rows.iter().find(|(sentence, _)| *sentence == point.en).unwrap_or_else(|| panic!("not in the table: {}", point.en));
        let names: Vec<&str> = held.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "no test: {}", point.en);
        for name in names {
            assert!(tests.contains(&format!("fn {name}(")), "there is no test {name}");
        }
        said += 1;
    }
    // Two lines of the table are its head.
    assert_eq!(rows.len(), said + 2, "the table has sentences that are not said");
}

/// Every Rust source that has tests, as one text.
fn tests_of(root: &Path) -> String {
    let mut all = String::new();
    let mut folders: Vec<PathBuf> = ["tests", "app/src", "rules/src"].map(|folder| root.join(folder)).into();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path if path.extension().is_some_and(|e| e == "rs") => all.push_str(&std::fs::read_to_string(path).expect("a source")),
                _ => {}
            }
        }
    }
    all
}

#[test]
fn the_page_runs_nothing_and_leads_back() {
    for (lang, other) in [(Lang::Zh, Lang::En), (Lang::En, Lang::Zh)] {
        let text = page(TEMPLATE, lang).expect("a page");
        let html = Html::parse_document(&text);
        let all = |selector: &str, name: &str| -> Vec<String> {
            let found = Selector::parse(selector).expect("a selector");
            html.select(&found).filter_map(|e| e.attr(name)).map(str::to_owned).collect()
        };
        assert!(html.errors.is_empty(), "{:?}", html.errors);
        assert_eq!(all("script", "src"), ["./early-1.js"]);
        assert_eq!(all("html", "lang"), [lang.tag()]);
        assert_eq!(all("#app li", "class").len(), 0);
        let hrefs = all("a", "href");
        for wanted in [file(other), lang.pick("index.html", "index.en.html")] {
            assert!(hrefs.contains(&format!("./{wanted}")), "{hrefs:?}");
        }
        assert!(text.contains(TITLE.get(lang)) && text.contains(words::FORGET_ALL.get(lang)), "the button is called as it is");
        assert!(["preflight:", "manifest", "noscript", "copy-note"].iter().all(|gone| !text.contains(gone)), "{text}");
        if lang == Lang::En {
            assert!(!text.replace("中文", "").contains(|c: char| ('\u{4e00}'..='\u{9fff}').contains(&c)));
        }
    }
    assert_eq!(pages(TEMPLATE).expect("pages").len(), 2);
    assert!(page("<p>", Lang::Zh).is_err());
}
