//! What was measured natively, as it was written.

use serde::Deserialize;
use std::path::Path;

/// One thing, with nanoseconds of each run.
#[derive(Clone, Debug, Deserialize)]
pub struct Row {
    /// The part of the page it belongs to.
    pub part: String,
    /// What it is.
    pub name: String,
    /// Nanoseconds for one of it.
    pub ns: Vec<f64>,
}

/// All native figures.
#[derive(Clone, Debug, Deserialize)]
pub struct Native {
    /// What all ways of judging agree on.
    pub agreement: String,
    /// Everything that was measured, what wasm measures as well first.
    pub works: Vec<Row>,
}

impl Native {
    /// Reads the figures.
    pub fn read(file: &Path) -> Native {
        let text = std::fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        serde_json::from_str(&text).expect("figures")
    }
}
