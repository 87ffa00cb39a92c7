//! Lists of records: labels and hints once, a page at a time, what was read, what is wrong where.

use super::page;
use crate::model::{Model, Slot, PAGE_ROWS};
use crate::msg::{FormMsg, ShellMsg};
use crate::tests::{at, fact, send};
use preflight_rules::fact::FieldIx;

const LIST: &str = "cloud_payments";

fn pasted(text: &str) -> Model {
    let mut model = at("#/js2023/-/all");
    send(&mut model, FormMsg::PasteOpen(fact(LIST)));
    send(&mut model, FormMsg::PasteText(text.into()));
    send(&mut model, FormMsg::PasteRead);
    model
}

fn many(count: usize) -> String {
    "2022-03-05\t2.6万元\t云主机\n".repeat(count)
}

#[test]
fn every_field_has_its_own_label_and_the_hint_of_all() {
    let page = page(&pasted(&many(3)));
    for row in 0..3 {
        let id = format!("field-cloud_payments-{row}-pay_date");
        assert_eq!(page.with("for", &id).count(), 1);
        let hint = page.named(&id).get("aria-describedby").and_then(|ids| ids.split(' ').next()).expect("a hint");
        assert!(page.id(hint).is_some_and(|t| t.text.contains("银行回单")), "{hint}");
    }
    assert_eq!(page.text().matches("银行回单").count(), 1, "said once");
    assert_eq!(super::sound::wrong(&page), Vec::<String>::new());
}

#[test]
fn what_was_read_stands_above_the_list_and_only_there() {
    let page = page(&pasted("2022-03-05\t2.6万元\t云主机\n合计\t2.6万元\t"));
    let read = page.named("field-cloud_payments-read");
    assert_eq!(read.get("tabindex"), Some("-1"));
    assert!(read.text.contains("已读入 1 行") && read.text.contains("1 行合计"), "{}", read.text);
    assert!(page.has("toast") && !page.has("board") && !page.has("paste"));
}

#[test]
fn the_unit_is_chosen_before_anything_is_read() {
    let model = pasted("2022-03-03, 26000");
    let drawn = page(&model);
    assert!(drawn.has("paste-unit-wan") && drawn.has("paste-unit-yuan") && drawn.has("paste"));
    assert_eq!(drawn.id("paste-unit").and_then(|t| t.get("hidden")), None);
    assert!(!drawn.has("field-cloud_payments-0-pay_date"));
    let known = page(&{
        let mut model = at("#/js2023/-/all");
        send(&mut model, FormMsg::PasteOpen(fact(LIST)));
        model
    });
    assert!(known.id("paste-unit").is_some_and(|t| t.get("hidden").is_some()), "not before it is asked");
}

#[test]
fn a_long_list_is_shown_a_page_at_a_time() {
    let mut model = pasted(&many(PAGE_ROWS));
    assert!(!page(&model).has("field-cloud_payments-shown"), "all of it fits");
    send(&mut model, FormMsg::AddRow(fact(LIST)));
    let drawn = page(&model);
    assert!(drawn.has("field-cloud_payments-30-pay_date") && !drawn.has("field-cloud_payments-0-pay_date"), "the new one is shown");
    assert!(drawn.named("field-cloud_payments-shown").text.contains("共 31 行"));
    assert!(drawn.named("field-cloud_payments-shown-on").get("disabled").is_some());
    send(&mut model, FormMsg::ShowRow(fact(LIST), 0, String::new()));
    let drawn = page(&model);
    assert!(drawn.has("field-cloud_payments-29-pay_date") && !drawn.has("field-cloud_payments-30-pay_date"));
    assert!(drawn.named("field-cloud_payments-shown-back").get("disabled").is_some());
    // A page that is gone is not looked at.
    send(&mut model, FormMsg::ShowRow(fact(LIST), 30, String::new()));
    let key = 30;
    send(&mut model, FormMsg::RemoveRow(fact(LIST), key));
    assert!(page(&model).has("field-cloud_payments-0-pay_date"));
}

#[test]
fn what_cannot_be_read_is_counted_and_named_by_row_and_field() {
    let mut model = pasted(&format!("{}昨天\t2.6万元\t\n2022-03-05\t很多\t\n前天\t2.6万元\t", many(40)));
    send(&mut model, ShellMsg::Continue);
    let drawn = page(&model);
    let of_list = drawn.id("field-cloud_payments-error").map(|t| t.text.clone()).unwrap_or_default();
    assert!(of_list.contains("3 格"), "{of_list}");
    let error = drawn.named("error-cloud_payments-40-pay_date");
    assert!(error.text.contains("第 41 行“付款日期”") && error.text.contains("昨天"), "{}", error.text);
    assert!(drawn.has("error-cloud_payments-41-pay_amount_wan") && drawn.has("error-cloud_payments-42-pay_date"));
    assert!(drawn.has("errors") && !drawn.has("error-cloud_payments"));
    // The way there leads to the page with the row.
    send(&mut model, FormMsg::ShowRow(fact(LIST), 0, String::new()));
    assert!(!page(&model).has("field-cloud_payments-40-pay_date"));
    send(&mut model, FormMsg::ShowRow(fact(LIST), 40, String::new()));
    assert!(page(&model).has("field-cloud_payments-40-pay_date"));
    for (row, field, text) in [(40, 0, "2022-03-05"), (41, 1, "3")] {
        send(&mut model, FormMsg::Type(Slot::cell(fact(LIST), row, FieldIx(field)), text.into()));
    }
    let drawn = page(&model);
    assert!(drawn.id("field-cloud_payments-error").is_some_and(|t| t.text.contains("1 格")));
    assert!(drawn.named("errors").text.contains("1 处"));
}

#[test]
fn of_very_many_errors_the_first_are_named_and_the_others_counted() {
    let mut model = pasted(&"昨天\t2.6万元\t\n".repeat(25));
    send(&mut model, ShellMsg::Continue);
    let drawn = page(&model);
    let named = drawn.tags.iter().filter(|t| t.get("data-testid").is_some_and(|n| n.starts_with("error-cloud_payments-"))).count();
    assert_eq!(named, 10);
    assert!(drawn.named("errors").text.contains("25 处") && drawn.named("errors").text.contains("另有 15 格"));
}
