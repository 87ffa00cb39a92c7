//! Each change against the tests that ask for it, the quickest first.

use super::process::{self, End};
use super::{Binary, Test};
use anyhow::{anyhow, Result};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::time::Duration;

/// A test that takes longer runs by itself.
const SLOW: Duration = Duration::from_millis(400);

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A test failed: its binary and name.
    Caught(String),
    /// A test took more than ten times as long as without it.
    TooLong,
    /// It does not compile.
    Unviable,
    /// Every test passed.
    Survived,
    /// No test asks for it.
    Unreached,
}

/// Tests of one binary that run together.
struct Batch<'a> {
    binary: &'a Binary,
    tests: Vec<&'a str>,
    time: Duration,
}

impl Batch<'_> {
    fn limit(&self) -> Duration {
        Duration::from_secs(6) + self.time * 10
    }
}

/// The tests that ask for a change, in the order in which they are run.
fn batches<'a>(id: u32, binaries: &'a [Binary], tests: &'a [Test]) -> Vec<Batch<'a>> {
    let mut quick: BTreeMap<usize, Batch<'a>> = BTreeMap::new();
    let mut out = Vec::new();
    for test in tests.iter().filter(|t| t.reaches.binary_search(&id).is_ok()) {
        let binary = &binaries[test.binary];
        if test.time > SLOW {
            out.push(Batch { binary, tests: vec![&test.name], time: test.time });
        } else {
            let batch = quick.entry(test.binary).or_insert(Batch { binary, tests: Vec::new(), time: Duration::ZERO });
            batch.tests.push(&test.name);
            batch.time += test.time;
        }
    }
    out.extend(quick.into_values());
    out.sort_by_key(|b| b.time);
    out
}

fn fate(id: u32, binaries: &[Binary], tests: &[Test]) -> Result<Fate> {
    let batches = batches(id, binaries, tests);
    if batches.is_empty() {
        return Ok(Fate::Unreached);
    }
    for batch in &batches {
        match process::run(batch.binary, &batch.tests, ("PREFLIGHT_MUTANT", &id.to_string()), batch.limit())? {
            End::Passed => {}
            End::Failed(test) => return Ok(Fate::Caught(format!("{} {test}", batch.binary.name))),
            End::TooLong => return Ok(Fate::TooLong),
        }
    }
    Ok(Fate::Survived)
}

/// Tries these changes, several at a time; tells each as it is known.
pub fn run(ids: &[u32], binaries: &[Binary], tests: &[Test], jobs: usize, tell: &(dyn Fn(u32, &Fate) + Sync)) -> Result<BTreeMap<u32, Fate>> {
    let (next, fates) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let work = || -> Result<()> {
        while let Some(id) = ids.get(next.fetch_add(1, Ordering::Relaxed)) {
            let fate = fate(*id, binaries, tests)?;
            tell(*id, &fate);
            fates.lock().map_err(|_| anyhow!("a thread died"))?.insert(*id, fate);
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow!("a thread died"))?)
    })?;
    fates.into_inner().map_err(|_| anyhow!("a thread died"))
}
