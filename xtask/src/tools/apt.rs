//! Debian's packages.

use std::process::{Command, Stdio};

use anyhow::Result;

use super::gap::Gap;
use super::program::find;
use crate::process::{command, Run};
use crate::say;

/// Which of these packages are not installed.
pub fn missing<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    let installed = |package: &&&str| {
        let status = command("dpkg-query").args(["--show", "--showformat=${db:Status-Status}", package]).stderr(Stdio::null()).read();
        status.as_deref() == Some("installed")
    };
    packages.iter().filter(|package| !installed(package)).copied().collect()
}

/// Whether this system has Debian's packages at all.
pub fn available() -> bool {
    find("apt-get").is_some() && find("dpkg-query").is_some()
}

/// Installs packages on the system.
pub fn install(packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    let gap = |why: &str| Gap::error(format!("{why}: {wanted}"), by_hand(packages));
    let Some(prefix) = privilege() else {
        return Err(gap("these Debian packages need root to install"));
    };
    say::heading(&format!("Debian packages {wanted}: installing them on the system, about 2 minutes"));
    // An old or partly unreachable list may still do: the installation decides.
    if apt_get(prefix, &["update"]).run().is_err() {
        say::note("the package lists could not all be renewed; going on with what is there");
    }
    install_command(prefix, packages).run().map_err(|_| gap("these Debian packages cannot be installed"))
}

fn by_hand(packages: &[&str]) -> String {
    let packages = packages.join(" ");
    format!("sudo apt-get update && sudo apt-get install --no-install-recommends {packages}")
}

/// How to become root: not at all, by sudo without a password, or never.
fn privilege() -> Option<&'static [&'static str]> {
    let user = command("id").arg("-u").read()?;
    if user.trim() == "0" {
        return Some(&[]);
    }
    command("sudo").args(["-n", "true"]).stderr(Stdio::null()).read().map(|_| &["sudo", "-n"][..])
}

fn install_command(prefix: &[&str], packages: &[&str]) -> Command {
    let mut install = apt_get(
        prefix,
        // Never at the price of a package that the user has.
        &["install", "-y", "--no-install-recommends", "--no-remove"],
    );
    install.args(packages);
    install
}

fn apt_get(prefix: &[&str], args: &[&str]) -> Command {
    // `env` behind sudo: sudo itself often drops variables.
    let mut words = prefix.iter().chain(&["env"]);
    let mut apt = command(words.next().unwrap_or(&"env"));
    apt.args(words)
        .args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(["-o", "DPkg::Lock::Timeout=300"])
        .args(args)
        .stdin(Stdio::null());
    apt
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::shown;

    #[test]
    fn root_needs_no_sudo_and_others_keep_the_variable() {
        assert!(shown(&install_command(&[], &["chromium"])).starts_with("env DEBIAN_FRONTEND"));
        let by_sudo = shown(&install_command(&["sudo", "-n"], &["chromium"]));
        assert!(by_sudo.starts_with("sudo -n env DEBIAN_FRONTEND"));
        assert!(by_sudo.ends_with(" chromium"));
    }
}
