//! The site is built again from nothing, in a folder of another name, and is the same byte for byte: what is published can be checked
//! by anybody who has the sources.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{bail, Context, Result};
use sha2::{Digest, Sha256};

use super::{page, Step};
use crate::layout::Layout;
use crate::say;
use crate::tools::{Kit, PAGE};

/// Builds once more and compares with what `page` built.
pub const STEP: Step = Step {
    name: "reproduce",
    about: "the site built from nothing elsewhere has the same bytes (6 minutes)",
    needs: PAGE,
    run: |kit| {
        let again = Checkout::make(kit, "preflight-again/in-another-folder")?;
        again.build()?;
        let sums = compare(&kit.layout().dist(), &again.dist())?;
        say::note(&format!("{} files, all the same", sums.len()));
        Ok(())
    },
};

/// What is made, and not copied.
const MADE: [&str; 4] = ["target", "dist", ".git", "node_modules"];

/// A copy of the sources in a folder of its own with nothing built, which goes with the value. The tools are those of this checkout.
pub struct Checkout {
    kit: Kit,
    top: PathBuf,
}

impl Checkout {
    /// Copies the sources to a folder of such a name.
    pub fn make(kit: &Kit, name: &str) -> Result<Checkout> {
        let own = env::temp_dir().join(format!("preflight-{}", std::process::id()));
        let root = own.join(name);
        let top = own.join(Path::new(name).iter().next().context("a name")?);
        let made = Checkout { kit: kit.in_checkout(Layout::at(&root)), top };
        copy(kit.layout().root(), &root).with_context(|| format!("the sources cannot be copied to {}", root.display()))?;
        fs::create_dir_all(root.join("target"))?;
        link(&kit.layout().tools(), &made.kit.layout().tools()).context("the tools cannot be linked")?;
        Ok(made)
    }

    /// Builds the site there.
    pub fn build(&self) -> Result<()> {
        say::note(&format!("in {}", self.kit.layout().root().display()));
        (page::STEP.run)(&self.kit)
    }

    /// The site.
    pub fn dist(&self) -> PathBuf {
        self.kit.layout().dist()
    }
}

impl Drop for Checkout {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.top);
        // Empty once the last one goes.
        let _ = self.top.parent().map(fs::remove_dir);
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        if MADE.iter().any(|made| entry.file_name() == *made) {
            continue;
        }
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

#[cfg(unix)]
fn link(original: &Path, path: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(original, path)
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// The sum of every file, when both sites have the same files with the same bytes; an error that names what differs.
pub fn compare(one: &Path, other: &Path) -> Result<BTreeMap<String, String>> {
    let (one, other) = (sums(one)?, sums(other)?);
    let names: std::collections::BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let differing: Vec<String> = names.into_iter().filter(|name| one.get(*name) != other.get(*name)).cloned().collect();
    if !differing.is_empty() {
        bail!("two builds of the same sources differ in {}", differing.join(", "));
    }
    Ok(one)
}

/// SHA-256 of every file of a site, which is flat.
fn sums(site: &Path) -> Result<BTreeMap<String, String>> {
    let entries = fs::read_dir(site).with_context(|| format!("no site in {}", site.display()))?;
    let mut sums = BTreeMap::new();
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&path).with_context(|| format!("cannot read {name}"))?;
        sums.insert(name, Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect());
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_named() {
        let top = env::temp_dir().join(format!("xtask-reproduce-{}", std::process::id()));
        let (a, b) = (top.join("a"), top.join("b"));
        for folder in [&a, &b] {
            fs::create_dir_all(folder).unwrap();
            fs::write(folder.join("same"), "x").unwrap();
        }
        assert_eq!(compare(&a, &b).unwrap().len(), 1);
        fs::write(a.join("other"), "1").unwrap();
        fs::write(b.join("other"), "2").unwrap();
        fs::write(b.join("more"), "").unwrap();
        let told = compare(&a, &b).unwrap_err().to_string();
        assert!(told.ends_with("differ in more, other"), "{told}");
        fs::remove_dir_all(top).unwrap();
    }
}
