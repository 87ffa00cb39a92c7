//! The command line.

use std::path::PathBuf;

use crate::benches;
use crate::steps;

/// What `cargo xtask help` prints.
pub const USAGE: &str = "\
Usage: cargo xtask <command>

  serve     set up what is missing, then serve the page and rebuild it on changes
              --port N       default 8080
              --address A    default 127.0.0.1
              --release      an optimised build
              --open         open a browser
  build     set up what is missing, then build the site into dist/
              --base-url URL where it will be (https://example.org/preflight/):
                             whole addresses, sitemap.xml, robots.txt
  test      set up what is missing, then run every test; the first failure stops
              --only STEP    only this step; may be repeated
              --list         name the steps
  check     formatting, crates, lints and the tidy test
  notices   compile and lint the notices in rules/notices
  mutate-notices
            every small change of the notices must be noticed by a case file
              --markdown     also write docs/proof/mutants-notices.md
  fuzz [TARGET…]
            look for texts that break a law of what reads them (tests/fuzz);
            goes on from what was gathered before in target/fuzz
              --minutes N    for each target, default 5; two run at a time
              --keep         keep small inputs that reach something new
              --page         write the figures into docs/proof/fuzz.md
              --list         name the targets
  mutate-engine
            every small change of the engine must be noticed by a test (hours)
              --file TEXT    only changes whose place holds this; may be repeated
              --shard K/N    only one part of N
              --jobs N       how many at a time, default 2
              --again        what was caught in earlier runs is taken over
              --known        nothing is tried: what earlier runs found is told
              --quick S      no more than S seconds of tests for a change, the quickest first
              --markdown     also write docs/proof/mutants-engine.md
  size      what a visitor downloads from dist/: raw, gzip, brotli
  weigh     what each crate takes of the application's compiled code
  reproduce build the site twice from nothing, in different folders: same bytes?
  bench     set up what is missing, build the site unless it is there, then measure
              --only PART    only this part; may be repeated
              --list         name the parts
              --runs N       how often everything is measured, default 5
              --markdown FILE  write the figures of one part as a page
  setup     only set up what serve, build and test need
  help      this text

Tools are installed under target/tools; Debian packages go to the system.
Environment:
  PREFLIGHT_WASM=rustup|debian    where the wasm standard library comes from
                                  (default: rustup, else Debian's packages)
  PREFLIGHT_CHROMIUM, PREFLIGHT_CHROMEDRIVER
                                  a browser and its driver to test with
  PREFLIGHT_FIREFOX, PREFLIGHT_GECKODRIVER
                                  Firefox and its driver, likewise";

/// A command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Serve the page while it is being worked on.
    Serve(Serve),
    /// Build the site, for an address when that is known.
    Build(Option<String>),
    /// Run these test steps.
    Test(Vec<String>),
    /// Name the test steps.
    ListSteps,
    /// Formatting, lints, tidy test.
    Check,
    /// Lint the notices.
    Notices,
    /// Try every small change of the notices; perhaps write the page.
    MutateNotices(bool),
    /// Look for texts that break a law.
    Fuzz(Fuzz),
    /// Try every small change of the engine, with these options.
    MutateEngine(Vec<String>),
    /// Tell the sizes of the built site.
    Size,
    /// Tell what each crate takes.
    Weigh,
    /// Build twice and compare.
    Reproduce,
    /// Measure.
    Bench(Bench),
    /// Name what can be measured.
    ListParts,
    /// Set up only.
    Setup,
    /// Print the usage.
    Help,
}

/// The options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct Serve {
    /// The address to listen on.
    pub address: String,
    /// The port to listen on.
    pub port: u16,
    /// Whether to optimise.
    pub release: bool,
    /// Whether to open a browser.
    pub open: bool,
}

impl Default for Serve {
    fn default() -> Self {
        Self { address: "127.0.0.1".to_owned(), port: 8080, release: false, open: false }
    }
}

/// The options of `bench`.
#[derive(Debug, PartialEq, Eq)]
pub struct Bench {
    /// The parts that were asked for; all when none was.
    pub only: Vec<String>,
    /// How often everything is measured.
    pub runs: u32,
    /// Where a page with the figures goes.
    pub markdown: Option<PathBuf>,
}

impl Default for Bench {
    fn default() -> Self {
        Self { only: Vec::new(), runs: 5, markdown: None }
    }
}

