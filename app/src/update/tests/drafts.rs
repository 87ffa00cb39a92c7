//! Several drafts under names, kept for the next visit.

use crate::effect::Effect;
use crate::model::{Look, Model, Saved, Shelf, MOST_DRAFTS};
use crate::msg::{DraftMsg, FormMsg, ShellMsg};
use crate::tests::{at, drafts, resumed, send, slot, value, Dice};
use preflight_rules::value::Value;
use preflight_rules::Lang;

/// What is written, with the stamp it is written over.
fn written(model: &mut Model) -> Option<(String, u64)> {
    let effects = send(model, DraftMsg::Write);
    effects.into_iter().find_map(|e| match e {
        Effect::Write { text, over } => Some((text, over)),
        _ => None,
    })
}

#[test]
fn an_edit_asks_to_be_written_soon_and_is_written_once() {
    let mut model = at("#/js2021/-/unit");
    assert_eq!(written(&mut model), None, "nothing changed");
    let effects = send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    assert!(effects.contains(&Effect::WriteSoon));
    let (text, over) = written(&mut model).expect("a write");
    assert_eq!((over, model.shelf.stamp, model.dirty), (0, 1, false));
    assert!(text.contains("is_cooperative\tis true") && text.contains("stamp\t1"));
    assert_eq!(written(&mut model), None, "it is written");
}

#[test]
fn a_visit_resumes_where_the_last_one_ended() {
    let mut dice = Dice::of("visits");
    for _ in 0..80 {
        let mut model = at("#/js2021/-/check");
        send(&mut model, DraftMsg::New);
        model.drafts = drafts::drafts(&mut dice);
        send(&mut model, ShellMsg::Lang(*dice.pick(&Lang::ALL)));
        send(&mut model, ShellMsg::Look(*dice.pick(&[Look::Large, Look::Standard])));
        let (text, _) = written(&mut model).expect("a write");
        let again = resumed("", Some(text.clone()));
        assert_eq!((&again.drafts, &again.shelf), (&model.drafts, &model.shelf));
        assert_eq!((again.lang(), again.dirty), (model.lang(), false));
        assert_eq!(again.shelf.write(), text, "a shelf is written as it was read");
        assert_eq!(Shelf::read(&text).as_ref(), Some(&model.shelf));
    }
}

#[test]
fn stamps_grow_with_every_write() {
    let mut model = at("#/js2021/-/unit");
    for n in 0..5u64 {
        send(&mut model, FormMsg::Pick(slot("is_cooperative"), (n % 2) as u16));
        let (text, over) = written(&mut model).expect("a write");
        assert_eq!((over, Shelf::read(&text).map(|s| s.stamp)), (n, Some(n + 1)));
    }
}

#[test]
fn a_new_draft_leaves_the_old_one_as_it_was() {
    let mut model = at("#/js2021/digital_economy/check");
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    let first = model.drafts.clone();
    send(&mut model, DraftMsg::New);
    assert!(model.drafts.is_empty() && model.shelf.drafts.len() == 2);
    assert_eq!(model.notice, None, "it begins at the start");
    send(&mut model, DraftMsg::New);
    assert_eq!(model.shelf.drafts.len(), 2, "an empty draft is used, not left lying about");
    let effects = send(&mut model, DraftMsg::Open(1));
    assert_eq!(model.drafts, first);
    assert!(effects.contains(&Effect::Navigate { hash: "#/js2021/digital_economy/check".into(), push: true }), "{effects:?}");
}

#[test]
fn a_draft_is_gone_on_with_where_it_was_left() {
    let mut model = at("#/js2021/digital_economy/unit");
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    written(&mut model).expect("a write");
    // Left for another page of the notice and from there for the list, without another answer.
    send(&mut model, ShellMsg::Routed("#/js2021/digital_economy/result".into()));
    let effects = send(&mut model, ShellMsg::Routed("#/drafts".into()));
    assert!(effects.contains(&Effect::WriteSoon));
    let (text, _) = written(&mut model).expect("a write");
    for shelf in [Shelf::read(&text).expect("a shelf"), model.shelf.clone()] {
        assert_eq!(shelf.get(1).map(|kept| kept.hash.as_str()), Some("#/js2021/digital_economy/result"));
    }
    assert_eq!(written(&mut model), None);
    send(&mut model, ShellMsg::Routed("#/".into()));
    assert_eq!(model.shelf.get(1).map(|kept| kept.hash.as_str()), Some("#/js2021/digital_economy/result"), "the start is no such place");
    // Who has answered nothing leaves nothing behind, and neither does who has everything forgotten.
    let mut model = at("#/js2021/-/unit");
    send(&mut model, ShellMsg::Routed("#/".into()));
    assert_eq!(written(&mut model), None);
    let mut model = at("#/js2021/digital_economy/unit");
    send(&mut model, DraftMsg::ForgetAll);
    assert!(!model.dirty && model.shelf.drafts.iter().all(|kept| !kept.hash.contains("js2021")));
}

