//! Records come and go.

use crate::journey::journey;
use serde_json::json;

#[test]
fn rows_are_added_and_removed() {
    journey("#/js2023/star", |page| async move {
        for (i, name) in ["云主机", "云盘", "云会议"].iter().enumerate() {
            page.press("field-cloud_services-add").await?;
            // A new row takes the keyboard.
            let first = format!("field-cloud_services-{i}-service_name");
            page.until("return document.activeElement.dataset.testid", &json!(first)).await?;
            page.type_into(&first, name).await?;
        }
        page.press("field-cloud_services-1-remove").await?;
        page.until("return document.querySelectorAll('[data-testid$=\"-service_name\"]').length", &json!(2)).await?;
        assert_eq!(page.value("field-cloud_services-0-service_name").await?, "云主机");
        assert_eq!(page.value("field-cloud_services-1-service_name").await?, "云会议");
        assert!(!page.has("field-cloud_services-2-service_name").await?);
        page.turn_on("field-cloud_services-none").await?;
        page.until("return document.querySelectorAll('[data-testid$=\"-service_name\"]').length", &json!(0)).await?;
        Ok(())
    });
}
