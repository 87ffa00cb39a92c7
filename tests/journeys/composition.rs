//! An input method composes in a field while verdicts are drawn anew with every key: nothing may interrupt it.

use crate::journey::journey;
use crate::page::Page;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

#[test]
fn chinese_is_composed_without_interruption() {
    journey("#/js2021/digital_economy", |page| async move {
        for (field, wanted) in [("field-evidence_benefit", "年节约"), ("field-total_investment_wan", "五百万元")] {
            page.type_into(field, "").await?;
            page.until("return document.activeElement.dataset.testid", &json!(field)).await?;
            page.browser.execute(COUNT_STARTS, Vec::new()).await?;
            compose(&page, wanted).await?;
            page.until(&format!("return document.querySelector('[data-testid=\"{field}\"]').value"), &json!(wanted)).await?;
            page.until("return window.starts", &json!(1)).await?;
        }
        page.until_attribute("finding-js2021/二.4a", "data-verdict", "need").await?;
        page.type_into("field-civil_works_wan", "0").await?;
        page.until("return document.querySelector('#field-total_investment_wan-echo').textContent", &json!("= 500 万元")).await
    });
}

const COUNT_STARTS: &str = "window.starts = 0; document.activeElement.addEventListener('compositionstart', () => window.starts++)";

/// Grows a composition key by key, then commits the text in its place.
async fn compose(page: &Page, text: &str) -> WebDriverResult<()> {
    let browser = page.browser.cdp();
    for so_far in ["n", "ni", "nia", "nian"] {
        let at = so_far.len();
        browser.send_raw("Input.imeSetComposition", json!({ "text": so_far, "selectionStart": at, "selectionEnd": at })).await?;
    }
    browser.send_raw("Input.insertText", json!({ "text": text })).await?;
    Ok(())
}
