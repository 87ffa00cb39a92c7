//! Building the standard library for wasm32 from Debian's sources.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{bail, Context, Result};

use super::debian::{CARGO, RUSTC};
use super::TARGET;
use crate::process::{command, Run};

/// The crate whose build makes cargo build the standard library.
const EMPTY: &str = "empty";

/// Builds in a folder of its own and names the libraries.
pub fn build(folder: &Path) -> Result<Vec<PathBuf>> {
    write_empty_crate(folder).with_context(|| format!("cannot write a crate to {}", folder.display()))?;
    let target = folder.join("target");
    command(CARGO)
        .current_dir(folder)
        .args(["build", "--release", "--target", TARGET])
        .args(["-Z", "build-std=std,panic_abort,panic_unwind,test"])
        .env("CARGO_TARGET_DIR", &target)
        .env("RUSTC", RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        // Without it, builds with link-time optimisation find no bitcode.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("LD_LIBRARY_PATH")
        .run()?;
    libraries(&target.join(TARGET).join("release/deps"))
}

fn write_empty_crate(folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder.join("src"))?;
    // Its own workspace, since it lies inside ours.
    let manifest = format!("[package]\nname = \"{EMPTY}\"\nedition = \"2021\"\n\n[workspace]\n");
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::write(folder.join("src/lib.rs"), "#![no_std]\n")
}

fn libraries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("no {}", folder.display()))?;
    let found: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(|path| is_part_of_std(path)).collect();
    if found.is_empty() {
        bail!("no library was built in {}", folder.display());
    }
    Ok(found)
}

fn is_part_of_std(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("lib") && name.ends_with(".rlib") && !name.starts_with(&format!("lib{EMPTY}-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_empty_crate_is_no_part_of_std() {
        assert!(is_part_of_std(Path::new("deps/libcore-0123.rlib")));
        assert!(!is_part_of_std(Path::new("deps/libempty-0123.rlib")));
        assert!(!is_part_of_std(Path::new("deps/libcore-0123.rmeta")));
        assert!(!is_part_of_std(Path::new("deps/core-0123.d")));
    }
}
