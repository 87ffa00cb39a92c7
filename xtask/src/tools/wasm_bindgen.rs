//! wasm-bindgen and its test runner, at the version the crates are locked to.

use std::fs;

use anyhow::{Context, Result};

use super::cargo_install::{install, Recipe};
use super::lock_file;
use super::program::has_version;
use crate::layout::Layout;
use crate::say;

/// Installs wasm-bindgen unless it is there. The tool refuses modules that
/// were built with another version of the crate.
pub fn ensure(layout: &Layout) -> Result<()> {
    let lock = fs::read_to_string(layout.join("Cargo.lock")).context("Cargo.lock")?;
    let version = lock_file::version_of(&lock, "wasm-bindgen")?;
    let there = has_version(layout, "wasm-bindgen", &version)? && has_version(layout, "wasm-bindgen-test-runner", &version)?;
    if !there {
        // Not `--locked`: a registry mirror may lack the newest patch
        // versions which that lock file names.
        install(
            layout,
            &Recipe { package: "wasm-bindgen-cli", version: &version, time: "about 2 minutes on two cores", args: &[], env: &[] },
        )?;
    }
    say::note(&format!("wasm-bindgen {version}: in place"));
    Ok(())
}
