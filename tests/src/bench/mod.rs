//! What the benchmarks share: figures of several runs, tables of them, and the machine they were taken on. Benchmarks are not tests:
//! nothing here is asserted of a figure.

pub mod aim;
mod loading;
mod machine;
mod series;
mod table;

pub use loading::{blocked, layout_shift, Shift, Task};
pub use machine::Machine;
pub use series::Series;
pub use table::Table;
