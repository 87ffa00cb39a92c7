//! A frame taller than the window: what wants to be seen is in the strip that is seen, and the host moves on a step only.

use super::bureau::{visit, Bureau};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// An embed in the middle of a long page, with every question on one page: some thousands of pixels.
async fn tall(bureau: &Bureau) -> WebDriverResult<()> {
    let space = "<div style=\"height: 900px\">前文</div>";
    let element = "<shenbao-precheck id=e notice=js2021 category=digital_economy report=result></shenbao-precheck>";
    bureau.open(&bureau.script("data-define"), &format!("{space}{element}{space}")).await?;
    bureau.page.run("document.getElementById('e').scrollIntoView()").await?;
    bureau.until_heard("ready", 1).await?;
    bureau.inside_live(0).await?;
    bureau.page.go("#/js2021/digital_economy/all").await?;
    bureau.outside().await?;
    bureau.until_frames("frames[0].offsetHeight > innerHeight * 2").await
}

/// Scrolls the host so far that the frame begins `above` pixels above the window, and waits until the frame knows.
async fn scrolled(bureau: &Bureau, above: i64) -> WebDriverResult<()> {
    bureau.outside().await?;
    bureau.page.run(&format!("scrollTo(0, document.getElementById('e').getBoundingClientRect().top + scrollY + {above})")).await?;
    bureau.inside(0).await?;
    let known = "return Math.abs(parseFloat(document.documentElement.style.getPropertyValue('--frame-top')) - arguments0) < 2";
    bureau.page.until(&known.replace("arguments0", &above.to_string()), &true.into()).await
}

/// Whether an element lies in the strip that is seen.
async fn in_sight(bureau: &Bureau, id: &str, above: i64) -> WebDriverResult<()> {
    bureau.outside().await?;
    let height = bureau.page.run("return innerHeight").await?;
    bureau.inside(0).await?;
    let script = format!(
        "const box = document.querySelector('[data-testid={id}]').getBoundingClientRect();
        return box.height > 0 && box.top >= {above} - 1 && box.bottom <= {above} + {height} + 1 ? true : [box.top, box.bottom, {above}, {height}]"
    );
    bureau.page.until(&script, &true.into()).await
}

#[test]
fn dialogs_and_the_sheet_are_in_the_strip_that_is_seen() {
    visit(async |bureau| {
        tall(bureau).await?;
        bureau.page.run("document.querySelector('[data-testid=go-result]')").await?;
        bureau.inside(0).await?;
        bureau.page.type_into("field-total_investment_wan", "480").await?;
        bureau.page.go("#/js2021/digital_economy/result").await?;
        bureau.page.run("document.querySelectorAll('main details').forEach(d => d.open = true)").await?;
        bureau.outside().await?;
        bureau.until_frames("frames[0].offsetHeight > innerHeight * 2").await?;
        scrolled(bureau, 600).await?;
        // Opened from a script, so that nothing scrolls to the button first.
        bureau.page.run("document.querySelector('[data-testid=consent-ask]').click()").await?;
        in_sight(bureau, "consent", 600).await?;
        bureau.page.press("consent-refuse").await?;
        // On a phone: the bar below, and the sheet that it opens.
        let phone = json!({ "width": 390, "height": 700, "deviceScaleFactor": 2, "mobile": true });
        bureau.page.browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", phone).await?;
        bureau.page.go("#/js2021/digital_economy/all").await?;
        scrolled(bureau, 900).await?;
        in_sight(bureau, "see", 900).await?;
        bureau.page.run("document.querySelector('[data-testid=see]').click()").await?;
        in_sight(bureau, "sheet-close", 900).await
    });
}

#[test]
fn the_host_is_scrolled_by_steps_only() {
    visit(async |bureau| {
        tall(bureau).await?;
        bureau.inside(0).await?;
        bureau.page.type_into("field-total_investment_wan", "480").await?;
        bureau.outside().await?;
        let before = bureau.page.run("return scrollY").await?;
        // Neither growing nor judging nor typing on moves the page under the reader.
        bureau.inside(0).await?;
        bureau.page.retype("field-total_investment_wan", "48000").await?;
        bureau.page.run("document.querySelectorAll('main details').forEach(d => d.open = true)").await?;
        bureau.page.until_kept().await?;
        bureau.outside().await?;
        bureau.page.until("return scrollY", &before).await?;
        // A new page of questions begins where it can be seen: its heading, near the top of the window.
        scrolled(bureau, 1200).await?;
        bureau.page.run("document.querySelector('[data-testid=field-total_investment_wan]').focus({ preventScroll: true })").await?;
        bureau.page.go("#/js2021/digital_economy/investment").await?;
        bureau.page.until_focus("heading").await?;
        bureau.outside().await?;
        let seen = "const top = frames[0].getBoundingClientRect().top; return top > -400 && top < innerHeight / 2 ? true : top";
        bureau.page.until(&seen.replace("frames[0]", "document.getElementById('e')"), &true.into()).await
    });
}
