//! A bureau's web editor chooses how the checker comes into a page, sees it there, and learns whether the page lets it.

use crate::access::{axe, look_over};
use crate::journey::unopened;
use crate::page::Page;
use crate::site::Site;
use serde_json::{json, Value as Json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::By;

async fn open(page: &Page, site: &Site, fragment: &str) -> WebDriverResult<()> {
    // A change of the fragment alone would load nothing.
    page.browser.goto("about:blank").await?;
    page.browser.goto(site.url(&format!("integrate.html{fragment}"))).await?;
    page.find("lines").await?;
    page.until_says("lines", "embed").await
}

/// Waits until the checker in the preview is there; a frame far below what is seen is not loaded.
async fn ready(page: &Page) -> WebDriverResult<()> {
    page.run("document.getElementById('preview').scrollIntoView()").await?;
    page.until_says("log", "precheck-ready").await
}

/// What a script gives in the frame of the checker, inside the page of the preview.
async fn inside(page: &Page, script: &str) -> WebDriverResult<Json> {
    page.find("preview").await?.enter_frame().await?;
    let element = page.browser.find(By::Css("shenbao-precheck")).await?;
    element.get_shadow_root().await?.find(By::Css("iframe")).await?.enter_frame().await?;
    let found = page.run(script).await;
    page.browser.enter_default_frame().await?;
    found
}

#[test]
fn lines_follow_the_choice_and_the_preview_shows_them() {
    unopened(async |page, site| {
        open(page, site, "").await?;
        page.until_says("lines", "integrity=\"sha384-").await?;
        page.turn_on("notice-js2023").await?;
        page.until_says("lines", "data-notice=\"js2023\"").await?;
        page.type_into("accent", "#ffd400").await?;
        page.until_says("lines", "data-accent=\"#ffd400\"").await?;
        page.until_says("contrast-light", "AA").await?;
        page.until("return location.hash", &json!("#notice=js2023&accent=%23ffd400")).await?;
        // The preview has followed, and the checker is there.
        page.until("return decodeURIComponent(document.getElementById('preview').src).includes('#ffd400')", &json!(true)).await?;
        ready(page).await?;
        // What was told of the shade is what is worn, by a reckoning of its own.
        let shade = page.attribute("contrast-light", "data-shade").await?;
        assert_ne!(shade, "#ffd400");
        let worn = inside(page, "return getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()").await?;
        assert_eq!(worn, json!(shade));
        assert_eq!(inside(page, "return self.origin").await?, json!("null"));
        // What is wrong is said, and left out.
        page.type_into("radius", "99").await?;
        page.until_says("radius-error", "24").await?;
        page.until("return document.querySelector('[data-testid=lines]').textContent.includes('radius')", &json!(false)).await?;
        page.turn_on("way-element").await?;
        page.until_says("lines", "<shenbao-precheck notice=\"js2023\"").await?;
        page.until("return decodeURIComponent(document.getElementById('preview').src).includes('shenbao-precheck')", &json!(true)).await?;
        ready(page).await?;
        // Nothing was sent to anybody else.
        let asked = page.requests().await?;
        let strange: Vec<_> = asked.iter().filter(|url| !url.starts_with(&page.site)).collect();
        assert!(asked.len() > 5 && strange.is_empty(), "{strange:?}");
        Ok(())
    });
}

#[test]
fn the_self_test_says_no_and_what_to_change_and_then_yes() {
    unopened(async |page, site| {
        open(page, site, "#hosts=http%3A%2F%2Fwww.example.gov.cn%2F").await?;
        page.until_attribute("answer", "data-answer", "unknown").await?;
        page.type_into("sent", "default-src 'self'; script-src 'self' http://127.0.0.1:*").await?;
        page.until_attribute("answer", "data-answer", "no").await?;
        page.until_says("reasons", "default-src").await?;
        page.turn_on("whole").await?;
        let policy = page.text("host-policy").await?;
        assert!(policy.contains(&format!("frame-src 'self' {}", page.site)), "{policy}");
        page.retype("sent", &policy).await?;
        page.until_attribute("answer", "data-answer", "yes").await?;
        // The address brings the choices back, and not what was pasted.
        let address = page.run("return location.hash").await?;
        assert_eq!(address, json!("#hosts=http%3A%2F%2Fwww.example.gov.cn%2F&whole=on"));
        Ok(())
    });
}

#[test]
fn the_page_has_no_barrier_and_fits_a_phone() {
    let axe = axe();
    unopened(async |page, site| {
        open(page, site, "#accent=%23ffd400&sandbox=on&hosts=http%3A%2F%2Fa.cn%2F&radius=99").await?;
        page.type_into("sent", "default-src 'self'").await?;
        page.run(&axe).await?;
        let mut found = Vec::new();
        for lang in ["zh", "en"] {
            page.press(&format!("lang-{lang}")).await?;
            page.until("return document.documentElement.lang.slice(0, 2)", &json!(lang)).await?;
            for width in [360, 768, 1280] {
                let size = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
                page.browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", size).await?;
                page.until("return document.documentElement.scrollWidth <= innerWidth", &json!(true)).await?;
            }
            look_over(page, lang, &mut found).await?;
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    });
}
