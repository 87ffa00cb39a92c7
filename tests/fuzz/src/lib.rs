//! What must hold of whatever is read: one function a reader, that takes any bytes and fails when its law does not hold.
//!
//! The laws are of three kinds: what was read, written and read again is the same; two ways to the same thing agree; what is refused says
//! where and why, in bounds. `cargo test` runs every target over `corpus/`, `cargo xtask fuzz` looks for texts that nobody thought of.

pub mod corpus;
mod seeds;
mod support;
mod targets;

pub use seeds::{dictionary, seeds};
pub use targets::{find, Target, TARGETS};
