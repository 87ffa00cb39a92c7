//! An input method composes in a field while verdicts are drawn anew with every key: nothing may interrupt it, and nothing is read
//! before it is done.

use crate::journey::journey;
use crate::page::Page;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const AMOUNT: &str = "field-total_investment_wan";

#[test]
fn chinese_is_composed_without_interruption() {
    journey("#/js2021/digital_economy/all", |page| async move {
        for (field, wanted) in [("field-evidence_benefit", "年节约"), (AMOUNT, "五百万元")] {
            page.type_into(field, "").await?;
            page.until_focus(field).await?;
            page.run(COUNT_STARTS).await?;
            compose(&page).await?;
            commit(&page, wanted).await?;
            page.until(&format!("return document.querySelector('[data-testid=\"{field}\"]').value"), &json!(wanted)).await?;
            page.until("return window.starts", &json!(1)).await?;
        }
        page.type_into("field-civil_works_wan", "0").await?;
        page.until("return document.getElementById('field-total_investment_wan-echo').textContent", &json!("= 500 万元")).await
    });
}

#[test]
fn the_value_and_the_verdict_stay_while_it_composes() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into(AMOUNT, "480").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.retype(AMOUNT, "").await?;
        compose(&page).await?;
        page.until(&format!("return document.querySelector('[data-testid=\"{AMOUNT}\"]').value"), &json!("nian")).await?;
        // Read neither as a slip of the pen nor as nothing.
        assert_eq!(page.attribute("outcome", "data-outcome").await?, "blocked");
        assert!(page.attribute(AMOUNT, "aria-invalid").await?.is_empty());
        commit(&page, "六百万").await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        page.until("return document.getElementById('field-total_investment_wan-echo').textContent", &json!("= 600 万元")).await
    });
}

const COUNT_STARTS: &str = "window.starts = 0; document.activeElement.addEventListener('compositionstart', () => window.starts++)";

/// Grows a composition key by key.
async fn compose(page: &Page) -> WebDriverResult<()> {
    for so_far in ["n", "ni", "nia", "nian"] {
        let at = so_far.len();
        let keys = json!({ "text": so_far, "selectionStart": at, "selectionEnd": at });
        page.browser.cdp().send_raw("Input.imeSetComposition", keys).await?;
    }
    Ok(())
}

/// Commits a text in place of what was composed.
async fn commit(page: &Page, text: &str) -> WebDriverResult<()> {
    page.browser.cdp().send_raw("Input.insertText", json!({ "text": text })).await.map(drop)
}
