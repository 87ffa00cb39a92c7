//! The front end of the rule language: folders of TOML in, checked programmes out.
//!
//! Nothing here is part of the page's wasm. Every function returns what could be made of its input and *all* the mistakes in it.

mod compile;
pub mod deep;
mod diagnostic;
mod document;
pub mod expression;
pub mod mutants;
mod render;
mod source;
#[cfg(test)]
mod tests;

pub use crate::nearest::nearest;
pub use compile::{assemble, compile, rules_hash, Compiled};
pub use diagnostic::{Code, Diagnostic, Severity};
pub use render::render;
pub use source::{SourceFile, Sources};

/// The vocabulary, notices and policy documents that this crate was built with.
pub fn embedded() -> Sources {
    let mut sources = Sources::default();
    for (path, text) in EMBEDDED {
        sources.add(path, *text);
    }
    sources
}

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
