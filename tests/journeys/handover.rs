//! The start page is a program of its own; the whole application takes over when the visitor leaves it, and nothing is lost.

use crate::journey::unopened;
use crate::page::Page;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// Which programs were loaded: the start page, the whole application.
const LOADED: &str = "const code = performance.getEntriesByType('resource').map((entry) => entry.name);\
    return ['preflight-start-', 'preflight-app-'].map((part) => code.some((name) => name.includes(part) && name.includes('.js')));";

/// Describes a project, has categories suggested, and follows the first.
async fn choose(page: &Page) -> WebDriverResult<()> {
    page.type_into("describe", "为中小纺织企业建设工业互联网平台，不涉及产线").await?;
    page.press("suggest").await?;
    page.press("suggestion-js2021-digital_economy").await
}

#[test]
fn the_application_takes_over_where_the_start_page_ends() {
    unopened(async |page, _| {
        page.open("").await?;
        page.until(LOADED, &json!([true, false])).await?;
        page.press("look").await?;
        page.press("lang-en").await?;
        page.until("return document.documentElement.lang", &json!("en")).await?;
        choose(page).await?;
        page.until_hash("#/js2021/digital_economy").await?;
        page.find("outcome").await?;
        page.until("return [document.documentElement.lang, document.documentElement.dataset.look]", &json!(["en", "large"])).await?;
        page.until("return document.activeElement.id", &json!("heading")).await?;
        page.browser.back().await?;
        page.find("describe").await?;
        assert!(page.value("describe").await?.contains("纺织"), "the description is kept");
        page.until_attribute("look", "aria-pressed", "true").await?;
        // A link elsewhere is opened by the application alone.
        page.browser.goto("about:blank").await?;
        page.open("#/js2023/-").await?;
        page.find("outcome").await?;
        page.until(LOADED, &json!([false, true])).await
    });
}

/// As on a machine that is so many times slower: drawing takes longer than the browser has patience for.
async fn slowed(page: &Page, times: u32) -> WebDriverResult<()> {
    page.browser.cdp().send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await.map(drop)
}

#[test]
fn the_last_word_goes_along_on_a_slow_machine() {
    unopened(async |page, _| {
        page.open("").await?;
        page.press("suggest").await?;
        page.until_focus("suggestions").await?;
        // All of the application is there, and takes over at once.
        page.until(LOADED, &json!([true, true])).await?;
        slowed(page, 12).await?;
        choose(page).await?;
        page.find("outcome").await?;
        page.browser.back().await?;
        page.until("return document.querySelector('[data-testid=describe]')?.value.includes('不涉及产线')", &json!(true)).await
    });
}

#[test]
fn the_last_word_is_kept_when_a_slow_page_is_left() {
    unopened(async |page, _| {
        page.open("#/js2021/digital_economy/all").await?;
        page.find("field-total_investment_wan").await?;
        slowed(page, 12).await?;
        page.type_into("field-total_investment_wan", "4807").await?;
        page.browser.goto("about:blank").await?;
        slowed(page, 1).await?;
        page.open("#/js2021/digital_economy/all").await?;
        page.until("return document.querySelector('[data-testid=field-total_investment_wan]')?.value", &json!("4807")).await
    });
}

#[test]
fn what_does_not_come_is_said_and_can_be_tried_again() {
    unopened(async |page, site| {
        // Before anything is kept for times without a network.
        site.lose(true);
        page.open("#/").await?;
        choose(page).await?;
        page.find("boot-again").await?;
        page.until_attribute("boot", "role", "alert").await?;
        assert!(page.text("boot").await?.contains("没能打开"));
        page.press("boot-again").await?;
        page.find("boot-again").await?;
        site.lose(false);
        page.press("boot-again").await?;
        page.find("outcome").await?;
        page.until_hash("#/js2021/digital_economy").await
    });
}

#[test]
fn a_file_chosen_at_the_start_is_offered() {
    unopened(async |page, _| {
        page.open("#/js2021/digital_economy/all").await?;
        page.type_into("field-total_investment_wan", "480").await?;
        page.until("return localStorage['preflight.shelf.1']?.includes('wan 480') ?? false", &json!(true)).await?;
        let file = std::env::temp_dir().join(format!("preflight-handover-{}.html", std::process::id()));
        // The application's own file, taken where it would be downloaded.
        page.browser
            .execute(
                "window.saved = ''; URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return '#'; };",
                Vec::new(),
            )
            .await?;
        page.browser.execute("location.hash = '#/js2021/digital_economy/pack'", Vec::new()).await?;
        page.find("save-progress").await?;
        page.browser.execute("HTMLAnchorElement.prototype.click = () => {}", Vec::new()).await?;
        page.press("save-progress").await?;
        page.until("return window.saved.length > 100", &json!(true)).await?;
        let saved = page.browser.execute("return window.saved", Vec::new()).await?.json().as_str().unwrap_or_default().to_owned();
        std::fs::write(&file, saved).expect("a file");
        page.browser.execute("localStorage.clear()", Vec::new()).await?;
        page.browser.goto("about:blank").await?;
        page.open("#/").await?;
        page.until(LOADED, &json!([true, false])).await?;
        page.type_into("open-file", &file.to_string_lossy()).await?;
        page.until_hash("#/drafts").await?;
        page.press("offer-take").await?;
        page.until_hash("#/js2021/digital_economy/check").await?;
        let _ = std::fs::remove_file(&file);
        page.until("return document.body.innerText.includes('480')", &json!(true)).await
    });
}

#[test]
fn without_storage_the_choices_go_over_too() {
    unopened(async |page, _| {
        page.open("#/").await?;
        let broken = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no storage'); } })";
        page.browser.execute(broken, Vec::new()).await?;
        page.press("look").await?;
        page.press("lang-en").await?;
        choose(page).await?;
        page.find("outcome").await?;
        page.until("return [document.documentElement.lang, document.documentElement.dataset.look]", &json!(["en", "large"])).await
    });
}
