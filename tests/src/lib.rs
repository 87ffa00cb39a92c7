//! What the tests share: the library of notices, compiled once, and the case files; what the benchmarks share: figures and tables.

pub mod bad;
pub mod bench;
pub mod cases;
pub mod embed;
pub mod export;
pub mod judged;
pub mod load;
pub mod misses;
pub mod mutation;

pub use cases::{all_cases, Case};
pub use judged::Judged;
pub use load::{library, rules_dir};
pub use misses::Misses;
