//! The shape of the repository.

use super::Step;
use crate::process::Run;
use crate::tools::Need;

/// The tidy test alone; `native` runs it among the others.
pub const STEP: Step = Step {
    name: "tidy",
    about: "the rules that the repository keeps (a minute the first time)",
    needs: &[Need::Crates],
    run: |kit| kit.host_cargo().args(["test", "-p", "preflight-tests", "--test", "tidy"]).run(),
};
