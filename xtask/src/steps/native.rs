//! Tests that need no browser.

use super::same::WASM_ONLY;
use super::Step;
use crate::process::Run;
use crate::tools::Need;

/// The native tests of the workspace.
pub const STEP: Step = Step {
    name: "native",
    about: "the native tests of all crates (3 minutes the first time)",
    needs: &[Need::Crates],
    run: |kit| kit.host_cargo().args(["test", "--workspace", "--exclude", WASM_ONLY]).run(),
};
