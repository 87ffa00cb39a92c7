//! A toolchain for wasm32 made of Debian's packages, used by its path.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::{std_build, sysroot, TARGET};
use crate::layout::Layout;
use crate::process::{command, Run};
use crate::say;
use crate::tools::apt;
use crate::tools::gap::Gap;
use crate::tools::version;

/// Compiler, cargo, sources of the standard library and lints of one
/// version, and a linker. They install beside rustup without a conflict.
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy", "lld-22"];

/// Debian's compiler.
pub const RUSTC: &str = "/usr/bin/rustc";
/// Debian's cargo.
pub const CARGO: &str = "/usr/bin/cargo";
const CARGO_CLIPPY: &str = "/usr/bin/cargo-clippy";
const LINKER: &str = "wasm-ld-22";

/// The toolchain folder.
#[derive(Clone, Debug)]
pub struct Debian {
    sysroot: PathBuf,
}

impl Debian {
    /// Its cargo.
    pub fn cargo(&self) -> Command {
        command(CARGO)
    }

    /// Its `cargo clippy`, by path: by name, cargo would find rustup's.
    pub fn clippy(&self) -> Command {
        let mut clippy = command(CARGO_CLIPPY);
        clippy.arg("clippy").env("CARGO", CARGO);
        clippy
    }

    /// Puts this toolchain before rustup's for a command and its children.
    pub fn apply(&self, layout: &Layout, command: &mut Command) -> Result<()> {
        let bin = self.sysroot.join("bin");
        command
            .env("PATH", layout.search_path(std::slice::from_ref(&bin))?)
            .env("RUSTC", bin.join("rustc"))
            // clippy-driver is not started through the wrapper.
            .env("SYSROOT", &self.sysroot)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", LINKER)
            // Both would lead back to rustup's toolchain.
            .env_remove("RUSTUP_TOOLCHAIN")
            .env_remove("LD_LIBRARY_PATH");
        Ok(())
    }
}

/// Whether this machine has Debian's packages.
pub fn possible() -> bool {
    apt::available()
}

/// The packages that are not installed yet.
pub fn missing_packages() -> Vec<&'static str> {
    apt::missing(PACKAGES)
}

/// The toolchain, if it was built by today's compiler and is whole.
pub fn find(layout: &Layout) -> Option<Debian> {
    if !possible() {
        return None;
    }
    let sysroot = layout.debian_sysroot();
    let current = sysroot::is_built_by(&sysroot, &compiler()?);
    (current && missing_packages().is_empty()).then_some(Debian { sysroot })
}

/// Builds the toolchain folder; the packages are installed.
pub fn build(layout: &Layout) -> Result<Debian> {
    let compiler = compiler().context("Debian's rustc does not run")?;
    if version::numbers(&compiler) < version::numbers(env!("CARGO_PKG_RUST_VERSION")) {
        return Err(Gap::error("Debian's compiler is too old for this workspace", format!("rustup target add {TARGET}")));
    }
    say::heading(&format!("{TARGET}: building its standard library from Debian's sources, about a minute"));
    let libraries = std_build::build(&layout.tools().join("build/std"))?;
    let sysroot = layout.debian_sysroot();
    sysroot::assemble(&sysroot, &libraries, &compiler)?;
    Ok(Debian { sysroot })
}

/// What Debian's compiler says of itself.
fn compiler() -> Option<String> {
    command(RUSTC).arg("-vV").read()
}
