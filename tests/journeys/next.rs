//! The next version of the built site: the same, but for what a new version changes.

use crate::site::built;
use crate::worker;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The page of a notice's category, which is not kept.
pub const NOTICE: &str = "js2021.digital_economy.html";

/// A folder with a next version, as long as the test runs. Its pages say so: `<html data-build="next">`.
pub struct Next {
    folder: PathBuf,
}

impl Next {
    /// Makes it: there is a page of a notice; what boots the site has other bytes, and so another name; so has the English, by name alone.
    pub fn build() -> Next {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, Ordering::SeqCst);
        let folder = std::env::temp_dir().join(format!("preflight-next-{}-{count}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let next = Next { folder };
        let mut files = read(&built());
        if !files.iter().any(|(name, _)| name == NOTICE) {
            let index = files.iter().find(|(name, _)| name == "index.html").expect("a page").1.clone();
            files.push((NOTICE.to_owned(), index));
        }
        let names = files.iter().map(|(name, _)| name).filter(|name| is_new(name));
        let renamed: Vec<(String, String)> =
            names.filter_map(|name| name.rsplit_once('-').map(|(stem, rest)| (name.clone(), format!("{stem}-0000{rest}")))).collect();
        assert_eq!(renamed.len(), 2, "boot and the English: {renamed:?}");
        for (name, bytes) in &mut files {
            if let Some((_, new)) = renamed.iter().find(|(old, _)| old == name) {
                *name = new.clone();
            }
            if name.starts_with("boot-") {
                bytes.extend_from_slice(b"\n// The next version.\n");
            }
            if name.ends_with(".html") && !name.starts_with("precheck") {
                let mut text = String::from_utf8(std::mem::take(bytes)).expect("a page");
                for (old, new) in &renamed {
                    text = text.replace(old, new);
                }
                *bytes = text.replacen("<html ", "<html data-build=next ", 1).into_bytes();
            }
        }
        let at = files.iter().position(|(name, _)| name == "sw.js").expect("the worker");
        let filled = worker::fill(&String::from_utf8_lossy(&files[at].1), &files).expect("a site");
        files[at].1 = filled.into_bytes();
        for (name, bytes) in &files {
            std::fs::write(next.folder.join(name), bytes).expect("a file");
        }
        next
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Next {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn is_new(name: &str) -> bool {
    name.starts_with("boot-") || name.starts_with("texts-en-")
}

/// The files of a folder, by name.
fn read(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry"));
    entries.map(|e| (e.file_name().to_string_lossy().into_owned(), std::fs::read(e.path()).expect("a file"))).collect()
}

#[test]
fn the_worker_was_filled_after_everything_else_was_done() {
    let files = read(&built());
    let (_, filled) = files.iter().find(|(name, _)| name == "sw.js").expect("the worker");
    let filled = String::from_utf8_lossy(filled);
    assert_eq!(worker::fill(&filled, &files).expect("a site"), filled, "a file was changed after the worker was filled");
}
