//! On a phone: the result is a sheet over the questions, and no page is wider than the screen.

use crate::journey::journey;
use crate::page::Page;
use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::Key;

/// A phone in place of the window.
async fn hold(page: &Page, width: u32) -> WebDriverResult<()> {
    let phone = json!({ "width": width, "height": 640, "deviceScaleFactor": 2, "mobile": true });
    page.browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", phone).await?;
    page.until("return innerWidth", &width.into()).await
}

#[test]
fn the_result_is_a_sheet_on_a_phone() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        hold(&page, 360).await?;
        page.type_into("field-total_investment_wan", "480").await?;
        page.until("return document.querySelector('.bar').textContent.includes('有硬性不符')", &json!(true)).await?;
        assert!(!page.shows("outcome").await?);
        for close in ["key", "button"] {
            page.press("see").await?;
            page.until_focus("panel").await?;
            page.until_attribute("outcome", "data-outcome", "blocked").await?;
            assert!(page.shows("outcome").await? && !page.shows("see").await?);
            if close == "key" {
                page.key(Key::Escape).await?;
            } else {
                page.press("sheet-close").await?;
            }
            page.until_focus("see").await?;
            assert!(!page.shows("outcome").await?);
        }
        // A way out of it leads to the page, without the sheet.
        page.press("see").await?;
        page.press("see-result").await?;
        page.at("#/js2021/digital_economy/result").await?;
        page.until("return document.querySelector('.panel--open')", &json!(null)).await
    });
}

#[test]
fn no_page_is_wider_than_a_small_phone() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        for lang in ["lang-zh", "lang-en"] {
            page.press(lang).await?;
            for width in [360, 320] {
                hold(&page, width).await?;
                page.go("#/").await?;
                page.retype("describe", "建设智能工厂，改造三条生产线，江苏企业，想报数字经济类").await?;
                page.press("suggest").await?;
                fits(&page, lang).await?;
                for place in PLACES {
                    page.go(place).await?;
                    if place.ends_with("/fixes") {
                        page.press("try-0").await?;
                    }
                    page.run("document.querySelectorAll('details').forEach(d => d.open = true)").await?;
                    fits(&page, lang).await?;
                }
            }
        }
        Ok(())
    });
}

const PLACES: [&str; 13] = [
    "#/drafts",
    "#/js2021/digital_economy",
    "#/js2021/digital_economy/investment",
    "#/js2021/digital_economy/unit",
    "#/js2021/digital_economy/all",
    "#/js2021/digital_economy/change/is_cooperative",
    "#/js2021/digital_economy/check",
    "#/js2021/digital_economy/result",
    "#/js2021/digital_economy/fixes",
    "#/js2021/digital_economy/compare",
    "#/js2021/digital_economy/pack",
    "#/js2021/digital_economy/print",
    "#/js2023/star/specifics",
];

/// Nothing stands out to the side; says what does.
async fn fits(page: &Page, lang: &str) -> WebDriverResult<()> {
    let found = page.run(WIDE).await?;
    assert_eq!(found, json!([]), "{lang} {}", page.hash().await?);
    Ok(())
}

const WIDE: &str = "const root = document.documentElement;
    if (root.scrollWidth <= innerWidth && root.clientWidth <= screen.width) return [];
    return [root.scrollWidth + ' > ' + innerWidth, ...[...document.querySelectorAll('body *')]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > screen.width + 1)
        .map(e => `${e.tagName}.${e.className.baseVal ?? e.className} ${Math.round(e.getBoundingClientRect().right)}`)].slice(0, 12)";
