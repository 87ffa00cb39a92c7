//! The release build of the site.

use std::fs;

use super::Step;
use crate::process::Run;
use crate::say;
use crate::tools::PAGE;

/// `trunk build --release` into `dist/`.
pub const STEP: Step = Step {
    name: "page",
    about: "the release build of the site (2 minutes the first time)",
    needs: PAGE,
    run: |kit| {
        let dist = kit.layout().dist();
        kit.trunk("build")?.arg("--release").arg("--dist").arg(&dist).run()?;
        // Trunk's own mark, which is no part of the site.
        let _ = fs::remove_file(dist.join(".trunk-lock"));
        say::note(&format!("the site is in {}", dist.display()));
        Ok(())
    },
};
