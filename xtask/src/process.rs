//! Starting other programs with a clean environment.

use std::env;
use std::ffi::OsStr;
use std::process::{Command, Stdio};

use anyhow::{bail, Context, Result};

/// A command without what `cargo run` put into our environment: those
/// variables describe xtask, not the program that is started.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(set_by_cargo_run) {
            command.env_remove(name);
        }
    }
    command
}

/// The cargo that runs us, on the user's own toolchain.
pub fn host_cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn set_by_cargo_run(name: &str) -> bool {
    matches!(name, "CARGO" | "CARGO_BIN_NAME" | "CARGO_CRATE_NAME" | "CARGO_PRIMARY_PACKAGE" | "OUT_DIR")
        || name.starts_with("CARGO_PKG_")
        || name.starts_with("CARGO_MANIFEST_")
}

/// Runs a command to its end, or reads what it says.
pub trait Run {
    /// Shows the command line, runs it, and fails when it fails.
    fn run(&mut self) -> Result<()>;

    /// Its standard output, or `None` when it cannot be started or fails.
    fn read(&mut self) -> Option<String>;
}

impl Run for Command {
    fn run(&mut self) -> Result<()> {
        crate::say::note(&format!("$ {}", shown(self)));
        let name = self.get_program().to_string_lossy().into_owned();
        let status = self.status().with_context(|| format!("`{name}` cannot be started"))?;
        if !status.success() {
            bail!("`{}` ended with {status}", shown(self));
        }
        Ok(())
    }

    fn read(&mut self) -> Option<String> {
        let output = self.stdin(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        output.status.success().then_some(text)
    }
}

/// The command as a line to read or to paste.
pub fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let words = std::iter::once(name).chain(command.get_args());
    let words: Vec<_> = words.map(|word| quoted(&word.to_string_lossy())).collect();
    words.join(" ")
}

fn quoted(word: &str) -> String {
    if word.is_empty() || word.contains(|c: char| c.is_whitespace() || "'\"*$;&|".contains(c)) {
        format!("'{}'", word.replace('\'', r"'\''"))
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_variables_about_this_run_are_dropped() {
        assert!(set_by_cargo_run("CARGO_PKG_NAME"));
        assert!(set_by_cargo_run("CARGO_MANIFEST_DIR"));
        assert!(!set_by_cargo_run("CARGO_HOME"));
        assert!(!set_by_cargo_run("CARGO_TARGET_DIR"));
        assert!(!set_by_cargo_run("PATH"));
    }

    #[test]
    fn a_shown_command_can_be_pasted() {
        let mut command = Command::new("/usr/bin/tool");
        command.args(["plain", "two words", "it's"]);
        assert_eq!(shown(&command), r"tool plain 'two words' 'it'\''s'");
    }
}
