//! What is on the page: plain functions from the state to elements. One component holds the state (`root`); one page is drawn at a time,
//! anew with each message but for its questions (`kept`).

mod alone;
mod around;
mod ask;
mod consent;
mod finding;
mod frame;
mod kept;
pub(crate) mod kit;
mod nav;
mod pages;
mod panel;
mod pictures;
mod whole;

pub use alone::alone;
pub use kept::Keeper;
pub use nav::Progress;
pub use pages::answer;
pub use whole::whole;

#[cfg(test)]
pub(crate) mod tests;
