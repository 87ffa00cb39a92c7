//! axe-core, from npm: it looks for barriers in the pages that the journeys open. Only tests use it; it is MPL-2.0 and no part of the site.

use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use super::gap::Gap;
use super::npm;
use crate::layout::Layout;
use crate::say;

/// The version: a newer one may find more, which is a change to be made on purpose.
const VERSION: &str = "4.14.1";

/// The script that the journeys inject.
pub fn script(layout: &Layout) -> PathBuf {
    layout.npm_prefix().join("node_modules/axe-core/axe.min.js")
}

/// Installs axe-core unless it is there.
pub fn ensure(layout: &Layout) -> Result<()> {
    if !is_there(layout) {
        npm::install(layout, &format!("axe-core@{VERSION}"), "the journeys")?;
        if !is_there(layout) {
            return Err(Gap::error(format!("npm did not install axe-core {VERSION}"), format!("npm install axe-core@{VERSION}")));
        }
    }
    say::note(&format!("axe-core {VERSION}: in place"));
    Ok(())
}

/// The script names its version in its first line.
fn is_there(layout: &Layout) -> bool {
    let script = fs::read_to_string(script(layout));
    script.is_ok_and(|script| names(&script, VERSION))
}

fn names(script: &str, version: &str) -> bool {
    script.lines().next().is_some_and(|line| line.contains(&format!("axe v{version}")))
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn the_script_is_known_by_its_version() {
        assert!(names("/*! axe v4.14.1\n * Copyright", "4.14.1"));
        assert!(!names("/*! axe v4.14.0\n * axe v4.14.1", "4.14.1"));
        assert!(!names("", "4.14.1"));
    }
}
