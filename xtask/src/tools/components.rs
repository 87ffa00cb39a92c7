//! rustfmt and clippy of the user's own toolchain.

use anyhow::Result;

use super::gap::Gap;
use super::program::find;
use crate::process::{command, host_cargo, Run};
use crate::say;

/// Adds what a minimal toolchain lacks.
pub fn ensure() -> Result<()> {
    if !present() {
        let rustup = find("rustup").ok_or_else(missing)?;
        say::heading("rustfmt and clippy: adding them to your toolchain, a few seconds");
        let added = command(rustup).args(["component", "add", "rustfmt", "clippy"]).run();
        if added.is_err() || !present() {
            return Err(missing());
        }
    }
    say::note("rustfmt and clippy: in place");
    Ok(())
}

fn present() -> bool {
    ["fmt", "clippy"].iter().all(|tool| host_cargo().args([tool, "--version"]).read().is_some())
}

fn missing() -> anyhow::Error {
    Gap::error("your cargo has no rustfmt or no clippy", "rustup component add rustfmt clippy")
}
