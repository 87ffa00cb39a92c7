//! Tries every small change of the notices: `mutate-notices [--markdown FILE] [--notice ID]`. Exit 1 when one goes unnoticed.

use preflight_rules::authoring::embedded;
use preflight_rules::date::{Date, Span};
use preflight_tests::mutation::{excuses::Excuses, page, run, run_all, Fate};
use preflight_tests::{library, rules_dir};
use std::process::ExitCode;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Threads at work: as many as the machine is good for, and no more than four.
fn threads() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from).min(4)
}

fn main() -> ExitCode {
    match work() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

fn work() -> Result<bool, String> {
    let (mut markdown, mut only) = (None, None);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--markdown" => markdown = Some(args.next().ok_or("`--markdown` needs a file")?),
            "--notice" => only = Some(args.next().ok_or("`--notice` needs an id")?),
            other => return Err(format!("unknown option `{other}`")),
        }
    }
    let start = Instant::now();
    let sources = embedded();
    let excuses = Excuses::read(&rules_dir().join("mutants/equivalent.toml"))?;
    let scores = match &only {
        Some(id) => vec![run(&sources, library().programme(id).ok_or("there is no such notice")?, &excuses, threads())?],
        None => run_all(&sources, &excuses, threads())?,
    };
    let seconds = start.elapsed().as_secs();
    print!("{}", page::text(&scores));
    println!("{seconds} s");
    if let (Some(path), None) = (markdown, only) {
        std::fs::write(&path, page::markdown(&scores, &excuses, &today(), seconds)).map_err(|e| format!("{path}: {e}"))?;
    }
    Ok(scores.iter().all(|s| s.count(&Fate::Survived) == 0 && s.idle.is_empty()))
}

/// Today by the clock, in universal time.
fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| d.as_secs());
    let epoch = Date::new(1970, 1, 1).unwrap_or(Date::FIRST);
    epoch.shift(Span::Days((seconds / 86_400) as i32)).to_string()
}
