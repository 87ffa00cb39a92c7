//! Firefox with a profile of its own, as strict as people have it, and what is heard of it meanwhile: its console, its requests.

use crate::driver::Driver;
use futures_util::StreamExt;
use std::sync::{Arc, Mutex};
use thirtyfour::bidi::events::{BeforeRequestSent, LogEntryAdded, ResponseCompleted};
use thirtyfour::bidi::modules::log::LogLevel;
use thirtyfour::bidi::{BiDi, BidiEvent};
use thirtyfour::common::capabilities::firefox::FirefoxPreferences;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{CapabilitiesHelper, FirefoxCapabilities, WebDriver};

/// Errors of the console and answers that are errors, in words; the addresses that were asked for.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// What went wrong.
    pub errors: Vec<String>,
    /// What was asked for, in order.
    pub requests: Vec<String>,
}

impl Heard {
    /// Fails when anything went wrong, or when anything but the site was asked for. What an address itself holds is no request.
    pub fn nothing_wrong(&self, site: &str) {
        assert!(self.errors.is_empty(), "the console has errors: {:#?}", self.errors);
        let own = |url: &&String| [site, "data:", "blob:"].iter().any(|start| url.starts_with(*start));
        let others: Vec<&String> = self.requests.iter().filter(|url| !own(url)).collect();
        assert!(others.is_empty(), "asked for: {others:#?}");
        assert!(!self.requests.is_empty(), "requests are heard");
    }
}

/// A Firefox, and its ears.
pub struct Gecko {
    /// The browser.
    pub browser: WebDriver,
    heard: Arc<Mutex<Heard>>,
    // Ends with it.
    _driver: Driver,
}

impl Gecko {
    /// Opens Firefox.
    pub async fn open() -> Gecko {
        let driver = Driver::of("PREFLIGHT_GECKODRIVER", "geckodriver", &["--port=0", "--websocket-port=0"], "Listening on 127.0.0.1:");
        let browser = WebDriver::new(&driver.url(), capabilities()).await.expect("a Firefox");
        let heard = Arc::default();
        listen(&browser, &heard).await.expect("Firefox tells what happens");
        Gecko { browser, heard, _driver: driver }
    }

    /// What was heard so far.
    pub fn heard(&self) -> Heard {
        self.heard.lock().expect("no listener fails").clone()
    }

    /// Forgets what was heard.
    pub fn forget(&self) {
        *self.heard.lock().expect("no listener fails") = Heard::default();
    }
}

fn capabilities() -> FirefoxCapabilities {
    let mut preferences = FirefoxPreferences::new();
    // What drivers recommend for tests includes leave to read neighbouring files, which hides what fails from a disk.
    preferences.set("remote.prefs.recommended", false).expect("a preference");
    preferences.set("intl.accept_languages", "zh-CN,zh,en").expect("a preference");
    let mut capabilities = FirefoxCapabilities::new();
    capabilities.set_headless().expect("a flag");
    capabilities.set_preferences(preferences).expect("preferences");
    capabilities.enable_bidi().expect("a flag");
    if let Ok(browser) = std::env::var("PREFLIGHT_FIREFOX") {
        capabilities.set_firefox_binary(&browser).expect("a browser");
    }
    capabilities
}

/// Writes down what happens, as long as the browser is open.
async fn listen(browser: &WebDriver, heard: &Arc<Mutex<Heard>>) -> WebDriverResult<()> {
    let bidi = browser.bidi().await?;
    each(&bidi, heard, |heard, entry: LogEntryAdded| {
        if entry.level == LogLevel::Error {
            heard.errors.push(entry.text.unwrap_or_default());
        }
    })
    .await?;
    each(&bidi, heard, |heard, sent: BeforeRequestSent| heard.requests.push(sent.request.url)).await?;
    each(&bidi, heard, |heard, ResponseCompleted { response, .. }: ResponseCompleted| {
        if response.status >= 400 {
            heard.errors.push(format!("{} for {}", response.status, response.url));
        }
    })
    .await
}

/// Notes every event of a kind.
async fn each<E: BidiEvent>(bidi: &BiDi, heard: &Arc<Mutex<Heard>>, note: fn(&mut Heard, E)) -> WebDriverResult<()> {
    let mut events = bidi.subscribe::<E>().await?;
    let heard = heard.clone();
    tokio::spawn(async move {
        while let Some(event) = events.next().await {
            note(&mut heard.lock().expect("no listener fails"), event);
        }
    });
    Ok(())
}
