//! The pages beside the questions, one file each.

mod answer;
mod check;
mod compare;
mod criteria;
mod cues;
mod drafts;
mod fixes;
mod overview;
mod pack;
mod print;
mod refused;
mod result;
mod start;
mod suggestions;

pub use answer::answer;
pub use check::check;
pub use compare::compare;
pub use drafts::drafts;
pub use fixes::fixes;
pub use overview::overview;
pub use pack::pack;
pub use print::print;
pub use refused::refused;
pub use result::result;
pub use start::start;
