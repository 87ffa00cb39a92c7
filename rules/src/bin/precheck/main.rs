//! The command line `precheck`: the same rules as the page, for scripts, officials and tests.
//!
//! Exit status: 0 done; 1 `lint` or `compile` found errors; 2 the input or the call cannot be used.

mod args;
mod check;
mod compile;
mod dictionary;
mod folders;
mod input;
mod inspect;
mod ledger;
mod lint;
mod paint;
mod suggest;
#[cfg(test)]
mod tiny;
mod today;

use args::{Args, Command};
use clap::Parser;
use preflight_rules::authoring::{assemble, embedded};
use preflight_rules::Library;
use std::io::{IsTerminal, Write};
use std::process::ExitCode;

/// What a command prints and how it ends.
pub struct Done {
    /// For standard output.
    out: String,
    /// For standard error.
    err: String,
    /// Exit status.
    status: u8,
}

impl Done {
    /// Success.
    pub fn ok(out: String) -> Done {
        Done { out, err: String::new(), status: 0 }
    }

    /// The input or the call cannot be used.
    pub fn refused(err: String) -> Done {
        Done { out: String::new(), err, status: 2 }
    }
}

fn main() -> ExitCode {
    let args = Args::parse();
    let done = match library() {
        Ok(library) => run(&library, &args),
        Err(message) => Done::refused(message),
    };
    // A reader that closes the pipe early is no reason to panic.
    let _ = std::io::stdout().write_all(done.out.as_bytes());
    let _ = std::io::stderr().write_all(done.err.as_bytes());
    ExitCode::from(done.status)
}

fn run(library: &Library, args: &Args) -> Done {
    let colour = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    match &args.command {
        Command::Check(options) => check::run(library, options, colour),
        Command::Suggest(options) => suggest::run(library, options, colour),
        Command::Facts(options) => dictionary::run(library, options),
        Command::Ledger(options) => ledger::run(library, options),
        Command::Compile(options) => compile::run(options, std::io::stderr().is_terminal()),
        Command::Inspect(options) => inspect::run(options),
        Command::Lint(options) => lint::run(options, std::io::stderr().is_terminal()),
    }
}

/// The built-in notices. They were checked when this binary was tested; a mistake here is a mistake of the build.
fn library() -> Result<Library, String> {
    let sources = embedded();
    let compiled = assemble(&sources);
    if compiled.is_clean() {
        Ok(compiled.library)
    } else {
        Err(preflight_rules::authoring::render(&sources, &compiled.diagnostics, false))
    }
}
