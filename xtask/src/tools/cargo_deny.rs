//! cargo-deny: licences, sources and duplicates of the crates, and what is known against them.

use anyhow::Result;

use super::cargo_install::{install, Recipe};
use super::program::has_version;
use crate::layout::Layout;
use crate::say;

/// The version that `deny.toml` is written for.
const VERSION: &str = "0.20.2";

/// As for Trunk: what takes a second once it is built need not be optimised. 80 seconds of CPU in all, so that nothing of our own,
/// which would have to read licence expressions and find advisories, is worth its keep.
const RECIPE: Recipe<'_> = Recipe {
    package: "cargo-deny",
    version: VERSION,
    time: "about a minute on two cores",
    args: &["--locked"],
    env: &[("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")],
};

/// Installs cargo-deny unless it is there.
pub fn ensure(layout: &Layout) -> Result<()> {
    if !has_version(layout, "cargo-deny", VERSION)? {
        install(layout, &RECIPE)?;
    }
    say::note(&format!("cargo-deny {VERSION}: in place"));
    Ok(())
}
