//! What the laws share: chance that is the same in every run, the facts a clause reads, and their completions.

pub mod completions;
pub mod dice;
pub mod inputs;
pub mod language;
pub mod property;

pub use completions::Completions;
pub use dice::Dice;
pub use inputs::{every_clause, Inputs};
pub use property::{facts, property};
