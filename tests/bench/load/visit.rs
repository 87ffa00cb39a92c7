//! One visit: a page is opened on a slow line by a slow processor, and watched until it rests.

use preflight_tests::bench::{blocked, layout_shift, Shift, Task};
use serde::Deserialize;
use serde_json::json;
use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::WebDriver;

/// How many times slower the processor is made.
pub const SLOWER: u32 = 4;
/// The line, as Lighthouse has it for a slow 4G: milliseconds there and back for each request.
pub const ROUND_TRIP: u32 = 150;
/// Bits per second to the visitor.
pub const DOWN: u32 = 1_600_000;
/// Bits per second from the visitor.
pub const UP: u32 = 750_000;

/// A page rests when nothing was loaded and nothing worked for so many milliseconds.
const REST: f64 = 1500.0;
/// Longest time for a visit.
const PATIENCE: Duration = Duration::from_secs(90);
/// How often it is looked whether the page rests: seldom, since looking is work too.
const PAUSE: Duration = Duration::from_millis(250);

/// What was measured: times in milliseconds since the navigation began.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    /// First contentful paint.
    pub paint: f64,
    /// Largest contentful paint.
    pub largest: f64,
    /// Cumulative layout shift.
    pub shift: f64,
    /// Total blocking time.
    pub blocked: f64,
    /// The longest piece of work.
    pub longest: f64,
    /// Bytes over the line, heads and bodies.
    pub bytes: f64,
    /// Requests that went over the line.
    pub requests: f64,
}

#[derive(Deserialize)]
struct Seen {
    paint: Option<f64>,
    largest: Vec<f64>,
    shifts: Vec<(f64, f64)>,
    tasks: Vec<(f64, f64)>,
    answers: Option<f64>,
    last: f64,
    now: f64,
    loaded: bool,
    /// Bytes of each resource over the line.
    sizes: Vec<f64>,
}

const LOOK: &str = "const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return { ...window.benchSeen, now: performance.now(), loaded: document.readyState === 'complete',
        sizes: entries.map((entry) => entry.transferSize).filter((size) => size > 0) };";

/// Makes line and processor slow, for this browser's page.
pub async fn slow_down(browser: &WebDriver) -> WebDriverResult<()> {
    let cdp = browser.cdp();
    cdp.send_raw("Network.enable", json!({})).await?;
    let line = json!({ "offline": false, "latency": ROUND_TRIP, "downloadThroughput": DOWN / 8, "uploadThroughput": UP / 8 });
    cdp.send_raw("Network.emulateNetworkConditions", line).await?;
    cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER })).await.map(drop)
}

/// Opens an address and asks the page by a function of the browser until it answers: when that was, in milliseconds since the
/// navigation began.
pub async fn ask(browser: &WebDriver, url: &str, answers: &str) -> WebDriverResult<f64> {
    let seen = open(browser, url, answers, |seen| seen.answers.is_some()).await?;
    Ok(seen.answers.unwrap_or(f64::NAN))
}

/// Opens an address, leaves the page alone until it rests, for `at_least` milliseconds, and measures.
pub async fn watch(browser: &WebDriver, url: &str, at_least: f64) -> WebDriverResult<Visit> {
    let rests = |seen: &Seen| seen.loaded && seen.now - seen.last > REST && seen.now > at_least;
    Ok(open(browser, url, "null", rests).await?.measured())
}

async fn open(browser: &WebDriver, url: &str, answers: &str, done: impl Fn(&Seen) -> bool) -> WebDriverResult<Seen> {
    let cdp = browser.cdp();
    let source = include_str!("probe.js").replace("/* asks */ null", answers);
    let probe = cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
    // Away first: an address that differs in its route alone would not be opened anew.
    browser.goto("about:blank").await?;
    // What an earlier visit typed would stand there unasked.
    let origin = url.split('/').take(3).collect::<Vec<_>>().join("/");
    cdp.send_raw("Storage.clearDataForOrigin", json!({ "origin": origin, "storageTypes": "local_storage" })).await?;
    browser.goto(url).await?;
    let start = Instant::now();
    let seen = loop {
        let seen: Seen = serde_json::from_value(browser.execute(LOOK, Vec::new()).await?.json().clone())?;
        if done(&seen) {
            break seen;
        }
        assert!(start.elapsed() < PATIENCE, "{url} does not come to rest, or does not answer");
        tokio::time::sleep(PAUSE).await;
    };
    cdp.send_raw("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": probe["identifier"] })).await?;
    Ok(seen)
}

impl Seen {
    fn measured(&self) -> Visit {
        let tasks: Vec<Task> = self.tasks.iter().map(|&(at, took)| Task { at, took }).collect();
        let shifts: Vec<Shift> = self.shifts.iter().map(|&(at, score)| Shift { at, score }).collect();
        let paint = self.paint.unwrap_or(f64::NAN);
        Visit {
            paint,
            largest: self.largest.iter().copied().fold(f64::NAN, f64::max),
            shift: layout_shift(&shifts),
            blocked: blocked(&tasks, paint),
            longest: tasks.iter().map(|task| task.took).fold(0.0, f64::max),
            bytes: self.sizes.iter().fold(0.0, |sum, size| sum + size),
            requests: self.sizes.len() as f64,
        }
    }
}
