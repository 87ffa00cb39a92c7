//! The fullest form of the built site, filled in.

use crate::driver::Driver;
use crate::host::Host;
use serde_json::{json, Value as Json};
use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::WebDriver;

/// Every question of the notice with most questions answered by one application.
const FORM: &str = "#/js2021/digital_economy/all";
/// The application.
const ANSWERS: &str = include_str!("../../../rules/examples/js2021-digital-economy-textile-platform.json");
/// What is typed into: it decides many clauses.
pub const FIELD: &str = "total_investment_wan";
/// Longest time until the form is there.
const PATIENCE: Duration = Duration::from_secs(60);

/// Opens the form and gives the application's answers; says how many.
pub async fn open(driver: &Driver, host: &Host) -> WebDriverResult<(WebDriver, u64)> {
    let browser = driver.open().await;
    browser.set_script_timeout(Duration::from_secs(600)).await?;
    browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("typing.js") })).await?;
    browser.goto(host.url(FORM)).await?;
    let start = Instant::now();
    let there = format!("return !!document.querySelector('main [data-testid=field-{FIELD}]')");
    while browser.execute(&there, Vec::new()).await?.json() != &json!(true) {
        assert!(start.elapsed() < PATIENCE, "the form does not open");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let answers: Json = serde_json::from_str(ANSWERS).expect("an application");
    let script = "const [answers, done] = arguments; benchTyping.fill(answers).then(done, (error) => done(String(error)));";
    let given = browser.execute_async(script, vec![answers]).await?.json().clone();
    Ok((browser, given.as_u64().unwrap_or_else(|| panic!("the form cannot be filled in: {given}"))))
}

/// Puts an amount that is a digit too short into the field that is typed into, and the keyboard behind it.
pub async fn focus(browser: &WebDriver) -> WebDriverResult<()> {
    let script = "const field = document.querySelector(`main [data-testid=field-${arguments[0]}]`);
        field.value = '60';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.scrollIntoView({ block: 'center' });
        field.focus();
        field.setSelectionRange(field.value.length, field.value.length);";
    browser.execute(script, vec![json!(FIELD)]).await.map(drop)
}
