//! Whole journeys through the site in a real browser.

use anyhow::{bail, Result};

use super::Step;
use crate::process::Run;
use crate::tools::{Kit, Need};

/// The journeys, one at a time: they share one machine's clock and screen.
pub const STEP: Step = Step {
    name: "journeys",
    about: "journeys through the built site in Chromium and Firefox (5 minutes)",
    needs: &[Need::Crates, Need::Browser, Need::Firefox, Need::Axe],
    run,
};

fn run(kit: &Kit) -> Result<()> {
    let dist = kit.layout().dist();
    if !dist.join("index.html").is_file() {
        bail!("there is no site in dist/; run `cargo xtask build` first");
    }
    let browser = kit.browser()?;
    let firefox = kit.firefox()?;
    kit.host_cargo()
        .args(["test", "-p", "preflight-tests", "--features", "journeys"])
        // The benchmark's own tests need what the journeys need.
        .args(["--bin", "bench-load", "--test", "journeys"])
        .args(["--", "--test-threads=1"])
        .env("PREFLIGHT_DIST", &dist)
        .env("PREFLIGHT_CHROMIUM", &browser.chromium)
        .env("PREFLIGHT_CHROMEDRIVER", &browser.driver)
        .env("PREFLIGHT_FIREFOX", &firefox.firefox)
        .env("PREFLIGHT_GECKODRIVER", &firefox.driver)
        .env("PREFLIGHT_AXE", kit.axe())
        .run()
}
