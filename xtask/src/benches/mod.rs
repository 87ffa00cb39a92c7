//! The parts of `bench`, one file each. To add one: write its file with a `PART`, and put it into [`ALL`].

mod engine;
mod load;
mod typing;

use std::path::PathBuf;

use anyhow::Result;

use crate::tools::{Kit, Need};

/// One part.
pub struct Part {
    /// How it is called on the command line.
    pub name: &'static str,
    /// What it measures, in a few words.
    pub about: &'static str,
    /// What must be in place for it.
    pub needs: &'static [Need],
    /// Whether it measures the built site.
    pub site: bool,
    /// Does it.
    pub run: fn(&Kit, &Options) -> Result<()>,
}

/// What all parts can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// How often everything is measured.
    pub runs: u32,
    /// Where a page of documentation with the figures goes.
    pub markdown: Option<PathBuf>,
}

/// What `bench` measures, in this order.
pub const ALL: &[&Part] = &[&engine::PART, &load::PART, &typing::LATENCY, &typing::MEMORY];

/// The part with this name.
pub fn find(name: &str) -> Option<&'static Part> {
    ALL.iter().copied().find(|part| part.name == name)
}

/// The parts that were asked for, in their own order; all when none was.
pub fn chosen(only: &[String]) -> Vec<&'static Part> {
    ALL.iter().copied().filter(|part| only.is_empty() || only.iter().any(|name| name == part.name)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found() {
        for (index, part) in ALL.iter().enumerate() {
            assert!(ALL[..index].iter().all(|other| other.name != part.name));
            assert_eq!(find(part.name).map(|part| part.name), Some(part.name));
        }
        assert_eq!(chosen(&[]).len(), ALL.len());
        assert!(chosen(&["nothing".to_owned()]).is_empty());
    }
}
