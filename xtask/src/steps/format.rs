//! The layout of the sources.

use super::Step;
use crate::process::Run;
use crate::tools::Need;

/// `cargo fmt --check`.
pub const STEP: Step = Step {
    name: "format",
    about: "every source is laid out by rustfmt (a second)",
    needs: &[Need::Lints],
    run: |kit| kit.host_cargo().args(["fmt", "--all", "--check"]).run(),
};
