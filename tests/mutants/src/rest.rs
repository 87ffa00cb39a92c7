//! The few changes that cannot be woven in, tried by cargo-mutants itself in a copy without switches.

use crate::catalogue::Mutant;
use crate::house::House;
use crate::trial::binaries::TARGETS;
use crate::trial::run::Fate;
use crate::viable::FEATURES;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

#[derive(Deserialize)]
struct Outcomes {
    outcomes: Vec<Outcome>,
}

#[derive(Deserialize)]
struct Outcome {
    scenario: serde_json::Value,
    summary: String,
}

/// Tries these changes, one build each, after one without a change: were it to fail, nothing would be said of them.
pub fn run(root: &Path, mutants: &[&Mutant]) -> Result<BTreeMap<u32, Fate>> {
    if mutants.is_empty() {
        return Ok(BTreeMap::new());
    }
    let house = House::build(root, "plain", &[])?;
    let output = house.folder.join("../rest");
    let mut command = Command::new("cargo");
    command.current_dir(&house.folder).env("CARGO_TARGET_DIR", &house.target);
    command.args([
        "mutants",
        "--in-place",
        "--no-shuffle",
        "--cap-lints=true",
        "--build-timeout=600",
        "--timeout=600",
        "-p",
        "preflight-rules",
    ]);
    command
        .args(["--test-package", "preflight-rules", "--test-package", "preflight-tests", "--features", FEATURES, "--output"])
        .arg(&output);
    // Files too: expressions do not keep it from fields that are left out.
    let files: BTreeSet<&str> = mutants.iter().map(|mutant| mutant.file.as_str()).collect();
    command.args(files.iter().flat_map(|file| ["--file", file]));
    for mutant in mutants {
        command.arg("--re").arg(format!("^{}$", escaped(&mutant.name())));
    }
    command.args(["--", "--lib", "--bins"]).args(TARGETS.iter().flat_map(|target| ["--test", target]));
    // It ends with a failure when something survives.
    command.status().context("`cargo mutants` cannot be started")?;
    let path = output.join("mutants.out/outcomes.json");
    let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let outcomes: Outcomes = serde_json::from_str(&text).context("the outcomes of cargo-mutants")?;
    let fates: BTreeMap<String, Fate> = outcomes.outcomes.iter().filter_map(|o| Some((name(&o.scenario)?, fate(&o.summary)?))).collect();
    Ok(mutants.iter().filter_map(|m| Some((m.id, fates.get(&m.name())?.clone()))).collect())
}

fn name(scenario: &serde_json::Value) -> Option<String> {
    scenario.get("Mutant")?.get("name")?.as_str().map(str::to_owned)
}

fn fate(summary: &str) -> Option<Fate> {
    match summary {
        "CaughtMutant" => Some(Fate::Caught("cargo-mutants".to_owned())),
        "Timeout" => Some(Fate::TooLong),
        "Unviable" => Some(Fate::Unviable),
        "MissedMutant" => Some(Fate::Survived),
        _ => None,
    }
}

/// The text as a regular expression of itself.
fn escaped(text: &str) -> String {
    text.chars().flat_map(|c| r"\.+*?()|[]{}^$#&-~".contains(c).then_some('\\').into_iter().chain([c])).collect()
}