/// The options of `fuzz`.
#[derive(Debug, PartialEq, Eq)]
pub struct Fuzz {
    /// The targets that were asked for; all when none was.
    pub targets: Vec<String>,
    /// How long each runs, in minutes.
    pub minutes: u32,
    /// Whether inputs are kept in the checkout.
    pub keep: bool,
    /// Whether the page is written.
    pub page: bool,
    /// Whether to name the targets and no more.
    pub list: bool,
}

impl Default for Fuzz {
    fn default() -> Self {
        Self { targets: Vec::new(), minutes: 5, keep: false, page: false, list: false }
    }
}

/// Reads the command line; the error is a sentence for the user.
pub fn parse(args: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut args = args.into_iter().flat_map(split_at_equals);
    let Some(name) = args.next() else {
        return Ok(Command::Help);
    };
    let command = match name.as_str() {
        "serve" => return serve(args),
        "test" => return test(args),
        "bench" => return bench(args),
        "build" => return build(args),
        "mutate-notices" => return mutate_notices(args),
        "fuzz" => return fuzz(args),
        "mutate-engine" => return mutate_engine(args),
        "check" => Command::Check,
        "notices" => Command::Notices,
        "size" => Command::Size,
        "weigh" => Command::Weigh,
        "reproduce" => Command::Reproduce,
        "setup" => Command::Setup,
        "help" | "--help" | "-h" => Command::Help,
        other => return Err(format!("unknown command `{other}`")),
    };
    match args.next().as_deref() {
        None => Ok(command),
        Some("--help" | "-h") => Ok(Command::Help),
        Some(other) => Err(unknown_option(other)),
    }
}

fn serve(mut args: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut options = Serve::default();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--address" => options.address = value(&arg, args.next())?,
            "--port" => {
                let text = value(&arg, args.next())?;
                let port = text.parse().ok().filter(|port| *port != 0);
                options.port = port.ok_or_else(|| format!("`{text}` is not a port number"))?;
            }
            "--release" => options.release = true,
            "--open" => options.open = true,
            "--help" | "-h" => return Ok(Command::Help),
            other => return Err(unknown_option(other)),
        }
    }
    Ok(Command::Serve(options))
}

fn build(mut args: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut base_url = None;
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--base-url" => {
                let url = value(&arg, args.next())?;
                // The rest of it is for the program that writes the pages to judge; this is told before anything is built.
                if !url.starts_with("https://") && !url.starts_with("http://") {
                    return Err(format!("`{url}` does not begin with https:// or http://"));
                }
                base_url = Some(url);
            }
            "--help" | "-h" => return Ok(Command::Help),
            other => return Err(unknown_option(other)),
        }
    }
    Ok(Command::Build(base_url))
}

fn test(mut args: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut only = Vec::new();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--only" => {
                let name = value(&arg, args.next())?;
                if steps::find(&name).is_none() {
                    return Err(format!("no step is called `{name}`; see `test --list`"));
                }
                only.push(name);
            }
            "--list" => return Ok(Command::ListSteps),
            "--help" | "-h" => return Ok(Command::Help),
            other => return Err(unknown_option(other)),
        }
    }
    Ok(Command::Test(only))
}

fn bench(mut args: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut options = Bench::default();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--only" => {
                let name = value(&arg, args.next())?;
                if benches::find(&name).is_none() {
                    return Err(format!("no part is called `{name}`; see `bench --list`"));
                }
                options.only.push(name);
            }
            "--runs" => {
                let text = value(&arg, args.next())?;
                let runs = text.parse().ok().filter(|runs| (1..=99).contains(runs));
                options.runs = runs.ok_or_else(|| format!("`{text}` is not a number of runs from 1 to 99"))?;
            }
            "--markdown" => options.markdown = Some(value(&arg, args.next())?.into()),
            "--list" => return Ok(Command::ListParts),
            "--help" | "-h" => return Ok(Command::Help),
            other => return Err(unknown_option(other)),
        }
    }
    Ok(Command::Bench(options))
}

fn mutate_notices(args: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut markdown = false;
    for arg in args {
        match arg.as_str() {
            "--markdown" => markdown = true,
            "--help" | "-h" => return Ok(Command::Help),
            other => return Err(unknown_option(other)),
        }
    }
    Ok(Command::MutateNotices(markdown))
}

