//! What the tests share: the library of notices, compiled once, and the case files.

pub mod load;

pub use load::library;
