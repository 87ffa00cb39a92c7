//! The second language is complete, and the answers stay.

use crate::journey::journey;
use serde_json::json;

#[test]
fn the_page_changes_language_and_keeps_what_was_typed() {
    journey("#/js2021/digital_economy", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.press("lang-en").await?;
        page.until("return document.documentElement.lang", &json!("en")).await?;
        page.until_attribute("lang-en", "aria-pressed", "true").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "480");
        assert_eq!(page.attribute("outcome", "data-outcome").await?, "blocked");
        assert!(page.text("outcome").await?.contains("conflict found"));
        page.press("lang-zh").await?;
        page.until("return document.documentElement.lang", &json!("zh-CN")).await?;
        assert!(page.text("outcome").await?.contains("有硬性不符"));
        Ok(())
    });
}
