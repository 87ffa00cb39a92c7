//! The page: pick a notice, give facts, read clause by clause what they lead to.
//!
//! ```text
//! event ─► Msg ─► update(&mut Model, Msg) -> Vec<Effect> ─► platform
//!                        Model ─► assessment ─► view (plain functions to elements)
//! ```
//!
//! * `model` holds all state; text as typed lives in `Draft` and nowhere else.
//! * `update` knows nothing of Yew or the browser.
//! * `start` is the start page as a program of its own, small enough for a first visit; `root` is the whole application.
//! * `platform` is the only place that touches the browser; it has a native twin, so everything is compiled and tested natively.
//! * `integrate` is the page for those who put the checker on their own site; a program of its own.
//! * `prerender` writes the pages as they stand before anything runs; native only.
//! * `view` is pure: state in, elements and messages out. No verdict is computed there: a report is `evaluate` of the rules crate, each
//!   time anew (`assessment`).

pub mod assessment;
pub mod draw;
pub mod effect;
pub mod files;
#[cfg(any(test, feature = "integrate"))]
pub mod integrate;
pub mod library;
pub mod model;
pub mod msg;
pub mod names;
pub mod platform;
#[cfg(any(test, feature = "prerender"))]
pub mod prerender;
pub mod questions;
pub mod root;
pub mod route;
pub mod start;
pub mod store;
pub mod update;
pub mod view;
pub mod words;

#[cfg(test)]
mod tests;
