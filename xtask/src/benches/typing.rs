//! What typing takes in the built site.

use anyhow::Result;

use super::{Options, Part};
use crate::process::Run;
use crate::tools::{Kit, Need};

/// From a keystroke to the verdict on screen.
pub const LATENCY: Part = Part {
    name: "latency",
    about: "keystroke to painted verdict in Chromium, nothing slowed and processor slowed 6 times (2 minutes)",
    needs: &[Need::Crates, Need::Browser],
    site: true,
    run: |kit, options| run("latency", kit, options),
};

/// What the page keeps after many edits.
pub const MEMORY: Part = Part {
    name: "memory",
    about: "what the page keeps after 10,000 edits in Chromium (3 minutes)",
    needs: &[Need::Crates, Need::Browser],
    site: true,
    run: |kit, options| run("memory", kit, options),
};

fn run(part: &str, kit: &Kit, options: &Options) -> Result<()> {
    let browser = kit.browser()?;
    let mut bench = kit.host_cargo();
    bench
        .args(["run", "-p", "preflight-tests", "--features", "journeys", "--bin", "bench-typing", "--", part])
        .args(["--runs", &options.runs.to_string()])
        .env("PREFLIGHT_DIST", kit.layout().dist())
        .env("PREFLIGHT_CHROMIUM", &browser.chromium)
        .env("PREFLIGHT_CHROMEDRIVER", &browser.driver);
    if let Some(file) = &options.markdown {
        bench.arg("--markdown").arg(file);
    }
    bench.run()
}
