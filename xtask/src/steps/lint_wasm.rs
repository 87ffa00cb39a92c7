//! Lints of what is compiled for wasm32 only.

use super::Step;
use crate::process::Run;
use crate::tools::Need;

/// clippy on the page as it is shipped.
pub const STEP: Step = Step {
    name: "lint-wasm",
    about: "clippy on the page for wasm32 (a minute the first time)",
    needs: &[Need::Crates, Need::Wasm],
    run: |kit| {
        kit.wasm_clippy()?
            .args(["-p", "preflight-app", "--lib", "--bins", "--features", "integrate"])
            .args(["--target", "wasm32-unknown-unknown"])
            .args(["--", "-D", "warnings"])
            .run()
    },
};
