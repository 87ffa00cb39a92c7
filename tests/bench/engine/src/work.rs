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

/// A slice of work that is timed as one: long against the clock's steps, short against those of the system's scheduler.
const SLICE: f64 = 3.0;

impl Work {
    /// Work of a part.
    pub fn new(part: &'static str, name: impl Into<String>, each: usize, call: impl FnMut() -> u64 + 'static) -> Work {
        Work { part, name: name.into(), each, call: Box::new(call) }
    }

    /// Nanoseconds for one thing: those of the fastest slice within so many milliseconds, after a warm-up. The fastest, since
    /// whatever else a machine does makes a slice slower and never faster.
    pub fn measure(&mut self, milliseconds: f64) -> f64 {
        let mut calls = 1;
        // The warm-up finds out how many calls make a slice.
        while self.slice(calls) < SLICE {
            calls *= 2;
        }
        let begin = now();
        let mut fastest = f64::INFINITY;
        while fastest.is_infinite() || now() - begin < milliseconds {
            fastest = fastest.min(self.slice(calls));
        }
        fastest * 1e6 / (calls * self.each) as f64
    }

    fn slice(&mut self, calls: usize) -> f64 {
        let begin = now();
        for _ in 0..calls {
            black_box((self.call)());
        }
        now() - begin
    }
}
