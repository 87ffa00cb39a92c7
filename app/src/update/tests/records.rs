//! Records come and go; one slip leaves the list unknown.

use crate::effect::Effect;
use crate::model::{Entry, Slot};
use crate::msg::{FormMsg, ShellMsg};
use crate::tests::{at, fact, records, send};
use preflight_rules::fact::FieldIx;

const LIST: &str = "cloud_services";

#[test]
fn records_come_and_go() {
    let mut model = at("#/js2023/star/specifics");
    let list = fact(LIST);
    let effects = send(&mut model, FormMsg::AddRow(list));
    assert!(effects.contains(&Effect::Focus("field-cloud_services-0-service_name".into())), "{effects:?}");
    assert_eq!(records(&model, LIST), None, "an empty row is no record");
    send(&mut model, FormMsg::Type(Slot::cell(list, 0, FieldIx(0)), "云主机".into()));
    let effects = send(&mut model, FormMsg::AddRow(list));
    assert!(effects.contains(&Effect::Focus("field-cloud_services-1-service_name".into())), "{effects:?}");
    send(&mut model, FormMsg::Type(Slot::cell(list, 1, FieldIx(0)), "云盘".into()));
    assert_eq!(records(&model, LIST), Some(2));
    let effects = send(&mut model, FormMsg::RemoveRow(list, 0));
    assert!(effects.contains(&Effect::Focus("field-cloud_services-add".into())));
    assert_eq!((records(&model, LIST), model.row_position(list, 1)), (Some(1), Some(0)), "keys stay, positions move");
    send(&mut model, FormMsg::RemoveRow(list, 1));
    assert_eq!(records(&model, LIST), None, "a list without rows is unknown");
    send(&mut model, FormMsg::Nothing(Slot::fact(list), true));
    assert_eq!(records(&model, LIST), Some(0));
}

#[test]
fn one_cell_that_cannot_be_read_leaves_the_list_unknown() {
    let mut model = at("#/js2023/star/specifics");
    let list = fact(LIST);
    send(&mut model, FormMsg::AddRow(list));
    send(&mut model, FormMsg::Type(Slot::cell(list, 0, FieldIx(0)), "云主机".into()));
    // An optional date that cannot be read is not “none”.
    send(&mut model, FormMsg::Type(Slot::cell(list, 0, FieldIx(2)), "明年".into()));
    assert_eq!(records(&model, LIST), None);
    assert!(model.drafts.get(list).is_some_and(|d| d.complaint().is_none()), "not before it is left");
    send(&mut model, FormMsg::Settle(Slot::cell(list, 0, FieldIx(2))));
    assert!(model.drafts.get(list).is_some_and(|d| d.complaint().is_some()));
    send(&mut model, FormMsg::Type(Slot::cell(list, 0, FieldIx(2)), "2022-01-01".into()));
    assert_eq!(records(&model, LIST), Some(1));
}

#[test]
fn an_answer_over_records_brings_them_back_when_undone() {
    let mut model = at("#/js2023/star/specifics");
    let list = fact(LIST);
    send(&mut model, FormMsg::AddRow(list));
    send(&mut model, FormMsg::Nothing(Slot::fact(list), true));
    assert_eq!(model.undo, None, "nothing was lost with an empty row");
    send(&mut model, FormMsg::AddRow(list));
    let Some(Entry::Rows(rows)) = model.drafts.get(list).map(|d| d.entry()) else { panic!("records") };
    let key = rows[0].key;
    send(&mut model, FormMsg::Type(Slot::cell(list, key, FieldIx(0)), "云主机".into()));
    let before = model.drafts.clone();
    for msg in [FormMsg::Nothing(Slot::fact(list), true), FormMsg::Unsure(Slot::fact(list), true), FormMsg::Clear(Slot::fact(list))] {
        send(&mut model, msg.clone());
        assert_ne!(model.drafts, before);
        send(&mut model, ShellMsg::Undo);
        assert_eq!(model.drafts, before, "{msg:?}");
    }
}
