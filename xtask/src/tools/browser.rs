//! A browser to test in, its driver, and a font with Chinese characters.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::gap::Gap;
use super::program::find;
use super::version;
use crate::process::{command, Run};
use crate::say;

/// A browser and the driver that belongs to it.
#[derive(Clone, Debug)]
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// ChromeDriver.
    pub driver: PathBuf,
}

/// The Debian packages that are missing for tests in a browser.
pub fn missing_packages() -> Vec<&'static str> {
    let mut packages = Vec::new();
    if chromium().is_none() {
        packages.push("chromium");
    }
    if driver().is_none() {
        packages.push("chromium-driver");
    }
    if !has_chinese_font() {
        packages.push("fonts-noto-cjk");
    }
    packages
}

/// The browser that is there; missing packages were installed before.
pub fn find_browser() -> Result<Browser> {
    let (Some(chromium), Some(driver)) = (chromium(), driver()) else {
        return Err(Gap::error(
            "Chromium or ChromeDriver is missing",
            "install both from your system's packages, or name them in \
             PREFLIGHT_CHROMIUM and PREFLIGHT_CHROMEDRIVER",
        ));
    };
    if !has_chinese_font() {
        return Err(Gap::error(
            "there is no font with Chinese characters to test with",
            "install one from your system's packages (Debian: fonts-noto-cjk)",
        ));
    }
    let (browser, its_driver) = (major(&chromium), major(&driver));
    if browser.is_none() || browser != its_driver {
        return Err(Gap::error(
            format!("{} and {} are not of one version", chromium.display(), driver.display()),
            "install matching ones, or name them in \
             PREFLIGHT_CHROMIUM and PREFLIGHT_CHROMEDRIVER",
        ));
    }
    let major = browser.unwrap_or_default();
    say::note(&format!("Chromium {major} and its driver: in place"));
    Ok(Browser { chromium, driver })
}

fn chromium() -> Option<PathBuf> {
    named("PREFLIGHT_CHROMIUM").or_else(|| ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| find(name)))
}

fn driver() -> Option<PathBuf> {
    named("PREFLIGHT_CHROMEDRIVER").or_else(|| find("chromedriver"))
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from)
}

fn major(program: &Path) -> Option<u64> {
    let words = command(program).arg("--version").read()?;
    version::numbers(&words)?.first().copied()
}

/// Without fontconfig's tool (macOS, Windows) the system brings such fonts.
fn has_chinese_font() -> bool {
    if find("fc-list").is_some() {
        let fonts = command("fc-list").arg(":lang=zh").read();
        return fonts.is_some_and(|list| !list.trim().is_empty());
    }
    !cfg!(target_os = "linux") || Path::new("/usr/share/fonts/opentype/noto").is_dir()
}
