//! The tests of the scripts that need no browser.

use std::fs;

use anyhow::{Context, Result};

use super::Step;
use crate::layout::Layout;
use crate::process::Run;
use crate::tools::Need;

/// Where they are.
const FOLDER: &str = "tests/embed";

/// `node --test`.
pub const STEP: Step = Step {
    name: "scripts",
    about: "the tests of the embed's scripts, without a browser (2 seconds)",
    // It comes with Node.js, which is all that they need.
    needs: &[Need::Esbuild],
    run: |kit| kit.tool("node")?.arg("--test").args(tests(kit.layout())?).current_dir(kit.layout().root()).run(),
};

/// The tests' files, named one by one: what Node.js looks for by itself differs from version to version.
fn tests(layout: &Layout) -> Result<Vec<String>> {
    let folder = layout.join(FOLDER);
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut tests: Vec<String> = names.filter(|name| name.ends_with(".test.mjs")).map(|name| format!("{FOLDER}/{name}")).collect();
    tests.sort();
    Ok(tests)
}
