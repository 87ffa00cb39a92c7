//! What the page looks like: view models from the state, and components that draw them. No state, no verdict.

mod components;
pub mod pictures;
pub mod present;

pub use components::Page;

#[cfg(test)]
mod tests;
