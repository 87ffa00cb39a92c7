//! What was taken away comes back as it was.

use crate::library::library;
use crate::model::{Drafts, Entry, Model, Note, Slot};
use crate::msg::{DraftMsg, FormMsg, Msg, ShellMsg};
use crate::tests::{at, drafts, fact, send, slot, Dice};
use preflight_rules::fact::{FactIx, FieldIx};
use preflight_rules::value::Value;

/// Every list that is answered with records, and the keys of those.
fn lists(given: &Drafts) -> Vec<(FactIx, Vec<u32>)> {
    let all = given.iter().filter_map(|(fact, draft)| match draft.entry() {
        Entry::Rows(rows) if rows.iter().any(|r| r.cells.iter().flatten().any(|c| !c.is_blank())) => {
            Some((fact, rows.iter().map(|r| r.key).collect()))
        }
        _ => None,
    });
    all.collect()
}

/// Every message that takes something away from these answers.
fn takings(model: &Model) -> Vec<Msg> {
    let mut out: Vec<Msg> = vec![DraftMsg::StartOver.into(), DraftMsg::ForgetAll.into(), DraftMsg::Remove(model.shelf.current).into()];
    for (list, keys) in lists(&model.drafts) {
        out.extend(keys.iter().map(|key| FormMsg::RemoveRow(list, *key).into()));
        let slot = Slot::fact(list);
        out.extend([FormMsg::Nothing(slot, true), FormMsg::Unsure(slot, true), FormMsg::Clear(slot)].map(Msg::from));
    }
    out
}

#[test]
fn undo_gives_back_equal_answers_whatever_was_taken_away() {
    let mut dice = Dice::of("undo");
    let mut tried = 0;
    for _ in 0..60 {
        let mut model = at("#/js2021/-/all");
        model.drafts = drafts::drafts(&mut dice);
        model.drafts.set_note(Note::Unit, "某单位".into());
        for taking in takings(&model) {
            let mut after = model.clone();
            send(&mut after, taking.clone());
            let before = &model.drafts;
            assert!(after.drafts != *before, "{taking:?} took nothing");
            send(&mut after, ShellMsg::Undo);
            assert_eq!(after.drafts, *before, "{taking:?}");
            assert_eq!(after.shelf.current, model.shelf.current);
            assert_eq!(after.undo, None, "once");
            assert!(after.dirty, "it is to be kept again");
            tried += 1;
        }
    }
    assert!(tried > 300, "{tried}");
}

#[test]
fn accepting_and_pasting_are_taken_back_as_a_whole() {
    let mut dice = Dice::of("undo of what was added");
    let list = fact("cloud_payments");
    for _ in 0..40 {
        let mut model = at("#/js2023/star/all");
        model.drafts = drafts::drafts(&mut dice);
        model.drafts.set_note(Note::Code, "913200000000000000".into());
        let additions: [Vec<Msg>; 3] = [
            vec![FormMsg::AcceptCode.into()],
            vec![FormMsg::PasteOpen(list).into(), FormMsg::PasteText("2022-01-01\t5万\t云".into()).into(), FormMsg::PasteRead.into()],
            vec![ShellMsg::Try(vec![(fact("is_cooperative"), Value::Bool(dice.one_in(2)))]).into(), ShellMsg::TakeTrial.into()],
        ];
        for messages in additions {
            let mut after = model.clone();
            for msg in messages {
                send(&mut after, msg);
            }
            assert!(after.undo.is_some());
            send(&mut after, ShellMsg::Undo);
            assert_eq!(after.drafts, model.drafts);
        }
    }
}

#[test]
fn forgetting_everything_is_undone_with_every_draft() {
    let mut dice = Dice::of("forget all");
    let mut model = at("#/js2021/-/check");
    for name in ["一", "二", "三"] {
        send(&mut model, DraftMsg::New);
        model.drafts = drafts::drafts(&mut dice);
        model.drafts.set_note(Note::Unit, name.into());
        let current = model.shelf.current;
        send(&mut model, DraftMsg::Name(current, name.into()));
    }
    model.shelve();
    let before = (model.shelf.drafts.clone(), model.drafts.clone(), model.shelf.current);
    send(&mut model, DraftMsg::ForgetAll);
    assert!(model.drafts.is_empty() && model.shelf.drafts.len() == 1);
    send(&mut model, ShellMsg::Undo);
    assert_eq!((model.drafts.clone(), model.shelf.current), (before.1, before.2));
    let texts = |kept: &[crate::model::Kept]| kept.iter().map(|d| (d.id, d.name.clone(), d.text.clone())).collect::<Vec<_>>();
    assert_eq!(texts(&model.shelf.drafts), texts(&before.0));
}

#[test]
fn a_removed_draft_comes_back_whichever_is_worked_on() {
    let mut model = at("#/js2021/-/check");
    send(&mut model, FormMsg::Pick(Slot::fact(fact("is_cooperative")), 1));
    let first = model.drafts.clone();
    send(&mut model, DraftMsg::New);
    send(&mut model, FormMsg::Pick(Slot::fact(fact("att_truthful")), 1));
    let second = model.drafts.clone();
    send(&mut model, DraftMsg::Remove(1));
    assert_eq!((model.drafts.clone(), model.shelf.drafts.len()), (second.clone(), 1));
    send(&mut model, ShellMsg::Undo);
    assert_eq!((model.drafts.clone(), model.shelf.drafts.len(), model.shelf.current), (second, 2, 2));
    send(&mut model, DraftMsg::Open(1));
    assert_eq!(model.drafts, first);
    send(&mut model, DraftMsg::Remove(1));
    send(&mut model, ShellMsg::Undo);
    assert_eq!((model.drafts.clone(), model.shelf.current), (first, 1));
}

#[test]
fn there_is_nothing_to_undo_at_the_start() {
    let mut model = at("#/js2021/-/check");
    assert_eq!(send(&mut model, ShellMsg::Undo), []);
    assert!(!model.dirty && library().programmes().len() == 3);
}

#[test]
fn what_was_answered_since_outlives_the_undo() {
    let mut model = at("#/js2023/star/all");
    let list = fact("cloud_payments");
    send(&mut model, FormMsg::AddRow(list));
    send(&mut model, FormMsg::Type(Slot::cell(list, 0, FieldIx(0)), "2022-01-01".into()));
    let before = model.drafts.get(list).cloned();
    send(&mut model, FormMsg::RemoveRow(list, 0));
    send(&mut model, FormMsg::Type(slot("applicant_locality"), "苏州".into()));
    send(&mut model, ShellMsg::Undo);
    assert_eq!(model.drafts.get(list).cloned(), before, "the record is back");
    assert!(model.drafts.get(fact("applicant_locality")).is_some(), "and what was typed since is there");
    // What came back as a whole would take with it what was answered since: then it is no longer offered.
    send(&mut model, DraftMsg::StartOver);
    assert!(model.undo.is_some());
    send(&mut model, FormMsg::Type(slot("applicant_locality"), "无锡".into()));
    assert!(model.undo.is_none());
}

#[test]
fn words_that_gave_way_to_a_choice_can_come_back() {
    let mut model = at("#/js2021/-/all");
    send(&mut model, FormMsg::Type(slot("total_investment_wan"), "四百八".into()));
    let before = model.drafts.clone();
    send(&mut model, FormMsg::Unsure(slot("total_investment_wan"), true));
    send(&mut model, ShellMsg::Undo);
    assert_eq!(model.drafts, before);
}
