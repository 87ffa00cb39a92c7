//! The notices of this checkout, compiled once for a whole run.

use preflight_rules::{authoring, Library};
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
