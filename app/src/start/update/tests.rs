//! The start page as a program of its own: what it knows is kept for the whole application, and drafts pass through it unharmed.

use super::{begin, leaves, model, update};
use crate::effect::{Effect, Handed};
use crate::library::library;
use crate::model::{Look, Model, Saved, Shelf, Start};
use crate::msg::{DraftMsg, FormMsg, Msg, ShellMsg};
use crate::tests::{at, drafts, fact, messages, resumed, send, slot, today, Dice};
use preflight_rules::Lang;

fn started(stored: Option<String>) -> Model {
    model(&Start { stored, ..Start::at(today(), "#/") })
}

fn told(model: &mut Model, msg: impl Into<Msg>) -> Vec<Effect> {
    update(model, msg.into())
}

fn written(effects: &[Effect]) -> Option<(String, u64)> {
    effects.iter().find_map(|e| if let Effect::Write { text, over } = e { Some((text.clone(), *over)) } else { None })
}

/// What the whole application keeps, with answers in two drafts.
fn kept() -> String {
    let mut dice = Dice::of("drafts that pass the start");
    let mut model = at("#/js2021/-/check");
    model.drafts = drafts::drafts(&mut dice);
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    send(&mut model, DraftMsg::Copy(1));
    written(&send(&mut model, DraftMsg::Write)).expect("a write").0
}

#[test]
fn leaving_the_start_writes_what_was_chosen_and_the_whole_application_reads_it() {
    let before = kept();
    let mut start = started(Some(before.clone()));
    for msg in [ShellMsg::Lang(Lang::En), ShellMsg::Look(Look::Large), ShellMsg::Describe("一个\n平台".into())] {
        assert!(told(&mut start, msg).contains(&Effect::WriteSoon));
    }
    let (text, over) = written(&told(&mut start, ShellMsg::Routed("#/js2021/-".into()))).expect("a write");
    assert_eq!(Some(over), Shelf::read(&before).map(|s| s.stamp));
    let whole = resumed("#/js2021/-", Some(text));
    assert_eq!((whole.lang(), whole.shelf.look, whole.shelf.described.as_str()), (Lang::En, Look::Large, "一个\n平台"));
    assert_eq!(whole.shelf.drafts, Shelf::read(&before).expect("a shelf").drafts, "drafts pass through as they are");
    assert!(whole.drafts.get(fact("is_cooperative")).is_some());
}

#[test]
fn a_refused_write_takes_in_what_the_other_window_wrote_and_is_made_again() {
    let mut start = started(None);
    told(&mut start, ShellMsg::Describe("平台".into()));
    assert_eq!(written(&told(&mut start, DraftMsg::Write)).map(|w| w.1), Some(0));
    let there = kept();
    // At once: the start may have been left meanwhile.
    let (text, over) = written(&told(&mut start, DraftMsg::Refused(there.clone()))).expect("a write");
    let (now, then) = (Shelf::read(&text).expect("a shelf"), Shelf::read(&there).expect("a shelf"));
    assert_eq!((over, now.described.as_str(), &now.drafts), (then.stamp, "平台", &then.drafts));
    // What is no shelf is written over rather than never.
    assert_eq!(written(&told(&mut start, DraftMsg::Refused("damaged".into()))).map(|w| w.1), Some(0));
}

#[test]
fn what_another_window_writes_is_not_written_over() {
    let mut start = started(None);
    told(&mut start, DraftMsg::Elsewhere(kept()));
    assert_eq!(written(&told(&mut start, DraftMsg::Write)), None, "nothing was changed here");
    told(&mut start, ShellMsg::Look(Look::Large));
    let (text, _) = written(&told(&mut start, DraftMsg::Write)).expect("a write");
    assert!(text.contains("is_cooperative\tis true"));
}

#[test]
fn a_choice_and_a_file_lead_to_the_whole_application() {
    let mut start = started(None);
    let effects = told(&mut start, ShellMsg::Choose { notice: "js2021".into(), category: "digital_economy".into() });
    assert_eq!(effects, [Effect::Go("#/js2021/digital_economy".into())]);
    for text in [None, Some("<html>".to_owned())] {
        let effects = told(&mut start, DraftMsg::File(text.clone()));
        assert_eq!(effects, [Effect::Hand(Handed::File(text)), Effect::Go("#/drafts".into())]);
    }
    assert!(["", "#", "#/"].iter().all(|hash| !leaves(hash)) && ["#/drafts", "#/js2021/-", "#/?a=b"].iter().all(|hash| leaves(hash)));
}

#[test]
fn a_browser_that_keeps_nothing_is_not_written_to() {
    let mut start = started(None);
    told(&mut start, DraftMsg::NotKept);
    told(&mut start, ShellMsg::Describe("平台".into()));
    assert_eq!((start.saved.clone(), written(&told(&mut start, DraftMsg::Write))), (Saved::Nowhere, None));
    // It is handed over when the start is left.
    let left = told(&mut start, ShellMsg::Routed("#/js2021/-".into()));
    assert_eq!(left, [Effect::Hand(Handed::Shelf(start.shelf.write()))]);
}

#[test]
fn any_messages_in_any_order_leave_a_sound_start() {
    let mut dice = Dice::of("start messages");
    let (mut start, other) = (started(Some(kept())), at("#/js2021/-/check"));
    assert!(matches!(begin(&start).as_slice(), [Effect::Dress { .. }]));
    for _ in 0..2_000 {
        let msg = messages::any(&mut dice, &other);
        let effects = told(&mut start, msg);
        assert!(start.drafts.is_empty() && start.notice.is_none() && start.shelf.get(start.shelf.current).is_some());
        if let Some((text, over)) = written(&effects) {
            assert_eq!(Shelf::read(&text), Some(start.shelf.clone()));
            assert_eq!(start.shelf.stamp, over + 1);
        }
    }
    assert_eq!(library().programmes().len(), start.library.programmes().len());
}
