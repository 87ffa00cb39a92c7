//! Something to be measured.

use crate::clock::now;
use std::hint::black_box;

/// Work that can be repeated.
pub struct Work {
    /// The part of the page of figures that it belongs to.
    pub part: &'static str,
    /// What it is.
    pub name: String,
    /// How many things one call does.
    pub each: usize,
    /// Does them; the answer is of no use but to keep the work from being left out.
    pub call: Box<dyn FnMut() -> u64>,
}

/// A slice of work that is timed as one, in milliseconds: long against the clock's steps, which are coarser in a browser, and short
/// against those of the system's scheduler, so that most slices are not interrupted.
const SLICE: f64 = if cfg!(target_arch = "wasm32") { 2.0 } else { 1.0 };
/// Fewest slices, however long they are.
const FEWEST: usize = 15;

impl Work {
    /// Work of a part.
    pub fn new(part: &'static str, name: impl Into<String>, each: usize, call: impl FnMut() -> u64 + 'static) -> Work {
        Work { part, name: name.into(), each, call: Box::new(call) }
    }

    /// Nanoseconds for one thing within so many milliseconds of trying, after a warm-up: those of the slice that one in ten is faster
    /// than. Whatever else a machine does makes a slice slower, so the fast ones tell; the fastest may be a slip of the clock.
    pub fn measure(&mut self, milliseconds: f64) -> f64 {
        let mut calls = 1;
        // The warm-up finds out how many calls make a slice.
        while self.slice(calls) < SLICE {
            calls *= 2;
        }
        let begin = now();
        let mut slices = Vec::new();
        while slices.len() < FEWEST || now() - begin < milliseconds {
            slices.push(self.slice(calls));
        }
        slices.sort_by(f64::total_cmp);
        let fast = slices.get(slices.len() / 10).copied().unwrap_or(f64::NAN);
        fast * 1e6 / (calls * self.each) as f64
    }

    fn slice(&mut self, calls: usize) -> f64 {
        let begin = now();
        for _ in 0..calls {
            black_box((self.call)());
        }
        now() - begin
    }
}
