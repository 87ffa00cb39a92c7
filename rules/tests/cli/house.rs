//! Notice folders to compile and to spoil.

use crate::run::scratch;
use std::path::{Path, PathBuf};

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder to copy") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

/// A copy of a notice's folder, to be spoiled.
pub fn copied(name: &str, notice: &str) -> PathBuf {
    let folder = scratch(name).join("notices").join(notice);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("notices").join(notice), &folder);
    folder
}

/// The good notice of the bad corpus, laid out as files.
pub fn tiny(name: &str) -> PathBuf {
    let house = scratch(name);
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("bad/good.txt")).expect("the good notice");
    for part in text.split("\n=== file ").skip(1) {
        let (path, body) = part.split_once('\n').expect("a path, then the file");
        let path = house.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, body).expect("a file");
    }
    house
}

/// Changes a file of a folder: the first of one text is another.
pub fn changed(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).expect("a file");
    assert!(text.contains(from), "{from} in {}", file.display());
    std::fs::write(file, text.replacen(from, to, 1)).expect("a changed file");
}
