//! `cargo xtask`: set-up, builds, tests and benchmarks of this workspace as one program.

mod benches;
mod cli;
mod commands;
mod layout;
mod process;
mod say;
mod steps;
mod tools;

use std::process::ExitCode;

fn main() -> ExitCode {
    let command = match cli::parse(std::env::args().skip(1)) {
        Ok(command) => command,
        Err(mistake) => {
            eprintln!("xtask: {mistake}\n\n{}", cli::USAGE);
            return ExitCode::from(2);
        }
    };
    match commands::run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nxtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
