//! One run of some tests of a binary, ended at the first failure, after too long or when it wants too much memory.

use super::Binary;
use anyhow::{anyhow, bail, Context, Result};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// Address space that a test may have, in KiB: a change that fills memory must not take the machine's.
const MEMORY: &str = "3000000";

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Every test passed.
    Passed,
    /// This one failed, or the process died.
    Failed(String),
    /// It took too long.
    TooLong,
}

/// Runs these tests of a binary, with a variable set.
pub fn run(binary: &Binary, tests: &[&str], variable: (&str, &str), limit: Duration) -> Result<End> {
    let mut command = Command::new("sh");
    command.args(["-c", &format!("ulimit -v {MEMORY}; ulimit -c 0; exec \"$0\" \"$@\"")]).arg(&binary.program);
    command.args(["--exact", "--test-threads=1"]).args(tests).current_dir(&binary.folder).env(variable.0, variable.1);
    command.env("RUST_BACKTRACE", "0").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).process_group(0);
    let mut child = command.spawn().context("a test cannot be started")?;
    let stdout = child.stdout.take().context("no output")?;
    let (tell, told) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        let mut passed = 0;
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if let Some(name) = line.strip_prefix("test ").and_then(|l| l.strip_suffix(" ... FAILED")) {
                let _ = tell.send(name.to_owned());
            }
            passed += usize::from(line.starts_with("test ") && line.ends_with(" ... ok"));
        }
        passed
    });
    let failed = told.recv_timeout(limit);
    let end = match failed {
        Ok(name) => End::Failed(name),
        Err(mpsc::RecvTimeoutError::Timeout) => End::TooLong,
        Err(mpsc::RecvTimeoutError::Disconnected) => match wait(&mut child, Duration::from_secs(5))? {
            Some(true) => End::Passed,
            _ => End::Failed("the process died".to_owned()),
        },
    };
    if end != End::Passed {
        kill(&mut child)?;
    }
    let passed = reader.join().map_err(|_| anyhow!("a thread died"))?;
    if end == End::Passed && passed != tests.len() {
        bail!("{} has not run {tests:?}", binary.name);
    }
    Ok(end)
}

/// Waits for the end; whether it was a good one.
fn wait(child: &mut Child, limit: Duration) -> Result<Option<bool>> {
    let start = Instant::now();
    while start.elapsed() < limit {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status.success()));
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    Ok(None)
}

/// Ends the process and those that it started: they are one group.
fn kill(child: &mut Child) -> Result<()> {
    let group = format!("-{}", child.id());
    let _ = Command::new("kill").args(["-9", "--", &group]).stderr(Stdio::null()).status()?;
    child.wait()?;
    Ok(())
}
