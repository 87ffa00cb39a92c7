//! Which changes compile.

use crate::catalogue::Mutant;
use crate::house::House;
use anyhow::{bail, Result};
use serde::Deserialize;
use std::collections::BTreeSet;
use std::process::Command;

/// Everything that is tested: all of the crate but what only other workspaces use.
pub const FEATURES: &str = "preflight-rules/cli,preflight-rules/batch,preflight-rules/oracle";
/// How often the compiler is asked at most. It tells of names, types and borrows one after the other.
const ROUNDS: usize = 30;

#[derive(Deserialize)]
struct Line {
    message: Option<Message>,
}

#[derive(Deserialize)]
struct Message {
    level: String,
    message: String,
    spans: Vec<CodeSpan>,
    children: Vec<Message>,
}

#[derive(Deserialize)]
struct CodeSpan {
    file_name: String,
    byte_start: usize,
    byte_end: usize,
    is_primary: bool,
}

/// What came of weaving.
pub struct Sorted {
    /// They are woven in and compile.
    pub woven: BTreeSet<u32>,
    /// They do not compile.
    pub unviable: BTreeSet<u32>,
}

/// Weaves in all changes and drops those that the compiler refuses, until it refuses none.
pub fn sort(house: &mut House, mutants: &[Mutant]) -> Result<Sorted> {
    let mut rest = house.furnish(mutants, &mutants.iter().map(|m| m.id).collect())?;
    let mut unviable = BTreeSet::new();
    for round in 1..=ROUNDS {
        let refused = refused(house)?;
        eprintln!("round {round}: {} changes woven in, {} do not compile", rest.len(), refused.len());
        if refused.is_empty() {
            return Ok(Sorted { woven: rest, unviable });
        }
        rest.retain(|id| !refused.contains(id));
        unviable.extend(refused);
        house.furnish(mutants, &rest)?;
    }
    bail!("the compiler still refuses changes after {ROUNDS} rounds")
}

/// The changes that the compiler refuses, as far as it says so at once.
fn refused(house: &House) -> Result<BTreeSet<u32>> {
    let mut command = Command::new("cargo");
    command.current_dir(&house.folder).env("CARGO_TARGET_DIR", &house.target).env("RUSTFLAGS", "--cap-lints=allow");
    command.args([
        "check",
        "-p",
        "preflight-rules",
        "--lib",
        "--bins",
        "--features",
        FEATURES,
        "--message-format=json",
        "--quiet",
        "--keep-going",
    ]);
    let output = command.output()?;
    let mut ids = BTreeSet::new();
    let mut elsewhere = Vec::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(Line { message: Some(message) }) = serde_json::from_str(line) else { continue };
        if message.level == "error" && !message.spans.is_empty() {
            let found = blamed(house, &message);
            if found.is_empty() {
                elsewhere.push(format!("{}: {:?}", message.message, message.spans.first().map(|s| (s.file_name.clone(), s.byte_start))));
            }
            ids.extend(found);
        }
    }
    if ids.is_empty() && !output.status.success() {
        bail!("the copy does not compile, and no change is to blame: {elsewhere:?} {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(ids)
}

/// The changes that a message points at; where its main place is in none, those of its other places.
fn blamed(house: &House, message: &Message) -> BTreeSet<u32> {
    let main = within(house, message.spans.iter().filter(|s| s.is_primary));
    if !main.is_empty() {
        return main;
    }
    let others = within(house, message.spans.iter());
    if !others.is_empty() {
        return others;
    }
    within(house, message.children.iter().flat_map(|c| &c.spans))
}

fn within<'a>(house: &House, spans: impl Iterator<Item = &'a CodeSpan>) -> BTreeSet<u32> {
    let mut ids = BTreeSet::new();
    for span in spans {
        let Some(woven) = house.woven.get(&span.file_name) else { continue };
        let inside = woven.changes.iter().filter(|(_, range)| range.start < span.byte_end && span.byte_start < range.end);
        // The change itself, not what it lies in: a change holds no other.
        ids.extend(inside.filter(|(_, range)| range.start <= span.byte_start && span.byte_end <= range.end).map(|(id, _)| *id));
    }
    ids
}
