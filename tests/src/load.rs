//! The notices of this checkout, compiled once for a whole run.

use preflight_rules::{authoring, Library};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let sources = authoring::embedded();
    let compiled = authoring::compile(&sources);
    assert!(compiled.is_clean(), "{}", authoring::render(&sources, &compiled.diagnostics, false));
    compiled.library
});

/// Every notice of this checkout; stops the run with the diagnostics when one has mistakes.
pub fn library() -> &'static Library {
    &LIBRARY
}

/// The folder `rules/` of this checkout.
pub fn rules_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules")
}

/// The files of a folder with this extension, in order of name.
pub fn files_in(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    files.retain(|path| path.extension().is_some_and(|e| e == extension));
    files.sort();
    files
}
