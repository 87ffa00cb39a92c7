//! What the page for those who put the checker on their own site wants of the browser, with a native twin.

#[cfg(not(target_arch = "wasm32"))]
#[path = "native.rs"]
mod here;
#[cfg(target_arch = "wasm32")]
#[path = "web.rs"]
mod here;

pub use here::{found, listen, perform, Listening};
