//! The release build of the site.

use std::fs;

use super::{boot, embed, integrate, later, offline, one_file, prerender, start, Step};
use crate::process::Run;
use crate::say;
use crate::tools::PAGE;

/// `trunk build --release` into `dist/`, and everything that is made of it.
pub const STEP: Step = Step {
    name: "page",
    about: "the release build of the site (2 minutes the first time)",
    needs: PAGE,
    run: |kit| {
        let dist = kit.layout().dist();
        // What is loaded later is left out of the page and laid beside it.
        kit.trunk("build")?.arg("--release").arg("--dist").arg(&dist).env("TRUNK_BUILD_NO_DEFAULT_FEATURES", "true").run()?;
        later::add(kit, &dist)?;
        boot::add(kit, &dist, &start::add(kit, &dist)?)?;
        one_file::add(kit, &dist)?;
        offline::add(kit, &dist)?;
        // Of the page as it is before it is filled.
        embed::add(kit, &dist)?;
        integrate::add(kit, &dist)?;
        prerender::add(kit, &dist)?;
        // Trunk's own mark, which is no part of the site.
        let _ = fs::remove_file(dist.join(".trunk-lock"));
        // Last: it lists the final bytes of everything. Nothing is written into the site after this.
        offline::seal(kit, &dist)?;
        say::note(&format!("the site is in {}", dist.display()));
        Ok(())
    },
};
