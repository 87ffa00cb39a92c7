//! The fullest form of the built site, filled in.

use crate::driver::Driver;
use crate::host::Host;
use serde_json::{json, Value as Json};
use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::WebDriver;

/// Every question of the notice with most questions answered by one application.
const FORM: &str = "#/js2021/digital_economy/all";
/// One screen of it.
const SCREEN: &str = "#/js2021/digital_economy/investment";
/// The application.
const ANSWERS: &str = include_str!("../../../rules/examples/js2021-digital-economy-textile-platform.json");
/// What is typed into: it decides many clauses.
pub const FIELD: &str = "total_investment_wan";
/// Longest time until the form is there.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A field alone, and a line that repeats it: what a browser takes for a key at the least.
    Bare,
    /// One screen of questions.
    Screen,
    /// All questions on one page.
    All,
}

impl Form {
    /// Its name in a table.
    pub fn name(self) -> &'static str {
        match self {
            Form::Bare => "an empty page with one field and a line that repeats it",
            Form::Screen => "one screen of questions",
            Form::All => "all questions on a page",
        }
    }

    /// Opens it; says how many answers were given.
    pub async fn open(self, driver: &Driver, host: &Host) -> WebDriverResult<(WebDriver, u64)> {
        if self == Form::Bare {
            return Ok((bare(driver).await?, 0));
        }
        let (browser, given) = open(driver, host).await?;
        if self == Form::Screen {
            one_screen(&browser).await?;
        }
        Ok((browser, given))
    }
}

/// A browser whose pages can be watched.
async fn watched(driver: &Driver) -> WebDriverResult<WebDriver> {
    let browser = driver.open().await;
    browser.set_script_timeout(Duration::from_secs(600)).await?;
    browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("typing.js") })).await?;
    Ok(browser)
}

async fn bare(driver: &Driver) -> WebDriverResult<WebDriver> {
    let browser = watched(driver).await?;
    browser.goto("about:blank").await?;
    let script = "document.body.innerHTML = `<main><input data-testid='field-${arguments[0]}'><p>0</p></main>`;
        const [field, line] = document.querySelectorAll('input, p');
        field.addEventListener('input', () => { line.firstChild.data = field.value; });";
    browser.execute(script, vec![json!(FIELD)]).await?;
    Ok(browser)
}

/// Opens the form and gives the application's answers; says how many.
pub async fn open(driver: &Driver, host: &Host) -> WebDriverResult<(WebDriver, u64)> {
    let browser = watched(driver).await?;
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

/// The same on the screen that has the amount and little else, as most people see it; all answers stay.
async fn one_screen(browser: &WebDriver) -> WebDriverResult<()> {
    browser.execute("location.hash = arguments[0]", vec![json!(SCREEN)]).await?;
    let there = "return document.querySelectorAll('main .field').length < 12 && !!document.querySelector(`main [data-testid=field-${arguments[0]}]`)";
    let start = Instant::now();
    while browser.execute(there, vec![json!(FIELD)]).await?.json() != &json!(true) {
        assert!(start.elapsed() < PATIENCE, "the screen does not open");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(())
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
