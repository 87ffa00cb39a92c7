//! Which test asks for which change. A change that no test asks for cannot be caught, and one is tried only with the tests that ask for it.

use super::process::{run, End};
use super::{Binary, Test};
use anyhow::{anyhow, bail, Result};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// No test takes as long.
const LIMIT: Duration = Duration::from_secs(300);

/// What the tests of these binaries ask for; from the notes of an earlier run when the sum of their sources is the same.
pub fn find(binaries: &[Binary], sum: u64, place: &Path, jobs: usize) -> Result<Vec<Test>> {
    let kept = place.join("reach.json");
    let old = fs::read(&kept).ok().and_then(|bytes| serde_json::from_slice::<(u64, Vec<Test>)>(&bytes).ok());
    if let Some((_, tests)) = old.filter(|(of, _)| *of == sum) {
        return Ok(tests);
    }
    let tests = record(binaries, &place.join("notes"), jobs)?;
    fs::write(&kept, serde_json::to_vec(&(sum, &tests))?)?;
    Ok(tests)
}

/// Runs every test alone with no change on. One that fails is an error: it would catch everything.
fn record(binaries: &[Binary], notes: &Path, jobs: usize) -> Result<Vec<Test>> {
    let _ = fs::remove_dir_all(notes);
    fs::create_dir_all(notes)?;
    let mut names = Vec::new();
    for (at, binary) in binaries.iter().enumerate() {
        names.extend(binary.tests()?.into_iter().map(|name| (at, name)));
    }
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
    let mut tests = tests.into_inner().map_err(|_| anyhow!("a thread died"))?;
    tests.sort_by(|a, b| (a.binary, &a.name).cmp(&(b.binary, &b.name)));
    Ok(tests)
}
