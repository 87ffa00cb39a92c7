//! Running the program.

use serde_json::Value as Json;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run came to.
#[derive(Debug)]
pub struct Run {
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
    /// Exit status; none when it was killed by a signal.
    pub status: Option<i32>,
}

/// A run without input.
pub fn precheck(args: &[&str]) -> Run {
    with_input(args, b"")
}

/// A run with these bytes on standard input.
pub fn with_input(args: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_precheck"))
        .args(args)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("precheck can be started");
    let mut stdin = child.stdin.take().expect("standard input is a pipe");
    let input = input.to_vec();
    // On its own thread: the program may stop reading early, and may write before it has read all.
    let writer = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().expect("precheck ends");
    writer.join().expect("the input was written");
    let text = |bytes| String::from_utf8(bytes).expect("the output is UTF-8");
    Run { out: text(output.stdout), err: text(output.stderr), status: output.status.code() }
}

/// A check of facts given as text, on a fixed day.
pub fn check(notice: &str, facts: &str) -> Run {
    with_input(&["check", "--notice", notice, "--as-of", "2021-10-12", "--format", "json", "-"], facts.as_bytes())
}

/// The report of a check that must succeed.
pub fn report(notice: &str, facts: &str) -> Json {
    json(&check(notice, facts))
}

/// The JSON of a run that must succeed.
pub fn json(run: &Run) -> Json {
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{}", run.out);
    serde_json::from_str(&run.out).expect("the output is JSON")
}

/// A finding of the only programme of a report.
pub fn finding<'a>(report: &'a Json, clause: &str) -> &'a Json {
    let findings = report["programmes"][0]["findings"].as_array().expect("findings");
    findings.iter().find(|f| f["clause"] == clause).unwrap_or_else(|| panic!("no finding {clause}"))
}

/// An example file, by name.
pub fn example(name: &str) -> String {
    format!("examples/{name}.json")
}

/// The text of an example file.
pub fn example_text(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(example(name))).expect("an example")
}

/// An empty folder for one test.
pub fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cli").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a scratch folder");
    folder
}
