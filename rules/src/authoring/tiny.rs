//! The tiny good notice of the bad corpus with something changed, for unit tests.

use super::{Compiled, Sources};

/// A text in a file, and what stands there instead.
pub type Edit<'a> = (&'a str, &'a str, &'a str);

/// Its files with these edits; what is replaced stands in its file once.
pub fn sources(edits: &[Edit<'_>]) -> Sources {
    let mut sources = Sources::default();
    for part in include_str!("../../bad/good.txt").split("\n=== file ").skip(1) {
        let (key, body) = part.split_once('\n').expect("a path, then the file");
        let mut text = body.to_owned();
        for (_, old, new) in edits.iter().filter(|(file, ..)| key.ends_with(file)) {
            assert_eq!(text.matches(old).count(), 1, "`{old}` in {key}");
            text = text.replacen(old, new, 1);
        }
        sources.add(key, text);
    }
    sources
}

/// What is made of it, without trying out all situations.
pub fn assembled(edits: &[Edit<'_>]) -> (Sources, Compiled) {
    let sources = sources(edits);
    let compiled = super::assemble(&sources);
    (sources, compiled)
}

/// What the checker says of it: code and message, in order.
pub fn told(edits: &[Edit<'_>]) -> Vec<String> {
    super::compile(&sources(edits)).diagnostics.iter().map(|d| format!("{} {}", d.code.id(), d.message)).collect()
}
