//! Building a published tool into the tools folder.

use std::fs;

use anyhow::{Context, Result};

use crate::layout::Layout;
use crate::process::{host_cargo, Run};
use crate::say;

/// A tool to build, and how.
pub struct Recipe<'a> {
    /// The crate's name.
    pub package: &'a str,
    /// Its exact version.
    pub version: &'a str,
    /// About how long it takes, in words.
    pub time: &'a str,
    /// Further arguments of `cargo install`.
    pub args: &'a [&'a str],
    /// Variables that change the build.
    pub env: &'a [(&'a str, &'a str)],
}

/// Builds and installs the tool, replacing another version.
pub fn install(layout: &Layout, recipe: &Recipe<'_>) -> Result<()> {
    let Recipe { package, version, .. } = recipe;
    say::heading(&format!("{package} {version}: building it into target/tools, {}", recipe.time));
    // A folder that outlives an interruption, so that the next run goes on.
    let build = layout.tools().join("build").join(package);
    host_cargo()
        .current_dir(layout.tools())
        .args(["install", package, "--force", "--version"])
        .arg(format!("={version}"))
        .arg("--root")
        .arg(layout.cargo_root())
        .arg("--target-dir")
        .arg(&build)
        .args(recipe.args)
        .envs(recipe.env.iter().copied())
        .run()?;
    fs::remove_dir_all(&build).with_context(|| format!("cannot remove {}", build.display()))
}
