//! Packages of npm, below `target/tools`.

use std::fs;

use anyhow::{Context, Result};

use super::gap::Gap;
use super::program::find;
use crate::layout::Layout;
use crate::process::{command, Run};
use crate::say;

/// Installs a package in exactly this version; `what` says what for.
pub fn install(layout: &Layout, package: &str, what: &str) -> Result<()> {
    let Some(npm) = find("npm") else {
        return Err(Gap::error(
            format!("{package} is missing, and there is no npm to install it with"),
            "install Node.js 20 or newer with npm",
        ));
    };
    say::heading(&format!("{package}: installing it into target/tools for {what}, about half a minute"));
    let prefix = layout.npm_prefix();
    fs::create_dir_all(&prefix).with_context(|| format!("cannot create {}", prefix.display()))?;
    command(npm).args(["install", "--no-audit", "--no-fund", "--save-exact", "--prefix"]).arg(&prefix).arg(package).run()
}
