//! What the crates are: their licences, where they come from, which are there twice, and what is known against them.

use std::process::{Command, Stdio};

use anyhow::Result;

use super::Step;
use crate::process::Run;
use crate::say;
use crate::tools::{Kit, Need};

/// cargo-deny by `deny.toml`, and by `deny-page.toml` for what visitors receive.
pub const STEP: Step = Step {
    name: "deny",
    about: "licences, sources, duplicates and advisories of all crates (a few seconds)",
    needs: &[Need::Crates, Need::Deny],
    run: |kit| {
        deny(kit)?.args(["--offline", "check", "licenses", "bans", "sources"]).run()?;
        deny(kit)?.args(["--offline", "--manifest-path", "app/Cargo.toml", "--config", "deny-page.toml", "check", "licenses"]).run()?;
        advisories(kit)
    },
};

/// What is known against the crates is on a server, which not every machine reaches: a check that cannot be made is no failure, and
/// is said.
fn advisories(kit: &Kit) -> Result<()> {
    let fetched = online(&mut deny(kit)?).args(["fetch", "db"]).stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !fetched.is_ok_and(|status| status.success()) {
        say::note("NOT CHECKED: advisories. Their database cannot be reached from here; on a machine with a network this step reads it.");
        return Ok(());
    }
    online(&mut deny(kit)?).args(["check", "advisories", "--disable-fetch"]).run()
}

fn deny(kit: &Kit) -> Result<Command> {
    kit.tool("cargo-deny")
}

/// The set-up has brought all crates, and this asks for something else. git gives up on a line that is dead.
fn online(command: &mut Command) -> &mut Command {
    command.env_remove("CARGO_NET_OFFLINE").envs([("GIT_HTTP_LOW_SPEED_LIMIT", "1000"), ("GIT_HTTP_LOW_SPEED_TIME", "20")]);
    command.env("GIT_TERMINAL_PROMPT", "0")
}
