//! What cannot be read is said beside the field, stops the way on, and is never rewritten.

use crate::journey::journey;
use serde_json::json;
use thirtyfour::Key;

const FIELD: &str = "field-total_investment_wan";

#[test]
fn a_malformed_amount_is_kept_and_explained() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into(FIELD, "约五百块多").await?;
        assert_eq!(page.value(FIELD).await?, "约五百块多");
        assert!(page.attribute(FIELD, "aria-invalid").await?.is_empty(), "nobody is corrected while typing");
        page.key(Key::Tab).await?;
        page.until_attribute(FIELD, "aria-invalid", "true").await?;
        page.until("return document.getElementById('field-total_investment_wan-error').textContent.includes('约五百块多')", &json!(true))
            .await?;
        assert!(page.attribute(FIELD, "aria-describedby").await?.contains("field-total_investment_wan-error"));
        assert_eq!(page.value(FIELD).await?, "约五百块多");
        assert_eq!(page.attribute("outcome", "data-outcome").await?, "incomplete", "it is unknown meanwhile");
        page.retype(FIELD, "１.2亿").await?;
        page.until("return document.getElementById('field-total_investment_wan-echo').textContent", &json!("= 12,000 万元 = 1.2 亿元"))
            .await?;
        assert_eq!(page.value(FIELD).await?, "１.2亿");
        assert!(page.attribute(FIELD, "aria-invalid").await?.is_empty());
        Ok(())
    });
}

#[test]
fn what_cannot_be_read_stops_the_way_on() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into(FIELD, "很多").await?;
        page.type_into("field-civil_works_wan", "一点").await?;
        page.press("continue").await?;
        page.until_focus("errors").await?;
        assert_eq!(page.hash().await?, "#/js2021/digital_economy/investment");
        page.until_says("errors", "有 2 处不能识别").await?;
        page.until_says("errors", "很多").await?;
        page.until("return getComputedStyle(document.activeElement).outlineStyle", &json!("solid")).await?;
        // Each leads to its field, where the text still stands.
        page.press("error-civil_works_wan").await?;
        page.until_focus("field-civil_works_wan").await?;
        assert_eq!(page.value("field-civil_works_wan").await?, "一点");
        page.retype("field-civil_works_wan", "0").await?;
        page.until_says("errors", "有 1 处不能识别").await?;
        page.press("error-total_investment_wan").await?;
        page.retype(FIELD, "600").await?;
        page.until_gone("errors").await?;
        let next = page.proceed().await?;
        assert_ne!(next, "#/js2021/digital_economy/investment");
        Ok(())
    });
}

#[test]
fn contradictory_figures_have_no_outcome() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into(FIELD, "500").await?;
        page.type_into("field-civil_works_wan", "600").await?;
        page.until_attribute("outcome", "data-outcome", "contradiction").await?;
        page.find("contradictions").await?;
        page.turn_on("field-civil_works_wan-unknown").await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        assert_eq!(page.value("field-civil_works_wan").await?, "");
        Ok(())
    });
}
