//! The page without a page: messages in, state and effects out.

use super::*;
use crate::library::library;
use crate::model::{Slot, Start};
use crate::msg::FormMsg;
use crate::route::Route;
use crate::view::present;
use preflight_rules::date::Date;
use preflight_rules::fact::FieldIx;
use preflight_rules::read::Unit;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::Lang;

fn at(hash: &str) -> Model {
    let today = Date::parse("2021-10-12").expect("a day");
    Model::new(library(), Start { today, hash: hash.into(), stored: None, keeps: true })
}

fn slot(name: &str) -> Slot {
    Slot::fact(library().vocabulary().find(name).expect(name))
}

fn form(model: &mut Model, msg: FormMsg) -> Vec<Effect> {
    update(model, msg.into())
}

fn typed(model: &mut Model, name: &str, text: &str) {
    form(model, FormMsg::Type(slot(name), text.into()));
}

fn money(model: &Model, name: &str) -> Option<String> {
    match model.drafts.value(slot(name).fact) {
        Some(Value::Scalar(Scalar::Money(amount))) => Some(amount.to_string()),
        _ => None,
    }
}

#[test]
fn an_amount_is_read_in_its_unit_and_its_text_is_kept() {
    let mut model = at("#/js2021");
    typed(&mut model, "total_investment_wan", "１.2");
    form(&mut model, FormMsg::Unit(slot("total_investment_wan"), Unit::Yi));
    assert_eq!(money(&model, "total_investment_wan").as_deref(), Some("12000"));
    let page = present::page(&model);
    let field = field(&page, "field-total_investment_wan");
    assert_eq!(field.echo, "= 12,000 万元");
    assert!(matches!(&field.widget, present::Widget::Line { text, .. } if text == "１.2"));
}

#[test]
fn nobody_is_corrected_in_the_middle_of_a_word() {
    let mut model = at("#/js2021");
    let name = "total_investment_wan";
    let error = |model: &Model| field(&present::page(model), "field-total_investment_wan").error.to_string();
    typed(&mut model, name, "五百块多");
    assert_eq!(error(&model), "");
    assert_eq!(money(&model, name), None);
    form(&mut model, FormMsg::Settle(slot(name)));
    assert!(error(&model).contains("五百块多"));
    typed(&mut model, name, "五百块");
    assert_eq!(error(&model), "");
    assert_eq!(money(&model, name).as_deref(), Some("0.05"));
    typed(&mut model, name, "五百块钱");
    assert_eq!(error(&model), "", "mended once, it is not watched again before it is left");
}

#[test]
fn nothing_ticked_is_unknown_and_none_of_these_is_known() {
    let mut model = at("#/js2021");
    let set = slot("newtech_used");
    form(&mut model, FormMsg::Tick(set, 2, true));
    assert_eq!(model.drafts.value(set.fact), Some(&Value::Set(0b100)));
    form(&mut model, FormMsg::Tick(set, 2, false));
    assert_eq!(model.drafts.value(set.fact), None);
    form(&mut model, FormMsg::Nothing(set, true));
    assert_eq!(model.drafts.value(set.fact), Some(&Value::Set(0)));
    form(&mut model, FormMsg::Tick(set, 0, true));
    assert_eq!(model.drafts.value(set.fact), Some(&Value::Set(1)));
    form(&mut model, FormMsg::Unsure(set, true));
    assert_eq!(model.drafts.value(set.fact), None);
}

#[test]
fn an_empty_text_is_unknown_and_nothing_to_state_is_known() {
    let mut model = at("#/js2021");
    let text = slot("evidence_benefit");
    typed(&mut model, "evidence_benefit", "  ");
    assert_eq!(model.drafts.value(text.fact), None);
    form(&mut model, FormMsg::Nothing(text, true));
    assert_eq!(model.drafts.value(text.fact), Some(&Value::Text("".into())));
    typed(&mut model, "evidence_benefit", "年节约");
    assert_eq!(model.drafts.value(text.fact), Some(&Value::Text("年节约".into())));
}

