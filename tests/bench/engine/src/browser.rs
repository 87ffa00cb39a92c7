//! What the page of the benchmark calls.

use crate::work::Work;
use crate::{fourteen, notices};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    pub fn now() -> f64;
}

/// The first report from nothing.
#[wasm_bindgen]
pub fn first_report() -> f64 {
    notices::first_report() as f64
}

/// Whether all ways agree; what they agree on, or the first difference.
#[wasm_bindgen]
pub fn agreement() -> String {
    fourteen::agreement().unwrap_or_else(|difference| format!("DIFFERENT: {difference}"))
}

/// Everything that can be measured.
#[wasm_bindgen]
pub struct Works(Vec<Work>);

#[wasm_bindgen]
impl Works {
    /// Made ready.
    #[wasm_bindgen(constructor)]
    #[allow(clippy::new_without_default)]
    pub fn new() -> Works {
        Works(crate::works())
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Nanoseconds for one thing of one of them.
    pub fn measure(&mut self, at: usize, milliseconds: f64) -> f64 {
        self.0.get_mut(at).map_or(f64::NAN, |work| work.measure(milliseconds))
    }
}
