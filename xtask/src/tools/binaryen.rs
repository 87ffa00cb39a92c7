//! wasm-opt, from the npm package of Binaryen: distributions often carry one
//! that is too old for what today's compilers emit.

use std::fs;

use anyhow::{Context, Result};

use super::gap::Gap;
use super::program::{find, has_version};
use crate::layout::Layout;
use crate::process::{command, Run};
use crate::say;

/// The npm package. `Trunk.toml` names the same release.
const PACKAGE: &str = "binaryen@132.0.0";

/// What `wasm-opt --version` must say.
const VERSION: &str = "132";

/// Installs wasm-opt unless it is there.
pub fn ensure(layout: &Layout) -> Result<()> {
    if !has_version(layout, "wasm-opt", VERSION)? {
        install(layout)?;
        if !has_version(layout, "wasm-opt", VERSION)? {
            return Err(Gap::error(format!("{PACKAGE} is installed, but its wasm-opt does not run"), "install Node.js 20 or newer"));
        }
    }
    say::note(&format!("wasm-opt {VERSION}: in place"));
    Ok(())
}

fn install(layout: &Layout) -> Result<()> {
    let Some(npm) = find("npm") else {
        return Err(Gap::error(
            format!("wasm-opt {VERSION} is missing, and there is no npm to install it with"),
            format!("install Node.js 20 or newer with npm, or put wasm-opt {VERSION} on your PATH"),
        ));
    };
    say::heading(&format!("{PACKAGE}: installing wasm-opt into target/tools, about half a minute"));
    let prefix = layout.npm_prefix();
    fs::create_dir_all(&prefix).with_context(|| format!("cannot create {}", prefix.display()))?;
    command(npm).args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(&prefix).arg(PACKAGE).run()
}
