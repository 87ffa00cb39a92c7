//! `mutate-engine`: every small change of the engine, tried against the tests.

use anyhow::{Context, Result};

use crate::layout::Layout;
use crate::process::Run;
use crate::tools::{set_up, Need};

/// The page that tells the outcome.
const PAGE: &str = "docs/proof/mutants-engine.md";

/// Runs the changes with these options; `--markdown` writes the page.
pub fn run(layout: &Layout, options: &[String]) -> Result<()> {
    let kit = set_up(layout, &[Need::Crates, Need::Mutants])?;
    let mut cargo = kit.host_cargo();
    // It asks cargo for `cargo mutants`, which cargo looks for on the search path.
    cargo.env("PATH", layout.search_path(&[])?).args(["run", "-p", "preflight-mutants", "--"]);
    for option in options {
        cargo.arg(option);
        if option == "--markdown" {
            let page = layout.join(PAGE);
            let folder = page.parent().context("the page has no folder")?;
            std::fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
            cargo.arg(page);
        }
    }
    cargo.run()
}
