//! The outcome is told after a yes in the open dialog, once, to the letter as shown; and nothing else is ever told.

use crate::assessment::Assessment;
use crate::effect::Effect;
use crate::library::library;
use crate::model::{Answer, Framed, Model, Start};
use crate::msg::{ConsentMsg, FormMsg, FrameMsg, Msg, ShellMsg};
use crate::names;
use crate::route::Place;
use crate::tests::examples::examples;
use crate::tests::framed::{focus_comes_back, framed, kinds, told, HOST};
use crate::tests::protocol::Message;
use crate::tests::{categories, done, drafts, messages, send, slot, today, Dice};
use preflight_rules::fact::Kind;
use preflight_rules::Lang;

/// What is told of the outcome.
fn outcomes(effects: &[Effect]) -> Vec<&String> {
    effects.iter().filter_map(|e| if let Effect::TellOutcome(text) = e { Some(text) } else { None }).collect()
}

/// The page of the outcome, with the dialog open.
fn asked(hash: &str) -> Model {
    let (mut model, _) = framed(hash);
    let effects = send(&mut model, ConsentMsg::Ask);
    assert!(effects.contains(&Effect::Modal(names::CONSENT)) && outcomes(&effects).is_empty());
    model
}

const RESULT: &str = "#/js2021/digital_economy/result";

#[test]
fn a_yes_sends_what_was_shown_once() {
    let mut model = asked(RESULT);
    let shown = model.consent.asked.as_ref().expect("a question").text.clone();
    let effects = send(&mut model, ConsentMsg::Agree);
    assert_eq!(outcomes(&effects), [&shown]);
    assert!(focus_comes_back(&effects) && model.consent.asked.is_none());
    for again in [ConsentMsg::Agree, ConsentMsg::Refuse, ConsentMsg::Others(true), ConsentMsg::Agree] {
        assert_eq!(told(&send(&mut model, again)), Vec::<&str>::new());
    }
    send(&mut model, ConsentMsg::Went(Some("2026-11-21 18:40".into())));
    assert!(
        matches!(model.answer_to(), Some(Answer::Sent(sent)) if sent.at == "2026-11-21 18:40" && sent.text == shown && sent.host == HOST)
    );
}

#[test]
fn a_no_is_told_once_and_it_can_be_asked_again() {
    let mut model = asked(RESULT);
    let effects = send(&mut model, ConsentMsg::Refuse);
    assert_eq!(kinds(&effects), ["refused"]);
    assert!(focus_comes_back(&effects) && matches!(model.answer_to(), Some(Answer::Refused(host)) if host == HOST));
    assert!(kinds(&send(&mut model, ConsentMsg::Refuse)).is_empty());
    send(&mut model, ConsentMsg::Ask);
    assert_eq!(kinds(&send(&mut model, ConsentMsg::Agree)), ["result"]);
}

#[test]
fn without_a_dialog_nothing_is_told() {
    for hash in [RESULT, "#/js2021/digital_economy/pack", "#/js2021/-/result", "#/"] {
        let (mut model, _) = framed(hash);
        for msg in [ConsentMsg::Agree, ConsentMsg::Refuse, ConsentMsg::Others(true), ConsentMsg::Agree] {
            assert_eq!(told(&send(&mut model, msg)), Vec::<&str>::new(), "{hash}");
        }
    }
}

#[test]
fn nobody_is_asked_where_nobody_would_be_told() {
    let page = |framed: Option<Framed>, hash: &str| Model::new(library(), Start { framed, ..Start::at(today(), hash) });
    let wants = |host: &str| Some(Framed::read("report\tresult\n", host));
    let mut all = vec![
        page(None, RESULT),
        page(Some(Framed::read("", HOST)), RESULT),
        page(Some(Framed::read("report\tnone\n", HOST)), RESULT),
        page(wants(""), RESULT),
        page(wants("null"), RESULT),
        page(wants(HOST), "#/js2021/-/result"),
        page(wants(HOST), "#/js2021/digital_economy/fixes"),
        page(wants(HOST), "#/"),
    ];
    for model in &mut all {
        assert_eq!(done(model, ConsentMsg::Ask).iter().filter(|e| !matches!(e, Effect::Tell(_))).count(), 0, "{:?}", model.framed);
        assert_eq!(model.consent.asked, None);
    }
}

