//! The command line.

use anyhow::{bail, Context, Result};
use std::path::PathBuf;
use std::time::Duration;

/// What `mutate-engine --help` prints.
pub const USAGE: &str = "\
mutate-engine [--file TEXT]... [--shard K/N] [--jobs N] [--again | --known] [--quick SECONDS] [--markdown FILE]
  --file TEXT      only changes whose name holds this, such as `eval/` or `judge.rs`
  --shard K/N      only one part of N, from 1
  --jobs N         how many at a time, default 2
  --again          what was caught in earlier runs is taken over; so a run goes on where one stopped
  --known          nothing is tried: only what earlier runs found is told
  --quick SECONDS  a change gets so much time of tests, the quickest first; others count as passed
  --markdown FILE  write the page; only when all changes are tried";

/// The options.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Only changes whose name holds one of these.
    pub files: Vec<String>,
    /// One part of so many, from zero.
    pub shard: Option<(usize, usize)>,
    /// How many at a time.
    pub jobs: usize,
    /// Whether what was caught is taken over.
    pub again: bool,
    /// Whether only what is known is told.
    pub known: bool,
    /// The most time of tests that one change gets.
    pub quick: Option<Duration>,
    /// Where the page goes.
    pub markdown: Option<PathBuf>,
}

impl Options {
    /// Reads the command line.
    pub fn parse(args: impl Iterator<Item = String>) -> Result<Options> {
        let mut options = Options { jobs: 2, ..Options::default() };
        let mut args = args;
        while let Some(arg) = args.next() {
            let mut value = || args.next().with_context(|| format!("`{arg}` needs a value"));
            match arg.as_str() {
                "--file" => options.files.push(value()?),
                "--jobs" => options.jobs = value()?.parse().ok().filter(|n| *n > 0).context("`--jobs` wants a number")?,
                "--shard" => options.shard = Some(shard(&value()?).context("`--shard` wants K/N")?),
                "--markdown" => options.markdown = Some(value()?.into()),
                "--quick" => {
                    options.quick =
                        Some(value()?.parse().ok().and_then(|s| Duration::try_from_secs_f64(s).ok()).context("`--quick` wants seconds")?)
                }
                "--again" => options.again = true,
                "--known" => options.known = true,
                other => bail!("unknown option `{other}`\n{USAGE}"),
            }
        }
        if options.markdown.is_some() && options.partial() {
            bail!("the page is of all changes");
        }
        Ok(options)
    }

    /// Whether not all changes are tried.
    pub fn partial(&self) -> bool {
        !self.files.is_empty() || self.shard.is_some()
    }

    /// Whether a change with this name, at this place in the list, is tried.
    pub fn takes(&self, name: &str, at: usize) -> bool {
        let file = self.files.is_empty() || self.files.iter().any(|part| name.contains(part.as_str()));
        file && self.shard.is_none_or(|(part, of)| at % of == part)
    }
}

fn shard(text: &str) -> Option<(usize, usize)> {
    let (part, of) = text.split_once('/')?;
    let (part, of): (usize, usize) = (part.parse().ok()?, of.parse().ok()?);
    (1..=of).contains(&part).then(|| (part - 1, of))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Result<Options> {
        Options::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn shards_are_counted_from_one_and_together_take_everything() {
        let parts: Vec<Options> = ["--shard 1/3", "--shard 2/3", "--shard 3/3"].map(|l| words(l).expect("a shard")).into();
        for at in 0..10 {
            assert_eq!(parts.iter().filter(|o| o.takes("x", at)).count(), 1, "{at}");
        }
        for wrong in ["--shard 0/3", "--shard 4/3", "--shard 1", "--jobs 0", "--jobs", "--shard 1/2 --markdown x"] {
            assert!(words(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_file_is_chosen_by_a_part_of_its_name() {
        let options = words("--file eval/ --file judge.rs").expect("options");
        assert!(options.takes("rules/src/eval/mod.rs:1:2: delete !", 0) && options.takes("rules/src/judge.rs:1:2: delete !", 1));
        assert!(!options.takes("rules/src/date.rs:1:2: delete !", 0));
    }
}
