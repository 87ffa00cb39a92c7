//! Notices with mistakes and without, as folders, compiled, and their expressions.

use crate::columns::apart;
use preflight_rules::authoring::{compile, Sources};
use preflight_rules::local;
use preflight_tests::bad::{corpus, good};
use std::collections::BTreeSet;

/// The keys whose values are expressions.
const KEYS: [&str; 6] = ["when", "derived", "gap", "holds", "held", "needed"];

/// What each file of the bad corpus changes in the good notice.
pub fn folders() -> Vec<Vec<u8>> {
    let good = good();
    let changed = |sources: &Sources| {
        let files = sources.files().iter().filter(|file| !good.contains(&(file.key.clone(), file.text.clone())));
        files.map(|file| format!("=== file {}\n{}", file.key, file.text)).collect::<String>().into_bytes()
    };
    let sources = corpus().into_iter().filter_map(|(_, sources)| sources.ok());
    sources.map(|sources| changed(&sources)).chain([Vec::new()]).collect()
}

/// The columns of compiled notice files, of all that can be compiled.
pub fn compiled() -> Vec<Vec<u8>> {
    let all = corpus().into_iter().filter_map(|(_, sources)| sources.ok()).map(|sources| compile(&sources));
    let clean = all.filter(|compiled| compiled.is_clean() && !compiled.library.programmes().is_empty());
    clean.filter_map(|compiled| apart(&local::write(&compiled.library)[local::HEAD..])).collect()
}

/// Every expression of some sources.
pub fn expressions(sources: &Sources) -> Vec<Vec<u8>> {
    let mut found = BTreeSet::new();
    for line in sources.files().iter().flat_map(|file| file.text.lines()) {
        for (at, _) in line.match_indices(" = '") {
            let key = line[..at].rsplit([' ', '{']).next().unwrap_or_default();
            let text = line[at + 4..].split('\'').next().unwrap_or_default();
            if KEYS.contains(&key) {
                found.insert(text.as_bytes().to_vec());
            }
        }
    }
    found.into_iter().collect()
}
