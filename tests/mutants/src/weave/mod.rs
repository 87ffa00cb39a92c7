//! Every change of a file at once, each behind a switch of its own.

mod edit;
mod find;
mod iterators;
#[cfg(test)]
mod tests;

use crate::catalogue::Mutant;
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::ops::Range;

/// A file with its changes woven in.
pub struct Woven {
    /// The new text.
    pub text: String,
    /// Which bytes of it are which change.
    pub changes: Vec<(u32, Range<usize>)>,
}

/// Weaves these changes into the text of a file; `switch` is the path of the module that asks whether one is on. What cannot be woven is missing from
/// the outcome.
pub fn weave(text: &str, mutants: &[&Mutant], switch: &str) -> Result<Woven> {
    let file = syn::parse_file(text).context("the file does not parse")?;
    let edits = find::edits(text, &file, mutants);
    Ok(edit::apply(text, edits, switch))
}

impl Woven {
    /// The numbers of the changes in it.
    pub fn ids(&self) -> BTreeSet<u32> {
        self.changes.iter().map(|(id, _)| *id).collect()
    }
}
