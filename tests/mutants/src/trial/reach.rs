//! Which test asks for which change. A change that no test asks for cannot be caught, and one is tried only with the tests that ask for it.

use super::process::{run, End};
use super::{Binary, Test};
use anyhow::{anyhow, bail, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
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
    /// The sum of the changes that were woven in.
    changes: u64,
    /// The tests, each with its binary.
    tests: Vec<(String, Test)>,
}

/// What the tests of these binaries ask for. With the same changes, told by their sum, only tests of new names are looked at anew: at worst a
/// change is not tried with a test that asks for it by now, and survives.
pub fn find(binaries: &[Binary], changes: u64, place: &Path, jobs: usize) -> Result<Vec<Test>> {
    let path = place.join("reach.json");
    let old: Kept = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let mut known: BTreeMap<(String, String), Test> = BTreeMap::new();
    if old.changes == changes {
        known.extend(old.tests.into_iter().map(|(binary, test)| ((binary, test.name.clone()), test)));
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
    eprintln!("{} tests are known, {} are looked at (changes {changes})", tests.len(), names.len());
    tests.extend(record(binaries, &names, &place.join("notes"), jobs)?);
    tests.sort_by(|a, b| (a.binary, &a.name).cmp(&(b.binary, &b.name)));
    let kept: Vec<(&str, &Test)> = tests.iter().map(|test| (binaries[test.binary].name.as_str(), test)).collect();
    fs::write(&path, serde_json::to_vec(&serde_json::json!({ "changes": changes, "tests": kept }))?)?;
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
