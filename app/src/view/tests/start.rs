//! The start offers every notice; a description leads to categories, with the words that spoke for them.

use super::{page, sound};
use crate::library::library;
use crate::model::Model;
use crate::msg::{DraftMsg, FormMsg, ShellMsg};
use crate::tests::{at, send, slot};
use preflight_rules::suggest::suggest;
use preflight_rules::Lang;

const TEXT: &str = "建设面向纺织企业的工业互联网平台，用人工智能做质量检测，也给政府部门做一个审批系统。";

fn described(text: &str) -> Model {
    let mut model = at("");
    send(&mut model, ShellMsg::Describe(text.into()));
    send(&mut model, ShellMsg::Suggest);
    model
}

#[test]
fn the_start_offers_every_notice() {
    let page = page(&at(""));
    for programme in library().programmes() {
        let link = page.named(&format!("notice-{}", programme.header().id));
        assert_eq!(link.get("href"), Some(format!("#/{}/-", programme.header().id).as_str()));
        assert!(page.text().contains(&programme.header().title.zh));
        programme.categories().iter().for_each(|c| assert!(page.text().contains(&c.name.zh), "{}", c.id));
    }
    assert!(page.has("lang-zh") && page.has("lang-en") && !page.html.contains("data-outcome"));
}

#[test]
fn a_notice_is_gone_on_with_in_the_category_chosen() {
    let mut model = at("#/js2021/digital_economy");
    send(&mut model, ShellMsg::Routed("#/".into()));
    assert_eq!(page(&model).named("notice-js2021").get("href"), Some("#/js2021/digital_economy"));
}

#[test]
fn suggestions_show_what_spoke_for_them() {
    let found = suggest(library(), TEXT, None);
    assert!(!found.suggestions.is_empty(), "the sample suggests something");
    let page = page(&described(TEXT));
    for s in found.suggestions.iter().take(5) {
        assert!(page.has(&format!("suggestion-{}-{}", s.target.notice, s.target.category)));
        let card = &page.named("suggestions").text;
        assert!(s.cues.iter().all(|cue| card.contains(cue)), "{:?}", s.cues);
        assert!(s.against.iter().all(|(cue, why)| card.contains(cue) && card.contains(&why.zh)));
    }
    assert_eq!(sound::wrong(&page), Vec::<String>::new());
}

#[test]
fn near_neighbours_are_told_apart_by_their_question() {
    let mut asked = 0;
    for programme in library().programmes() {
        for near in programme.nears() {
            let names: Vec<&str> = near
                .between
                .iter()
                .filter_map(|t| programme.categories().iter().find(|c| c.id == t.category))
                .map(|c| c.name.zh.as_str())
                .collect();
            let text = names.join("，");
            let found = suggest(library(), &text, None);
            let page = page(&described(&text));
            for (i, question) in found.questions.iter().take(2).enumerate() {
                let near = &library().programme(&question.near.0).expect("a notice").nears()[question.near.1];
                let card = page.named(&format!("near-{i}"));
                assert!(card.text.contains(&near.question.zh));
                assert!((0..near.answers.len()).all(|k| page.has(&format!("near-{i}-{k}"))));
                asked += 1;
            }
        }
    }
    assert!(asked > 0, "no description led to a separating question");
}

#[test]
fn a_description_of_nothing_says_so() {
    for text in ["", "   ", "啊"] {
        let page = page(&described(text));
        assert_eq!(
            page.tags.iter().filter(|t| t.get("class") == Some("suggestion")).count(),
            suggest(library(), text, None).suggestions.len().min(5)
        );
        assert_eq!(sound::wrong(&page), Vec::<String>::new());
    }
}

#[test]
fn a_word_picked_joins_the_description_and_leaves_it_again() {
    for lang in Lang::ALL {
        let mut model = at("");
        send(&mut model, ShellMsg::Lang(lang));
        send(&mut model, ShellMsg::Describe("智慧养老".into()));
        let words: Vec<String> = page(&model)
            .tags
            .iter()
            .filter(|t| t.get("aria-pressed") == Some("false") && t.get("class") == Some("filter"))
            .map(|t| t.text.clone())
            .collect();
        assert!(words.len() > 20, "{words:?}");
        for word in &words {
            send(&mut model, ShellMsg::Cue(word.clone()));
            let drawn = page(&model);
            assert!(drawn.tags.iter().any(|t| t.get("aria-pressed") == Some("true") && t.text == *word), "{word}");
            assert_eq!(model.asked.as_ref(), Some(&model.shelf.described), "what fits is said at once");
            send(&mut model, ShellMsg::Cue(word.clone()));
            assert_eq!(model.shelf.described, "智慧养老", "{word}");
        }
    }
}

#[test]
fn drafts_are_listed_with_what_can_be_done() {
    let mut model = at("#/js2021/digital_economy");
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    send(&mut model, DraftMsg::Copy(1));
    send(&mut model, ShellMsg::Routed("#/drafts".into()));
    let page = page(&model);
    for id in [1, 2] {
        for part in ["name", "open", "copy", "remove"] {
            assert!(page.has(&format!("draft-{id}-{part}")), "{id} {part}");
        }
        assert!(page.named(&format!("draft-{id}")).text.contains("2 项回答"), "{}", page.named(&format!("draft-{id}")).text);
    }
    assert_eq!(page.with("aria-current", "true").count(), 1);
    assert_eq!(page.named("draft-1-open").get("href"), Some("#/js2021/digital_economy"), "where it was left");
}

#[test]
fn a_draft_of_nothing_is_gone_on_with_at_the_start() {
    let page = page(&at("#/drafts"));
    assert_eq!(page.named("draft-1-open").get("href"), Some("#/"));
}

#[test]
fn messages_that_want_an_answer_are_on_every_page() {
    for hash in ["#/", "#/drafts", "#/js2021/-/check", "#/js2021/-/print"] {
        for lang in Lang::ALL {
            let mut model = at(hash);
            send(&mut model, ShellMsg::Lang(lang));
            send(&mut model, ShellMsg::Routed(format!("{hash}?att_truthful=true&x=1")));
            send(&mut model, ShellMsg::Routed(hash.into()));
            model.saved = crate::model::Saved::Elsewhere(String::new());
            send(&mut model, DraftMsg::StartOver);
            send(&mut model, crate::msg::PackMsg::Copied(true));
            let page = page(&model);
            for name in ["offer", "offer-take", "offer-drop", "clash", "keep-mine", "take-theirs", "toast", "undo", "board"] {
                assert!(page.has(name), "{name} on {hash}");
            }
            sound::check(&page, lang, hash);
        }
    }
}
