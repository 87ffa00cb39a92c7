//! The page can be read and used before the program is there: what was typed, opened and pressed meanwhile is not lost, and where no
//! program comes the page stays.

use crate::journey::unopened;
use crate::page::Page;
use crate::site::Fault;
use serde_json::{json, Value as Json};
use thirtyfour::error::WebDriverResult;

/// Compiled code does not come before it is let through.
async fn hold_back(page: &Page) -> WebDriverResult<()> {
    let script = "const fetched = window.fetch;\
        const through = new Promise((done) => { window.letThrough = done; });\
        window.fetch = async (what, how) => { if (String(what).includes('.wasm')) await through; return fetched(what, how); };";
    let source = json!({ "source": script });
    page.browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
}

async fn let_through(page: &Page) -> WebDriverResult<()> {
    page.run("window.letThrough()").await.map(drop)
}

#[test]
fn what_is_done_before_the_program_is_there_is_not_lost() {
    unopened(async |page, _| {
        hold_back(page).await?;
        page.browser.goto(&page.site).await?;
        let describe = page.browser.find(thirtyfour::By::Id("describe")).await?;
        describe.send_keys("为中小纺织企业建设工业互联网平台").await?;
        page.run("document.querySelector('#app details').open = true").await?;
        // In the middle of a sentence.
        page.run("document.getElementById('describe').setSelectionRange(3, 3)").await?;
        page.run("document.getElementById('suggest').click(); document.getElementById('describe').focus()").await?;
        assert_eq!(page.run("return document.documentElement.dataset.live ?? null").await?, Json::Null);
        let_through(page).await?;
        page.until_live().await?;
        assert_eq!(page.value("describe").await?, "为中小纺织企业建设工业互联网平台");
        page.find("suggestion-js2021-digital_economy").await?;
        page.until("return document.querySelector('#app details').open", &json!(true)).await?;
        // The program has heard it: it is kept.
        page.until("return localStorage['preflight.shelf.1']?.includes('纺织') ?? false", &json!(true)).await
    });
}

#[test]
fn the_keyboard_stays_in_the_middle_of_a_sentence() {
    unopened(async |page, _| {
        hold_back(page).await?;
        page.browser.goto(&page.site).await?;
        page.browser.find(thirtyfour::By::Id("describe")).await?.send_keys("工业平台").await?;
        page.run("document.getElementById('describe').setSelectionRange(2, 2)").await?;
        let_through(page).await?;
        page.until_live().await?;
        page.until_focus("describe").await?;
        page.browser.active_element().await?.send_keys("互联网").await?;
        assert_eq!(page.value("describe").await?, "工业互联网平台");
        Ok(())
    });
}

#[test]
fn what_was_opened_on_a_category_page_stays_open() {
    unopened(async |page, site| {
        hold_back(page).await?;
        page.browser.goto(site.url("js2021.digital_economy.html")).await?;
        let count = "return document.querySelectorAll('#app main details').length";
        assert!(page.run(count).await?.as_u64() > Some(1));
        let open = "return [...document.querySelectorAll('#app main details')].map((d) => d.open)";
        page.run("[...document.querySelectorAll('#app main details')].at(-1).open = true").await?;
        let before = page.run(open).await?;
        let_through(page).await?;
        page.until_live().await?;
        page.until(open, &before).await
    });
}

#[test]
fn how_far_it_is_and_why_it_failed_is_said_and_the_page_stays() {
    unopened(async |page, site| {
        site.spoil("*.wasm", Fault::Cut);
        page.browser.goto(site.url("js2021.digital_economy.html")).await?;
        page.find("boot-again").await?;
        assert!(page.text("boot").await?.contains("网络"));
        page.until("return document.querySelector('main h1').checkVisibility()", &json!(true)).await?;
        site.mend();
        page.press("boot-again").await?;
        page.until_live().await?;
        page.until_gone("boot").await
    });
}

#[test]
fn where_wasm_is_forbidden_the_page_says_so_and_stays() {
    unopened(async |page, site| {
        site.forbid("'wasm-unsafe-eval'");
        for file in ["", "js2021.digital_economy.html", "#/js2021/digital_economy/investment"] {
            page.browser.goto("about:blank").await?;
            page.browser.goto(site.url(file)).await?;
            page.find("boot").await?;
            page.until_says("boot", "WebAssembly").await?;
            page.until("return document.querySelector('main h1').checkVisibility()", &json!(true)).await?;
        }
        Ok(())
    });
}

#[test]
fn a_failure_is_told_without_taking_the_keyboard() {
    unopened(async |page, site| {
        site.spoil("*.wasm", Fault::Lost);
        hold_back(page).await?;
        page.browser.goto(&page.site).await?;
        let describe = page.browser.find(thirtyfour::By::Id("describe")).await?;
        describe.send_keys("工业").await?;
        let_through(page).await?;
        page.find("boot-again").await?;
        assert_eq!(page.focused().await?, "describe");
        describe.send_keys("平台").await?;
        page.press("boot-close").await?;
        page.until_gone("boot").await?;
        assert_eq!(describe.prop("value").await?.as_deref(), Some("工业平台"));
        Ok(())
    });
}

#[test]
fn what_is_not_asked_for_is_never_shown_while_the_rest_comes() {
    unopened(async |page, site| {
        hold_back(page).await?;
        page.browser.goto(site.url("#/js2021/digital_economy/unit")).await?;
        page.until("return document.documentElement.dataset.wait", &json!("held")).await?;
        page.until(
            "return [getComputedStyle(document.getElementById('app')).visibility, document.getElementById('app').inert]",
            &json!(["hidden", true]),
        )
        .await?;
        let_through(page).await?;
        page.until_live().await?;
        page.until("return [document.getElementById('app').inert, document.documentElement.dataset.wait ?? '']", &json!([false, ""]))
            .await?;
        page.find("outcome").await.map(drop)
    });
}

#[test]
fn back_leads_back_across_a_change_of_language() {
    unopened(async |page, _| {
        page.open("").await?;
        page.press("notice-js2021").await?;
        page.find("outcome").await?;
        page.press("lang-en").await?;
        page.until("return location.pathname", &json!("/index.en.html")).await?;
        page.until("return document.title.includes('2021') && !/[\\u4e00-\\u9fff]/.test(document.title)", &json!(true)).await?;
        page.browser.back().await?;
        page.find("describe").await?;
        page.browser.forward().await?;
        page.find("outcome").await.map(drop)
    });
}
