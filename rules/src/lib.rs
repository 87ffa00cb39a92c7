//! Eligibility rules of official notices: checked when the project is built, evaluated exactly, explained clause by clause.
//!
//! ```text
//! notice folder ─► authoring (checker) ─► Library of Programmes
//! answers ─► Facts ─► evaluate(&Programme, &Facts, as_of) ─► Report ─► wording (zh / en) · wire (JSON)
//! ```
//!
//! The crate has no clock, reads no files (its binary does) and knows nothing of the web. Unknown facts stay unknown: they never
//! become zero, “no” or a pass.

// Total: nothing here may panic, whatever it is given. Tests may.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::unreachable, clippy::indexing_slicing, clippy::string_slice)
)]

pub mod attention;
#[cfg(feature = "authoring")]
pub mod authoring;
#[cfg(feature = "batch")]
pub mod batch;
mod calendar;
pub mod date;
pub mod decimal;
mod eval;
pub mod explain;
pub mod expr;
pub mod fact;
pub mod facts;
pub mod fixes;
#[cfg(test)]
mod fixture;
pub mod gather;
mod judge;
mod library;
pub mod local;
#[cfg(any(feature = "authoring", feature = "json"))]
mod nearest;
#[cfg(feature = "oracle")]
pub mod oracle;
pub mod order;
pub mod policy;
pub mod probe;
pub mod programme;
pub mod read;
pub mod report;
pub mod report_json;
pub mod sanity;
mod stored;
pub mod suggest;
pub mod text;
pub mod truth;
pub mod value;
#[cfg(feature = "json")]
pub mod wire;
pub mod wording;

pub use facts::{Answers, Facts, Refusal};
pub use judge::{deciding, derived, evaluate, judge_clause, outcome_of, verdicts};
pub use library::{DecodeError, Library, Parts};
pub use programme::{Clause, ClauseKind, Ledger, Programme, Verdict};
pub use report::{Finding, Outcome, Report};
pub use text::{Lang, Text};
