//! What is on the page: plain functions from the state to elements. One component holds the state (`root`); everything here is drawn
//! anew with each message, and only one page is drawn at a time.

mod alone;
mod around;
mod ask;
mod consent;
mod finding;
mod frame;
pub(crate) mod kit;
mod nav;
mod pages;
mod panel;
mod pictures;
mod whole;

pub use alone::alone;
pub use nav::Progress;
pub use pages::answer;
pub use whole::whole;

#[cfg(test)]
pub(crate) mod tests;
