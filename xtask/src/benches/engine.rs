//! How fast the rules are evaluated, natively and in wasm, against the same rules by hand.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result};

use super::{Options, Part};
use crate::process::Run;
use crate::tools::{Kit, Need};

/// The package that is measured.
const PACKAGE: &str = "preflight-bench-engine";
/// The builds that are measured in Chromium: a folder, cargo's profile, and how wasm-opt is told to optimise. The first as fast as can
/// be, the second as small as what is shipped.
const BUILDS: [(&str, &str, &str); 2] = [("fast", "speed", "-O3"), ("small", "release", "-Oz")];

/// Natively and in Chromium, in one run.
pub const PART: Part = Part {
    name: "engine",
    about: "rules by hand, evaluated, explained, compiled; natively and in Chromium (5 minutes, more the first time)",
    needs: &[Need::Crates, Need::Wasm, Need::WasmBindgen, Need::WasmOpt, Need::Browser],
    site: true,
    run,
};

fn run(kit: &Kit, options: &Options) -> Result<()> {
    let made = kit.layout().join("target/bench-engine");
    for (folder, profile, optimise) in BUILDS {
        build(kit, &made.join("site").join(folder), profile, optimise)?;
    }
    let native = made.join("native.json");
    let file = File::create(&native).with_context(|| format!("cannot write {}", native.display()))?;
    kit.host_cargo()
        .args(["run", "--profile", "speed", "-p", PACKAGE, "--bin", "bench-engine-native", "--"])
        .arg(options.runs.to_string())
        .stdout(file)
        .run()?;
    let browser = kit.browser()?;
    let mut bench = kit.host_cargo();
    bench
        .args(["run", "-p", "preflight-tests", "--features", "journeys", "--bin", "bench-engine", "--"])
        .args(["--runs", &options.runs.to_string()])
        .env("PREFLIGHT_BENCH_ENGINE", &made)
        .env("PREFLIGHT_DIST", kit.layout().dist())
        .env("PREFLIGHT_CHROMIUM", &browser.chromium)
        .env("PREFLIGHT_CHROMEDRIVER", &browser.driver);
    if let Some(file) = &options.markdown {
        bench.arg("--markdown").arg(file);
    }
    bench.run()
}

/// Compiles the package to wasm, with the script that loads it.
fn build(kit: &Kit, folder: &Path, profile: &str, optimise: &str) -> Result<()> {
    kit.wasm_cargo()?
        .args(["rustc", "-p", PACKAGE, "--lib", "--crate-type", "cdylib", "--profile", profile])
        .args(["--target", "wasm32-unknown-unknown"])
        .run()?;
    let module = kit.layout().wasm_target().join("wasm32-unknown-unknown").join(profile).join("preflight_bench_engine.wasm");
    let bound = folder.with_extension("bound");
    kit.tool("wasm-bindgen")?
        .args(["--target", "web", "--no-typescript", "--remove-name-section", "--out-name", "bench", "--out-dir"])
        .arg(&bound)
        .arg(&module)
        .run()?;
    fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    fs::copy(bound.join("bench.js"), folder.join("bench.js")).context("no script")?;
    kit.tool("wasm-opt")?.arg(optimise).arg("-o").arg(folder.join("bench_bg.wasm")).arg(bound.join("bench_bg.wasm")).run()?;
    // The pages to start from, which have nothing on them.
    fs::write(folder.with_file_name("index.html"), "<!doctype html><meta charset=\"utf-8\"><title>bench</title>").context("no page")
}
