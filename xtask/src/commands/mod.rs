//! What the commands do.

mod bench;
mod fuzz;
mod mutate_engine;
mod mutate_notices;
mod notices;
mod reproduce;
mod serve;
mod weigh;

use anyhow::Result;

use crate::cli::{self, Command};
use crate::layout::Layout;
use crate::steps;
use crate::tools::set_up;

/// Carries out a command.
pub fn run(command: &Command) -> Result<()> {
    let layout = Layout::of_this_checkout()?;
    match command {
        Command::Serve(options) => serve::run(&layout, options),
        Command::Build(base_url) => run_steps(&layout, steps::BUILD, base_url.as_deref()),
        Command::Test(only) => run_steps(&layout, &steps::chosen(only), None),
        Command::Check => run_steps(&layout, steps::CHECK, None),
        Command::Notices => notices::run(&layout),
        Command::MutateNotices(markdown) => mutate_notices::run(&layout, *markdown),
        Command::Fuzz(options) => fuzz::run(&layout, options),
        Command::MutateEngine(options) => mutate_engine::run(&layout, options),
        Command::Size => steps::tell_sizes(&layout),
        Command::Weigh => weigh::run(&layout),
        Command::Reproduce => reproduce::run(&layout),
        Command::Bench(options) => bench::run(&layout, options),
        Command::ListParts => {
            bench::list();
            Ok(())
        }
        Command::Setup => set_up(&layout, &steps::needs(steps::ALL)).map(drop),
        Command::ListSteps => {
            for step in steps::ALL {
                println!("{:12} {}", step.name, step.about);
            }
            Ok(())
        }
        Command::Help => {
            println!("{}", cli::USAGE);
            Ok(())
        }
    }
}

fn run_steps(layout: &Layout, steps: &[&steps::Step], base_url: Option<&str>) -> Result<()> {
    let kit = set_up(layout, &steps::needs(steps))?.for_address(base_url);
    steps::run(steps, &kit)
}