#[test]
fn the_dialog_closes_as_refused_when_it_asks_for_what_is_there_no_more() {
    let away: [Msg; 6] = [
        FrameMsg::Host("https://other.example".into()).into(),
        FrameMsg::Host("null".into()).into(),
        ShellMsg::Routed("#/js2021/digital_economy/pack".into()).into(),
        ShellMsg::Routed("#/js2023/-/result".into()).into(),
        ShellMsg::Routed("#/".into()).into(),
        FormMsg::Clear(slot("js2021_category")).into(),
    ];
    for msg in away {
        let mut model = asked(RESULT);
        let effects = send(&mut model, msg.clone());
        assert_eq!(kinds(&effects).iter().filter(|kind| *kind == "refused").count(), 1, "{msg:?}");
        assert!(model.consent.asked.is_none() && !focus_comes_back(&effects));
        assert!(kinds(&send(&mut model, ConsentMsg::Agree)).is_empty(), "{msg:?}");
    }
    let mut model = asked(RESULT);
    send(&mut model, FrameMsg::Host(HOST.into()));
    assert!(model.consent.asked.is_some(), "the same site may speak again");
}

#[test]
fn other_categories_go_along_only_when_ticked() {
    for example in examples() {
        let (mut model, _) = framed(&format!("#/{}/-/result", example.notice));
        model.drafts = example.drafts;
        let programme = model.programme().expect("a notice");
        let chosen = model.category_of(programme).expect("a category");
        let outcome = Assessment::new(&model).map(|a| a.outcome()).expect("an outcome");
        send(&mut model, ConsentMsg::Ask);
        send(&mut model, ConsentMsg::Others(true));
        let all = model.consent.asked.as_ref().map(|asked| Message::read(&asked.text).outcomes()).expect("a question");
        let ids: Vec<&str> = all.iter().map(|(category, _)| category.as_str()).collect();
        assert_eq!(ids, programme.categories().iter().map(|c| c.id.as_str()).collect::<Vec<_>>(), "{}", example.file);
        for (category, outcome) in &all {
            let mut other = model.clone();
            other.choose(programme, category);
            assert_eq!(Assessment::new(&other).map(|a| a.outcome()), Some(outcome.as_str()), "{}: {category}", example.file);
        }
        send(&mut model, ConsentMsg::Others(false));
        let effects = send(&mut model, ConsentMsg::Agree);
        let message = Message::read(told(&effects)[0]);
        assert_eq!(message.outcomes(), [(chosen.to_owned(), outcome.to_owned())], "{}", example.file);
        let header = programme.header();
        assert_eq!(message.text("notice").zip(message.text("rules")), Some((header.id.as_str(), programme.rules_hash())));
        assert_eq!(message.text("edition"), Some(header.edition.as_str()));
    }
}

#[test]
fn it_is_known_whether_it_went() {
    let mut model = asked(RESULT);
    send(&mut model, ConsentMsg::Agree);
    send(&mut model, ConsentMsg::Went(None));
    assert!(matches!(model.answer_to(), Some(Answer::Kept(host)) if host == HOST));
    send(&mut model, ConsentMsg::Went(Some("later".into())));
    assert!(matches!(model.answer_to(), Some(Answer::Kept(_))), "nothing waits any more");
}

/// Something in every field that shall be found nowhere else.
fn marked(model: &mut Model) -> Vec<String> {
    let mut marks = Vec::new();
    for (i, (fact, decl)) in library().vocabulary().iter().enumerate().filter(|(_, (_, decl))| decl.derived.is_none()) {
        let slot = crate::model::Slot::fact(fact);
        let text = match &decl.kind {
            Kind::Text => format!("机密{i}号"),
            Kind::Money { .. } | Kind::Int { .. } | Kind::Percent => format!("{}", 8_613_700 + i),
            Kind::Date => format!("2031-0{}-1{}", 1 + i % 9, i % 10),
            Kind::Month => format!("2031-0{}", 1 + i % 9),
            _ => continue,
        };
        send(model, FormMsg::Type(slot, text.clone()));
        send(model, FormMsg::Settle(slot));
        marks.push(text);
    }
    marks
}

