//! What the site around the frame hears unasked.

use crate::assessment::Assessment;
use crate::library::library;
use crate::model::{Entry, Framed, Model, Slot, Start};
use crate::msg::{DraftMsg, FormMsg, FrameMsg, ShellMsg};
use crate::questions::screens;
use crate::route::section_id;
use crate::tests::examples::examples;
use crate::tests::framed::{framed, kinds, told, HOST};
use crate::tests::protocol::Message;
use crate::tests::{at, categories, send, slot, today};
use preflight_rules::fact::Kind;

/// The step that is told, if one is.
fn step(effects: &[crate::effect::Effect]) -> Option<(String, u64, u64)> {
    let steps: Vec<Message> = told(effects).into_iter().map(Message::read).filter(|m| m.text("type") == Some("step")).collect();
    assert!(steps.len() < 2);
    let step = steps.first()?;
    Some((step.text("section")?.to_owned(), step.number("n")?, step.number("of")?))
}

#[test]
fn every_page_of_the_way_through_is_a_step_in_its_order() {
    for category in categories() {
        let (mut model, effects) = framed(&category);
        let screens = screens(model.programme().expect("a notice"));
        let of = screens.len() as u64 + 7;
        assert_eq!(step(&effects), Some(("start".into(), 1, of)));
        let mut n = 1;
        for screen in &screens {
            let id = section_id(screen.section);
            let name = &model.programme().and_then(|p| p.vocabulary().get(screen.facts[0])).expect("a fact").name;
            n += 1;
            let effects = send(&mut model, ShellMsg::Routed(format!("{category}/{id}-{}/{name}", screen.number + 1)));
            assert_eq!(step(&effects), Some((id.into(), n, of)));
            assert!(!told(&effects).iter().any(|text| text.contains(name.as_str()) && name != id), "no name of a question");
            let effects = send(&mut model, ShellMsg::Routed(format!("{category}/change/{name}")));
            assert_eq!(step(&effects), None, "the same screen");
        }
        for page in ["check", "result", "fixes", "compare", "pack", "print"] {
            n += 1;
            let effects = send(&mut model, ShellMsg::Routed(format!("{category}/{page}")));
            assert_eq!(step(&effects), Some((page.into(), n, of)));
            assert_eq!(step(&send(&mut model, ShellMsg::Routed(format!("{category}/{page}")))), None, "the same page");
        }
        assert_eq!(n, of);
        assert_eq!(step(&send(&mut model, ShellMsg::Routed(format!("{category}/all")))), Some(("all".into(), 2, of)));
    }
}

#[test]
fn places_off_the_way_are_no_steps() {
    let (mut model, effects) = framed("#/");
    assert_eq!(step(&effects), Some(("start".into(), 1, 1)));
    assert_eq!(step(&send(&mut model, ShellMsg::Routed("#/drafts".into()))), None);
    assert_eq!(step(&send(&mut model, ShellMsg::Routed("#/".into()))), None, "it was told");
    assert_eq!(step(&send(&mut model, ShellMsg::Routed("#/js2021/-/category-9".into()))), None);
    assert_eq!(step(&send(&mut model, ShellMsg::Routed("#/js2021/-/change/nothing".into()))), None);
}

#[test]
fn outside_a_frame_nobody_is_told() {
    let mut model = at("#/js2021/digital_economy");
    for place in ["result", "all", "check"] {
        assert_eq!(told(&send(&mut model, ShellMsg::Routed(format!("#/js2021/digital_economy/{place}")))), Vec::<&str>::new());
    }
}

#[test]
fn another_site_hears_where_the_visitor_is() {
    let (mut model, _) = framed("#/js2021/digital_economy/check");
    assert_eq!(step(&send(&mut model, FrameMsg::Host(HOST.into()))), None);
    let effects = send(&mut model, FrameMsg::Host("https://other.example".into()));
    assert_eq!(step(&effects).map(|s| s.0), Some("check".into()));
    // What was told before anybody spoke waits in the frame's own script.
    let framed = Some(Framed::read("", ""));
    let mut model = Model::new(library(), Start { framed, ..Start::at(today(), "#/js2021/digital_economy/check") });
    assert!(step(&crate::update::begin(&mut model)).is_some());
    assert_eq!(step(&send(&mut model, FrameMsg::Host(HOST.into()))), None);
}

