//! A compiler for wasm32 with its standard library, by one of two routes.
//!
//! The user's own toolchain is used where it has the target or where rustup
//! can add it. On closed networks that let through Debian's packages only, a
//! second toolchain is put together from those, beside the user's own and
//! without telling rustup about it.

mod debian;
mod own;
mod route;
mod std_build;
mod sysroot;

use std::fmt;
use std::process::Command;

use anyhow::Result;

use super::gap::Gap;
use crate::layout::Layout;
use route::Route;

/// The target's name.
const TARGET: &str = "wasm32-unknown-unknown";

/// A toolchain that builds for wasm32.
#[derive(Clone, Debug)]
pub enum Toolchain {
    /// The user's own.
    Own(own::Own),
    /// The one made of Debian's packages.
    Debian(debian::Debian),
}

impl Toolchain {
    /// Its cargo.
    pub fn cargo(&self) -> Command {
        match self {
            Self::Own(_) => crate::process::host_cargo(),
            Self::Debian(debian) => debian.cargo(),
        }
    }

    /// Its `cargo clippy`.
    pub fn clippy(&self) -> Command {
        match self {
            Self::Own(_) => {
                let mut cargo = self.cargo();
                cargo.arg("clippy");
                cargo
            }
            Self::Debian(debian) => debian.clippy(),
        }
    }

    /// Gives a command, and whatever it starts, this toolchain and the tools.
    pub fn apply(&self, layout: &Layout, command: &mut Command) -> Result<()> {
        match self {
            Self::Own(own) => own.apply(layout, command),
            Self::Debian(debian) => debian.apply(layout, command),
        }
    }
}

impl fmt::Display for Toolchain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Own(_) => "in your own toolchain",
            Self::Debian(_) => "in a toolchain of Debian's packages",
        })
    }
}

/// The toolchain that is there, or that rustup can bring at once.
pub fn find_or_add(layout: &Layout) -> Result<Option<Toolchain>> {
    let route = Route::from_env()?;
    if route.allows_own() {
        if let Some(own) = own::find() {
            return Ok(Some(Toolchain::Own(own)));
        }
    }
    // Before asking rustup: on a closed network that is a vain attempt,
    // which must not be made on every run.
    if route.allows_debian() {
        if let Some(debian) = debian::find(layout) {
            return Ok(Some(Toolchain::Debian(debian)));
        }
    }
    if route.allows_own() && own::add_target() {
        return Ok(own::find().map(Toolchain::Own));
    }
    Ok(None)
}

/// The Debian packages to install before [`build`] can do its work.
pub fn missing_packages() -> Result<Vec<&'static str>> {
    let rustup = format!("rustup target add {TARGET}");
    let missing = format!("your toolchain has no standard library for {TARGET}");
    if !Route::from_env()?.allows_debian() || !debian::possible() {
        return Err(Gap::error(missing, rustup));
    }
    Ok(debian::missing_packages())
}

/// Builds the toolchain from Debian's packages.
pub fn build(layout: &Layout) -> Result<Toolchain> {
    debian::build(layout).map(Toolchain::Debian)
}
