//! The sources of the crates in `Cargo.lock`.

use anyhow::{Context, Result};

use crate::layout::Layout;
use crate::process::{host_cargo, Run};
use crate::say;

/// Downloads the crates unless they are all here. Later steps then need no
/// network, and can be told so.
pub fn ensure(layout: &Layout) -> Result<()> {
    let mut fetch = host_cargo();
    fetch.current_dir(layout.root()).arg("fetch");
    let here = host_cargo().current_dir(layout.root()).args(["fetch", "--offline"]).read().is_some();
    if !here {
        say::heading("crates: downloading those in Cargo.lock, about a minute");
        fetch.run().context("the crates of Cargo.lock cannot be downloaded")?;
    }
    say::note("crates of Cargo.lock: in place");
    Ok(())
}
