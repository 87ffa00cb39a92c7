//! What the search needs as files, and what it found as lines.
//!
//! ```text
//! fuzz-seeds list                      the targets, each with the most bytes of an input
//! fuzz-seeds write FOLDER              FOLDER/TARGET/…: the seeds and what is kept; FOLDER/words.dict
//! fuzz-seeds keep TARGET FOLDER        keeps the files of a folder that are new: some, within bounds
//! ```

use preflight_fuzz::{corpus, dictionary, find, seeds, SCRIPTS, TARGETS};
use std::error::Error;
use std::fs;
use std::path::Path;

/// Most inputs, and most bytes in all, that are kept for a target beside its seeds.
const MOST: (usize, usize) = (24, 6_000);
/// Longest input that is kept, in bytes.
const LONG: usize = 600;

fn main() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["list"] => TARGETS.iter().for_each(|target| println!("{} {}", target.name, target.most)),
        ["write", folder] => write(Path::new(folder))?,
        ["keep", target, folder] => keep(target, Path::new(folder))?,
        _ => return Err("list, write FOLDER, or keep TARGET FOLDER".into()),
    }
    Ok(())
}

fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    for target in TARGETS {
        let own = folder.join(target.name);
        fs::create_dir_all(&own)?;
        let all = seeds(target.name).into_iter().chain(corpus::kept(target.name)).filter(|seed| seed.len() <= target.most);
        for (i, seed) in all.enumerate() {
            fs::write(own.join(format!("{i:03}")), seed)?;
        }
    }
    fs::write(folder.join("words.dict"), dictionary())?;
    Ok(())
}

fn keep(target: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    if target != SCRIPTS && find(target).is_none() {
        return Err("there is no such target".into());
    }
    let mut lines: Vec<String> = corpus::kept(target).iter().map(|input| corpus::line(input)).collect();
    let seeds = seeds(target);
    let mut found: Vec<Vec<u8>> = fs::read_dir(folder)?.map(|entry| fs::read(entry?.path())).collect::<Result<_, _>>()?;
    found.sort_by_key(|input| (input.len(), input.clone()));
    // What people can read, where there is a choice; of every length, not the shortest alone.
    found.retain(|input| {
        (2..LONG).contains(&input.len()) && !seeds.contains(input) && (target == "library" || std::str::from_utf8(input).is_ok())
    });
    for input in found.iter().step_by(found.len() / MOST.0 + 1) {
        let line = corpus::line(input);
        let bytes: usize = lines.iter().map(String::len).sum();
        if !lines.contains(&line) && lines.len() < MOST.0 && bytes + line.len() <= MOST.1 {
            lines.push(line);
        }
    }
    fs::write(corpus::path(target), lines.join("\n") + "\n")?;
    Ok(())
}
