//! What is measured of the rules, the same natively and in wasm: the fourteen rules that other engines were measured with, and the
//! notices themselves. `cargo xtask bench --only engine` runs it; `docs/bench/engine.md` has the figures.

pub mod by_hand;
mod clock;
pub mod fourteen;
pub mod json;
pub mod notices;
pub mod records;
pub mod strings;
pub mod work;

#[cfg(target_arch = "wasm32")]
mod browser;

/// Everything that is measured natively and in wasm, in the order of the page of figures.
pub fn works() -> Vec<work::Work> {
    fourteen::works().into_iter().chain(notices::works()).collect()
}
