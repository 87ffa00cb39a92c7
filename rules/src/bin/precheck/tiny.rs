//! The tiny good notice of the bad corpus as a library, for unit tests.

use preflight_rules::authoring::{assemble, Sources};
use preflight_rules::Library;

/// The library of the tiny notice with these edits of its files: what stands there once is something else.
pub fn library(edits: &[(&str, &str, &str)]) -> Library {
    let mut sources = Sources::default();
    for part in include_str!("../../../bad/good.txt").split("\n=== file ").skip(1) {
        let (key, body) = part.split_once('\n').expect("a path, then the file");
        let mut text = body.to_owned();
        for (_, old, new) in edits.iter().filter(|(file, ..)| key.ends_with(file)) {
            assert_eq!(text.matches(old).count(), 1, "`{old}` in {key}");
            text = text.replacen(old, new, 1);
        }
        sources.add(key, text);
    }
    let compiled = assemble(&sources);
    assert!(compiled.is_clean(), "{:?}", compiled.diagnostics);
    compiled.library
}
