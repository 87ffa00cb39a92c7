//! Machine paths stay out of what is built for the page: the places of possible panics name crates and files, not folders of this
//! machine. Two checkouts give the same bytes.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// SHA-256 as a loop instead of one round after another: 2 kB of the page instead of 10. It hashes a notice file at the start, if any.
const SMALL_SUM: &str = "--cfg=sha2_backend_soft=\"compact\"";

/// Between flags.
const SEPARATOR: &str = "\u{1f}";

/// Has the compiler write the paths of crates and of this checkout from their own beginnings, and take the small form of the sum.
pub fn remap(root: &Path, command: &mut Command) {
    let given = env::var("CARGO_ENCODED_RUSTFLAGS").ok();
    let given = given.or_else(|| env::var("RUSTFLAGS").ok().map(|flags| encoded(&flags)));
    command.env("CARGO_ENCODED_RUSTFLAGS", flags(given.as_deref().unwrap_or(""), root, &registries()));
}

/// The folders in which cargo keeps the sources of crates, one for each registry.
fn registries() -> Vec<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|user| user.join(".cargo")));
    let folders = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let mut folders: Vec<PathBuf> = folders.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

fn encoded(flags: &str) -> String {
    flags.split_whitespace().collect::<Vec<_>>().join(SEPARATOR)
}

fn flags(given: &str, root: &Path, registries: &[PathBuf]) -> String {
    let mut flags: Vec<String> = given.split(SEPARATOR).filter(|flag| !flag.is_empty()).map(str::to_owned).collect();
    flags.push(SMALL_SUM.to_owned());
    flags.push(format!("--remap-path-prefix={}=.", root.display()));
    flags.extend(registries.iter().map(|folder| format!("--remap-path-prefix={}=crates", folder.display())));
    flags.join(SEPARATOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_remapped_after_the_flags_that_were_given() {
        let registries = [PathBuf::from("/some where/registry/src/one")];
        let all = flags(&encoded("-C debuginfo=0"), Path::new("/checkout"), &registries);
        let all: Vec<&str> = all.split(SEPARATOR).collect();
        let remapped = [SMALL_SUM, "--remap-path-prefix=/checkout=.", "--remap-path-prefix=/some where/registry/src/one=crates"];
        assert_eq!(all, [&["-C", "debuginfo=0"][..], &remapped].concat());
        assert_eq!(flags("", Path::new("/c"), &[]), [SMALL_SUM, "--remap-path-prefix=/c=."].join(SEPARATOR));
    }
}
