//! A browser's driver on a port of its own, ended with the test however that ends; ChromeDriver, unless another is named.

use serde_json::json;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use thirtyfour::{ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel, WebDriver};

/// The flags of a browser that only tests use; as root it cannot have its sandbox.
const FLAGS: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=zh-CN",
    "--window-size=1280,900",
];

/// How a browser is set, besides.
#[derive(Clone, Copy, Default)]
pub struct Browser {
    /// More flags.
    pub flags: &'static [&'static str],
    /// Whether it lets pages keep nothing: what they try throws.
    pub keeps_nothing: bool,
}

/// A running driver.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts ChromeDriver.
    pub fn start() -> Driver {
        Driver::of("PREFLIGHT_CHROMEDRIVER", "chromedriver", &["--port=0"], "successfully on port ")
    }

    /// Starts the driver that a variable names, or the one of this name; it says its port after some words of its own. On a busy
    /// machine the port that it found free may be taken a moment later.
    pub fn of(variable: &str, name: &str, arguments: &[&str], before_port: &str) -> Driver {
        let program = std::env::var_os(variable).unwrap_or_else(|| name.into());
        (0..5).find_map(|_| Driver::try_start(&program, arguments, before_port)).unwrap_or_else(|| panic!("{name} says its port"))
    }

    fn try_start(program: &OsStr, arguments: &[&str], before_port: &str) -> Option<Driver> {
        let mut child =
            Command::new(program).args(arguments).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the driver starts");
        let mut said = BufReader::new(child.stdout.take().expect("its output")).lines();
        let port = said.by_ref().map_while(Result::ok).find_map(|line| {
            let (_, rest) = line.split_once(before_port)?;
            rest.trim_end_matches('.').parse().ok()
        });
        // Nobody else reads what it says, and a full pipe would stop it.
        std::thread::spawn(move || said.for_each(drop));
        let started = Driver { child, port: port.unwrap_or_default() };
        port.map(|_| started)
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Opens Chromium with a profile of its own.
    pub async fn open(&self) -> WebDriver {
        self.open_as(Browser::default()).await
    }

    /// The same in another manner.
    pub async fn open_as(&self, manner: Browser) -> WebDriver {
        let mut capabilities = ChromeCapabilities::new();
        for flag in FLAGS.iter().chain(manner.flags) {
            capabilities.add_arg(flag).expect("a flag");
        }
        if manner.keeps_nothing {
            // As a visitor, or an office for all of them, chooses it in the settings.
            let chosen = json!({ "profile.default_content_setting_values.cookies": 2 });
            capabilities.add_experimental_option("prefs", chosen).expect("a setting");
        }
        if let Ok(browser) = std::env::var("PREFLIGHT_CHROMIUM") {
            capabilities.set_binary(&browser).expect("a browser");
        }
        capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All).expect("a log");
        // What the network is asked for.
        capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All).expect("a log");
        WebDriver::new(&self.url(), capabilities).await.expect("a browser")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
