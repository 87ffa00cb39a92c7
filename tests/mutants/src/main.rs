//! Tries every small change of the engine against the tests: `mutate-engine [--file TEXT]... [--shard K/N] [--jobs N] [--again | --known] [--quick SECONDS]
//! [--markdown FILE]`. Exit 1 when one survives without a reason, or fewer than 95 in a hundred are caught.

mod catalogue;
mod fates;
mod house;
mod key;
mod options;
mod page;
mod reasons;
mod rest;
mod today;
mod trial;
mod viable;
mod weave;

use anyhow::Result;
use house::House;
use options::Options;
use page::Tried;
use reasons::Reasons;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use trial::run::{Court, Fate};
use trial::{binaries, reach};

/// What must be caught, in hundredths of a percent.
const AIM: usize = 9_500;

/// The parts of the crate that are tried last, in this order.
const LAST: [&str; 5] = ["suggest", "batch", "oracle", "authoring", "bin"];

fn main() -> ExitCode {
    match work() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(2)
        }
    }
}

fn work() -> Result<bool> {
    let options = Options::parse(std::env::args().skip(1))?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let reasons = Reasons::read(&root.join("rules/mutants/engine.toml"))?;
    let mutants = catalogue::read(&root)?;
    let keys = key::keys(&root, &mutants)?;
    let notes = root.join("target/mutants/fates.tsv");

    // All are woven in, whatever is asked for: the next run finds them built.
    let sorted = viable::sort(&mut House::build(&root, "check", &mutants)?, &mutants)?;
    let mut house = House::build(&root, "work", &mutants)?;
    house.furnish(&mutants, &sorted.woven)?;
    let mut known = if options.again || options.known { fates::known(&notes) } else { BTreeMap::new() };
    known.retain(|_, fate| options.known || !fate.is_survival());
    let notes = fates::Notes::open(&notes, options.again || options.known)?;
    let of = |id: u32| (&mutants[id as usize - 1], &keys[id as usize - 1]);
    let asked: Vec<u32> = mutants.iter().enumerate().filter(|(at, m)| options.takes(&m.name(), *at)).map(|(_, m)| m.id).collect();

    let mut fates: BTreeMap<u32, Fate> = sorted.unviable.iter().map(|id| (*id, Fate::Unviable)).collect();
    fates.extend(asked.iter().filter_map(|id| Some((*id, known.get(&of(*id).1.text())?.clone()))));
    let mut open: Vec<u32> = asked.iter().copied().filter(|id| !fates.contains_key(id)).collect();
    if options.known {
        open.clear();
    }
    let (woven, left): (Vec<u32>, Vec<u32>) = open.into_iter().partition(|id| sorted.woven.contains(id));
    eprintln!("{} changes to try, {} of them by cargo-mutants", woven.len() + left.len(), left.len());

    if !woven.is_empty() {
        let binaries = binaries::build(&house)?;
        let tests = reach::find(&binaries, &keys, &root.join("target/mutants"), options.jobs)?;
        eprintln!("{} tests, {:.0?} one after the other", tests.len(), tests.iter().map(|t| t.time).sum::<std::time::Duration>());
        let tell = |id: u32, fate: &Fate| {
            notes.note(of(id).1, fate);
            if fate.is_survival() {
                eprintln!("{:?}: {}", fate, of(id).0.name());
            }
        };
        let mut changes: Vec<(u32, &str)> = woven.iter().map(|id| (*id, of(*id).0.file.as_str())).collect();
        // What runs the command line or compiles notices takes longest and comes last.
        changes.sort_by_key(|(id, _)| LAST.iter().position(|part| *part == of(*id).0.part()));
        let court = Court::new(&binaries, &tests, options.quick);
        for (id, fate) in &fates {
            if let Fate::Caught(by) = fate {
                court.remember(&of(*id).0.file, by);
            }
        }
        fates.extend(court.run(&changes, options.jobs, &tell)?);
    }
    let others = rest::run(&root, &left.iter().map(|id| of(*id).0).collect::<Vec<_>>())?;
    others.iter().for_each(|(id, fate)| notes.note(of(*id).1, fate));
    fates.extend(others);

    let tried: Vec<Tried<'_>> = asked.iter().map(|id| Tried { mutant: of(*id).0, key: of(*id).1, fate: fates.get(id).cloned() }).collect();
    print!("{}", page::text(&tried, &reasons));
    let survivors: Vec<_> = page::survivors(&tried).map(|t| t.key).collect();
    let all = tried.iter().all(|t| t.fate.is_some());
    let idle = if options.partial() || !all { Vec::new() } else { reasons.idle(&survivors) };
    idle.iter().for_each(|line| println!("rules/mutants/engine.toml: nothing survives as {line}"));
    if let Some(path) = &options.markdown {
        std::fs::write(path, page::markdown(&tried, &reasons, &today::today()))?;
    }
    let explained = survivors.iter().all(|key| reasons.of(key).is_some());
    Ok(explained && idle.is_empty() && all && (options.partial() || page::share(&tried) >= AIM))
}
