//! The page for those who put the checker on their own site: options, lines to paste, a preview, policies, and a self-test.
//!
//! ```text
//! field (texts as typed) ─► check ─► lines ─► markup          address ─► policy (CSP Level 3) ─► trial (yes, no, unknown)
//! ```
//!
//! A program of its own, that applicants never download; state, update and view are apart as in the application.

pub mod accent;
pub mod address;
mod check;
mod field;
pub mod fragment;
mod lines;
mod markup;
mod model;
mod msg;
pub mod policy;
mod preview;
pub mod protocol;
mod root;
mod sent;
mod served;
mod trial;
mod update;
mod view;

pub use check::Wrong;
pub use field::{Field, Values, Way};
pub use lines::{Loader, Site};
pub use model::{Found, Model, Newest};
pub use msg::{Effect, Msg, What};
pub use policy::{Answer, Policy};
pub use preview::{Heard, Shown, Width};
pub use root::Root;
pub use served::{Answer as Sends, Asked, Known, Served, HEADERS};
pub use trial::{Act, Fit, Voice, Why};
pub use update::{begin, update};
