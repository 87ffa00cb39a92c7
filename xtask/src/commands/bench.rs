//! `bench`: measures, and asserts nothing.

use std::env;

use anyhow::{bail, Context, Result};

use crate::benches::{self, Options, Part};
use crate::cli::Bench;
use crate::layout::Layout;
use crate::say;
use crate::steps;
use crate::tools::set_up;

/// Sets up, builds the site when a part measures it and it is not there, and runs the parts in turn.
pub fn run(layout: &Layout, asked: &Bench) -> Result<()> {
    let parts = benches::chosen(&asked.only);
    if asked.markdown.is_some() && parts.len() != 1 {
        bail!("`--markdown` writes the page of one part: choose it by `--only`");
    }
    // Relative to where the user stands, which is not where the parts run.
    let markdown = asked.markdown.as_ref().map(|file| Ok::<_, std::io::Error>(env::current_dir()?.join(file)));
    let options = Options { runs: asked.runs, markdown: markdown.transpose().context("there is no folder here")? };
    let builds = parts.iter().any(|part| part.site) && !layout.dist().join("index.html").is_file();
    let kit = set_up(layout, &needs(&parts, builds))?;
    if builds {
        steps::run(steps::BUILD, &kit)?;
    } else if parts.iter().any(|part| part.site) {
        say::note("the site in dist/ is measured as it is; `cargo xtask build` renews it");
    }
    for part in parts {
        say::heading(&format!("{}: {}", part.name, part.about));
        (part.run)(&kit, &options).with_context(|| format!("part `{}` failed", part.name))?;
    }
    Ok(())
}

/// Names the parts.
pub fn list() {
    for part in benches::ALL {
        println!("{:12} {}", part.name, part.about);
    }
}

fn needs(parts: &[&Part], builds: bool) -> Vec<crate::tools::Need> {
    let mut needs = if builds { steps::needs(steps::BUILD) } else { Vec::new() };
    for need in parts.iter().flat_map(|part| part.needs) {
        if !needs.contains(need) {
            needs.push(*need);
        }
    }
    needs
}
