//! `fuzz`: looks for texts that break a law of `tests/fuzz`. libFuzzer drives it, on the stable compiler; no nightly is needed.

mod page;
mod place;
mod turn;

use std::sync::Mutex;
use std::thread;

use anyhow::{bail, Result};

use crate::cli::Fuzz;
use crate::layout::Layout;
use crate::process::Run;
use crate::say;
use crate::tools::{set_up, Need};
use place::Place;
use turn::Turn;

/// How many are tried at the same time.
const JOBS: usize = 2;

/// Builds, tries every target that was asked for, tells what came of it, and keeps what was asked to be kept.
pub fn run(layout: &Layout, asked: &Fuzz) -> Result<()> {
    let kit = set_up(layout, &[Need::Crates])?;
    if asked.list {
        place::listed(&kit)?.iter().for_each(|(name, most)| println!("{name:12} inputs of {most} bytes at most"));
        return Ok(());
    }
    let place = Place::prepare(&kit)?;
    let targets = place.chosen(&asked.targets)?;
    say::heading(&format!("{} targets, {} minutes each, {JOBS} at a time", targets.len(), asked.minutes));
    // In no time at all, only what was gathered before is kept.
    let queue = Mutex::new(targets.iter().filter(|_| asked.minutes > 0));
    let next = || queue.lock().ok()?.next();
    let turns: Result<Vec<Vec<Turn>>> = thread::scope(|scope| {
        let one = || std::iter::from_fn(next).map(|(name, most)| Turn::take(&kit, &place, name, *most, asked.minutes)).collect();
        let jobs: Vec<_> = (0..JOBS).map(|_| scope.spawn(one)).collect();
        jobs.into_iter().map(|job| job.join().unwrap_or_else(|_| bail!("a job stopped"))).collect()
    });
    let found: usize = turns?.iter().flatten().map(|turn| turn.found).sum();
    if asked.keep {
        for (name, _) in &targets {
            place.keep(&kit, name)?;
        }
    }
    if asked.page {
        page::write(layout, &place)?;
    }
    if found > 0 {
        bail!("{found} inputs break a law; they are in {}, and what is wrong is in the logs beside", place.found().display());
    }
    Ok(())
}

/// Runs a program of the fuzzing crate that needs no libFuzzer.
fn seeds(kit: &crate::tools::Kit, words: &[&std::ffi::OsStr]) -> Result<()> {
    kit.host_cargo().args(["run", "--quiet", "-p", "preflight-fuzz", "--bin", "fuzz-seeds", "--"]).args(words).run()
}
