//! One target, for a while.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};

use super::place::{Place, SCRIPTS};
use crate::process::command;
use crate::say;
use crate::tools::Kit;

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turn {
    /// The target.
    pub target: String,
    /// How long it ran.
    pub seconds: u64,
    /// How many inputs were tried.
    pub runs: u64,
    /// How many edges of the program were reached, start included; of scripts: blocks.
    pub edges: u64,
    /// How many inputs are in its corpus, each of which reaches something that no other does.
    pub inputs: u64,
    /// How many were found to break a law.
    pub found: usize,
}

impl Turn {
    /// Runs a target and notes what came of it.
    pub fn take(kit: &Kit, place: &Place, target: &str, most: usize, minutes: u32) -> Result<Turn> {
        fs::create_dir_all(place.corpus(target))?;
        let (before, start) = (found(place, target)?, Instant::now());
        let mut search = if target == SCRIPTS { scripts(kit, place, minutes) } else { rust(place, target, most, minutes) };
        let log = File::create(place.log(target)).context("cannot write a log")?;
        // That it ends with an error is seen by what was found.
        search.current_dir(kit.layout().root()).stdout(log.try_clone()?).stderr(log).status().context("it cannot be started")?;
        let said = String::from_utf8_lossy(&fs::read(place.log(target))?).into_owned();
        let turn =
            Turn { seconds: start.elapsed().as_secs(), found: found(place, target)?.saturating_sub(before), ..Turn::read(target, &said) };
        let mut file = OpenOptions::new().create(true).append(true).open(place.turns())?;
        writeln!(file, "{}", turn.line())?;
        say::note(&format!("{target:12} {} s, {} inputs tried, {} edges, {} found", turn.seconds, turn.runs, turn.edges, turn.found));
        Ok(turn)
    }

    /// What the search says at its end.
    fn read(target: &str, said: &str) -> Turn {
        let last = |name: &str| {
            let after = said.rsplit_once(name).map_or("", |(_, after)| after.trim_start());
            after.split(|c: char| !c.is_ascii_digit()).next().and_then(|n| n.parse().ok()).unwrap_or(0)
        };
        Turn {
            target: target.to_owned(),
            runs: last("number_of_executed_units:"),
            edges: last(" cov: ").max(last("\ncov: ")),
            inputs: last(" corp: "),
            ..Turn::default()
        }
    }

    /// As a line of the list of turns.
    fn line(&self) -> String {
        let Turn { target, seconds, runs, edges, inputs, found } = self;
        format!("{target} {seconds} {runs} {edges} {inputs} {found}")
    }

    /// What [`Turn::line`] wrote.
    pub fn of_line(line: &str) -> Option<Turn> {
        let mut words = line.split(' ');
        let target = words.next()?.to_owned();
        let mut number = || words.next()?.parse().ok();
        Some(Turn { target, seconds: number()?, runs: number()?, edges: number()?, inputs: number()?, found: number()? as usize })
    }
}

/// libFuzzer. An input that takes 20 seconds, or 3 GB, breaks a law too.
fn rust(place: &Place, target: &str, most: usize, minutes: u32) -> Command {
    let mut search = gently(place.program().as_os_str());
    search.arg(place.corpus(target)).arg(place.seeds(target)).env("PREFLIGHT_FUZZ", target).env("RUST_BACKTRACE", "1");
    search.args([
        format!("-max_total_time={}", minutes * 60),
        format!("-max_len={most}"),
        "-timeout=20".into(),
        "-rss_limit_mb=3000".into(),
    ]);
    search.args([format!("-dict={}", place.words().display()), format!("-artifact_prefix={}/{target}-", place.found().display())]);
    search.args(["-print_final_stats=1", "-reload=0"]);
    search
}

/// The scripts, by a search of our own: the known ones are not to be had for every machine.
fn scripts(kit: &Kit, place: &Place, minutes: u32) -> Command {
    let mut search = gently("node".as_ref());
    search.arg(kit.layout().join("tests/embed/fuzz-run.mjs")).arg((minutes * 60).to_string()).arg(place.corpus(SCRIPTS)).arg(place.found());
    search
}

/// Whoever works on the same machine goes first, where there is a way to say so.
fn gently(program: &std::ffi::OsStr) -> Command {
    if cfg!(unix) {
        let mut nice = command("nice");
        nice.args(["-n", "19"]).arg(program);
        nice
    } else {
        command(program)
    }
}

fn found(place: &Place, target: &str) -> Result<usize> {
    let own = format!("{target}-");
    Ok(fs::read_dir(place.found())?.flatten().filter(|entry| entry.file_name().to_string_lossy().starts_with(&own)).count())
}

#[cfg(test)]
mod tests {
    use super::Turn;

    #[test]
    fn what_the_search_says_is_read_and_kept() {
        let said =
            "#2\tINITED cov: 7 ft: 7 corp: 1/1b\n#9\tDONE   cov: 812 ft: 2000 corp: 40/1Kb lim: 9\nstat::number_of_executed_units: 12345\n";
        let turn = Turn::read("money", said);
        assert_eq!((turn.runs, turn.edges, turn.inputs), (12_345, 812, 40));
        let scripts = Turn::read("embed_js", "stat::number_of_executed_units: 5\ncov: 182 ft: 911 corp: 173\n");
        assert_eq!((scripts.runs, scripts.edges, scripts.inputs), (5, 182, 173));
        assert_eq!(Turn::of_line(&turn.line()), Some(turn));
        assert_eq!(Turn::of_line("money x"), None);
    }
}
