//! A toolchain folder around the libraries that were built for wasm32.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::debian::CARGO;
use super::TARGET;

/// Where Debian keeps the libraries for native code.
const NATIVE: &str = "/usr/lib/rustlib";

/// The file that says by what the folder was built.
const STAMP: &str = "stamp";

/// To be raised when another folder is made of the same compiler.
const RECIPE: u32 = 1;

/// cargo starts this file by its whole path, which `$0` then is.
const WRAPPER: &str = "#!/bin/sh\nexec /usr/bin/rustc --sysroot \"${0%/bin/*}\" \"$@\"\n";

/// Whether the folder is whole and was made for this compiler.
pub fn is_built_by(sysroot: &Path, compiler: &str) -> bool {
    fs::read_to_string(sysroot.join(STAMP)).is_ok_and(|built| built == stamp(compiler))
}

/// Makes the folder anew.
pub fn assemble(sysroot: &Path, libraries: &[PathBuf], compiler: &str) -> Result<()> {
    make(sysroot, libraries, compiler).with_context(|| format!("cannot make the toolchain folder {}", sysroot.display()))
}

fn make(sysroot: &Path, libraries: &[PathBuf], compiler: &str) -> io::Result<()> {
    if sysroot.exists() {
        fs::remove_dir_all(sysroot)?;
    }
    let rustlib = sysroot.join("lib/rustlib");
    let folder = rustlib.join(TARGET).join("lib");
    fs::create_dir_all(&folder)?;
    for library in libraries {
        fs::copy(library, folder.join(library.file_name().unwrap_or_default()))?;
    }
    link_native(&rustlib)?;
    let bin = sysroot.join("bin");
    fs::create_dir_all(&bin)?;
    link(Path::new(CARGO), &bin.join("cargo"))?;
    write_executable(&bin.join("rustc"), WRAPPER)?;
    // Last, so that a folder with a stamp is a whole one.
    fs::write(sysroot.join(STAMP), stamp(compiler))
}

fn stamp(compiler: &str) -> String {
    format!("recipe {RECIPE}\n{compiler}")
}

/// Build scripts and procedural macros are native also in a wasm build.
fn link_native(rustlib: &Path) -> io::Result<()> {
    for entry in fs::read_dir(NATIVE)? {
        let entry = entry?;
        if entry.path().join("lib").is_dir() && entry.file_name() != TARGET {
            link(&entry.path(), &rustlib.join(entry.file_name()))?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn link(original: &Path, path: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(original, path)
}

#[cfg(unix)]
fn write_executable(path: &Path, text: &str) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::write(path, text)?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(not(unix))]
fn write_executable(_: &Path, _: &str) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_compiler_or_no_stamp_means_a_new_build() {
        let folder = std::env::temp_dir().join(format!("xtask-sysroot-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        assert!(!is_built_by(&folder, "rustc 1.96.0"));
        fs::write(folder.join(STAMP), stamp("rustc 1.96.0")).unwrap();
        assert!(is_built_by(&folder, "rustc 1.96.0"));
        assert!(!is_built_by(&folder, "rustc 1.97.0"));
        fs::remove_dir_all(&folder).unwrap();
    }
}
