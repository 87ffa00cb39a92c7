//! `mutate-notices`: every small change of the rules, tried against the case files beside them.

use anyhow::{Context, Result};

use crate::layout::Layout;
use crate::process::Run;
use crate::tools::{set_up, Need};

/// The page that tells the outcome.
const PAGE: &str = "docs/proof/mutants-notices.md";

/// Runs the changes; writes the page when asked.
pub fn run(layout: &Layout, markdown: bool) -> Result<()> {
    let kit = set_up(layout, &[Need::Crates])?;
    let mut cargo = kit.host_cargo();
    cargo.args(["run", "-p", "preflight-tests", "--bin", "mutate-notices"]);
    if markdown {
        let page = layout.join(PAGE);
        let folder = page.parent().context("the page has no folder")?;
        std::fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        cargo.args(["--", "--markdown"]).arg(page);
    }
    cargo.run()
}
