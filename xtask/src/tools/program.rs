//! Finding programs and asking for their version.

use std::env::{self, consts::EXE_SUFFIX};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::version;
use crate::layout::Layout;
use crate::process::{command, Run};

/// The program that a shell with this search path would start.
pub fn find_in(search_path: &OsStr, name: &str) -> Option<PathBuf> {
    let file = format!("{name}{EXE_SUFFIX}");
    env::split_paths(search_path).map(|folder| folder.join(&file)).find(|path| is_executable(path))
}

/// A program on the machine's own `PATH`.
pub fn find(name: &str) -> Option<PathBuf> {
    find_in(&env::var_os("PATH")?, name)
}

/// Whether the program that our steps would start has this version. It is
/// run to find out: a file that is there may still not work.
pub fn has_version(layout: &Layout, name: &str, pinned: &str) -> Result<bool> {
    let search_path = layout.search_path(&[])?;
    let Some(path) = find_in(&search_path, name) else {
        return Ok(false);
    };
    let words = command(path).arg("--version").read();
    Ok(words.is_some_and(|words| version::is(&words, pinned)))
}

#[cfg(unix)]
fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(path: &Path) -> bool {
    path.is_file()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn only_executables_on_the_path_are_found() {
        let path = OsStr::new("/nowhere:/bin:/usr/bin");
        assert!(find_in(path, "sh").is_some());
        assert!(find_in(path, "no-such-program").is_none());
        assert!(find_in(OsStr::new("/etc"), "passwd").is_none());
    }
}