#[test]
fn drafts_are_named_and_copied() {
    let mut model = at("#/js2021/-/check");
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    send(&mut model, DraftMsg::Name(1, "纺织\t平台\n".into()));
    send(&mut model, DraftMsg::Copy(1));
    assert_eq!(model.shelf.current, 1, "one goes on with the first");
    let copy = model.shelf.get(2).cloned().expect("a copy");
    assert!(copy.name.starts_with("纺织\t平台\n") && copy.name != "纺织\t平台\n");
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 0));
    send(&mut model, DraftMsg::Open(2));
    assert_eq!(value(&model, "is_cooperative"), Some(&Value::Bool(true)), "what was changed after the copy stays out of it");
    let (text, _) = written(&mut model).expect("a write");
    assert_eq!(Shelf::read(&text).and_then(|s| s.get(1).map(|d| d.name.clone())).as_deref(), Some("纺织\t平台\n"));
}

#[test]
fn removing_the_draft_worked_on_leaves_one_to_work_on() {
    let mut model = at("#/js2021/-/check");
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    send(&mut model, DraftMsg::Remove(1));
    assert!(model.drafts.is_empty());
    assert!(model.shelf.get(model.shelf.current).is_some());
    assert_eq!(model.shelf.drafts.len(), 1);
    send(&mut model, DraftMsg::Remove(99));
    assert_eq!(model.shelf.drafts.len(), 1, "there is no such draft");
}

#[test]
fn there_are_at_most_so_many_drafts() {
    let mut model = at("#/js2021/-/check");
    for _ in 0..MOST_DRAFTS + 10 {
        send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
        let id = model.shelf.current;
        send(&mut model, DraftMsg::Copy(id));
        send(&mut model, DraftMsg::New);
    }
    assert!(model.shelf.drafts.len() <= MOST_DRAFTS, "{}", model.shelf.drafts.len());
    let (text, _) = written(&mut model).expect("a write");
    assert_eq!(Shelf::read(&text), Some(model.shelf.clone()));
}

#[test]
fn a_full_shelf_loses_no_answers_to_a_new_draft() {
    let mut model = at("#/js2021/-/check");
    while model.shelf.drafts.len() < MOST_DRAFTS {
        send(&mut model, DraftMsg::Copy(1));
    }
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    let answers = model.drafts.clone();
    send(&mut model, DraftMsg::New);
    let kept =
        model.drafts == answers || model.undo.is_some() || model.shelf.drafts.iter().any(|d| d.text.contains("is_cooperative\tis true"));
    assert!(kept, "the answers are gone without a word");
}

#[test]
fn a_browser_that_keeps_nothing_is_not_written_to() {
    let mut model = at("#/js2021/-/unit");
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    send(&mut model, DraftMsg::NotKept);
    assert_eq!((model.saved.clone(), written(&mut model)), (Saved::Nowhere, None));
    send(&mut model, DraftMsg::New);
    send(&mut model, DraftMsg::Open(1));
    assert_eq!(value(&model, "is_cooperative"), Some(&Value::Bool(true)), "drafts live as long as the page");
}

#[test]
fn language_and_look_are_kept_and_worn() {
    let mut model = at("#/js2021/digital_economy/check");
    let before = crate::assessment::Assessment::new(&model).map(|a| a.report);
    let effects = send(&mut model, ShellMsg::Lang(Lang::En));
    let dressed = |effects: &[Effect]| {
        effects.iter().find_map(|e| match e {
            Effect::Dress { lang, look, title } => Some((*lang, *look, title.clone())),
            _ => None,
        })
    };
    let (lang, look, title) = dressed(&effects).expect("a dress");
    assert_eq!((lang, look), (Lang::En, Look::Standard));
    assert!(title.ends_with("Preflight") && title.starts_with("Check answers"), "{title}");
    let effects = send(&mut model, ShellMsg::Look(Look::Large));
    assert_eq!(dressed(&effects).map(|(l, k, _)| (l, k)), Some((Lang::En, Look::Large)));
    assert_eq!(crate::assessment::Assessment::new(&model).map(|a| a.report), before);
    let (text, _) = written(&mut model).expect("a write");
    let again = resumed("", Some(text));
    assert_eq!((again.lang(), again.shelf.look), (Lang::En, Look::Large));
    send(&mut model, DraftMsg::ForgetAll);
    assert_eq!((model.lang(), model.shelf.look), (Lang::En, Look::Large), "nobody is sent back to another language");
}

#[test]
fn forgetting_everything_drops_what_is_kept() {
    let mut model = at("#/js2021/-/unit");
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    let effects = send(&mut model, DraftMsg::ForgetAll);
    assert!(effects.contains(&Effect::Forget));
    assert_eq!(written(&mut model), None, "nothing is written after it");
}
