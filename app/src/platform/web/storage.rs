//! What the browser keeps. Every access may fail: private mode, a frame of another site, a full disk.

use web_sys::Storage;

const KEY: &str = "preflight.draft.1";

/// What an earlier visit left, and whether anything can be kept.
pub fn load() -> (Option<String>, bool) {
    match storage() {
        Some(storage) => (storage.get_item(KEY).ok().flatten(), true),
        None => (None, false),
    }
}

/// Keeps a text; says whether it could.
pub fn save(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEY, text).is_ok())
}

/// Drops what was kept.
pub fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}

fn storage() -> Option<Storage> {
    gloo_utils::window().local_storage().ok().flatten()
}