#[test]
fn no_answer_is_in_anything_that_is_told() {
    for category in categories() {
        let (mut model, mut all) = framed(&category);
        let marks = marked(&mut model);
        assert!(marks.len() > 20);
        for place in ["category", "unit", "investment", "check", "result", "fixes", "compare", "pack", "print"] {
            all.extend(send(&mut model, ShellMsg::Routed(format!("{category}/{place}"))));
            for msg in [ConsentMsg::Ask, ConsentMsg::Refuse, ConsentMsg::Ask, ConsentMsg::Others(true), ConsentMsg::Agree] {
                all.extend(send(&mut model, msg));
            }
        }
        let all = told(&all);
        assert!(all.len() >= 13 && all.iter().any(|text| text.contains("\"result\"")), "{all:?}");
        for text in all {
            // The hash is of the rules alone.
            let text = text.replace(model.programme().expect("a notice").rules_hash(), "");
            let found: Vec<&String> = marks.iter().filter(|mark| text.contains(mark.as_str())).collect();
            assert!(found.is_empty(), "{found:?} in {text}");
        }
    }
}

/// Any message, with a yes or no at any time, in a page that any host may be around.
fn any(dice: &mut Dice, model: &Model) -> Msg {
    match dice.below(8) {
        0 => ConsentMsg::Ask.into(),
        1 => ConsentMsg::Agree.into(),
        2 => dice.pick(&[ConsentMsg::Refuse, ConsentMsg::Others(true), ConsentMsg::Others(false), ConsentMsg::Went(None)]).clone().into(),
        3 => FrameMsg::Host((*dice.pick(&[HOST, HOST, "https://other.example", "null"])).into()).into(),
        4 => ShellMsg::Routed(format!("{}/{}", dice.pick(&categories()), dice.pick(&["result", "pack"]))).into(),
        _ => messages::any(dice, model),
    }
}

#[test]
fn whatever_happens_only_a_yes_tells_and_only_what_was_shown() {
    let mut dice = Dice::of("consent");
    let (mut yes, mut told_of) = (0, 0);
    for category in categories() {
        let (mut model, _) = framed(&category);
        model.drafts = drafts::drafts(&mut dice);
        for _ in 0..150 {
            let msg = any(&mut dice, &model);
            let open = model.consent.asked.clone();
            let effects = done(&mut model, msg.clone());
            told(&effects);
            match (msg, open) {
                (Msg::Consent(ConsentMsg::Agree), Some(asked)) => {
                    yes += 1;
                    assert_eq!(outcomes(&effects), [&asked.text]);
                    let message = Message::read(&asked.text);
                    let programme = library().programme(message.text("notice").expect("a notice")).expect("a notice");
                    for (category, outcome) in message.outcomes() {
                        assert!(programme.categories().iter().any(|c| c.id == category));
                        assert!(["ready", "fixable", "incomplete", "blocked", "contradiction"].contains(&outcome.as_str()));
                    }
                }
                _ => assert!(outcomes(&effects).is_empty()),
            }
            told_of += told(&effects).len();
            // What is asked is asked of who is there, about what is seen.
            if let Some(asked) = &model.consent.asked {
                assert_eq!(model.framed.as_ref().map(|f| &f.host), Some(&asked.host));
                assert!(matches!(model.place, Place::Result | Place::Pack) && model.place == asked.place);
            }
        }
    }
    assert!(yes > 20 && told_of > 200, "{yes} and {told_of}");
}

#[test]
fn the_language_of_the_page_changes_nothing_that_is_told() {
    let mut model = asked(RESULT);
    let zh = model.consent.asked.clone().map(|asked| asked.text);
    send(&mut model, ShellMsg::Lang(Lang::En));
    assert_eq!(model.outcome_text(false), zh);
}
