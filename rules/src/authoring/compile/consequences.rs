//! Mistakes that only follow from other mistakes are not told: the author would look for them in vain.

use super::facts::RawFact;
use super::Document;
use crate::authoring::diagnostic::{Code, Diagnostic, Severity};
use crate::authoring::document::Sink;
use std::collections::{BTreeMap, BTreeSet};

/// Drops what follows from the rest.
pub fn drop_from(sink: &mut Sink, documents: &[Document<'_>], raws: &[RawFact]) {
    unread_facts(sink, documents, raws);
    unused_facts(sink, documents);
}

/// A fact whose declaration cannot be read is missing wherever it is named.
fn unread_facts(sink: &mut Sink, documents: &[Document<'_>], raws: &[RawFact]) {
    let mut ignored = Sink::new();
    let mut declared = BTreeSet::new();
    for document in documents.iter().filter(|d| d.key.starts_with("vocabulary/") || d.key.ends_with("/facts.toml")) {
        let tables = document.root().tables(&mut ignored, "fact");
        declared.extend(tables.iter().filter_map(|t| t.str(&mut ignored, "name")).map(|name| name.text));
    }
    let unread: Vec<String> = declared
        .iter()
        .filter(|name| !raws.iter().any(|r| r.decl.name == **name))
        .map(|name| format!("there is no fact `{name}`"))
        .collect();
    sink.retain(|d| d.code != Code::UnknownFact || !unread.contains(&d.message));
}

/// While there are other mistakes, a fact that is named at all, or was likely meant, is not called unused; nor is any while a
/// file is missing or cannot be read.
fn unused_facts(sink: &mut Sink, documents: &[Document<'_>]) {
    let others: Vec<&Diagnostic> = sink.iter().filter(|d| d.code != Code::UnusedFact && d.code.severity() == Severity::Error).collect();
    if others.is_empty() {
        return;
    }
    let nothing_is_known = others.iter().any(|d| d.code == Code::MissingFile || d.code == Code::Toml);
    let meant: BTreeSet<String> =
        others.iter().filter_map(|d| d.help.as_deref()?.strip_prefix("did you mean `")?.strip_suffix("`?")).map(str::to_owned).collect();
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for word in documents.iter().flat_map(|d| d.text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')) {
        *named.entry(word).or_default() += 1;
    }
    sink.retain(|d| {
        let name = d.message.split('`').nth(1).unwrap_or_default();
        // Once is the declaration itself.
        let spared = nothing_is_known || meant.contains(name) || named.get(name).is_some_and(|n| *n > 1);
        d.code != Code::UnusedFact || !spared
    });
}
