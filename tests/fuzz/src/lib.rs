//! What must hold of whatever is read: one function a reader, that takes any bytes and fails when its law does not hold.
//!
//! The laws are of three kinds: what was read, written and read again is the same; two ways to the same thing agree; what is refused says
//! where and why, in bounds. `cargo test` runs every target over `corpus/`, `cargo xtask fuzz` looks for texts that nobody thought of.

mod columns;
pub mod corpus;
mod seeds;
mod support;
mod targets;

pub use seeds::{dictionary, seeds};
pub use targets::{find, Target, TARGETS};

/// What is no Rust: `tests/embed/fuzz.mjs`, which has a search and seeds of its own, and the inputs that are kept here.
pub const SCRIPTS: &str = "embed_js";
