//! The user's own toolchain, by rustup or by a distribution.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::TARGET;
use crate::layout::Layout;
use crate::process::{command, Run};
use crate::say;
use crate::tools::program;

const LINKER: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER";

/// The user's own toolchain, which has the target.
#[derive(Clone, Debug)]
pub struct Own {
    /// A linker to name where the toolchain brings none.
    linker: Option<PathBuf>,
}

impl Own {
    /// Adds the tools to the search path, and the linker.
    pub fn apply(&self, layout: &Layout, command: &mut Command) -> Result<()> {
        command.env("PATH", layout.search_path(&[])?);
        if let Some(linker) = &self.linker {
            command.env(LINKER, linker);
        }
        Ok(())
    }
}

/// The user's toolchain, if it has the target.
pub fn find() -> Option<Own> {
    let compiler = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let sysroot = command(compiler).args(["--print", "sysroot"]).read()?;
    let rustlib = Path::new(sysroot.trim()).join("lib/rustlib");
    has_std(&rustlib.join(TARGET).join("lib")).then(|| Own { linker: linker(&rustlib) })
}

/// Asks rustup for the target.
pub fn add_target() -> bool {
    let Some(rustup) = program::find("rustup") else {
        return false;
    };
    say::heading(&format!("{TARGET}: asking rustup for its standard library, about ten seconds"));
    let added = command(rustup)
        .args(["target", "add", TARGET])
        // Failing is expected on closed networks and needs no stack trace.
        .env("RUST_BACKTRACE", "0")
        .run();
    if added.is_err() {
        say::note("rustup cannot add it here");
    }
    added.is_ok()
}

/// Whether a folder of libraries holds the standard library.
fn has_std(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    })
}

/// rustup's toolchains bring `rust-lld`; those of distributions may not.
fn linker(rustlib: &Path) -> Option<PathBuf> {
    let brought = fs::read_dir(rustlib).into_iter().flatten().flatten().any(|entry| entry.path().join("bin/rust-lld").is_file());
    if brought || env::var_os(LINKER).is_some() || program::find("rust-lld").is_some() {
        return None;
    }
    program::find("wasm-ld")
}
