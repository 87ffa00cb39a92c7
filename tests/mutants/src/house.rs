//! Copies of what the rules and their tests need, one of them with the changes woven in.

use crate::catalogue::Mutant;
use crate::weave::{weave, Woven};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The module that says which change is on.
const SWITCH: &str = include_str!("../woven/mutant.rs");
/// Where it is put.
const SWITCH_FILE: &str = "rules/src/mutant.rs";
/// The file that names the modules.
const LIB: &str = "rules/src/lib.rs";
/// What is compiled there.
const MEMBERS: [&str; 2] = ["rules", "tests"];
/// What is copied: some tests hold pages of the documents against what they find.
const COPIED: [&str; 3] = ["rules", "tests", "docs"];
/// What no test reads, and changes with every run.
const OWN: [&str; 2] = ["rules/mutants/engine.toml", "docs/proof/mutants-engine.md"];

/// A copy.
pub struct House {
    /// The checkout that is copied.
    root: PathBuf,
    /// The folder of the copy.
    pub folder: PathBuf,
    /// Where it is built.
    pub target: PathBuf,
    /// The changed files as they are written there.
    pub woven: BTreeMap<String, Woven>,
    /// The files that are not copied but woven.
    later: BTreeSet<PathBuf>,
}

impl House {
    /// Copies the checkout into a folder of `target/mutants`, but for the files that changes are woven into: none, when there are no changes.
    pub fn build(root: &Path, name: &str, mutants: &[Mutant]) -> Result<House> {
        let place = root.join("target/mutants");
        let folder = place.join(name);
        let mut later: BTreeSet<PathBuf> = mutants.iter().map(|m| folder.join(&m.file)).collect();
        if !mutants.is_empty() {
            later.extend([folder.join(LIB), folder.join(SWITCH_FILE)]);
        }
        let target = place.join(format!("{name}-target"));
        let house = House { root: root.to_owned(), folder, target, woven: BTreeMap::new(), later };
        for copied in COPIED {
            house.copy(Path::new(copied))?;
        }
        house.write(Path::new("Cargo.toml"), manifest(&fs::read_to_string(root.join("Cargo.toml"))?)?.as_bytes())?;
        house.write(Path::new("Cargo.lock"), &fs::read(root.join("Cargo.lock"))?)?;
        if !mutants.is_empty() {
            house.write(Path::new(SWITCH_FILE), SWITCH.as_bytes())?;
        }
        Ok(house)
    }

    /// Weaves in these changes, and no others; returns which could be.
    pub fn furnish(&mut self, mutants: &[Mutant], wanted: &BTreeSet<u32>) -> Result<BTreeSet<u32>> {
        let mut files: BTreeMap<&str, Vec<&Mutant>> = BTreeMap::from([(LIB, Vec::new())]);
        for mutant in mutants {
            let own = files.entry(&mutant.file).or_default();
            if wanted.contains(&mutant.id) {
                own.push(mutant);
            }
        }
        let mut ids = BTreeSet::new();
        for (file, own) in files {
            let text = fs::read_to_string(self.root.join(file))?;
            let switch = if file.starts_with("rules/src/bin/") { "preflight_rules::mutant" } else { "crate::mutant" };
            let mut woven = weave(&text, &own, switch).with_context(|| file.to_owned())?;
            if file == LIB {
                woven.text.push_str("\npub mod mutant;\n");
            }
            self.write(Path::new(file), woven.text.as_bytes())?;
            ids.extend(woven.ids());
            self.woven.insert(file.to_owned(), woven);
        }
        Ok(ids)
    }

    /// Makes a folder of the copy like that of the checkout.
    fn copy(&self, path: &Path) -> Result<()> {
        let (from, to) = (self.root.join(path), self.folder.join(path));
        fs::create_dir_all(&to)?;
        for name in names(&from)? {
            let path = path.join(name);
            let source = self.root.join(&path);
            if source.is_dir() {
                // Packages of their own inside of a package are no part of it.
                if !source.join("Cargo.toml").exists() {
                    self.copy(&path)?;
                }
            } else if !self.later.contains(&self.folder.join(&path)) && !OWN.iter().any(|own| Path::new(own) == path) {
                self.write(&path, &fs::read(&source)?)?;
            }
        }
        for name in names(&to)? {
            let stale = to.join(&name);
            if !from.join(&name).exists() && !self.later.contains(&stale) {
                if stale.is_dir() {
                    fs::remove_dir_all(&stale)?;
                } else {
                    fs::remove_file(&stale)?;
                }
            }
        }
        Ok(())
    }

    /// Writes a file of the copy unless it says so already: what is the same is not compiled again.
    fn write(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let path = self.folder.join(path);
        if fs::read(&path).is_ok_and(|old| old == bytes) {
            return Ok(());
        }
        fs::write(&path, bytes).with_context(|| path.display().to_string())
    }
}

/// The names in a folder, in order.
fn names(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut names: Vec<PathBuf> = entries.map(|entry| Ok(entry?.file_name().into())).collect::<Result<_>>()?;
    names.sort();
    Ok(names)
}

/// The manifest of the workspace with fewer members, built to run often.
fn manifest(text: &str) -> Result<String> {
    let mut table: toml::Table = text.parse().context("Cargo.toml")?;
    let workspace = table.get_mut("workspace").and_then(toml::Value::as_table_mut).context("no workspace")?;
    workspace.remove("default-members");
    workspace.insert("members".to_owned(), MEMBERS.map(str::to_owned).to_vec().into());
    table.remove("profile");
    Ok(format!("{table}\n[profile.dev]\ndebug = 0\nopt-level = 1\n"))
}
