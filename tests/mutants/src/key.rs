//! What a change is called for longer than a line keeps its number.

use crate::catalogue::Mutant;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// A change's file, its words and the text of its line; with the how-manieth of such.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The file.
    pub file: String,
    /// The text of its first line, without blanks around it.
    pub line: String,
    /// The change in words.
    pub what: String,
    /// The how-manieth with the same words in the same line of text, from one.
    pub nth: usize,
}

impl Key {
    /// The key as one line.
    pub fn text(&self) -> String {
        format!("{}\t{}\t{}\t{}", self.file, self.what, self.nth, self.line)
    }
}

/// The keys of all changes, in their order.
pub fn keys(root: &Path, mutants: &[Mutant]) -> Result<Vec<Key>> {
    let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut seen: BTreeMap<Key, usize> = BTreeMap::new();
    let mut keys = Vec::new();
    for mutant in mutants {
        if !files.contains_key(mutant.file.as_str()) {
            let text = fs::read_to_string(root.join(&mutant.file)).with_context(|| mutant.file.clone())?;
            files.insert(&mutant.file, text.lines().map(|l| l.trim().to_owned()).collect());
        }
        let lines = files.get(mutant.file.as_str());
        let line = lines.and_then(|lines| lines.get(mutant.span.start.line - 1)).cloned().unwrap_or_default();
        let mut key = Key { file: mutant.file.clone(), line, what: mutant.what.clone(), nth: 0 };
        let count = seen.entry(key.clone()).or_default();
        *count += 1;
        key.nth = *count;
        keys.push(key);
    }
    Ok(keys)
}
