//! How much the search may try. A notice that somebody made to stop the page keeps it for a moment and no longer.

use std::cell::Cell;

/// The most work, in parts of expressions visited; the notices that are built in take less than half of it.
const MOST: u64 = 400_000_000;

/// What of it is left.
pub struct Work(Cell<u64>);

impl Work {
    /// All of it.
    pub fn new() -> Work {
        Work(Cell::new(MOST))
    }

    /// Takes a part; whether it was there.
    pub fn spend(&self, cost: u32) -> bool {
        let left = self.0.get().checked_sub(u64::from(cost));
        self.0.set(left.unwrap_or(0));
        left.is_some()
    }
}
