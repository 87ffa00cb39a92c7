//! Lints of everything that compiles natively.

use super::same::WASM_ONLY;
use super::Step;
use crate::process::Run;
use crate::tools::Need;

/// clippy on the host, with the browser journeys, which compile natively too.
pub const STEP: Step = Step {
    name: "lint-native",
    about: "clippy on native code (2 minutes the first time)",
    needs: &[Need::Lints, Need::Crates],
    run: |kit| {
        kit.host_cargo()
            .args(["clippy", "--workspace", "--exclude", WASM_ONLY])
            .args(["--all-targets", "--features", "preflight-tests/journeys,preflight-app/integrate"])
            .args(["--", "-D", "warnings"])
            .run()
    },
};
