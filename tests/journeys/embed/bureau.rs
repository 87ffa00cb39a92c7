//! A bureau's page in a browser, with the checker in it: the host and the checker are two sites.

use crate::driver::{Browser, Driver};
use crate::host::Host;
use crate::page::Page;
use crate::site::Site;
use futures_util::FutureExt;
use serde_json::Value as Json;
use std::panic::AssertUnwindSafe;
use thirtyfour::error::WebDriverResult;

/// The page of the bureau, the server behind it, and the checker's.
pub struct Bureau {
    /// The window; which document is meant goes by [`Bureau::inside`] and [`Bureau::outside`].
    pub page: Page,
    /// The bureau's server.
    pub host: Host,
    /// The checker's server.
    pub site: Site,
}

/// Notes in the host's window what it hears: its events, and every message that anybody sends it.
const HEAR: &str = "if (self === top) {
    window.events = []; window.posted = []; window.broken = [];
    const plain = (value) => { try { return JSON.stringify(value) ?? String(value) } catch { return '?' } };
    for (const name of ['ready', 'resize', 'step', 'finished', 'result', 'refused', 'problem', 'failed']) {
        addEventListener(`precheck-${name}`, (e) => events.push({ name, at: e.target.id, detail: JSON.parse(plain(e.detail ?? null)) }));
    }
    addEventListener('message', (e) => posted.push({ from: e.origin, text: plain(e.data) }));
    addEventListener('securitypolicyviolation', (e) => broken.push(`${e.effectiveDirective} ${e.blockedURI}`));
}";

/// The frames of the host's page that have the checker in them, in order: in elements, or plain ones.
const FRAMES: &str = "[...document.querySelectorAll('shenbao-precheck, iframe')].map(e => e.shadowRoot?.querySelector('iframe') ?? e)
    .filter(e => e.tagName === 'IFRAME')";

/// Opens a browser at nothing yet; what the console says is for the journey to judge.
pub fn visited(browser: Browser, steps: impl AsyncFnOnce(&Bureau) -> WebDriverResult<()>) -> Vec<String> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let (host, site) = (Host::serve(), Site::serve());
        let driver = Driver::start();
        let window = driver.open_as(browser).await;
        let bureau = Bureau { page: Page::new(window.clone(), site.url("")), host, site };
        bureau.page.always(HEAR).await.expect("a script for every page");
        let made = AssertUnwindSafe(steps(&bureau)).catch_unwind().await;
        let log = window.browser_log().await;
        let _ = window.quit().await;
        match made {
            Err(panic) => std::panic::resume_unwind(panic),
            Ok(result) => result.expect("every step works"),
        }
        log.expect("a console").into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect()
    })
}

/// The same where the console must stay free of errors.
pub fn visit(steps: impl AsyncFnOnce(&Bureau) -> WebDriverResult<()>) {
    let errors = visited(Browser::default(), steps);
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}

impl Bureau {
    /// The line that loads the loader, with attributes.
    pub fn script(&self, attributes: &str) -> String {
        format!("<script src=\"{}\" {attributes}></script>", self.site.url("embed.js"))
    }

    /// A plain frame, with options in its address and attributes of its own.
    pub fn iframe(&self, options: &str, attributes: &str) -> String {
        format!("<iframe src=\"{}\" {attributes}></iframe>", self.site.url(&format!("embed.htm{options}")))
    }

    /// Puts a page of the bureau on its server and opens it.
    pub async fn open(&self, head: &str, body: &str) -> WebDriverResult<()> {
        self.open_with(&[], &page(head, body)).await
    }

    /// The same with headers, and with the whole text.
    pub async fn open_with(&self, fields: &[&str], text: &str) -> WebDriverResult<()> {
        self.host.put_with("page", fields, text.as_bytes());
        self.page.browser.goto(format!("{}/page", self.host.origin())).await
    }

    /// Looks into the checker's frame number `n` (from 0) of the host's page, once it is there.
    pub async fn inside(&self, n: usize) -> WebDriverResult<()> {
        self.outside().await?;
        self.page.until(&format!("return {FRAMES}.length > {n}"), &true.into()).await?;
        let found = self.page.browser.execute(format!("return {FRAMES}[{n}]"), Vec::new()).await?;
        found.element()?.enter_frame().await
    }

    /// The same, once the program runs in it.
    pub async fn inside_live(&self, n: usize) -> WebDriverResult<()> {
        self.inside(n).await?;
        self.page.until("return document.documentElement.dataset.live", &"".into()).await
    }

    /// Looks at the host's own page.
    pub async fn outside(&self) -> WebDriverResult<()> {
        self.page.browser.enter_default_frame().await
    }

    /// The box of the checker's frame number `n` in the host's page, in its pixels: a number by name (`top`, `width`, `height`).
    pub async fn measure(&self, n: usize, what: &str) -> WebDriverResult<f64> {
        let found = self.page.run(&format!("return {FRAMES}[{n}].getBoundingClientRect().{what}")).await?;
        Ok(found.as_f64().unwrap_or(f64::NAN))
    }

    /// Waits until something holds of the checker's frames in the host's page, which the script calls `frames`.
    pub async fn until_frames(&self, script: &str) -> WebDriverResult<()> {
        self.page.until(&format!("const frames = {FRAMES}; return {script}"), &true.into()).await
    }

    /// The details of the events of a name that the host heard so far.
    pub async fn heard(&self, name: &str) -> WebDriverResult<Vec<Json>> {
        let found = self.page.run(&format!("return events.filter(e => e.name === {name:?}).map(e => e.detail)")).await?;
        Ok(found.as_array().cloned().unwrap_or_default())
    }

    /// Waits until the host heard an event so many times.
    pub async fn until_heard(&self, name: &str, times: usize) -> WebDriverResult<()> {
        self.page.until(&format!("return events.filter(e => e.name === {name:?}).length >= {times}"), &true.into()).await
    }
}

/// A page of a bureau, in standards mode.
pub fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>专题专栏</title>\
        <meta name=\"viewport\" content=\"width=device-width\">{head}</head><body>{body}</body></html>"
    )
}
