//! Where the search works: `target/fuzz`, with the program, seeds, grown corpora, what was found, and logs.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{bail, Context, Result};

use super::seeds;
use crate::process::{command, Run};
use crate::say;
use crate::tools::Kit;

/// What makes the compiler count the edges that are reached and show what is compared: passes of LLVM that every compiler has.
const COUNTED: &str =
    "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
                       -Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=4";

/// The target that is no Rust: the scripts that hear other pages.
pub const SCRIPTS: &str = "embed_js";

/// The folder of the search.
pub struct Place {
    folder: PathBuf,
    /// Every target, with the most bytes of an input.
    targets: Vec<(String, usize)>,
}

impl Place {
    /// Builds the program and writes the seeds.
    pub fn prepare(kit: &Kit) -> Result<Place> {
        let layout = kit.layout();
        let folder = layout.join("target/fuzz");
        if ["c++", "g++", "clang++"].iter().all(|name| command(name).arg("--version").read().is_none()) {
            bail!("libFuzzer is C++, and there is no compiler for it: install g++ or clang, then run the same command again");
        }
        let host = host(kit)?;
        say::heading("building what is fuzzed, with its edges counted (5 minutes the first time)");
        let build = ["build", "--profile", "fuzz", "-p", "preflight-fuzz", "--features", "libfuzzer", "--bin", "fuzz", "--target", &host];
        kit.host_cargo().args(build).arg("--target-dir").arg(folder.join("build")).env("RUSTFLAGS", COUNTED).run()?;
        for part in ["corpus", "found", "logs"] {
            fs::create_dir_all(folder.join(part))?;
        }
        // A copy, so that builds that come meanwhile disturb nothing.
        let place = Place { targets: listed(kit)?, folder };
        let built = place.folder.join("build").join(host).join("fuzz/fuzz");
        let new = place.folder.join("fuzz.new");
        fs::copy(&built, &new).with_context(|| format!("cannot copy {}", built.display()))?;
        // In its place at once: another search may be running the one that is there.
        fs::rename(&new, place.program())?;
        seeds(kit, &[OsStr::new("write"), place.folder.join("seeds").as_os_str()])?;
        Ok(place)
    }

    /// The targets of these names; all when there is none.
    pub fn chosen(&self, names: &[String]) -> Result<Vec<(String, usize)>> {
        if let Some(strange) = names.iter().find(|name| self.targets.iter().all(|(own, _)| own != *name)) {
            bail!("no target is called `{strange}`; see `fuzz --list`");
        }
        Ok(self.targets.iter().filter(|(own, _)| names.is_empty() || names.contains(own)).cloned().collect())
    }

    /// The program that libFuzzer is part of.
    pub fn program(&self) -> PathBuf {
        self.folder.join("fuzz")
    }

    /// Words that the search puts in.
    pub fn words(&self) -> PathBuf {
        self.folder.join("seeds/words.dict")
    }

    /// The seeds of a target.
    pub fn seeds(&self, target: &str) -> PathBuf {
        self.folder.join("seeds").join(target)
    }

    /// What the search has gathered for a target so far; it goes on from there.
    pub fn corpus(&self, target: &str) -> PathBuf {
        self.folder.join("corpus").join(target)
    }

    /// Inputs that break a law.
    pub fn found(&self) -> PathBuf {
        self.folder.join("found")
    }

    /// What the search said last of a target.
    pub fn log(&self, target: &str) -> PathBuf {
        self.folder.join("logs").join(format!("{target}.txt"))
    }

    /// All turns so far, a line each.
    pub fn turns(&self) -> PathBuf {
        self.folder.join("turns.txt")
    }

    /// Keeps the smallest inputs that reach more than the seeds do, as lines of `tests/fuzz/corpus`.
    pub fn keep(&self, kit: &Kit, target: &str) -> Result<()> {
        let mut reaching = self.corpus(target);
        if target != SCRIPTS {
            reaching = self.folder.join("kept").join(target);
            let _ = fs::remove_dir_all(&reaching);
            copy(&self.seeds(target), &reaching)?;
            let mut merge = command(self.program());
            merge.arg("-merge=1").arg(&reaching).arg(self.corpus(target)).env("PREFLIGHT_FUZZ", target);
            merge.stderr(fs::File::create(self.log("merge"))?).run()?;
        }
        seeds(kit, &[OsStr::new("keep"), OsStr::new(target), reaching.as_os_str()])
    }
}

/// The triple of this machine.
fn host(kit: &Kit) -> Result<String> {
    let said = kit.host_cargo().arg("-vV").read().context("cargo does not say what it builds for")?;
    said.lines().find_map(|line| line.strip_prefix("host: ")).map(str::to_owned).context("cargo names no host")
}

/// The targets as the crate lists them, and the one that is none of its own.
pub fn listed(kit: &Kit) -> Result<Vec<(String, usize)>> {
    let mut cargo = kit.host_cargo();
    let said = cargo
        .args(["run", "--quiet", "-p", "preflight-fuzz", "--bin", "fuzz-seeds", "--", "list"])
        .read()
        .context("there is no list of targets")?;
    let lines = said.lines().filter_map(|line| line.split_once(' '));
    let mut targets: Vec<(String, usize)> = lines.filter_map(|(name, most)| Some((name.to_owned(), most.parse().ok()?))).collect();
    targets.push((SCRIPTS.to_owned(), 1024));
    Ok(targets)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        fs::copy(entry.path(), to.join(entry.file_name()))?;
    }
    Ok(())
}
