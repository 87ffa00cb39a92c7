//! A whole journey in Firefox: on the site, and in the one file that is opened from a disk.

use crate::files::Folder;
use crate::gecko::Gecko;
use crate::page::Page;
use crate::site::Site;
use futures_util::FutureExt;
use serde_json::json;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use thirtyfour::error::WebDriverResult;

#[test]
fn a_journey_on_the_site_in_firefox() {
    in_firefox(async |gecko| {
        let site = Site::serve();
        let page = Page::new(gecko.browser.clone(), site.url(""));
        whole_journey(&page).await?;
        gecko.heard().nothing_wrong(&page.site);
        Ok(())
    });
}

#[test]
fn a_journey_in_the_one_file_in_firefox() {
    let dist = std::env::var_os("PREFLIGHT_DIST").expect("PREFLIGHT_DIST names the built site");
    let file = Path::new(&dist).join("precheck.html");
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    in_firefox(async move |gecko| {
        // A folder as on a stick, with nothing of the site beside the file.
        let folder = Folder::new("离线 版");
        refuses_neighbours(gecko, &folder).await?;
        let page = Page::new(gecko.browser.clone(), address(&folder.put("precheck.html", &text)));
        gecko.forget();
        whole_journey(&page).await?;
        gecko.heard().nothing_wrong(&page.site);
        Ok(())
    });
}

/// Steps in a Firefox that is closed however they end.
fn in_firefox(steps: impl AsyncFnOnce(&Gecko) -> WebDriverResult<()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let gecko = Gecko::open().await;
        let made = AssertUnwindSafe(steps(&gecko)).catch_unwind().await;
        let _ = gecko.browser.clone().quit().await;
        made.unwrap_or_else(|panic| std::panic::resume_unwind(panic)).expect("every step works");
    });
}

/// From the description to the pack, and back to it on another day.
async fn whole_journey(page: &Page) -> WebDriverResult<()> {
    page.open("").await?;
    page.type_into("describe", "建设纺织产业供应链协同平台，打通上下游采购、排产和物流，江苏苏州吴江").await?;
    page.press("suggest").await?;
    page.until_focus("suggestions").await?;
    page.follow("suggestion-js2021-digital_economy", "#/js2021/digital_economy").await?;
    page.press("begin").await?;
    page.until("return location.hash.split('/').length", &json!(4)).await?;
    page.until_focus("heading").await?;
    page.go("#/js2021/digital_economy/investment").await?;
    page.type_into("field-total_investment_wan", "480").await?;
    page.until_attribute("outcome", "data-outcome", "blocked").await?;
    page.retype("field-total_investment_wan", "1486.32").await?;
    page.until_attribute("outcome", "data-outcome", "incomplete").await?;
    page.go("#/js2021/digital_economy/cooperation").await?;
    page.turn_on("field-is_cooperative-false").await?;
    page.go("#/js2021/digital_economy/check").await?;
    page.until_says("answer-total_investment_wan", "1486.32 万元").await?;
    page.until_says("answer-is_cooperative", "否").await?;
    page.follow("go-result", "#/js2021/digital_economy/result").await?;
    page.until_attribute("outcome", "data-outcome", "incomplete").await?;
    page.follow("go-pack", "#/js2021/digital_economy/pack").await?;
    page.until_says("sheet", "1486.32 万元").await?;
    page.type_into("note-unit", "盛泽纺织云有限公司").await?;
    page.until_kept().await?;
    page.browser.refresh().await?;
    page.until_says("sheet", "1486.32 万元").await?;
    assert_eq!(page.value("note-unit").await?, "盛泽纺织云有限公司");
    // What is loaded when it is wanted comes too.
    page.press("lang-en").await?;
    page.until("return document.documentElement.lang", &json!("en")).await?;
    page.until_says("sheet", "14.8632 million").await
}

/// A page from a disk may not load the file beside it here: else what works in this browser would not work in people's.
async fn refuses_neighbours(gecko: &Gecko, folder: &Folder) -> WebDriverResult<()> {
    folder.put("beside.js", "export {}");
    let asks = "<!doctype html><script type='module' src='beside.js' onload='document.title = \"lax\"' onerror='document.title = \"strict\"'></script>";
    let page = Page::new(gecko.browser.clone(), address(&folder.put("asks.html", asks)));
    page.browser.goto(&page.site).await?;
    page.until("return document.title", &json!("strict")).await
}

/// The address of a file on the disk.
fn address(path: &Path) -> String {
    let mut address = String::from("file://");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'/' | b'-' | b'.' | b'_' => address.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => address.push(char::from(byte)),
            byte => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address
}
