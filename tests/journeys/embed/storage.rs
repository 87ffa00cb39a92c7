//! Where a browser lets a frame keep nothing, everything still works and says so; where it may, it keeps.

use super::bureau::{visited, Bureau};
use crate::driver::Browser;
use crate::files::Folder;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const AMOUNT: &str = "field-total_investment_wan";

/// An embed with an answer in it.
async fn answered(bureau: &Bureau, sandbox: &str) -> WebDriverResult<()> {
    let element = format!("<shenbao-precheck id=e notice=js2021 category=digital_economy {sandbox}></shenbao-precheck>");
    bureau.open(&bureau.script("data-define"), &element).await?;
    bureau.until_heard("ready", 1).await?;
    bureau.inside_live(0).await?;
    bureau.page.go("#/js2021/digital_economy/investment").await?;
    bureau.page.type_into(AMOUNT, "480").await?;
    bureau.page.until_attribute("outcome", "data-outcome", "blocked").await
}

#[test]
fn where_nothing_can_be_kept_it_says_so_and_saves_a_file() {
    let blocking = Browser { keeps_nothing: true, ..Browser::default() };
    for (name, browser, sandbox) in [("blocked", blocking, ""), ("sandboxed", Browser::default(), "sandbox")] {
        let errors = visited(browser, async |bureau| {
            let folder = Folder::new(&format!("embed-{name}"));
            answered(bureau, sandbox).await?;
            let page = &bureau.page;
            let refused = "try { return typeof localStorage.length } catch (e) { return e.name }";
            page.until(refused, &"SecurityError".into()).await?;
            page.until_says("kept", "此环境无法保存").await?;
            page.go("#/js2021/digital_economy/pack").await?;
            page.save_into(&folder).await?;
            page.press("save-progress").await?;
            let (_, text) = folder.received("html").await;
            assert!(text.contains("480 万元"), "people can read it");
            // On paper, with the browser's own means.
            page.go("#/js2021/digital_economy/print").await?;
            page.run("window.printed = 0; window.print = () => { window.printed++ }").await?;
            page.press("print").await?;
            page.until("return window.printed", &json!(1)).await?;
            // What was saved comes back in the frame of another visit.
            answered(bureau, sandbox).await?;
            page.retype(AMOUNT, "900").await?;
            page.go("#/drafts").await?;
            page.open_file(&folder.put("again.html", &text)).await?;
            page.press("offer-take").await?;
            page.until("return document.querySelector('main').textContent.includes('480 万元')", &json!(true)).await
        });
        assert!(errors.is_empty(), "{name}: the console has errors: {errors:#?}");
    }
}

#[test]
fn a_sandbox_that_keeps_its_origin_keeps_drafts() {
    let errors = visited(Browser::default(), async |bureau| {
        answered(bureau, "sandbox=keep").await?;
        bureau.page.until_kept().await?;
        bureau.outside().await?;
        bureau
            .until_frames("frames[0].sandbox.contains('allow-same-origin') && !frames[0].sandbox.contains('allow-top-navigation')")
            .await?;
        bureau.page.browser.refresh().await?;
        bureau.inside_live(0).await?;
        bureau.page.go("#/js2021/digital_economy/check").await?;
        bureau.page.until_says("answer-total_investment_wan", "480 万元").await
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}
