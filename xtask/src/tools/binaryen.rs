//! wasm-opt, from the npm package of Binaryen: distributions often carry one
//! that is too old for what today's compilers emit.

use anyhow::Result;

use super::gap::Gap;
use super::npm;
use super::program::has_version;
use crate::layout::Layout;
use crate::say;

/// The npm package. `Trunk.toml` names the same release.
const PACKAGE: &str = "binaryen@132.0.0";

/// What `wasm-opt --version` must say.
const VERSION: &str = "132";

/// Installs wasm-opt unless it is there.
pub fn ensure(layout: &Layout) -> Result<()> {
    if !has_version(layout, "wasm-opt", VERSION)? {
        npm::install(layout, PACKAGE, "wasm-opt")?;
        if !has_version(layout, "wasm-opt", VERSION)? {
            return Err(Gap::error(format!("{PACKAGE} is installed, but its wasm-opt does not run"), "install Node.js 20 or newer"));
        }
    }
    say::note(&format!("wasm-opt {VERSION}: in place"));
    Ok(())
}
