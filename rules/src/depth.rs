//! A bound on how deeply stored expressions nest, so that damaged bytes cannot exhaust the stack.

use serde::de::{Deserialize, Deserializer, Error};
use std::cell::Cell;

/// Deepest nesting that is read; the checker lets nothing near it pass.
const DEEPEST: usize = 128;

thread_local! {
    static DEPTH: Cell<usize> = const { Cell::new(0) };
}

/// Reads a part of an expression with `read`, one level further down.
pub fn nested<'de, D: Deserializer<'de>, T>(d: D, read: impl FnOnce(D) -> Result<T, D::Error>) -> Result<T, D::Error> {
    let depth = DEPTH.get();
    if depth >= DEEPEST {
        return Err(D::Error::custom("nested too deeply"));
    }
    DEPTH.set(depth + 1);
    let part = read(d);
    DEPTH.set(depth);
    part
}

/// The same, for a field that is read as its type is.
pub fn deeper<'de, D: Deserializer<'de>, T: Deserialize<'de>>(d: D) -> Result<T, D::Error> {
    nested(d, T::deserialize)
}
