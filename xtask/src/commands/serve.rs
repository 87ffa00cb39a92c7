//! `serve`: the page on a local address, built again when a source changes.

use std::process::Command;

use anyhow::Result;

use crate::cli::Serve;
use crate::layout::Layout;
use crate::process::shown;
use crate::say;
use crate::tools::{set_up, PAGE};

/// Sets up, then becomes the server.
pub fn run(layout: &Layout, options: &Serve) -> Result<()> {
    let kit = set_up(layout, PAGE)?;
    let mut trunk = kit.trunk("serve")?;
    trunk
        .args(["--address", &options.address])
        .args(["--port", &options.port.to_string()])
        // The site's own `./` would have Trunk warn; here it lies at the root.
        .args(["--public-url", "/"])
        .arg("--dist")
        .arg(layout.served());
    if options.release {
        trunk.arg("--release");
    }
    if options.open {
        trunk.arg("--open");
    }
    say::heading(&format!(
        "http://{}:{}/ as soon as the first build is done (2 minutes the first time); \
         Ctrl-C ends it",
        bracketed(&options.address),
        options.port
    ));
    say::note(&format!("$ {}", shown(&trunk)));
    become_program(trunk)
}

/// An IPv6 address stands in brackets in a URL.
fn bracketed(address: &str) -> String {
    if address.contains(':') {
        format!("[{address}]")
    } else {
        address.to_owned()
    }
}

/// Takes this process's place, so that ending it by its id ends the server.
#[cfg(unix)]
fn become_program(mut program: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(program.exec().into())
}

#[cfg(not(unix))]
fn become_program(mut program: Command) -> Result<()> {
    crate::process::Run::run(&mut program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_can_stand_in_a_url() {
        assert_eq!(bracketed("127.0.0.1"), "127.0.0.1");
        assert_eq!(bracketed("::1"), "[::1]");
    }
}
