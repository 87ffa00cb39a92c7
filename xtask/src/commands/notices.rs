//! `notices`: compile and lint the notice folders.

use std::fs;
use std::path::PathBuf;

use anyhow::{bail, Context, Result};

use crate::layout::Layout;
use crate::process::Run;
use crate::tools::{set_up, Need};

/// Hands every notice folder to `precheck lint`.
pub fn run(layout: &Layout) -> Result<()> {
    let kit = set_up(layout, &[Need::Crates])?;
    kit.host_cargo().args(["run", "-p", "preflight-rules", "--bin", "precheck"]).args(["--", "lint"]).args(folders(layout)?).run()
}

fn folders(layout: &Layout) -> Result<Vec<PathBuf>> {
    let all = layout.join("rules/notices");
    let entries = fs::read_dir(&all).with_context(|| format!("no folder {}", all.display()))?;
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    if folders.is_empty() {
        bail!("{} holds no notices", all.display());
    }
    Ok(folders)
}
