//! The whole way with the keyboard alone.

use crate::journey::journey;
use thirtyfour::Key;

#[test]
fn an_application_is_begun_without_a_mouse() {
    journey("", |page| async move {
        page.tab_to("notice-js2021").await?;
        page.key(Key::Enter).await?;
        page.find("outcome").await?;
        page.tab_to("field-js2021_category-new_infra").await?;
        page.key(Key::Space).await?;
        page.key(Key::Down).await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        let script = "return document.querySelector('[data-testid=\"field-js2021_category-digital_economy\"]').checked";
        page.until(script, &true.into()).await?;
        page.tab_to("field-total_investment_wan").await?;
        page.browser.action_chain().send_keys("480").perform().await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "480");
        // From the fields on to the result, and into the first finding.
        page.tab_to("show-all").await?;
        page.key(Key::Enter).await?;
        page.until_attribute("show-all", "aria-expanded", "true").await?;
        Ok(())
    });
}
