//! A copy of what the rules and their tests need, with the changes woven in.

use crate::catalogue::Mutant;
use crate::weave::{weave, Woven};
use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The module that says which change is on.
const SWITCH: &str = include_str!("../woven/mutant.rs");
/// The file that names the modules.
const LIB: &str = "rules/src/lib.rs";
/// What is compiled there.
const MEMBERS: [&str; 2] = ["rules", "tests"];
/// What is copied: some tests hold pages of the documents against what they find.
const COPIED: [&str; 3] = ["rules", "tests", "docs"];

/// The copy.
pub struct House {
    /// The checkout that is copied.
    root: PathBuf,
    /// The folder of the copy.
    pub folder: PathBuf,
    /// A copy without switches beside it.
    pub plain: PathBuf,
    /// Where it is built.
    pub target: PathBuf,
    /// The changed files as they are written there.
    pub woven: BTreeMap<String, Woven>,
}

impl House {
    /// Copies the checkout into `target/mutants`, but for the files that changes are woven into.
    pub fn build(root: &Path, mutants: &[Mutant]) -> Result<House> {
        let place = root.join("target/mutants");
        let (folder, plain, target) = (place.join("work"), place.join("plain"), place.join("target"));
        let mut later: BTreeSet<PathBuf> = mutants.iter().map(|m| folder.join(&m.file)).collect();
        later.extend([folder.join(LIB), folder.join("rules/src/mutant.rs")]);
        for (copied, later) in [(&folder, &later), (&plain, &BTreeSet::new())] {
            for member in COPIED {
                copy(&root.join(member), &copied.join(member), later)?;
            }
            write(&copied.join("Cargo.toml"), manifest(&fs::read_to_string(root.join("Cargo.toml"))?)?.as_bytes())?;
            write(&copied.join("Cargo.lock"), &fs::read(root.join("Cargo.lock"))?)?;
        }
        write(&folder.join("rules/src/mutant.rs"), SWITCH.as_bytes())?;
        Ok(House { root: root.to_owned(), folder, plain, target, woven: BTreeMap::new() })
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
            write(&self.folder.join(file), woven.text.as_bytes())?;
            ids.extend(woven.ids());
            self.woven.insert(file.to_owned(), woven);
        }
        Ok(ids)
    }
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

/// Makes one folder like another; what is the same stays, so that nothing is compiled again without need.
fn copy(from: &Path, to: &Path, later: &BTreeSet<PathBuf>) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy(&path, &target, later)?;
        } else if !later.contains(&target) {
            write(&target, &fs::read(&path)?)?;
        }
    }
    for entry in fs::read_dir(to)? {
        let entry = entry?;
        let gone = !from.join(entry.file_name()).exists() && !later.contains(&entry.path());
        if gone && entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else if gone {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Writes a file unless it says so already.
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).with_context(|| path.display().to_string())
}
