//! The page as a journey sees it: found by test ids, waited for, never slept for.

use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Key, WebDriver, WebElement};

/// Longest time that anything may take: a loaded machine is slow, and a journey that fails is looked at anyway.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often it is looked again.
const PAUSE: Duration = Duration::from_millis(20);

/// The page in a browser.
#[derive(Clone)]
pub struct Page {
    /// The browser.
    pub browser: WebDriver,
}

impl Page {
    /// A browser's page.
    pub fn new(browser: WebDriver) -> Page {
        Page { browser }
    }

    /// Opens an address and waits until the page has started.
    pub async fn open(&self, url: &str) -> WebDriverResult<()> {
        self.browser.goto(url).await?;
        self.find("lang-zh").await.map(drop)
    }

    /// The element with a test id, once it is there.
    pub async fn find(&self, id: &str) -> WebDriverResult<WebElement> {
        let start = Instant::now();
        loop {
            match self.browser.find(By::Css(selector(id))).await {
                Err(_) if start.elapsed() < PATIENCE => tokio::time::sleep(PAUSE).await,
                found => return found,
            }
        }
    }

    /// Whether an element with a test id is there now.
    pub async fn has(&self, id: &str) -> WebDriverResult<bool> {
        Ok(!self.browser.find_all(By::Css(selector(id))).await?.is_empty())
    }

    /// Waits until a script gives something; says what it gave last when it never does.
    pub async fn until(&self, script: &str, wanted: &serde_json::Value) -> WebDriverResult<()> {
        let start = Instant::now();
        loop {
            let found = self.browser.execute(script, Vec::new()).await?.json().clone();
            if found == *wanted {
                return Ok(());
            }
            assert!(start.elapsed() < PATIENCE, "`{script}` gives {found}, not {wanted}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until an attribute has a value.
    pub async fn until_attribute(&self, id: &str, name: &str, wanted: &str) -> WebDriverResult<()> {
        let script = format!("return document.querySelector('{}')?.getAttribute('{name}')", selector(id));
        self.until(&script, &wanted.into()).await
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

    /// Puts the keyboard on a button and presses it.
    pub async fn press(&self, id: &str) -> WebDriverResult<()> {
        self.find(id).await?.send_keys(Key::Enter).await
    }

    /// Puts the keyboard on a box or a radio button and turns it on.
    pub async fn turn_on(&self, id: &str) -> WebDriverResult<()> {
        let element = self.find(id).await?;
        if !element.is_selected().await? {
            element.send_keys(Key::Space).await?;
        }
        let script = format!("return document.querySelector('{}')?.checked", selector(id));
        self.until(&script, &true.into()).await
    }

    /// One key, wherever the keyboard is.
    pub async fn key(&self, key: impl Into<char>) -> WebDriverResult<()> {
        self.browser.action_chain().send_keys(key.into()).perform().await
    }

    /// The test id of the element that has the keyboard.
    pub async fn focused(&self) -> WebDriverResult<String> {
        let found = self.browser.execute("return document.activeElement?.dataset?.testid ?? ''", Vec::new()).await?;
        Ok(found.json().as_str().unwrap_or_default().to_owned())
    }

    /// Moves on by Tab until the element has the keyboard.
    pub async fn tab_to(&self, id: &str) -> WebDriverResult<()> {
        for _ in 0..200 {
            if self.focused().await? == id {
                return Ok(());
            }
            self.key(Key::Tab).await?;
        }
        panic!("{id} is not reached by Tab");
    }
}

fn selector(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}
