//! What can be read without anything running, and what cannot be said ahead of a visit.

use super::{app, page, pages, texts};
use crate::assessment::Assessment;
use crate::library::library;
use crate::model::{Model, Start};
use crate::prerender::{draw, Spot};
use crate::tests::today;
use crate::view::tests::{sound, Drawn};
use crate::{update, view};
use preflight_rules::{wording, Lang, Ledger};
use yew::Callback;

#[test]
fn a_category_can_be_read_whole() {
    for spot in Spot::all(library()) {
        let (Some(notice), Some(category)) = (spot.notice, spot.category) else { continue };
        for lang in Lang::ALL {
            let (_, html) = page(&spot.file(lang));
            let said = texts(&html, "#main").concat();
            let holds = |text: &str| assert!(said.contains(text), "{}: {text}", spot.file(lang));
            holds(notice.header().for_whom.get(lang));
            holds(category.who.get(lang));
            let position = notice.vocabulary().get(notice.category_fact()).and_then(|d| d.kind.choice(&category.id)).expect("a choice");
            for clause in notice.clauses() {
                holds(&clause.id);
                holds(clause.title.get(lang));
            }
            // Of the other categories' clauses only the names stand in the ledger.
            let concerned = |bits: u64| bits >> position & 1 == 1;
            let own: Vec<_> = notice.clauses().iter().filter(|c| concerned(c.categories)).collect();
            own.iter().for_each(|c| holds(c.text.get(lang)));
            assert_eq!(texts(&html, "[aria-labelledby=criteria-heading] .criterion").len(), own.len(), "{}", category.id);
            notice.materials().iter().for_each(|m| holds(m.title.get(lang)));
            notice.contacts().iter().filter(|c| concerned(c.categories)).for_each(|c| holds(&c.value));
            let model = Model::new(library(), Start::at(today(), &spot.hash()));
            let routes = Assessment::new(&model).expect("a notice").report.routes;
            routes.iter().flat_map(|i| &notice.routes()[*i].steps).for_each(|step| holds(step.get(lang)));
            let dated = notice.calendar().iter().filter(|e| concerned(e.categories));
            dated.flat_map(|e| [e.opens, e.closes]).flatten().for_each(|day| holds(&day.to_string()));
        }
    }
}

#[test]
fn the_ledger_has_every_clause_under_who_decides_it() {
    for notice in library().programmes() {
        let (_, html) = page(&format!("{}.html", notice.header().id));
        let groups = texts(&html, "section[aria-labelledby=ledger-heading] details");
        let held = Ledger::ALL.iter().filter(|l| notice.clauses().iter().any(|c| c.ledger == **l));
        for (ledger, said) in held.zip(&groups) {
            let clauses: Vec<_> = notice.clauses().iter().filter(|c| c.ledger == *ledger).collect();
            assert!(said.starts_with(&format!("{}（{}）", wording::ledger(*ledger, Lang::Zh), clauses.len())), "{said:.40}");
            clauses.iter().for_each(|c| assert!(said.contains(&c.id) && said.contains(&c.title.zh), "{}", c.id));
        }
        assert_eq!(groups.len(), Ledger::ALL.iter().filter(|l| notice.clauses().iter().any(|c| c.ledger == **l)).count());
    }
}

#[test]
fn what_depends_on_the_day_is_not_said() {
    for (name, text, html) in pages(false) {
        let lang = if name.ends_with(".en.html") { Lang::En } else { Lang::Zh };
        // Where dates stand: on the cards of the start, and in the calendar.
        let mut said = texts(&html, ".when, .when__state, .picture--windows");
        said.extend(super::all(&html, ".picture--windows", "aria-label").into_iter().map(str::to_owned));
        assert!(said.len() >= 3, "{name}");
        let words = lang.pick(
            ["未开始", "开放中", "已截止", "首轮已过", "距", "还有", "今天"],
            ["not yet open", "closed", "closes", "opens in", "days left", "days ago", "counted from"],
        );
        for word in words {
            assert!(!said.iter().any(|s| s.to_lowercase().contains(word)), "{name}: {word}");
        }
        assert!(texts(&html, ".when__state").iter().all(|state| state.trim().is_empty()), "{name}");
        assert!(!text.contains("strip__line--today") && !text.contains("tag--window-"), "{name}");
        assert!(!text.contains(lang.pick("正在保存", "Saving")), "{name}");
    }
}

#[test]
fn any_day_gives_the_same_page_and_nothing_else_differs_from_a_first_visit() {
    let untold = |html: &str| html.replace("picture--untold", "").replace("picture--closed", "");
    for spot in Spot::all(library()).into_iter().filter(|s| s.category.is_some()) {
        let drawn = |ahead: bool, day: &str| {
            let day = preflight_rules::read::date(day).expect("a day");
            let mut model = Model::new(library(), Start::at(day, &spot.hash()));
            model.as_of.ahead = ahead;
            drop(update::begin(&mut model));
            model.dirty = false;
            draw(view::whole(&model, &Callback::noop(), None))
        };
        assert_eq!(drawn(true, "2021-10-12"), drawn(true, "2030-01-01"));
        // Long after the last date, as visitors are: the same elements in the same order, but for what a day adds.
        let (page, visit) = (Drawn::read(drawn(true, "2030-01-01")), Drawn::read(drawn(false, "2030-01-01")));
        let outline = |page: &Drawn| -> Vec<String> {
            let kept =
                page.tags.iter().filter(|t| !["svg", "path", "rect", "line", "text", "li", "span", "p", "div"].contains(&t.name.as_str()));
            kept.map(|t| untold(&format!("{} {:?} {:?}", t.name, t.get("id"), t.get("href")))).collect()
        };
        assert_eq!(outline(&page), outline(&visit), "{}", spot.hash());
    }
}

#[test]
fn english_pages_are_english() {
    for (name, text, html) in pages(true).into_iter().filter(|(name, ..)| name.ends_with(".en.html")) {
        let own = Drawn::read(app(text).to_owned());
        assert_eq!(sound::foreign(&own), Vec::<String>::new(), "{name}");
        let unscripted = texts(&html, "title").concat() + &super::all(&html, "meta[name=description]", "content").concat();
        let head = Drawn { texts: vec![unscripted], html: String::new(), tags: Vec::new() };
        assert_eq!(sound::foreign(&head), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn without_scripts_the_page_says_what_still_works() {
    for (name, text, _) in pages(false) {
        let (_, after) = text.split_once("<noscript>").expect("a word to those without scripts");
        let (told, _) = after.split_once("</noscript>").expect("its end");
        assert_eq!(text.matches("<noscript>").count(), 1, "{name}");
        assert!(told.contains("JavaScript") && told.contains("WebAssembly") && told.contains("./precheck.html"), "{name}");
        assert!(text.find("<noscript>") < text.find("<div id=app>"), "{name}: it is read first");
    }
}
