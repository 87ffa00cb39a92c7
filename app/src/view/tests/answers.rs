//! Check answers: everything given, as it was read; what is missing, and what of it decides.

use super::page;
use crate::library::library;
use crate::tests::{at, categories, drafts, give, text, Dice};
use crate::view::answer;
use preflight_rules::read::Unit;
use preflight_rules::Lang;

#[test]
fn every_question_is_listed_with_the_way_to_change_it() {
    let mut dice = Dice::of("check answers");
    for category in categories() {
        let mut model = at(&format!("{category}/check"));
        model.drafts = drafts::drafts(&mut dice);
        let page = page(&model);
        let programme = model.programme().expect("a notice");
        for decl in programme.vocabulary().facts() {
            let row = format!("answer-{}", decl.name);
            assert_eq!(page.has(&row), decl.derived.is_none(), "{row}");
            let Some(given) = library().vocabulary().find(&decl.name).filter(|_| decl.derived.is_none()) else { continue };
            let kind = &library().vocabulary().get(given).expect("a fact").kind;
            let said = answer(kind, model.drafts.get(given), Lang::Zh);
            assert!(page.named(&row).text.contains(&said), "{row}: {said}");
            let wanted = format!("/change/{}", decl.name);
            assert!(page.named(&format!("change-{}", decl.name)).get("href").is_some_and(|h| h.ends_with(&wanted)));
        }
    }
}

#[test]
fn missing_answers_that_decide_are_marked_and_the_others_are_not() {
    for category in categories() {
        let model = at(&format!("{category}/check"));
        let a = crate::assessment::Assessment::new(&model).expect("a notice");
        let page = page(&model);
        for (ix, decl) in a.programme.vocabulary().iter().filter(|(_, d)| d.derived.is_none()) {
            let marked = page.named(&format!("answer-{}", decl.name)).text.contains(crate::words::NEEDED.get(Lang::Zh));
            assert_eq!(marked, a.report.next_facts.contains(&ix), "{}", decl.name);
        }
    }
}

#[test]
fn what_cannot_be_read_is_shown_as_typed_and_marked() {
    let mut model = at("#/js2021/-/check");
    give(&mut model.drafts, "total_investment_wan", text("很多钱", Unit::Wan));
    let page = page(&model);
    let row = &page.named("answer-total_investment_wan").text;
    assert!(row.contains("很多钱") && row.contains(crate::words::CANNOT_READ.get(Lang::Zh)), "{row}");
}

#[test]
fn records_are_listed_field_by_field() {
    let mut model = at("#/js2023/-/check");
    let list = crate::tests::fact("cloud_payments");
    crate::tests::send(&mut model, crate::msg::FormMsg::PasteOpen(list));
    crate::tests::send(&mut model, crate::msg::FormMsg::PasteText("2022-01-01\t5万元\t云主机\n2022-02-01\t6万元\t云盘".into()));
    crate::tests::send(&mut model, crate::msg::FormMsg::PasteRead);
    let row = &page(&model).named("answer-cloud_payments").text.clone();
    for piece in ["2022-01-01", "5 万元", "云主机", "6 万元", "云盘"] {
        assert!(row.contains(piece), "{piece}: {row}");
    }
}
