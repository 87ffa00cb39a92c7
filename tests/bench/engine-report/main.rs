//! Drives Chromium through what `preflight-bench-engine` measures, and sets it beside the native figures. `cargo xtask bench --only
//! engine` builds everything and starts it.
//!
//! Environment: `PREFLIGHT_BENCH_ENGINE` is the folder with `native.json` and the wasm builds (`site/`); `PREFLIGHT_DIST` the built
//! site; `PREFLIGHT_CHROMIUM` and `PREFLIGHT_CHROMEDRIVER` the browser and its driver.

#[path = "../../journeys/driver.rs"]
mod driver;
#[allow(dead_code)]
#[path = "../load/host.rs"]
mod host;
#[allow(dead_code)]
#[path = "../load/pages.rs"]
mod pages;
mod report;
mod rows;
#[allow(dead_code)]
#[path = "../load/visit.rs"]
mod visit;
mod wasm;

use preflight_tests::bench::Machine;
use report::Report;
use rows::Native;
use std::path::{Path, PathBuf};

fn main() {
    let (runs, markdown) = arguments(std::env::args().skip(1));
    let folder = PathBuf::from(std::env::var_os("PREFLIGHT_BENCH_ENGINE").expect("PREFLIGHT_BENCH_ENGINE names the builds"));
    let dist = PathBuf::from(std::env::var_os("PREFLIGHT_DIST").expect("PREFLIGHT_DIST names the built site"));
    let before = Machine::now();
    let native = Native::read(&folder.join("native.json"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let wasm = runtime.block_on(wasm::measure(&folder.join("site"), &dist, native.works.len(), runs)).expect("wasm can be measured");
    let report = Report { native, wasm, runs, before, after: Machine::now() };
    println!("\n{}", report.text());
    if let Some(file) = markdown {
        write(&file, &report.markdown());
    }
}

fn write(file: &Path, text: &str) {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).expect("the page's folder");
    }
    std::fs::write(file, text).expect("the page can be written");
    println!("written to {}", file.display());
}

/// How many runs, and where to write a page of it. The command that starts this program has checked them.
fn arguments(mut given: impl Iterator<Item = String>) -> (usize, Option<PathBuf>) {
    let (mut runs, mut markdown) = (5, None);
    while let Some(name) = given.next() {
        let value = given.next().unwrap_or_else(|| panic!("{name} needs a value"));
        match name.as_str() {
            "--runs" => runs = value.parse().ok().filter(|runs| *runs > 0).expect("a number of runs"),
            "--markdown" => markdown = Some(value.into()),
            _ => panic!("{name} is no option"),
        }
    }
    (runs, markdown)
}
