//! Each change against the tests that ask for it: first those that caught its neighbours, then all, the quickest first.

use super::process::{self, End};
use super::{Binary, Test};
use anyhow::{anyhow, Result};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;
use std::time::Duration;

/// A test that takes longer runs by itself.
const SLOW: Duration = Duration::from_millis(700);
/// How many tests are tried alone since they caught neighbours.
const FAVOURITES: usize = 4;

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A test failed: its binary and name.
    Caught(String),
    /// A test took far longer than without it.
    TooLong,
    /// It does not compile.
    Unviable,
    /// Every test passed.
    Survived,
    /// No test asks for it.
    Unreached,
}

impl Fate {
    /// Whether no test noticed it.
    pub fn is_survival(&self) -> bool {
        matches!(self, Fate::Survived | Fate::Unreached)
    }
}

/// Everything that changes are tried with.
pub struct Court<'a> {
    binaries: &'a [Binary],
    tests: &'a [Test],
    /// The most time of tests that one change gets.
    most: Option<Duration>,
    /// How many changes of a file each test has caught.
    caught: Mutex<BTreeMap<&'a str, BTreeMap<usize, usize>>>,
}

/// Tests of one binary that run together.
struct Batch {
    binary: usize,
    tests: Vec<usize>,
    time: Duration,
}

impl<'a> Court<'a> {
    /// With these tests, of which a change gets no more than `most` time, the quickest first.
    pub fn new(binaries: &'a [Binary], tests: &'a [Test], most: Option<Duration>) -> Court<'a> {
        Court { binaries, tests, most, caught: Mutex::default() }
    }

    /// Takes into account what a test has caught in an earlier run.
    pub fn remember(&self, file: &'a str, by: &str) {
        let named = |test: &Test| by.strip_prefix(&self.binaries[test.binary].name).is_some_and(|rest| rest.trim_start() == test.name);
        if let (Some(test), Ok(mut caught)) = (self.tests.iter().position(named), self.caught.lock()) {
            *caught.entry(file).or_default().entry(test).or_default() += 1;
        }
    }

    /// The tests that caught most changes of a file for their time.
    fn favourites(&self, file: &str, id: u32) -> Vec<usize> {
        let Ok(caught) = self.caught.lock() else { return Vec::new() };
        let own = caught.get(file).into_iter().flatten();
        let mut own: Vec<(usize, usize)> = own.filter(|(test, _)| self.asks(**test, id)).map(|(test, count)| (*test, *count)).collect();
        own.sort_by_key(|(test, count)| Reverse((*count as f64 / self.tests[*test].time.as_secs_f64().max(0.05) * 1000.0) as u64));
        own.into_iter().take(FAVOURITES).map(|(test, _)| test).collect()
    }

    fn asks(&self, test: usize, id: u32) -> bool {
        self.tests[test].reaches.binary_search(&id).is_ok()
    }

    /// The tests that ask for a change, in the order in which they are run.
    fn batches(&self, file: &str, id: u32) -> Vec<Batch> {
        let alone = |test: usize| Batch { binary: self.tests[test].binary, tests: vec![test], time: self.tests[test].time };
        let first = self.favourites(file, id);
        let mut quick: BTreeMap<usize, Batch> = BTreeMap::new();
        let mut rest = Vec::new();
        for test in (0..self.tests.len()).filter(|test| self.asks(*test, id) && !first.contains(test)) {
            let Test { binary, time, .. } = &self.tests[test];
            if *time > SLOW {
                rest.push(alone(test));
            } else {
                let batch = quick.entry(*binary).or_insert(Batch { binary: *binary, tests: Vec::new(), time: Duration::ZERO });
                batch.tests.push(test);
                batch.time += *time;
            }
        }
        // Quick ones together take far less than each alone: the notices are compiled once.
        let mut quick: Vec<Batch> = quick.into_values().collect();
        quick.sort_by_key(|b| b.time);
        rest.sort_by_key(|b| b.time);
        let mut spent = Duration::ZERO;
        let mut within = |batch: &Batch| {
            spent += batch.time;
            batch.time == spent || self.most.is_none_or(|most| spent <= most)
        };
        first.into_iter().map(alone).chain(quick.into_iter().chain(rest).take_while(|batch| within(batch))).collect()
    }

    /// Tries one change.
    fn fate(&self, file: &'a str, id: u32) -> Result<Fate> {
        let batches = self.batches(file, id);
        if batches.is_empty() {
            return Ok(Fate::Unreached);
        }
        for batch in &batches {
            let binary = &self.binaries[batch.binary];
            let names: Vec<&str> = batch.tests.iter().map(|test| self.tests[*test].name.as_str()).collect();
            let limit = Duration::from_secs(10) + batch.time * 10;
            match process::run(binary, &names, ("PREFLIGHT_MUTANT", &id.to_string()), limit)? {
                End::Passed => {}
                End::TooLong => return Ok(Fate::TooLong),
                End::Failed(name) => {
                    // A process that died names none: the only one, or none in particular.
                    let test = batch.tests.iter().find(|test| self.tests[**test].name == name || batch.tests.len() == 1);
                    if let (Some(test), Ok(mut caught)) = (test, self.caught.lock()) {
                        *caught.entry(file).or_default().entry(*test).or_default() += 1;
                    }
                    return Ok(Fate::Caught(format!("{} {name}", binary.name)));
                }
            }
        }
        Ok(Fate::Survived)
    }

    /// Tries these changes, with their files, several at a time; tells each as it is known.
    pub fn run(&self, changes: &[(u32, &'a str)], jobs: usize, tell: &(dyn Fn(u32, &Fate) + Sync)) -> Result<BTreeMap<u32, Fate>> {
        let (next, fates) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
        let work = || -> Result<()> {
            while let Some((id, file)) = changes.get(next.fetch_add(1, Ordering::Relaxed)) {
                let fate = self.fate(file, *id)?;
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
}
