//! The browser. Nothing else in this crate touches it.
//!
//! `web` is the browser itself; `native` has the same functions, does nothing and says so, so that no caller needs a `cfg`.

pub mod dom;
#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod here;
#[cfg(target_arch = "wasm32")]
#[path = "web/mod.rs"]
mod here;
#[cfg(any(test, feature = "integrate"))]
pub mod integrate;
#[cfg(any(test, target_arch = "wasm32"))]
mod later;

pub use here::{listen, perform, perform_at_start, read_file, remember, rescue, run, start, Listening};
