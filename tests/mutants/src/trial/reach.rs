//! Which test asks for which change. A change that no test asks for cannot be caught, and one is tried only with the tests that ask for it.

use super::process::{run, End};
use super::{Binary, Test};
use crate::key::Key;
use anyhow::{anyhow, bail, Result};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// No test takes as long.
const LIMIT: Duration = Duration::from_secs(300);

/// What is kept of an earlier run.
#[derive(Default, Deserialize, Serialize)]
struct Kept {
    /// The changes, in the order of their numbers, as their keys.
    changes: Vec<String>,
    /// The tests, each with its binary.
    tests: Vec<(String, Test)>,
}

/// What the tests of these binaries ask for, in the numbers of these changes. Only tests of new names are looked at; a change that is new since is
/// taken to be asked for by every test that asks for one of its file.
pub fn find(binaries: &[Binary], keys: &[Key], place: &Path, jobs: usize) -> Result<Vec<Test>> {
    let path = place.join("reach.json");
    let old: Kept = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let numbers: BTreeMap<String, u32> = keys.iter().map(Key::text).zip(1..).collect();
    let before: BTreeSet<&str> = old.changes.iter().map(String::as_str).collect();
    let mut new: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (key, id) in keys.iter().zip(1..).filter(|(key, _)| !before.contains(key.text().as_str())) {
        new.entry(key.file.as_str()).or_default().push(id);
    }
    let in_new_numbers = |test: Test| {
        let asked = || test.reaches.iter().filter_map(|id| old.changes.get(*id as usize - 1));
        let files: BTreeSet<&str> = asked().filter_map(|key| key.split('\t').next()).collect();
        let mut reaches: Vec<u32> = asked().filter_map(|key| numbers.get(key).copied()).collect();
        reaches.extend(files.iter().filter_map(|file| new.get(file)).flatten());
        reaches.sort_unstable();
        Test { reaches, ..test }
    };
    let mut known: BTreeMap<(String, String), Test> = BTreeMap::new();
    for (binary, test) in old.tests {
        known.insert((binary, test.name.clone()), in_new_numbers(test));
    }
    let (mut tests, mut names) = (Vec::new(), Vec::new());
    for (at, binary) in binaries.iter().enumerate() {
        for name in binary.tests()? {
            match known.remove(&(binary.name.clone(), name.clone())) {
                Some(test) => tests.push(Test { binary: at, ..test }),
                None => names.push((at, name)),
            }
        }
    }
    eprintln!("{} tests are known, {} are looked at", tests.len(), names.len());
    tests.extend(record(binaries, &names, &place.join("notes"), jobs)?);
    tests.sort_by(|a, b| (a.binary, &a.name).cmp(&(b.binary, &b.name)));
    let kept: Vec<(&str, &Test)> = tests.iter().map(|test| (binaries[test.binary].name.as_str(), test)).collect();
    fs::write(
        &path,
        serde_json::to_vec(&serde_json::json!({ "changes": keys.iter().map(Key::text).collect::<Vec<_>>(), "tests": kept }))?,
    )?;
    Ok(tests)
}

/// Runs tests alone with no change on. One that fails is an error: it would catch everything.
fn record(binaries: &[Binary], names: &[(usize, String)], notes: &Path, jobs: usize) -> Result<Vec<Test>> {
    let _ = fs::remove_dir_all(notes);
    fs::create_dir_all(notes)?;
    let (next, tests, failed) = (AtomicUsize::new(0), Mutex::new(Vec::new()), Mutex::new(Vec::new()));
    let work = || -> Result<()> {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some((binary, name)) = names.get(at) else { return Ok(()) };
            let path = notes.join(at.to_string());
            let end = run(&binaries[*binary], &[name], ("PREFLIGHT_MUTANT_NOTES", &path.to_string_lossy()), LIMIT)?;
            // Once more: taking notes takes time.
            let start = Instant::now();
            run(&binaries[*binary], &[name], ("PREFLIGHT_MUTANT", "0"), LIMIT)?;
            let time = start.elapsed();
            if end != End::Passed {
                failed.lock().map_err(|_| anyhow!("a thread died"))?.push(format!("{} {name}: {end:?}", binaries[*binary].name));
            }
            let mut reaches: Vec<u32> = fs::read_to_string(&path).unwrap_or_default().lines().filter_map(|l| l.parse().ok()).collect();
            reaches.sort_unstable();
            reaches.dedup();
            tests.lock().map_err(|_| anyhow!("a thread died"))?.push(Test { binary: *binary, name: name.clone(), time, reaches });
        }
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow!("a thread died"))?)
    })?;
    let failed = failed.into_inner().map_err(|_| anyhow!("a thread died"))?;
    if !failed.is_empty() {
        bail!("these tests fail without a change: {failed:#?}");
    }
    tests.into_inner().map_err(|_| anyhow!("a thread died"))
}
