//! The second language is complete, and the answers stay.

use crate::journey::journey;
use serde_json::json;

#[test]
fn the_page_changes_language_and_keeps_what_was_typed() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.press("lang-en").await?;
        page.until("return document.documentElement.lang", &json!("en")).await?;
        page.until_attribute("lang-en", "aria-pressed", "true").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "480");
        assert_eq!(page.attribute("outcome", "data-outcome").await?, "blocked");
        page.until_says("outcome", "Conflict found").await?;
        // Every word of the main pages: what is loaded later has come.
        for place in ["", "/check", "/result", "/fixes", "/compare", "/pack"] {
            page.go(&format!("#/js2021/digital_economy{place}")).await?;
            page.until(CHINESE_LEFT, &json!([])).await?;
        }
        page.until_kept_in_english().await?;
        page.browser.refresh().await?;
        page.until_attribute("lang-en", "aria-pressed", "true").await?;
        page.press("lang-zh").await?;
        page.until("return document.documentElement.lang", &json!("zh-CN")).await?;
        page.go("#/js2021/digital_economy").await?;
        page.until_says("outcome", "有硬性不符").await
    });
}

/// Lines of the page with Chinese in them, but for numbers of documents and clauses, names of units of measure and what quotes the text.
const CHINESE_LEFT: &str = "return [...document.querySelectorAll('main :is(h1, h2, h3, .task__title, .button, label, summary .tag)')]
    .filter(e => e.checkVisibility()).map(e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('').trim())
    .filter(text => /[\\u4e00-\\u9fff]/.test(text))";

impl crate::page::Page {
    /// What is answered stands in the browser's storage, said in English.
    async fn until_kept_in_english(&self) -> thirtyfour::error::WebDriverResult<()> {
        self.until_says("kept", "Saved on this device").await
    }
}
