//! The box that says that the site would like to be told the outcome, and the dialog that asks.

use super::sound::foreign;
use super::{page, Drawn};
use crate::model::Model;
use crate::msg::{ConsentMsg, FrameMsg, ShellMsg};
use crate::tests::examples::examples;
use crate::tests::framed::{framed, told, HOST};
use crate::tests::{at, send};
use preflight_rules::Lang;

const RESULT: &str = "#/js2021/digital_economy/result";

/// The page of an outcome in a frame, in a language.
fn result(lang: Lang) -> Model {
    let (mut model, _) = framed(RESULT);
    send(&mut model, ShellMsg::Lang(lang));
    model
}

/// What is wrong with a page; the message is no text for people, it is shown to the letter.
fn wrong(page: &Drawn) -> Vec<String> {
    super::sound::wrong(page).into_iter().filter(|what| !what.contains("raw key: {")).collect()
}

#[test]
fn the_dialog_names_the_site_and_shows_the_very_message() {
    for lang in Lang::ALL {
        let mut model = result(lang);
        assert!(page(&model).named("wish").text.contains("gxt.example.gov.cn") && !page(&model).has("consent"));
        send(&mut model, ConsentMsg::Ask);
        let shown = page(&model);
        assert_eq!(wrong(&shown), Vec::<String>::new());
        assert!(lang == Lang::Zh || foreign(&shown).is_empty(), "{:?}", foreign(&shown));
        assert_eq!(shown.named("consent-host").text, HOST);
        let agree = shown.named("consent-agree");
        assert_eq!((agree.name.as_str(), agree.get("data-consent")), ("button", Some("agree")));
        assert_eq!(shown.named("consent").name, "dialog");
        assert!(shown.has("covered") && shown.named("consent-refuse").name == "button");
        let message = shown.named("consent-message").text.clone();
        let effects = send(&mut model, ConsentMsg::Agree);
        assert_eq!(told(&effects), [message.as_str()]);
        assert!(!page(&model).has("consent"));
    }
}

#[test]
fn the_message_follows_the_tick() {
    let mut model = result(Lang::Zh);
    send(&mut model, ConsentMsg::Ask);
    let one = page(&model).named("consent-message").text.clone();
    assert_eq!(page(&model).named("consent-others").get("checked"), None);
    send(&mut model, ConsentMsg::Others(true));
    let all = page(&model);
    assert!(all.named("consent-message").text.len() > one.len() && all.named("consent-others").get("checked").is_some());
    assert_eq!(told(&send(&mut model, ConsentMsg::Agree)), [all.named("consent-message").text.as_str()]);
}

#[test]
fn the_page_says_what_became_of_it() {
    let said = |model: &Model| page(model).named("consent-said").text.clone();
    let mut model = result(Lang::Zh);
    assert_eq!(said(&model), "");
    send(&mut model, ConsentMsg::Ask);
    send(&mut model, ConsentMsg::Refuse);
    assert!(said(&model).contains("不发送") && said(&model).contains("gxt.example.gov.cn"));
    send(&mut model, ConsentMsg::Ask);
    send(&mut model, ConsentMsg::Agree);
    assert!(said(&model).contains("正在发送"));
    send(&mut model, ConsentMsg::Went(None));
    assert!(said(&model).contains("没有发出去"));
    send(&mut model, ConsentMsg::Ask);
    send(&mut model, ConsentMsg::Agree);
    send(&mut model, ConsentMsg::Went(Some("2026-11-21 18:40".into())));
    assert!(said(&model).contains("2026-11-21 18:40") && said(&model).contains("\"incomplete\""));
    assert!(page(&model).named("consent-since").get("hidden").is_some());
    // Another notice was not told of.
    send(&mut model, ShellMsg::Routed("#/jl761/ai/result".into()));
    assert_eq!(said(&model), "");
    send(&mut model, FrameMsg::Host("null".into()));
    assert!(!page(&model).has("wish"), "nobody is there to be told");
}

#[test]
fn it_is_said_when_the_outcome_is_another_since() {
    let examples = examples();
    let of = |file: &str| examples.iter().find(|e| e.file == file).expect("an example").drafts.clone();
    let (mut model, _) = framed("#/jl761/-/pack");
    model.drafts = of("jl761-ai-diagnosis.json");
    send(&mut model, ConsentMsg::Ask);
    send(&mut model, ConsentMsg::Agree);
    send(&mut model, ConsentMsg::Went(Some("2026-11-21 18:40".into())));
    let shown = page(&model);
    assert!(shown.named("consent-since").get("hidden").is_some() && shown.named("consent-said").text.contains("\"ready\""));
    model.drafts = of("jl761-ai-branch-of-outside-firm.json");
    let shown = page(&model);
    assert_eq!(shown.named("consent-since").get("hidden"), None);
    assert!(shown.named("consent-said").text.contains("\"ready\""), "what was sent stays what it was");
}

#[test]
fn outside_a_frame_there_is_no_such_box() {
    for hash in [RESULT, "#/js2021/digital_economy/pack"] {
        assert!(!page(&at(hash)).has("wish"));
        assert!(page(&framed(hash).0).has("wish"));
    }
    assert!(!page(&framed("#/js2021/digital_economy/print").0).has("wish"), "paper asks nothing");
}
