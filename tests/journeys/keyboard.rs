//! The whole way with the keyboard alone: every page is arrived at on its heading.

use crate::journey::journey;
use thirtyfour::Key;

#[test]
fn an_application_is_made_without_a_mouse() {
    journey("#/", |page| async move {
        // Past the header in one step.
        page.key(Key::Tab).await?;
        page.until("return document.activeElement.className", &"skip".into()).await?;
        page.key(Key::Enter).await?;
        page.until_focus("main").await?;
        page.tab_to("describe").await?;
        page.browser.action_chain().send_keys("建设跨境电商综合服务平台，为中小外贸企业服务，南京").perform().await?;
        page.tab_to("suggest").await?;
        page.key(Key::Enter).await?;
        page.until_focus("suggestions").await?;
        page.tab_to("suggestion-js2021-digital_economy").await?;
        page.key(Key::Space).await?;
        page.at("#/js2021/digital_economy").await?;
        page.tab_to("begin").await?;
        page.key(Key::Enter).await?;
        page.until("return location.hash.split('/').length", &4.into()).await?;
        page.until_focus("heading").await?;
        // A choice by its arrow keys: another category, and back. The keyboard stays in the group.
        page.go("#/js2021/digital_economy/category").await?;
        page.tab_to("field-js2021_category-digital_economy").await?;
        page.key(Key::Down).await?;
        page.until("return location.hash", &"#/js2021/smart_society/category".into()).await?;
        page.until_focus("field-js2021_category-smart_society").await?;
        page.key(Key::Up).await?;
        page.until("return location.hash", &"#/js2021/digital_economy/category".into()).await?;
        page.until_focus("field-js2021_category-digital_economy").await?;
        page.go("#/js2021/digital_economy/investment").await?;
        page.tab_to("field-total_investment_wan").await?;
        page.browser.action_chain().send_keys("480").perform().await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "480");
        page.tab_to("continue").await?;
        page.key(Key::Enter).await?;
        page.until("return location.hash !== '#/js2021/digital_economy/investment'", &true.into()).await?;
        page.until_focus("heading").await?;
        // On to the pages, by the list of parts.
        for place in ["check", "result", "pack"] {
            page.tab_to(&format!("go-{place}")).await?;
            page.key(Key::Enter).await?;
            page.at(&format!("#/js2021/digital_economy/{place}")).await?;
        }
        page.tab_to("go-print").await?;
        page.key(Key::Enter).await?;
        page.at("#/js2021/digital_economy/print").await?;
        page.tab_to("print").await.map(drop)
    });
}

#[test]
fn a_finding_is_opened_and_a_fix_tried_with_keys() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.go("#/js2021/digital_economy/fixes").await?;
        page.tab_to("try-0").await?;
        page.key(Key::Space).await?;
        page.until_focus("trial").await?;
        page.tab_to("trial-take").await?;
        page.key(Key::Enter).await?;
        page.until_focus("heading").await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        page.go("#/js2021/digital_economy/result").await?;
        page.tab_to("only-pass").await?;
        page.key(Key::Space).await?;
        page.until_attribute("only-pass", "aria-pressed", "true").await?;
        page.key(Key::Tab).await?;
        page.until("return document.querySelectorAll('.findings [data-verdict]:not([data-verdict=pass])').length", &0.into()).await?;
        page.run("document.querySelector('.findings summary').focus()").await?;
        page.key(Key::Enter).await?;
        page.until("return document.querySelector('.findings details').open", &true.into()).await
    });
}
