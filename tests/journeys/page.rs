//! The page as a journey sees it: found by test ids, waited for, never slept for.

use serde_json::Value as Json;
use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Key, WebDriver, WebElement};

/// Longest time that anything may take: a loaded machine is slow, and a journey that fails is looked at anyway.
const PATIENCE: Duration = Duration::from_secs(30);

/// How often it is looked again.
const PAUSE: Duration = Duration::from_millis(20);

/// The page in a browser.
#[derive(Clone)]
pub struct Page {
    /// The browser.
    pub browser: WebDriver,
    /// Where the site is, without a route.
    pub site: String,
}

impl Page {
    /// A browser's page.
    pub fn new(browser: WebDriver, site: String) -> Page {
        Page { browser, site }
    }

    /// Opens a route and waits until the page has started.
    pub async fn open(&self, hash: &str) -> WebDriverResult<()> {
        self.browser.goto(format!("{}{hash}", self.site)).await?;
        self.until_live().await
    }

    /// Waits until the program is there: the page may be read before.
    pub async fn until_live(&self) -> WebDriverResult<()> {
        self.find("lang-zh").await?;
        self.until("return document.documentElement.dataset.live", &"".into()).await
    }

    /// The element with a test id that people can see, or else can reach, once it is there.
    pub async fn find(&self, id: &str) -> WebDriverResult<WebElement> {
        let start = Instant::now();
        loop {
            let mut found = self.browser.find_all(By::Css(selector(id))).await?;
            // Some ways stand on the page twice: beside the questions and at their end.
            let seen = self.run(&format!("return {}.findIndex(e => e.checkVisibility())", all(id))).await?;
            if let Some(at) = seen.as_u64().map(|at| at as usize).filter(|at| *at < found.len()) {
                return Ok(found.swap_remove(at));
            }
            if start.elapsed() > PATIENCE {
                let there = if found.is_empty() { "not there" } else { "there, but hidden" };
                panic!("{id} is {there} on {}", self.hash().await?);
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Whether an element with a test id is there now.
    pub async fn has(&self, id: &str) -> WebDriverResult<bool> {
        Ok(!self.browser.find_all(By::Css(selector(id))).await?.is_empty())
    }

    /// Whether people can see it now.
    pub async fn shows(&self, id: &str) -> WebDriverResult<bool> {
        Ok(self.run(&format!("return {}.some(e => e.checkVisibility())", all(id))).await? == Json::Bool(true))
    }

    /// Runs a script and gives what it returns.
    pub async fn run(&self, script: &str) -> WebDriverResult<Json> {
        Ok(self.browser.execute(script, Vec::new()).await?.json().clone())
    }

    /// Waits until a script gives something; says what it gave last when it never does.
    pub async fn until(&self, script: &str, wanted: &Json) -> WebDriverResult<()> {
        let start = Instant::now();
        loop {
            let found = self.run(script).await?;
            if found == *wanted {
                return Ok(());
            }
            assert!(start.elapsed() < PATIENCE, "`{script}` gives {found}, not {wanted}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until an attribute has a value.
    pub async fn until_attribute(&self, id: &str, name: &str, wanted: &str) -> WebDriverResult<()> {
        self.until(&format!("return {}[0]?.getAttribute('{name}')", all(id)), &wanted.into()).await
    }

    /// Waits until an element says something among what it says.
    pub async fn until_says(&self, id: &str, wanted: &str) -> WebDriverResult<()> {
        let script = format!("const said = {}.map(e => e.textContent).join(); return said.includes({wanted:?}) || said", all(id));
        self.until(&script, &true.into()).await
    }

    /// Waits until no such element is there any more.
    pub async fn until_gone(&self, id: &str) -> WebDriverResult<()> {
        self.until(&format!("return {}.length", all(id)), &0.into()).await
    }

    /// What an attribute says.
    pub async fn attribute(&self, id: &str, name: &str) -> WebDriverResult<String> {
        Ok(self.find(id).await?.attr(name).await?.unwrap_or_default())
    }

    /// What stands in a field.
    pub async fn value(&self, id: &str) -> WebDriverResult<String> {
        Ok(self.find(id).await?.prop("value").await?.unwrap_or_default())
    }

    /// What people read in an element.
    pub async fn text(&self, id: &str) -> WebDriverResult<String> {
        self.find(id).await?.text().await
    }

    /// Types into a field.
    pub async fn type_into(&self, id: &str, text: &str) -> WebDriverResult<()> {
        self.find(id).await?.send_keys(text).await
    }

    /// Types over what stands in a field.
    pub async fn retype(&self, id: &str, text: &str) -> WebDriverResult<()> {
        self.find(id).await?.send_keys(Key::Control + "a").await?;
        self.type_into(id, text).await
    }

    /// Puts the keyboard on a button or a link and presses it.
    pub async fn press(&self, id: &str) -> WebDriverResult<()> {
        self.find(id).await?.send_keys(Key::Enter).await
    }

    /// Puts the keyboard on a box or a radio button and turns it on.
    pub async fn turn_on(&self, id: &str) -> WebDriverResult<()> {
        let element = self.find(id).await?;
        if !element.is_selected().await? {
            element.send_keys(Key::Space).await?;
        }
        self.until(&format!("return {}[0]?.checked", all(id)), &true.into()).await
    }

    /// One key, wherever the keyboard is.
    pub async fn key(&self, key: impl Into<char>) -> WebDriverResult<()> {
        self.browser.action_chain().send_keys(key.into()).perform().await
    }

    /// The test id of the element that has the keyboard; its id when it has none.
    pub async fn focused(&self) -> WebDriverResult<String> {
        let found = self.run("const e = document.activeElement; return e?.dataset?.testid ?? e?.id ?? ''").await?;
        Ok(found.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until an element has the keyboard, by its id.
    pub async fn until_focus(&self, id: &str) -> WebDriverResult<()> {
        self.until("const e = document.activeElement; return e?.dataset?.testid ?? e?.id", &id.into()).await
    }
}

fn selector(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

/// A script for all elements with a test id.
fn all(id: &str) -> String {
    format!("[...document.querySelectorAll('{}')]", selector(id))
}
