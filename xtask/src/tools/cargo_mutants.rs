//! cargo-mutants: the catalogue of small changes of the engine, and the few of them that only it can try.

use anyhow::Result;

use super::cargo_install::{install, Recipe};
use super::program::find_in;
use super::version;
use crate::layout::Layout;
use crate::process::{command, Run};
use crate::say;

/// The version whose words `rules/mutants/engine.toml` is written in.
const VERSION: &str = "27.1.0";

/// As for cargo-deny: it works for a second.
const RECIPE: Recipe<'_> = Recipe {
    package: "cargo-mutants",
    version: VERSION,
    time: "about a minute on two cores",
    args: &["--locked"],
    env: &[("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")],
};

/// Installs cargo-mutants unless it is there.
pub fn ensure(layout: &Layout) -> Result<()> {
    let path = find_in(&layout.search_path(&[])?, "cargo-mutants");
    // It tells its version only as a part of cargo.
    let words = path.and_then(|path| command(path).args(["mutants", "--version"]).read());
    if !words.is_some_and(|words| version::is(&words, VERSION)) {
        install(layout, &RECIPE)?;
    }
    say::note(&format!("cargo-mutants {VERSION}: in place"));
    Ok(())
}
