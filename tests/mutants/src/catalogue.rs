//! The changes to try, as cargo-mutants names them.

use anyhow::{bail, Context, Result};
use serde::Deserialize;
use std::path::Path;
use std::process::Command;

/// One small change of the source.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// Its number in the catalogue, from one.
    pub id: u32,
    /// The file, from the root of the workspace.
    pub file: String,
    /// What kind of change.
    pub genre: Genre,
    /// What stands there instead.
    pub replacement: String,
    /// The change in words, without its place.
    pub what: String,
    /// The place that is changed.
    pub span: Span,
    /// The place of the function around it.
    pub function: Option<Span>,
}

/// What kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Genre {
    /// A function's body is one value.
    FnValue,
    /// One operator is another.
    BinaryOperator,
    /// A `-` or `!` is gone.
    UnaryOperator,
    /// An arm of a match is gone.
    MatchArm,
    /// A guard is `true` or `false`.
    MatchArmGuard,
    /// A field is left to the rest of the struct.
    StructField,
}

/// From one place of a file to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Span {
    /// Where it begins.
    pub start: Place,
    /// Where it is over.
    pub end: Place,
}

/// A place in a file, both counted from one, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

#[derive(Deserialize)]
struct Listed {
    file: String,
    function: Option<Function>,
    genre: Genre,
    name: String,
    replacement: String,
    span: Span,
}

#[derive(Deserialize)]
struct Function {
    function_name: String,
    span: Span,
}

impl Mutant {
    /// Which part of the crate it belongs to: the first folder or file below `src`.
    pub fn part(&self) -> &str {
        let rest = self.file.strip_prefix("rules/src/").unwrap_or(&self.file);
        rest.split('/').next().unwrap_or(rest).trim_end_matches(".rs")
    }

    /// The place and the change, as cargo-mutants prints them.
    pub fn name(&self) -> String {
        format!("{}:{}:{}: {}", self.file, self.span.start.line, self.span.start.column, self.what)
    }
}

/// The whole catalogue of the rules crate.
pub fn read(root: &Path) -> Result<Vec<Mutant>> {
    let mut command = Command::new("cargo");
    command.current_dir(root).args(["mutants", "--list", "--json", "-p", "preflight-rules"]);
    let output = command.output().context("`cargo mutants` cannot be started")?;
    if !output.status.success() {
        bail!("`cargo mutants --list` failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let listed: Vec<Listed> = serde_json::from_slice(&output.stdout).context("the catalogue of cargo-mutants")?;
    // Helpers of unit tests that need a feature are listed too; they are no part of the engine.
    let of_tests = |function: &Function| function.function_name.starts_with("tests::");
    let engine = listed.into_iter().filter(|m| !m.file.ends_with("/tests.rs") && !m.function.as_ref().is_some_and(of_tests));
    Ok(engine.zip(1..).map(|(mutant, id)| mutant.numbered(id)).collect())
}

impl Listed {
    fn numbered(self, id: u32) -> Mutant {
        let place = format!("{}:{}:{}: ", self.file, self.span.start.line, self.span.start.column);
        let what = self.name.strip_prefix(&place).unwrap_or(&self.name).to_owned();
        let function = self.function.map(|f| f.span);
        Mutant { id, what, file: self.file, genre: self.genre, replacement: self.replacement, span: self.span, function }
    }
}
