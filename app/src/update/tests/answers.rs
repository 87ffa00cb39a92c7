//! What was typed stays as it was typed; what it is read as lives beside it.

use crate::model::Draft;
use crate::msg::FormMsg;
use crate::tests::{at, fact, money, send, slot, value};
use preflight_rules::read::Unit;
use preflight_rules::value::Value;

const TOTAL: &str = "total_investment_wan";

fn complaint(model: &crate::model::Model, name: &str) -> Option<String> {
    model.drafts.get(fact(name)).and_then(Draft::complaint).map(|m| m.say.zh.clone())
}

fn stands(model: &crate::model::Model, name: &str) -> Option<String> {
    match model.drafts.get(fact(name)).map(Draft::entry) {
        Some(crate::model::Entry::Typed { text, .. }) => Some(text.clone()),
        _ => None,
    }
}

#[test]
fn an_amount_is_read_in_its_unit_and_its_text_is_kept() {
    let mut model = at("#/js2021/-/investment");
    send(&mut model, FormMsg::Type(slot(TOTAL), "１.2".into()));
    send(&mut model, FormMsg::Unit(slot(TOTAL), Unit::Yi));
    assert_eq!(money(&model, TOTAL).as_deref(), Some("12000"));
    assert_eq!(stands(&model, TOTAL).as_deref(), Some("１.2"));
    send(&mut model, FormMsg::Type(slot(TOTAL), "１.25".into()));
    assert_eq!(money(&model, TOTAL).as_deref(), Some("12500"), "the unit stays");
}

#[test]
fn every_text_is_kept_verbatim_by_every_field() {
    let mut model = at("#/js2021/-/all");
    for name in [TOTAL, "construction_start_month", "unit_declaration_count", "evidence_benefit", "applicant_registration_date"] {
        for text in crate::tests::drafts::TYPED {
            for msg in [FormMsg::Type(slot(name), text.into()), FormMsg::Settle(slot(name)), FormMsg::Compose(slot(name), text.into())] {
                send(&mut model, msg);
                assert_eq!(stands(&model, name).as_deref(), Some(text), "{name}");
            }
        }
    }
}

#[test]
fn nobody_is_corrected_in_the_middle_of_a_word() {
    let mut model = at("#/js2021/-/investment");
    send(&mut model, FormMsg::Type(slot(TOTAL), "五百块多".into()));
    assert_eq!((complaint(&model, TOTAL), money(&model, TOTAL)), (None, None));
    send(&mut model, FormMsg::Settle(slot(TOTAL)));
    assert!(complaint(&model, TOTAL).is_some_and(|say| say.contains("五百块多")));
    send(&mut model, FormMsg::Type(slot(TOTAL), "五百块多了".into()));
    assert!(complaint(&model, TOTAL).is_some(), "a complaint stays while it is being mended");
    send(&mut model, FormMsg::Type(slot(TOTAL), "五百块".into()));
    assert_eq!(complaint(&model, TOTAL), None);
    assert_eq!(money(&model, TOTAL).as_deref(), Some("0.05"));
    send(&mut model, FormMsg::Type(slot(TOTAL), "五百块钱".into()));
    assert_eq!(complaint(&model, TOTAL), None, "mended once, it is not watched again before it is left");
}

#[test]
fn text_that_is_being_composed_is_not_read_and_the_value_stays() {
    let mut model = at("#/js2021/-/investment");
    send(&mut model, FormMsg::Type(slot(TOTAL), "480".into()));
    let said = model.said.clone();
    for text in ["480w", "480wan", "480 万", "4"] {
        send(&mut model, FormMsg::Compose(slot(TOTAL), text.into()));
        assert_eq!((money(&model, TOTAL).as_deref(), stands(&model, TOTAL).as_deref()), (Some("480"), Some(text)));
        assert_eq!(model.said, said, "nothing is announced");
    }
    send(&mut model, FormMsg::Type(slot(TOTAL), "490万".into()));
    assert_eq!(money(&model, TOTAL).as_deref(), Some("490"));
    send(&mut model, FormMsg::Compose(slot("civil_works_wan"), "1".into()));
    assert_eq!(value(&model, "civil_works_wan"), None, "nothing was there before");
}

#[test]
fn nothing_ticked_is_unknown_and_none_of_these_is_known() {
    let mut model = at("#/js2021/-/specifics");
    let (name, set) = ("newtech_used", slot("newtech_used"));
    let mut told = |msg: FormMsg| {
        send(&mut model, msg);
        value(&model, name).cloned()
    };
    assert_eq!(told(FormMsg::Tick(set, 2, true)), Some(Value::Set(0b100)));
    assert_eq!(told(FormMsg::Tick(set, 0, true)), Some(Value::Set(0b101)));
    assert_eq!(told(FormMsg::Tick(set, 2, false)), Some(Value::Set(1)));
    assert_eq!(told(FormMsg::Tick(set, 0, false)), None);
    assert_eq!(told(FormMsg::Nothing(set, true)), Some(Value::Set(0)));
    assert_eq!(told(FormMsg::Tick(set, 0, true)), Some(Value::Set(1)));
    assert_eq!(told(FormMsg::Unsure(set, true)), None);
    assert_eq!(told(FormMsg::Tick(set, 69, true)), None, "there is no such option");
}

#[test]
fn an_empty_text_is_unknown_and_nothing_to_state_is_known() {
    let mut model = at("#/js2021/-/project");
    let (name, text) = ("evidence_benefit", slot("evidence_benefit"));
    for blank in ["  ", "\n", "\u{3000}"] {
        send(&mut model, FormMsg::Type(text, blank.into()));
        assert_eq!(value(&model, name), None);
    }
    send(&mut model, FormMsg::Type(text, String::new()));
    assert!(model.drafts.get(text.fact).is_none(), "an emptied field is no answer");
    send(&mut model, FormMsg::Nothing(text, true));
    assert_eq!(value(&model, name), Some(&Value::Text("".into())));
    send(&mut model, FormMsg::Type(text, "年节约".into()));
    assert_eq!(value(&model, name), Some(&Value::Text("年节约".into())));
}

#[test]
fn not_sure_is_said_and_still_unknown() {
    let mut model = at("#/js2021/-/cooperation");
    for msg in [FormMsg::Pick(slot("is_cooperative"), 1), FormMsg::Unsure(slot("is_cooperative"), true)] {
        send(&mut model, msg);
    }
    assert_eq!((value(&model, "is_cooperative"), model.drafts.count()), (None, 1));
    send(&mut model, FormMsg::Unsure(slot("is_cooperative"), false));
    assert_eq!(model.drafts.count(), 0);
}

#[test]
fn notes_are_kept_and_touch_no_verdict() {
    let mut model = at("#/js2021/digital_economy/pack");
    let before = crate::assessment::Assessment::new(&model).map(|a| a.report);
    for note in crate::model::Note::ALL {
        send(&mut model, FormMsg::Note(note, format!(" {} \n", note.id())));
        assert_eq!(model.drafts.note(note), format!(" {} \n", note.id()));
    }
    assert!(model.dirty);
    assert_eq!(crate::assessment::Assessment::new(&model).map(|a| a.report), before);
}
