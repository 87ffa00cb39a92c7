//! Pages drawn to text, natively, and read as a visitor's browser would.

mod alone;
mod answers;
mod consent;
mod controls;
mod drawn;
mod fields;
mod framed;
mod kept;
mod library;
mod outcome;
mod pages;
mod records;
pub mod sound;
mod start;
mod takeaway;
mod template;
mod words;

pub use drawn::{alone, page, Drawn};
