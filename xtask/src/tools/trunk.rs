//! Trunk, which builds and serves the page.

use anyhow::Result;

use super::cargo_install::{install, Recipe};
use super::program::has_version;
use crate::layout::Layout;
use crate::say;

/// The version that `Trunk.toml` is written for.
const VERSION: &str = "0.22.1";

/// Trunk asks for Rust 1.96.1 but builds and runs with 1.95. Its own release
/// profile costs twenty minutes of CPU for a tool that mostly waits for cargo.
const RECIPE: Recipe<'_> = Recipe {
    package: "trunk",
    version: VERSION,
    time: "about 4 minutes on two cores",
    args: &["--locked", "--ignore-rust-version"],
    env: &[("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")],
};

/// Installs Trunk unless it is there.
pub fn ensure(layout: &Layout) -> Result<()> {
    if !has_version(layout, "trunk", VERSION)? {
        install(layout, &RECIPE)?;
    }
    say::note(&format!("trunk {VERSION}: in place"));
    Ok(())
}