fn fuzz(mut args: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut options = Fuzz::default();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--minutes" => {
                let text = value(&arg, args.next())?;
                let minutes = text.parse().ok().filter(|minutes| *minutes <= 10_000);
                options.minutes = minutes.ok_or_else(|| format!("`{text}` is not a number of minutes"))?;
            }
            "--keep" => options.keep = true,
            "--page" => options.page = true,
            "--list" => options.list = true,
            "--help" | "-h" => return Ok(Command::Help),
            option if option.starts_with('-') => return Err(unknown_option(option)),
            target => options.targets.push(target.to_owned()),
        }
    }
    Ok(Command::Fuzz(options))
}

/// The options as they are given on; the program that tries the changes judges their values.
fn mutate_engine(mut args: impl Iterator<Item = String>) -> Result<Command, String> {
    let mut options = Vec::new();
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--file" | "--shard" | "--jobs" | "--quick" => {
                let text = value(&arg, args.next())?;
                options.extend([arg, text]);
            }
            "--again" | "--known" | "--markdown" => options.push(arg),
            "--help" | "-h" => return Ok(Command::Help),
            other => return Err(unknown_option(other)),
        }
    }
    Ok(Command::MutateEngine(options))
}

fn split_at_equals(arg: String) -> Vec<String> {
    match arg.split_once('=') {
        Some((name, value)) if name.starts_with("--") => vec![name.into(), value.into()],
        _ => vec![arg],
    }
}

fn value(option: &str, given: Option<String>) -> Result<String, String> {
    given.ok_or_else(|| format!("`{option}` needs a value"))
}

fn unknown_option(option: &str) -> String {
    format!("unknown option `{option}`")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn no_command_is_a_request_for_help() {
        assert_eq!(words(""), Ok(Command::Help));
        assert_eq!(words("build --help"), Ok(Command::Help));
    }

    #[test]
    fn serve_listens_on_the_loopback_unless_told() {
        assert_eq!(words("serve"), Ok(Command::Serve(Serve::default())));
        let told = Serve { address: "0.0.0.0".to_owned(), port: 9000, release: true, open: false };
        assert_eq!(words("serve --port=9000 --address 0.0.0.0 --release"), Ok(Command::Serve(told)));
    }

    #[test]
    fn mistakes_are_named() {
        assert!(words("sreve").unwrap_err().contains("`sreve`"));
        assert!(words("serve --port many").unwrap_err().contains("`many`"));
        assert!(words("serve --port 0").unwrap_err().contains("`0`"));
        assert!(words("serve --port").unwrap_err().contains("needs a value"));
        assert!(words("build fast").unwrap_err().contains("`fast`"));
        assert!(words("build --base-url").unwrap_err().contains("needs a value"));
        assert!(words("build --base-url=example.org").unwrap_err().contains("`example.org`"));
        assert!(words("test --only nothing").unwrap_err().contains("`nothing`"));
    }

    #[test]
    fn the_page_of_mutants_is_written_when_told() {
        assert_eq!(words("mutate-notices"), Ok(Command::MutateNotices(false)));
        assert_eq!(words("mutate-notices --markdown"), Ok(Command::MutateNotices(true)));
        assert!(words("mutate-notices --html").unwrap_err().contains("`--html`"));
    }

    #[test]
    fn targets_are_fuzzed_for_so_many_minutes() {
        assert_eq!(words("fuzz"), Ok(Command::Fuzz(Fuzz::default())));
        let told = Fuzz { targets: vec!["money".into(), "link".into()], minutes: 60, keep: true, ..Fuzz::default() };
        assert_eq!(words("fuzz money --minutes=60 link --keep"), Ok(Command::Fuzz(told)));
        assert!(words("fuzz --minutes long").unwrap_err().contains("`long`"));
        assert!(words("fuzz --hours 1").unwrap_err().contains("`--hours`"));
    }

    #[test]
    fn the_engine_is_changed_as_told() {
        let given = ["--file", "eval/", "--jobs", "4", "--again"].map(str::to_owned).to_vec();
        assert_eq!(words("mutate-engine --file=eval/ --jobs 4 --again"), Ok(Command::MutateEngine(given)));
        assert!(words("mutate-engine --shard").unwrap_err().contains("needs a value"));
        assert!(words("mutate-engine --fast").unwrap_err().contains("`--fast`"));
    }

    #[test]
    fn steps_can_be_chosen() {
        assert_eq!(words("test"), Ok(Command::Test(vec![])));
        assert_eq!(words("test --only format --only native"), Ok(Command::Test(vec!["format".into(), "native".into()])));
    }
}
