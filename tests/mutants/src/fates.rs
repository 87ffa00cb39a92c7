//! What became of the changes, kept in `target/mutants/fates.tsv` while they are tried, so that a run can go on where one stopped.

use crate::key::Key;
use crate::trial::run::Fate;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;

/// The file, open.
pub struct Notes {
    file: Mutex<File>,
}

impl Notes {
    /// Opens the file; empties it unless what it says is taken over.
    pub fn open(path: &Path, again: bool) -> Result<Notes> {
        let file = OpenOptions::new().create(true).write(true).append(again).truncate(!again).open(path);
        Ok(Notes { file: Mutex::new(file.with_context(|| path.display().to_string())?) })
    }

    /// Notes a fate.
    pub fn note(&self, key: &Key, fate: &Fate) {
        if let Ok(mut file) = self.file.lock() {
            let _ = writeln!(file, "{}\t{}", word(fate), key.text());
        }
    }
}

/// What became of the changes by the notes of earlier runs, by key; the last note counts.
pub fn known(path: &Path) -> BTreeMap<String, Fate> {
    let text = fs::read_to_string(path).unwrap_or_default();
    let lines = text.lines().filter_map(|line| {
        let (word, key) = line.split_once('\t')?;
        let fate = match word.split_once(' ') {
            Some(("caught", by)) => Fate::Caught(by.to_owned()),
            None if word == "long" => Fate::TooLong,
            None if word == "unviable" => Fate::Unviable,
            None if word == "survived" => Fate::Survived,
            None if word == "unreached" => Fate::Unreached,
            _ => return None,
        };
        Some((key.to_owned(), fate))
    });
    lines.collect()
}

fn word(fate: &Fate) -> String {
    match fate {
        Fate::Caught(by) => format!("caught {}", by.replace('\t', " ")),
        Fate::TooLong => "long".to_owned(),
        Fate::Unviable => "unviable".to_owned(),
        Fate::Survived => "survived".to_owned(),
        Fate::Unreached => "unreached".to_owned(),
    }
}
