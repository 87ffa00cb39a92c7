//! esbuild, from npm: it puts the site's few scripts together and makes them small.

use anyhow::Result;

use super::gap::Gap;
use super::npm;
use super::program::has_version;
use crate::layout::Layout;
use crate::say;

/// The version: another one writes other bytes, which is a change to be made on purpose.
const VERSION: &str = "0.28.2";

/// Installs esbuild unless it is there.
pub fn ensure(layout: &Layout) -> Result<()> {
    if !has_version(layout, "esbuild", VERSION)? {
        npm::install(layout, &format!("esbuild@{VERSION}"), "the site's scripts")?;
        if !has_version(layout, "esbuild", VERSION)? {
            return Err(Gap::error(format!("esbuild {VERSION} is installed, but does not run"), format!("npm install esbuild@{VERSION}")));
        }
    }
    say::note(&format!("esbuild {VERSION}: in place"));
    Ok(())
}
