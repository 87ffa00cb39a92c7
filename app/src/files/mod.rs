//! What comes in as text and goes out as text: pasted tables, the progress file, links, calendars, the JSON report.
//!
//! Text to text, with neither browser nor clock: whoever calls gives the day and does the reading and saving.

mod fnv;
pub mod ics;
pub mod one_file;
pub mod pack;
pub mod paste;
pub(crate) mod percent;
pub mod progress;
pub mod report_json;
pub mod share;
pub mod snapshot;
pub mod told;

pub use fnv::fnv;