/// An example with everything answered, and an amount in it.
fn complete() -> (Model, Vec<crate::effect::Effect>) {
    let examples = examples();
    let example = examples.iter().find(|e| e.file == "jl761-ai-diagnosis.json").expect("the example");
    let (mut model, _) = framed("#/jl761/-/all");
    model.drafts = example.drafts.clone();
    model.dirty = true;
    assert!(Assessment::new(&model).is_some_and(|a| a.report.next_facts.is_empty()));
    let effects = send(&mut model, DraftMsg::Write);
    (model, effects)
}

#[test]
fn a_complete_check_is_told_once_until_it_is_not() {
    let (mut model, effects) = complete();
    assert_eq!(kinds(&effects), ["finished"]);
    for place in ["check", "result", "pack"] {
        assert_eq!(kinds(&send(&mut model, ShellMsg::Routed(format!("#/jl761/-/{place}")))), ["step"]);
    }
    // Home and back, nothing changed.
    send(&mut model, ShellMsg::Routed("#/".into()));
    assert_eq!(kinds(&send(&mut model, ShellMsg::Routed("#/jl761/-/pack".into()))), ["step"]);
    assert!(kinds(&send(&mut model, FormMsg::Clear(slot("applicant_province")))).is_empty());
    assert_eq!(kinds(&send(&mut model, ShellMsg::Undo)), Vec::<String>::new());
    assert_eq!(kinds(&send(&mut model, FormMsg::Pick(slot("applicant_province"), province()))), ["finished"]);
}

fn province() -> u16 {
    let vocabulary = library().vocabulary();
    let fact = vocabulary.find("applicant_province").expect("a fact");
    vocabulary.get(fact).and_then(|d| d.kind.choice("jilin")).expect("an option")
}

/// A page of an example where one figure, typed in some keys, is all that is missing.
fn but_for_one() -> (Model, Slot, String) {
    for example in examples() {
        for (fact, decl) in library().vocabulary().iter().filter(|(_, d)| matches!(d.kind, Kind::Money { .. } | Kind::Int { .. })) {
            let Some(Entry::Typed { text, .. }) = example.drafts.get(fact).map(|d| d.entry().clone()) else { continue };
            let (mut model, _) = framed(&format!("#/{}/-/all", example.notice));
            model.drafts = example.drafts.clone();
            let slot = Slot::fact(fact);
            let complete = kinds(&send(&mut model, DraftMsg::Write)) == ["finished"];
            send(&mut model, FormMsg::Clear(slot));
            let needs = Assessment::new(&model).is_some_and(|a| a.report.next_facts.iter().any(|f| a.given(*f) == Some(fact)));
            if complete && needs && text.len() > 2 {
                assert_eq!(model.watched.finished, None, "{}", decl.name);
                return (model, slot, text);
            }
        }
    }
    panic!("no example needs a figure")
}

#[test]
fn nothing_is_complete_in_the_middle_of_a_word() {
    let (mut model, slot, text) = but_for_one();
    for keys in 1..=text.len() {
        assert!(kinds(&send(&mut model, FormMsg::Type(slot, text[..keys].to_owned()))).is_empty(), "{}", &text[..keys]);
        // The clock strikes while fingers are on the keys.
        assert!(kinds(&send(&mut model, DraftMsg::Write)).is_empty());
    }
    assert!(kinds(&send(&mut model, FormMsg::Compose(slot, text.clone() + "万"))).is_empty());
    assert!(kinds(&send(&mut model, FormMsg::Type(slot, text))).is_empty());
    assert_eq!(kinds(&send(&mut model, FormMsg::Settle(slot))), ["finished"]);
    assert!(kinds(&send(&mut model, FormMsg::Settle(slot))).is_empty());
}

#[test]
fn what_cannot_be_read_or_contradicts_is_not_complete() {
    let (mut model, _) = complete();
    let text = slot("completed_investment_wan");
    for typed in ["五百块多", "99999"] {
        send(&mut model, FormMsg::Type(text, typed.into()));
        assert!(kinds(&send(&mut model, FormMsg::Settle(text))).is_empty());
        assert_eq!(model.watched.finished, None, "{typed}");
    }
    send(&mut model, FormMsg::Type(text, "0".into()));
    assert_eq!(kinds(&send(&mut model, FormMsg::Settle(text))), ["finished"]);
}

#[test]
fn finished_says_nothing_of_the_outcome() {
    for example in examples() {
        let (mut model, _) = framed(&format!("#/{}/-/check", example.notice));
        model.drafts = example.drafts;
        for text in told(&send(&mut model, DraftMsg::Write)) {
            assert_eq!(text, crate::files::told::finished(), "{}", example.file);
        }
    }
}
