//! A second browser to test in, and its driver: Firefox from the system's packages, geckodriver from crates.io.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::cargo_install::{install, Recipe};
use super::gap::Gap;
use super::program::{find, find_in};
use super::version;
use crate::layout::Layout;
use crate::process::{command, Run};
use crate::say;

/// The version of geckodriver that is built where there is none.
const VERSION: &str = "0.37.1";

/// The oldest geckodriver of the machine's own that will do: the journeys read console and requests by WebDriver BiDi.
const OLDEST: &str = "0.36.0";

/// As for Trunk: a tool that waits for a browser need not be optimised.
const RECIPE: Recipe<'_> = Recipe {
    package: "geckodriver",
    version: VERSION,
    time: "about 2 minutes on two cores",
    args: &["--locked"],
    env: &[("CARGO_PROFILE_RELEASE_LTO", "off"), ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"), ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64")],
};

/// Firefox and its driver.
#[derive(Clone, Debug)]
pub struct Firefox {
    /// Firefox, the extended support release or another.
    pub firefox: PathBuf,
    /// geckodriver.
    pub driver: PathBuf,
}

/// The Debian packages that are missing for tests in Firefox.
pub fn missing_packages() -> Vec<&'static str> {
    if firefox().is_none() {
        vec!["firefox-esr"]
    } else {
        Vec::new()
    }
}

/// The Firefox that is there; missing packages were installed before.
pub fn find_firefox() -> Result<PathBuf> {
    let remedy = "install it from your system's packages (Debian: firefox-esr), or name it in PREFLIGHT_FIREFOX";
    let Some(firefox) = firefox() else {
        return Err(Gap::error("Firefox is missing", remedy));
    };
    let words = command(&firefox).arg("--version").read();
    let Some(major) = words.and_then(|words| version::numbers(&words)?.first().copied()) else {
        return Err(Gap::error(format!("{} does not start", firefox.display()), remedy));
    };
    say::note(&format!("Firefox {major}: in place"));
    Ok(firefox)
}

/// Builds geckodriver unless one is there, and puts it beside its browser.
pub fn ensure(layout: &Layout, firefox: PathBuf) -> Result<Firefox> {
    let driver = match driver(layout) {
        Some(driver) => driver,
        None => {
            install(layout, &RECIPE)?;
            driver(layout).context("cargo did not install geckodriver")?
        }
    };
    let words = command(&driver).arg("--version").read().unwrap_or_default();
    say::note(&format!("{}: in place", words.lines().next().unwrap_or("geckodriver")));
    Ok(Firefox { firefox, driver })
}

fn firefox() -> Option<PathBuf> {
    named("PREFLIGHT_FIREFOX").or_else(|| ["firefox-esr", "firefox"].iter().find_map(|name| find(name)))
}

/// The driver that was named; else the machine's own, when it is new enough; else ours.
fn driver(layout: &Layout) -> Option<PathBuf> {
    if let Some(driver) = named("PREFLIGHT_GECKODRIVER") {
        return Some(driver);
    }
    let own = find_in(layout.cargo_root().join("bin").as_os_str(), "geckodriver");
    let candidates = [(find("geckodriver"), OLDEST), (own, VERSION)];
    candidates.into_iter().find_map(|(path, oldest)| path.filter(|path| at_least(path, oldest)))
}

fn at_least(program: &Path, oldest: &str) -> bool {
    let words = command(program).arg("--version").read();
    words.is_some_and(|words| version::numbers(&words) >= version::numbers(oldest))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}
