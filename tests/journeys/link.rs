//! A link with answers: made in one browser, taken in another.

use crate::journey::journey;
use serde_json::json;

#[test]
fn a_link_is_shared_and_taken_elsewhere() {
    let link = journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "１.2亿").await?;
        page.go("#/js2021/digital_economy/pack").await?;
        let may = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.browser.cdp().send_raw("Browser.grantPermissions", may).await?;
        page.run("document.querySelector('[data-testid=share]').closest('details').open = true").await?;
        page.press("share").await?;
        page.until_says("board", "已复制").await?;
        let copied = page.browser.execute_async("navigator.clipboard.readText().then(arguments[0])", Vec::new()).await?;
        let copied = copied.json().as_str().unwrap_or_default().to_owned();
        assert!(copied.starts_with(&page.site), "{copied}");
        Ok(copied.trim_start_matches(&page.site).to_owned())
    });
    assert!(link.starts_with("#/js2021/digital_economy/check?"), "{link}");
    journey(&link, |page| async move {
        page.until_says("offer", "链接里带有填写内容").await?;
        // Nothing is taken over unasked.
        page.until(
            "return !document.querySelector('[data-testid=answer-total_investment_wan]')?.textContent.includes('12,000')",
            &json!(true),
        )
        .await?;
        page.press("offer-take").await?;
        page.until_gone("offer").await?;
        page.at("#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "12,000 万元").await?;
        page.until_kept().await?;
        page.browser.refresh().await?;
        page.until_says("answer-total_investment_wan", "12,000 万元").await?;
        assert!(!page.has("offer").await?, "the address has no answers any more");
        Ok(())
    });
}
