//! Tables are pasted into lists: read, or refused where they stand, or undone.

use crate::effect::Effect;
use crate::model::Stage;
use crate::msg::{FormMsg, ShellMsg};
use crate::names;
use crate::tests::{at, done, fact, records, send};
use preflight_rules::read::Unit;

const LIST: &str = "cloud_payments";

fn open() -> crate::model::Model {
    let mut model = at("#/js2023/-/specifics");
    let effects = done(&mut model, FormMsg::PasteOpen(fact(LIST)));
    assert_eq!(effects, [Effect::Focus(names::PASTE.into())]);
    model
}

#[test]
fn rows_are_read_and_what_came_of_them_is_said() {
    let mut model = open();
    let text = "付款日期\t实付金额（元）\t备注\n2022/3/5 0:00\t\"125,000\"\t急\n昨天\t1\t";
    send(&mut model, FormMsg::PasteText(text.into()));
    assert!(!model.dirty, "nothing was answered yet");
    let effects = send(&mut model, FormMsg::PasteRead);
    assert!(effects.contains(&Effect::Focus("field-cloud_payments-read".into())));
    assert!(model.dirty && model.notice_board.is_none(), "one message, that it can be undone, is enough");
    let read = model.pasting.clone().expect("what came of it");
    assert_eq!((read.stage, read.text.as_str()), (Stage::Read, ""));
    assert!(read.told.contains("2 行") && read.told.contains("备注") && read.told.contains("1 格"), "{}", read.told);
    assert_eq!(records(&model, LIST), None, "one cell cannot be read");
    assert!(model.drafts.get(fact(LIST)).is_some());
}

#[test]
fn a_text_without_rows_stays_in_its_box() {
    for text in ["", " \n\t", "付款日期\t实付金额"] {
        let mut model = open();
        send(&mut model, FormMsg::PasteText(text.into()));
        let effects = send(&mut model, FormMsg::PasteRead);
        assert!(effects.contains(&Effect::Focus(names::PASTE.into())), "{text:?}");
        let pasting = model.pasting.clone().expect("the box stays");
        assert!(!pasting.told.is_empty() && pasting.text == text);
        assert!(model.drafts.is_empty() && model.undo.is_none());
    }
}

#[test]
fn pasted_rows_come_after_those_there_are_and_can_be_taken_back() {
    let mut model = open();
    for n in 1..=2 {
        send(&mut model, FormMsg::PasteOpen(fact(LIST)));
        send(&mut model, FormMsg::PasteText("2022-01-01\t5万元\t云主机".into()));
        send(&mut model, FormMsg::PasteRead);
        assert_eq!(records(&model, LIST), Some(n));
    }
    send(&mut model, ShellMsg::Undo);
    assert_eq!(records(&model, LIST), Some(1));
    send(&mut model, FormMsg::AddRow(fact(LIST)));
    send(&mut model, FormMsg::PasteOpen(fact(LIST)));
    send(&mut model, FormMsg::PasteText("2022-01-02\t6万元\t云盘".into()));
    send(&mut model, FormMsg::PasteRead);
    assert_eq!(records(&model, LIST), Some(2));
    let rows = match model.drafts.get(fact(LIST)).map(|d| d.entry()) {
        Some(crate::model::Entry::Rows(rows)) => rows.len(),
        _ => 0,
    };
    assert_eq!(rows, 2, "empty rows make room");
}

#[test]
fn the_box_closes_without_a_trace() {
    let mut model = open();
    send(&mut model, FormMsg::PasteText("2022-01-01\t5万元".into()));
    let effects = done(&mut model, FormMsg::PasteClose);
    assert_eq!(effects, [Effect::Focus("field-cloud_payments-add".into())]);
    assert!(model.pasting.is_none() && model.drafts.is_empty());
    assert_eq!(done(&mut model, FormMsg::PasteRead), [], "there is nothing to read");
}

#[test]
fn nothing_is_read_while_the_unit_is_not_known() {
    for (unit, amount) in [(Unit::Wan, "26,000 万元"), (Unit::Yuan, "2.6 万元")] {
        let mut model = open();
        send(&mut model, FormMsg::PasteText("2022-03-03, 26000".into()));
        let effects = send(&mut model, FormMsg::PasteRead);
        assert!(effects.contains(&Effect::Focus(names::PASTE_UNIT.into())));
        let asked = model.pasting.clone().expect("the box stays");
        assert_eq!((asked.stage, asked.text.as_str()), (Stage::Unit, "2022-03-03, 26000"));
        assert!(asked.told.contains("26,000 万元") && asked.told.contains("2.6 万元"), "{}", asked.told);
        assert!(model.drafts.is_empty() && model.undo.is_none());
        send(&mut model, FormMsg::PasteUnit(unit));
        let value = format!("{:?}", model.drafts.value(fact(LIST)));
        let wan = amount.trim_end_matches(" 万元").replace(',', "");
        assert!(value.contains(&format!("Money({wan})")), "{value}");
    }
    // Another text is another question.
    let mut model = open();
    send(&mut model, FormMsg::PasteText("2022-03-03, 26000".into()));
    send(&mut model, FormMsg::PasteRead);
    send(&mut model, FormMsg::PasteText("2022-03-03, 26000元".into()));
    assert!(model.pasting.as_ref().is_some_and(|p| p.stage == Stage::Boxed && p.told.is_empty()));
    send(&mut model, FormMsg::PasteRead);
    assert_eq!(records(&model, LIST), Some(1));
}

#[test]
fn what_was_read_is_told_until_something_changes() {
    let changes = [FormMsg::AddRow(fact(LIST)).into(), ShellMsg::Undo.into(), FormMsg::PasteOpen(fact(LIST)).into()];
    for change in changes {
        let mut model = open();
        send(&mut model, FormMsg::PasteText("2022-03-03\t2.6万元".into()));
        send(&mut model, FormMsg::PasteRead);
        let told = |model: &crate::model::Model| model.pasting.as_ref().is_some_and(|p| p.stage == Stage::Read);
        send(&mut model, FormMsg::Settle(crate::model::Slot::fact(fact(LIST))));
        assert!(told(&model));
        crate::update::update(&mut model, change);
        assert!(!told(&model));
    }
}
