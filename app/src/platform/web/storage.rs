//! What the browser keeps. Every access may fail: private mode, a frame of another site, a full disk.

use crate::model::Shelf;
use crate::msg::DraftMsg;
use web_sys::Storage;

/// The one key of the site.
const KEY: &str = "preflight.shelf.1";

/// The key of this page: frames of other sites have one each, so that two on a page do not mix.
pub fn key() -> String {
    let mut key = KEY.to_owned();
    if let Some(slot) = super::frame::slot() {
        key.push('.');
        key.push_str(&slot);
    }
    key
}

/// What an earlier visit left, and whether anything can be kept.
pub fn load() -> (Option<String>, bool) {
    match storage() {
        Some(storage) => {
            let text = storage.get_item(&key()).ok().flatten();
            lay_aside(&storage, text.as_deref());
            (text, can_write(&storage))
        }
        None => (None, false),
    }
}

/// What is kept now.
pub fn kept() -> Option<String> {
    storage()?.get_item(&key()).ok().flatten()
}

/// What could not be read, now or earlier.
pub fn aside() -> Option<String> {
    storage()?.get_item(&aside_key()).ok().flatten()
}

/// What is no shelf is damaged, or another version's: it is copied before anything is written over it.
fn lay_aside(storage: &Storage, text: Option<&str>) {
    if let Some(odd) = text.filter(|text| !text.is_empty() && !Shelf::is(text)) {
        let _ = storage.set_item(&aside_key(), odd);
    }
}

/// `public/boot/recovery.js` lays things aside there too.
fn aside_key() -> String {
    key() + ".aside"
}

/// Some browsers hand out a storage that takes nothing.
fn can_write(storage: &Storage) -> bool {
    let probe = "preflight.probe";
    let could = storage.set_item(probe, "1").is_ok();
    let _ = storage.remove_item(probe);
    could
}

/// Keeps a text, unless another window wrote meanwhile; says what came of it when that was not what was wanted.
pub fn save(text: &str, over: u64) -> Option<DraftMsg> {
    let Some(storage) = storage() else { return Some(DraftMsg::NotKept) };
    let there = storage.get_item(&key()).ok().flatten();
    lay_aside(&storage, there.as_deref());
    if let Some(there) = there.filter(|there| Shelf::is(there) && stamp(there) != over) {
        return Some(DraftMsg::Refused(there));
    }
    storage.set_item(&key(), text).err().map(|_| DraftMsg::NotKept)
}

/// The stamp of what is kept.
fn stamp(text: &str) -> u64 {
    let line = text.lines().take(3).find_map(|line| line.strip_prefix("stamp\t"));
    line.and_then(|stamp| stamp.parse().ok()).unwrap_or(0)
}

/// Drops what was kept.
pub fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key());
        let _ = storage.remove_item(&aside_key());
    }
}

fn storage() -> Option<Storage> {
    gloo_utils::window().local_storage().ok().flatten()
}
