//! The start page as a program of its own, so that a first visit downloads little: describe the project, be shown categories, look
//! at the notices, choose language and look. It knows the catalogue of the notices and neither their clauses nor anybody's answers.
//!
//! Everything else is in the whole application. The visitor gets there when the address leaves the start; `public/boot.js` hears
//! that and loads it in place of this program. What passes between them is the shelf (in the browser's storage, the drafts in it
//! as the text they are) and the text of a file that was chosen here.

mod root;
mod update;

pub use root::Root;
pub use update::{begin, model, update};

use preflight_rules::Library;
use std::sync::OnceLock;

static CATALOGUE: OnceLock<Library> = OnceLock::new();

/// The catalogue of the notices, in both languages, read once. The build wrote it with the same code that reads it; should it ever
/// not fit, no notice is shown.
pub fn catalogue() -> &'static Library {
    static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/start.bin"));
    CATALOGUE.get_or_init(|| Library::read_catalogue(BYTES).unwrap_or_default())
}
