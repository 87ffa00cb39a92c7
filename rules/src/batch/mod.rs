//! Many records against one notice: vectorised evaluation over columns.
//!
//! A notice is compiled once to a [`Plan`], a straight-line programme of register instructions. It runs over blocks of 64 records
//! (lanes). Facts stand in a [`Table`], a column each: yes-or-no, enums and sets as bitmaps, a bit a record and value; amounts,
//! counts and dates as whole numbers of their smallest step, with a lower and an upper end where they are not known. Kleene's
//! truths are two words, the lanes where a condition holds and those where it does not, so that `and`, `or` and the reading of the
//! cases are operations on words.
//!
//! What the columns cannot hold (lists of records, shares, sums beyond 62 bits) is asked of the evaluator that everybody else uses,
//! record by record. That evaluator is the definition: a plan gives the same verdicts, and nothing
//! besides them; reasons, needs and remedies are made on demand by [`crate::evaluate`] for the record somebody looks at.

mod compile;
mod domain;
mod fill;
mod kernels;
mod lanes;
mod plan;
mod run;
mod table;
mod terms;
mod verdicts;

pub use plan::Plan;
pub use table::Table;
pub use verdicts::Verdicts;

/// Records that are evaluated together.
pub const LANES: usize = 64;
