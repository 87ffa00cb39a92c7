//! The steps of `check` and `test`, one file each. To add one: write its file
//! with a `STEP`, and put it into [`ALL`] where it shall run.

mod base85;
mod boot;
mod deny;
mod embed;
mod format;
mod integrate;
mod journeys;
mod later;
mod lint_native;
mod lint_wasm;
mod native;
mod offline;
mod one_file;
mod page;
mod prerender;
pub mod reproduce;
mod same;
mod script;
mod scripts;
mod size;
mod start;
mod tidy;

use std::time::Instant;

use anyhow::{Context, Result};

use crate::say;
use crate::tools::{Kit, Need};

/// One step.
pub struct Step {
    /// How it is called on the command line.
    pub name: &'static str,
    /// What it does, in a few words.
    pub about: &'static str,
    /// What must be in place for it.
    pub needs: &'static [Need],
    /// Does it.
    pub run: fn(&Kit) -> Result<()>,
}

/// What `test` does, in this order: what fails fast comes first.
pub const ALL: &[&Step] = &[
    &format::STEP,
    &scripts::STEP,
    &deny::STEP,
    &lint_native::STEP,
    &native::STEP,
    &lint_wasm::STEP,
    &page::STEP,
    &size::STEP,
    &reproduce::STEP,
    &same::STEP,
    &journeys::STEP,
];

/// What `check` does.
pub const CHECK: &[&Step] = &[&format::STEP, &scripts::STEP, &deny::STEP, &lint_native::STEP, &lint_wasm::STEP, &tidy::STEP];

/// What `build` does.
pub const BUILD: &[&Step] = &[&page::STEP, &size::STEP];

/// What `size` does, with nothing set up.
pub use size::tell as tell_sizes;

/// The step of `test` with this name.
pub fn find(name: &str) -> Option<&'static Step> {
    ALL.iter().copied().find(|step| step.name == name)
}

/// The steps of `test` that were asked for, in their own order; all when none was.
pub fn chosen(only: &[String]) -> Vec<&'static Step> {
    ALL.iter().copied().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)).collect()
}

/// What must be in place for all of these steps.
pub fn needs(steps: &[&Step]) -> Vec<Need> {
    let mut needs = Vec::new();
    for need in steps.iter().flat_map(|step| step.needs) {
        if !needs.contains(need) {
            needs.push(*need);
        }
    }
    needs
}

/// Runs the steps in turn; the first that fails stops, with its name.
pub fn run(steps: &[&Step], kit: &Kit) -> Result<()> {
    let all = Instant::now();
    for (index, step) in steps.iter().enumerate() {
        let (number, count) = (index + 1, steps.len());
        say::heading(&format!("[{number}/{count}] {}: {}", step.name, step.about));
        let start = Instant::now();
        (step.run)(kit).with_context(|| format!("step `{}` failed", step.name))?;
        say::note(&format!("{} done in {}", step.name, say::duration(start.elapsed())));
    }
    say::heading(&format!("all done in {}", say::duration(all.elapsed())));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = ALL.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }

    #[test]
    fn chosen_steps_keep_their_order() {
        let names = |only: &[&str]| -> Vec<_> {
            let only: Vec<_> = only.iter().map(|name| name.to_string()).collect();
            chosen(&only).iter().map(|step| step.name).collect()
        };
        assert_eq!(names(&["native", "format"]), ["format", "native"]);
        assert_eq!(names(&[]).len(), ALL.len());
    }

    #[test]
    fn the_page_is_built_before_anything_opens_it() {
        let place = |name| ALL.iter().position(|step| step.name == name);
        assert!(place("page") < place("journeys") && place("page") < place("size"));
    }

    #[test]
    fn only_what_a_step_needs_is_set_up() {
        assert!(!needs(&chosen(&["native".to_owned()])).contains(&Need::Wasm));
        assert!(needs(ALL).contains(&Need::Browser));
    }
}
