//! How long the site takes to show and to answer.

use anyhow::Result;

use super::{Options, Part};
use crate::process::Run;
use crate::tools::{Kit, Need};

/// The built site in Chromium, on a slow line and a slow processor.
pub const PART: Part = Part {
    name: "load",
    about: "paint, answer, shift and bytes of the built site in Chromium, slow 4G, processor slowed 4 times (4 minutes)",
    needs: &[Need::Crates, Need::Browser],
    site: true,
    run,
};

fn run(kit: &Kit, options: &Options) -> Result<()> {
    let browser = kit.browser()?;
    let mut bench = kit.host_cargo();
    bench
        .args(["run", "-p", "preflight-tests", "--features", "journeys", "--bin", "bench-load", "--"])
        .args(["--runs", &options.runs.to_string()])
        .env("PREFLIGHT_DIST", kit.layout().dist())
        .env("PREFLIGHT_CHROMIUM", &browser.chromium)
        .env("PREFLIGHT_CHROMEDRIVER", &browser.driver);
    if let Some(file) = &options.markdown {
        bench.arg("--markdown").arg(file);
    }
    bench.run()
}
