//! What cannot be read is said beside the field, and never rewritten.

use crate::journey::journey;
use serde_json::json;
use thirtyfour::Key;

#[test]
fn a_malformed_amount_is_kept_and_explained() {
    journey("#/js2021/digital_economy", |page| async move {
        let field = "field-total_investment_wan";
        page.type_into(field, "约五百块多").await?;
        assert_eq!(page.value(field).await?, "约五百块多");
        assert!(page.attribute(field, "aria-invalid").await?.is_empty(), "nobody is corrected while typing");
        page.key(Key::Tab).await?;
        page.until_attribute(field, "aria-invalid", "true").await?;
        page.until("return document.getElementById('field-total_investment_wan-error').textContent.includes('约五百块多')", &json!(true))
            .await?;
        assert!(page.attribute(field, "aria-describedby").await?.contains("field-total_investment_wan-error"));
        assert_eq!(page.value(field).await?, "约五百块多");
        assert_eq!(page.attribute("outcome", "data-outcome").await?, "incomplete", "it is unknown meanwhile");
        page.find(field).await?.clear().await?;
        page.type_into(field, "１.2亿").await?;
        page.until("return document.getElementById('field-total_investment_wan-echo').textContent", &json!("= 12,000 万元")).await?;
        assert_eq!(page.value(field).await?, "１.2亿");
        assert!(page.attribute(field, "aria-invalid").await?.is_empty());
        Ok(())
    });
}

#[test]
fn contradictory_figures_have_no_outcome() {
    journey("#/js2021/digital_economy", |page| async move {
        page.type_into("field-total_investment_wan", "500").await?;
        page.type_into("field-civil_works_wan", "600").await?;
        page.until_attribute("outcome", "data-outcome", "contradiction").await?;
        page.turn_on("field-civil_works_wan-unknown").await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        assert_eq!(page.value("field-civil_works_wan").await?, "");
        Ok(())
    });
}
