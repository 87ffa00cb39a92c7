//! Who comes to the wrong notice is sent to the right one.

use crate::journey::journey;

#[test]
fn a_smart_factory_is_sent_to_the_notice_for_factories() {
    journey("#/", |page| async move {
        page.press("suggest").await?;
        page.until_focus("suggestions").await?;
        assert!(!page.text("suggestions").await?.is_empty(), "an empty description is said to be empty");
        page.type_into("describe", "建设智能工厂，改造三条生产线，江苏企业，想报数字经济类").await?;
        page.press("suggest").await?;
        page.until_says("suggestions", "智能工厂").await?;
        assert!(!page.has("suggestion-js2021-digital_economy").await?);
        page.follow("pointer-js2023-factory", "#/js2023/factory").await?;
        page.until("return document.querySelector('[aria-current][data-testid^=category-]')?.dataset.testid", &"category-factory".into())
            .await?;
        // The way back leads to the description as it was.
        page.browser.back().await?;
        page.at("#/").await?;
        page.until("return document.querySelector('[data-testid=describe]')?.value.includes('智能工厂')", &true.into()).await?;
        page.press("suggest").await?;
        page.find("pointer-js2023-factory").await.map(drop)
    });
}
