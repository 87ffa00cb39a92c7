//! Each type has its control, which shows what was given.

use super::{page, Drawn};
use crate::model::{Entry, Model};
use crate::msg::FormMsg;
use crate::tests::{at, fact, give, send, text};
use preflight_rules::read::Unit;
use preflight_rules::value::Value;

fn all(notice: &str) -> Model {
    at(&format!("#/{notice}/-/all"))
}

fn drawn(model: &Model) -> Drawn {
    page(model)
}

#[test]
fn an_amount_is_a_line_with_its_unit_and_is_said_back() {
    let mut model = all("js2021");
    give(&mut model.drafts, "total_investment_wan", text("1.2", Unit::Yi));
    let page = drawn(&model);
    let control = page.named("field-total_investment_wan");
    assert_eq!((control.name.as_str(), control.get("inputmode"), control.get("value")), ("input", Some("decimal"), Some("1.2")));
    assert_eq!(page.id("field-total_investment_wan-echo").map(|t| t.text.as_str()), Some("= 12,000 万元 = 1.2 亿元"));
    assert_eq!(page.with("for", "field-total_investment_wan").count(), 1);
    let unit = page.named("field-total_investment_wan-unit");
    assert!(unit.get("aria-label").is_some_and(|l| l.contains("单位")));
    let chosen = page.tags.iter().skip_while(|t| t.get("data-testid") != Some("field-total_investment_wan-unit"));
    let chosen: Vec<_> = chosen.skip(1).take(3).filter(|t| t.get("selected").is_some()).filter_map(|t| t.get("value")).collect();
    assert_eq!(chosen, ["yi"]);
    assert_eq!(page.named("field-total_investment_wan-unknown").get("type"), Some("checkbox"));
}

#[test]
fn a_yes_or_no_is_a_group_of_three() {
    let mut model = all("js2021");
    give(&mut model.drafts, "is_cooperative", Entry::Chosen(Value::Bool(true)));
    let page = drawn(&model);
    assert_eq!(page.named("field-is_cooperative").name, "fieldset");
    let checked: Vec<bool> = ["true", "false", "unknown"]
        .iter()
        .map(|part| page.named(&format!("field-is_cooperative-{part}")))
        .map(|t| {
            assert_eq!((t.get("type"), t.get("name")), (Some("radio"), Some("field-is_cooperative")));
            t.get("checked").is_some()
        })
        .collect();
    assert_eq!(checked, [true, false, false]);
}

#[test]
fn few_options_are_in_sight_and_many_unfold() {
    let page = drawn(&all("js2021"));
    assert_eq!(page.named("field-applicant_province-jiangsu").get("type"), Some("radio"));
    let page = drawn(&all("jl761"));
    assert_eq!(page.named("field-ai_sub").name, "select");
    assert_eq!(page.named("field-ai_sub-unknown").name, "option");
}

#[test]
fn a_set_has_boxes_and_a_box_for_none_of_these() {
    let mut model = all("js2021");
    give(&mut model.drafts, "newtech_used", Entry::Nothing);
    let page = drawn(&model);
    assert_eq!(page.named("field-newtech_used-5g").get("type"), Some("checkbox"));
    assert!(page.named("field-newtech_used-none").get("checked").is_some());
    assert!(page.named("field-newtech_used-unknown").get("checked").is_none());
}

#[test]
fn days_months_numbers_and_texts_are_typed() {
    let page = drawn(&all("js2021"));
    page.holds(&["2020年6月"]);
    let of = |name: &str| page.named(&format!("field-{name}"));
    assert_eq!((of("construction_start_month").get("type"), of("construction_start_month").get("inputmode")), (Some("text"), Some("text")));
    assert_eq!(of("unit_declaration_count").get("inputmode"), Some("numeric"));
    assert_eq!(of("evidence_benefit").name, "textarea");
    assert!(page.has("field-evidence_benefit-none") && page.has("field-evidence_benefit-unknown"));
}

#[test]
fn categories_say_for_whom_they_are() {
    let mut model = at("#/js2021/digital_economy/all");
    let page = drawn(&model);
    assert!(page.named("field-js2021_category-digital_economy").get("checked").is_some());
    let programme = model.programme().expect("a notice");
    for category in programme.categories() {
        assert!(page.named(&format!("category-{}", category.id)).text.contains(&category.who.zh), "{}", category.id);
    }
    send(&mut model, FormMsg::Clear(crate::tests::slot("js2021_category")));
    assert!(drawn(&model).named("field-js2021_category-digital_economy").get("checked").is_none());
}

#[test]
fn records_are_rows_of_small_questions() {
    let mut model = all("js2023");
    let page = drawn(&model);
    assert!(page.has("field-cloud_services-add") && page.has("field-cloud_services-none") && page.has("field-cloud_services-paste"));
    send(&mut model, FormMsg::AddRow(fact("cloud_services")));
    send(&mut model, FormMsg::PasteOpen(fact("cloud_services")));
    let page = drawn(&model);
    assert!(page.has("field-cloud_services-0-service_start") && page.has("field-cloud_services-0-remove"));
    assert_eq!(page.named("field-cloud_services-0-service_continuous").name, "select", "a row has little room");
    assert_eq!(page.named("paste").name, "textarea");
    assert_eq!(super::sound::wrong(&page), Vec::<String>::new());
}

#[test]
fn contradictory_figures_are_said_at_their_fields_once_those_are_left() {
    let mut model = at("#/js2021/digital_economy/all");
    send(&mut model, FormMsg::Type(crate::tests::slot("total_investment_wan"), "500".into()));
    send(&mut model, FormMsg::Type(crate::tests::slot("civil_works_wan"), "501".into()));
    let clash = |model: &Model| drawn(model).id("field-civil_works_wan-clash").is_some_and(|t| !t.text.is_empty());
    assert!(!clash(&model), "not while it is being typed");
    send(&mut model, FormMsg::Settle(crate::tests::slot("civil_works_wan")));
    assert!(clash(&model));
    let page = drawn(&model);
    assert_eq!(page.named("outcome").get("data-outcome"), Some("contradiction"));
    assert!(page.has("contradictions") && !page.html.contains("data-verdict"));
}

#[test]
fn the_code_is_checked_as_a_whole_and_proposes() {
    let mut model = at("#/js2021/-/unit");
    for (text, invalid, proposes) in [("9132", false, false), ("913200000000000001", true, false), ("913200000000000000", false, true)] {
        send(&mut model, FormMsg::Note(crate::model::Note::Code, text.into()));
        let page = drawn(&model);
        assert_eq!(page.named("code").get("aria-invalid").is_some(), invalid, "{text}");
        assert_eq!(page.has("code-accept"), proposes, "{text}");
    }
}