#[test]
fn records_come_and_go() {
    let mut model = at("#/js2023/star");
    let list = slot("cloud_services").fact;
    let count = |model: &Model| match model.drafts.value(list) {
        Some(Value::Rows(rows)) => Some(rows.len()),
        _ => None,
    };
    let effects = form(&mut model, FormMsg::AddRow(list));
    assert!(effects.contains(&Effect::Focus("field-cloud_services-0-service_name".into())), "{effects:?}");
    assert_eq!(count(&model), None, "an empty row is no record");
    form(&mut model, FormMsg::Type(Slot::cell(list, 0, FieldIx(0)), "云主机".into()));
    form(&mut model, FormMsg::AddRow(list));
    form(&mut model, FormMsg::Type(Slot::cell(list, 1, FieldIx(0)), "云盘".into()));
    assert_eq!(count(&model), Some(2));
    // An optional date that cannot be read is not “none”: the list is unknown until it is mended.
    form(&mut model, FormMsg::Type(Slot::cell(list, 1, FieldIx(2)), "明年".into()));
    assert_eq!(count(&model), None);
    form(&mut model, FormMsg::RemoveRow(list, 1));
    assert_eq!(count(&model), Some(1));
    form(&mut model, FormMsg::RemoveRow(list, 0));
    assert_eq!(count(&model), None, "a list without rows is unknown");
    form(&mut model, FormMsg::Nothing(Slot::fact(list), true));
    assert_eq!(count(&model), Some(0));
}

#[test]
fn the_address_follows_the_choice_and_leads_back_to_it() {
    let mut model = at("");
    assert_eq!(begin(&model).first(), Some(&Effect::Navigate { route: Route::default(), push: false }));
    let effects = update(&mut model, ShellMsg::Notice("js2021".into()).into());
    assert!(effects.contains(&Effect::Navigate { route: Route::parse("#/js2021"), push: true }));
    let effects = form(&mut model, FormMsg::Pick(slot("js2021_category"), 1));
    let there = Route::parse("#/js2021/digital_economy");
    assert!(effects.contains(&Effect::Navigate { route: there.clone(), push: false }));
    assert_eq!(at("#/js2021/digital_economy").route(), there);
    assert_eq!(at("#/js2021/no_such").route(), Route::parse("#/js2021"));
    assert_eq!(at("#/no_such/x").route(), Route::default());
}

#[test]
fn a_visit_resumes_where_the_last_one_ended() {
    let mut model = at("#/js2021");
    typed(&mut model, "total_investment_wan", "480");
    update(&mut model, ShellMsg::Lang(Lang::En).into());
    let effects = form(&mut model, FormMsg::Unsure(slot("is_cooperative"), true));
    let Some(Effect::Save(text)) = effects.first() else { panic!("{effects:?}") };
    let start = Start { today: model.as_of.today, hash: String::new(), stored: Some(text.clone()), keeps: true };
    let resumed = Model::new(library(), start);
    assert_eq!((resumed.lang, resumed.drafts), (model.lang, model.drafts));
}

#[test]
fn another_day_moves_the_calendar_and_nothing_else() {
    let mut model = at("#/js2021/digital_economy");
    let before = present::page(&model).body.expect("a notice");
    update(&mut model, ShellMsg::AsOf("2021年10月23日".into()).into());
    let after = present::page(&model).body.expect("a notice");
    assert_eq!((before.pack.window.state, after.pack.window.state), ("open", "closed"));
    assert_eq!(before.verdict, after.verdict);
    update(&mut model, ShellMsg::AsOf("10月".into()).into());
    update(&mut model, ShellMsg::SettleAsOf.into());
    let wrong = present::page(&model).body.expect("a notice");
    assert!(wrong.pack.as_of.error.contains("10月"));
    assert_eq!(wrong.pack.window.state, "open", "today again");
}

#[test]
fn contradictory_figures_have_no_outcome() {
    let mut model = at("#/js2021/digital_economy");
    typed(&mut model, "total_investment_wan", "500");
    typed(&mut model, "civil_works_wan", "501");
    let page = present::page(&model);
    let verdict = page.body.as_ref().expect("a notice").verdict.clone();
    assert_eq!(verdict.outcome, "contradiction");
    assert_eq!(verdict.contradictions.len(), 1);
    assert!(verdict.deciding.is_empty() && verdict.counts.is_empty());
    assert_eq!(field(&page, "field-civil_works_wan").clashes.len(), 1);
}

fn field(page: &present::PageView, id: &str) -> present::FieldView {
    let sections = &page.body.as_ref().expect("a notice").sections;
    sections.iter().flat_map(|s| &s.fields).find(|f| f.id == id).expect(id).clone()
}
