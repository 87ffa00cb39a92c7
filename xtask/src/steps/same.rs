//! wasm gives the same reports as native code.

use std::fs;

use anyhow::{Context, Result};

use super::Step;
use crate::process::Run;
use crate::tools::{Kit, Need};

/// The package that compiles for wasm32 only.
pub const WASM_ONLY: &str = "preflight-same";

/// The corpus, evaluated natively and then in headless Chromium.
pub const STEP: Step = Step {
    name: "same",
    about: "wasm in Chromium against native code on the corpus (2 minutes the first time)",
    needs: &[Need::Crates, Need::Wasm, Need::WasmBindgen, Need::Browser],
    run,
};

fn run(kit: &Kit) -> Result<()> {
    let corpus = kit.layout().corpus();
    let folder = corpus.parent().context("the corpus has no folder")?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    kit.host_cargo().args(["run", "-p", "preflight-tests", "--bin", "corpus-export"]).arg("--").arg(&corpus).run()?;

    let browser = kit.browser()?;
    let settings = folder.join("webdriver.json");
    fs::write(&settings, webdriver_settings(&browser.chromium.to_string_lossy()))
        .with_context(|| format!("cannot write {}", settings.display()))?;
    kit.wasm_cargo()?
        // `--tests`: Debian's toolchain has no rustdoc for the rest.
        .args(["test", "-p", WASM_ONLY, "--tests"])
        .args(["--target", "wasm32-unknown-unknown"])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("PREFLIGHT_SAME_CORPUS", &corpus)
        .env("CHROMEDRIVER", &browser.driver)
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &settings)
        // These would win over the driver named above.
        .env_remove("GECKODRIVER")
        .env_remove("GECKODRIVER_REMOTE")
        .env_remove("CHROMEDRIVER_REMOTE")
        // The defaults are for a machine that has nothing else to do.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .run()
}

fn webdriver_settings(chromium: &str) -> String {
    let binary = chromium.replace('\\', "\\\\").replace('"', "\\\"");
    format!(
        r#"{{
  "goog:chromeOptions": {{
    "binary": "{binary}",
    "args": [
      "headless", "no-sandbox", "disable-gpu", "disable-quic", "disable-dev-shm-usage",
      "no-first-run", "disable-background-networking", "disable-component-update",
      "disable-sync"
    ]
  }}
}}
"#
    )
}
