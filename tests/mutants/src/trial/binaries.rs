//! The tests, built once with every change woven in.

use super::Binary;
use crate::house::House;
use crate::viable::FEATURES;
use anyhow::{bail, Context, Result};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The test targets beside the unit tests.
pub const TARGETS: [&str; 5] = ["cli", "suggestions", "corpus", "bad", "laws"];

#[derive(Deserialize)]
struct Line {
    executable: Option<PathBuf>,
    target: Option<Target>,
    manifest_path: Option<PathBuf>,
    profile: Option<Profile>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

/// Builds the test binaries.
pub fn build(house: &House) -> Result<Vec<Binary>> {
    let mut command = Command::new("cargo");
    command.current_dir(&house.folder).env("CARGO_TARGET_DIR", &house.target).env("RUSTFLAGS", "--cap-lints=allow");
    command.args(["test", "--no-run", "-p", "preflight-rules", "-p", "preflight-tests", "--lib", "--bins", "--features", FEATURES]);
    command.args(TARGETS.iter().flat_map(|target| ["--test", target]));
    command.args(["--message-format=json", "--quiet"]).stderr(Stdio::inherit());
    let output = command.output().context("cargo cannot be started")?;
    if !output.status.success() {
        bail!("the tests of the copy cannot be built");
    }
    let mut binaries = Vec::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(line) = serde_json::from_str::<Line>(line) else { continue };
        let (Some(program), Some(target), Some(manifest), Some(Profile { test: true })) =
            (line.executable, line.target, line.manifest_path, line.profile)
        else {
            continue;
        };
        let folder = manifest.parent().unwrap_or(Path::new(".")).to_owned();
        binaries.push(Binary { name: target.name, program, folder });
    }
    // Cargo names them in the order in which they are done.
    binaries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(binaries)
}

impl Binary {
    /// The names of its tests.
    pub fn tests(&self) -> Result<Vec<String>> {
        let output = Command::new(&self.program).current_dir(&self.folder).args(["--list", "--format", "terse"]).output()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        Ok(text.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect())
    }
}
