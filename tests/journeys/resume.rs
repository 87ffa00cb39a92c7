//! A visit resumes where the last one ended, and can be wiped.

use crate::journey::journey;

#[test]
fn answers_survive_a_reload_until_they_are_cleared() {
    journey("#/js2021/digital_economy", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.browser.refresh().await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "480");
        page.browser.execute("document.querySelector('.footer details').open = true", Vec::new()).await?;
        page.press("start-over").await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "");
        page.browser.refresh().await?;
        page.find("outcome").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "");
        Ok(())
    });
}
