//! A page in a frame: what the site around it says and gives stands there in its name, and nothing leads the frame away.

use super::{page, sound, Drawn};
use crate::msg::{FormMsg, FrameMsg, ShellMsg};
use crate::tests::framed::configured;
use crate::tests::{at, fact, send, slot};
use preflight_rules::Lang;

const CONFIG: &str = "notice\tjs2023\nstar-local-open\t2023-02-06\nstar-local-close\t2023-03-20\n\
                      contact\t产业科 <b>010</b>\nroute\t县（市）局受理\nline\t县局 · 预检\n";
const PLACES: [&str; 9] = ["", "/all", "/check", "/result", "/fixes", "/compare", "/pack", "/print", "/schedule"];

fn shown(place: &str, lang: Lang) -> Drawn {
    let mut model = configured(CONFIG, &format!("#/js2023/star{place}"));
    send(&mut model, ShellMsg::Lang(lang));
    page(&model)
}

fn text<'d>(page: &'d Drawn, id: &'d str) -> Option<&'d str> {
    page.with("data-testid", id).next().map(|tag| tag.text.as_str())
}

#[test]
fn every_page_is_sound_in_a_frame() {
    let config = "notice\tjs2023\nstar-local-open\t2023-02-06\ncontact\t010 12345678\nline\t2023 / 2024\n";
    for place in PLACES {
        for lang in Lang::ALL {
            let mut model = configured(config, &format!("#/js2023/star{place}"));
            send(&mut model, ShellMsg::Lang(lang));
            sound::check(&page(&model), lang, place);
        }
    }
}

#[test]
fn what_the_site_says_stands_in_its_name() {
    for place in PLACES {
        let page = shown(place, Lang::Zh);
        assert_eq!(text(&page, "host-line"), Some("gxt.example.gov.cn：县局 · 预检"), "{place}");
        let says = matches!(place, "/result" | "/pack" | "/print");
        assert_eq!(page.has("host-says"), says, "{place}");
        if says {
            let said = text(&page, "host-says").expect("a part");
            assert!(said.starts_with("由 gxt.example.gov.cn 提供"), "{said}");
            assert_eq!(text(&page, "host-contact"), Some("产业科 <b>010</b>"), "text and never markup");
            assert_eq!(text(&page, "host-route"), Some("县（市）局受理"));
            assert_eq!(text(&page, "host-star_local_open"), Some("2023-02-06"));
        }
    }
    let en = shown("/pack", Lang::En);
    assert!(text(&en, "host-says").is_some_and(|said| said.starts_with("Given by gxt.example.gov.cn")));
}

#[test]
fn what_is_given_stands_where_the_question_does() {
    let mut model = configured(CONFIG, "#/js2023/star/all");
    let before = page(&model);
    assert_eq!(text(&before, "field-star_local_open-given"), Some("由 gxt.example.gov.cn 提供：2023-02-06"));
    assert!(before.id("field-star_local_open").is_some_and(|field| field.name == "div"), "no field to type in");
    send(&mut model, FrameMsg::Mine(fact("star_local_open")));
    let mine = page(&model);
    assert!(mine.id("field-star_local_open").is_some_and(|field| field.name == "input"));
    assert!(mine.id("field-star_local_open-given").is_some_and(|back| back.name == "button"));
    send(&mut model, FormMsg::Type(slot("star_local_open"), "2023-02-08".into()));
    send(&mut model, ShellMsg::Routed("#/js2023/star/print".into()));
    let paper = page(&model);
    assert!(paper.html.contains("2023-02-08") && paper.html.contains("2023-03-20（由 gxt.example.gov.cn 提供）"));
    assert!(!paper.has("host-star_local_open") && paper.has("host-star_local_close"));
    send(&mut model, ShellMsg::Routed("#/js2023/star/check".into()));
    let check = page(&model);
    assert!(
        text(&check, "answer-star_local_close").is_some_and(|row| row.contains("2023-03-20") && row.contains("由 gxt.example.gov.cn 提供"))
    );
    assert!(text(&check, "answer-star_local_open").is_some_and(|row| !row.contains("提供")));
}

#[test]
fn a_frame_is_led_nowhere_else() {
    for place in PLACES {
        for link in shown(place, Lang::Zh).tags.iter().filter(|tag| tag.name == "a") {
            let href = link.get("href").unwrap_or_default();
            let own_window = link.get("target") == Some("_blank") && link.get("rel").is_some_and(|rel| rel.contains("noopener"));
            assert!(href.starts_with("#/") || own_window, "{place}: {href}");
        }
    }
}

#[test]
fn the_way_out_has_the_answers_with_it() {
    let mut model = configured(CONFIG, "#/js2023/star/investment");
    send(&mut model, FormMsg::Type(slot("total_investment_wan"), "480".into()));
    let drawn = page(&model);
    let href = drawn.named("open-whole").get("href").expect("a way");
    assert!(href.starts_with("./#/js2023/star/investment?") && href.contains("total_investment_wan=480wan"), "{href}");
    assert!(!page(&at("#/js2023/star")).has("open-whole"));
}

#[test]
fn only_the_notices_chosen_are_offered() {
    let mut model = configured("notice\tjs2021 jl761\n", "");
    for word in ["星级上云企业", "人工智能大模型"] {
        send(&mut model, ShellMsg::Describe(word.into()));
        send(&mut model, ShellMsg::Suggest);
        let page = page(&model);
        assert!(page.has("notice-js2021") && !page.has("notice-js2023"));
        assert!(!page.html.contains("data-testid=\"suggestion-js2023") && !page.html.contains("data-testid=\"pointer-js2023"), "{word}");
        assert!(page.has("rules-jl761") && !page.has("rules-js2023"));
    }
    send(&mut model, ShellMsg::Routed("#/js2021/-/compare".into()));
    let compare = page(&model);
    assert!(compare.has("compare-jl761-ai") && !compare.has("compare-js2023-star"));
}
