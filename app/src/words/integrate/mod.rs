//! The words of the page for those who put the checker on their own site.

mod faults;
mod lines;
mod reasons;
mod terms;

pub use faults::wrong;
pub use lines::{host_lines, site_lines};
pub use reasons::{answer, mend, voice, why};
pub use terms::*;
