//! The set-up: what is missing is installed, what is there is left alone.

use std::time::Instant;

use anyhow::Result;

use super::gap::Gaps;
use super::{apt, axe, binaryen, browser, cargo_deny, cargo_mutants, components, crates, esbuild, firefox, trunk, wasm, wasm_bindgen};
use super::{lock, Kit, Need};
use crate::layout::Layout;
use crate::say;

/// Brings everything that is needed. When all of it is there, this takes
/// about a second and no network.
pub fn set_up(layout: &Layout, needs: &[Need]) -> Result<Kit> {
    say::heading("Set-up: looking for the tools (a second when all are there)");
    let start = Instant::now();
    let _lock = lock::take(layout)?;
    let needed = |need| needs.contains(&need);
    let mut gaps = Gaps::default();

    if needed(Need::Lints) {
        gaps.collect(components::ensure())?;
    }
    // Quick things and what may need the user come first, long builds last.
    let mut toolchain = None;
    let mut packages = Vec::new();
    if needed(Need::Wasm) {
        toolchain = wasm::find_or_add(layout)?;
        if toolchain.is_none() {
            gaps.collect(wasm::missing_packages())?.into_iter().for_each(|missing| packages.extend(missing));
        }
    }
    if needed(Need::Browser) && apt::available() {
        packages.extend(browser::missing_packages());
    }
    if needed(Need::Firefox) && apt::available() {
        packages.extend(firefox::missing_packages());
    }
    let packages_there = packages.is_empty() || gaps.collect(apt::install(&packages))?.is_some();
    let mut found_browser = None;
    if needed(Need::Browser) && packages_there {
        found_browser = gaps.collect(browser::find_browser())?;
    }
    let mut found_firefox = None;
    if needed(Need::Firefox) && packages_there {
        found_firefox = gaps.collect(firefox::find_firefox())?;
    }
    if needed(Need::WasmOpt) {
        gaps.collect(binaryen::ensure(layout))?;
    }
    if needed(Need::Esbuild) {
        gaps.collect(esbuild::ensure(layout))?;
    }
    if needed(Need::Axe) {
        gaps.collect(axe::ensure(layout))?;
    }
    gaps.report()?;

    if needed(Need::Crates) {
        crates::ensure(layout)?;
    }
    if needed(Need::Wasm) {
        let ready = match toolchain {
            Some(ready) => ready,
            None => wasm::build(layout)?,
        };
        say::note(&format!("wasm32 standard library: in place, {ready}"));
        toolchain = Some(ready);
    }
    if needed(Need::WasmBindgen) {
        wasm_bindgen::ensure(layout)?;
    }
    if needed(Need::Trunk) {
        trunk::ensure(layout)?;
    }
    if needed(Need::Deny) {
        cargo_deny::ensure(layout)?;
    }
    if needed(Need::Mutants) {
        cargo_mutants::ensure(layout)?;
    }
    let firefox = found_firefox.map(|firefox| firefox::ensure(layout, firefox)).transpose()?;
    say::note(&format!("set up in {}", say::duration(start.elapsed())));
    Ok(Kit::new(layout.clone(), needs, toolchain, found_browser, firefox))
}
