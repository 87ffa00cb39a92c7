//! How long the built site takes to show and to answer in Chromium, on a slow line and a slow processor. `cargo xtask bench` starts
//! it.
//!
//! Environment: `PREFLIGHT_DIST` is the built site; `PREFLIGHT_CHROMIUM` and `PREFLIGHT_CHROMEDRIVER` are the browser and its driver.

#[path = "../../journeys/driver.rs"]
mod driver;
mod host;
mod pages;
mod report;
mod visit;

use driver::Driver;
use host::Host;
use pages::Page;
use preflight_tests::bench::{Machine, Series};
use report::{Report, Row};
use std::path::PathBuf;
use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::WebDriver;

/// Longest time until a service worker has everything it keeps.
const KEEPING: Duration = Duration::from_secs(30);

/// A page that is not asked is watched for so many milliseconds after the latest answer of those that were.
const AFTERWARDS: f64 = 2000.0;

fn main() {
    let (runs, markdown) = arguments(std::env::args().skip(1));
    let dist = PathBuf::from(std::env::var_os("PREFLIGHT_DIST").expect("PREFLIGHT_DIST names the built site"));
    let before = Machine::now();
    println!("Packing {} as a host does…", dist.display());
    let host = Host::serve(&dist).expect("the site can be served");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let (rows, skipped, browser) = runtime.block_on(measure(&host, runs)).expect("every page can be measured");
    let report = Report { rows, skipped, runs, browser, before, after: Machine::now() };
    println!("\n{}\n{}", report.about().join("\n"), report.table().text());
    if let Some(file) = markdown {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder).expect("the page's folder");
        }
        std::fs::write(&file, report.markdown()).expect("the page can be written");
        println!("written to {}", file.display());
    }
}

/// How many runs, and where to write a page of it. The command that starts this program has checked them.
fn arguments(mut given: impl Iterator<Item = String>) -> (usize, Option<PathBuf>) {
    let (mut runs, mut markdown) = (5, None);
    while let Some(name) = given.next() {
        let value = given.next().unwrap_or_else(|| panic!("{name} needs a value"));
        match name.as_str() {
            "--runs" => runs = value.parse().ok().filter(|runs| *runs > 0).expect("a number of runs"),
            "--markdown" => markdown = Some(value.into()),
            _ => panic!("{name} is no option"),
        }
    }
    (runs, markdown)
}

/// All pages in turn; what is not there is skipped and said.
async fn measure(host: &Host, runs: usize) -> WebDriverResult<(Vec<Row>, Vec<String>, String)> {
    let (mut rows, mut skipped) = (Vec::new(), Vec::new());
    let driver = Driver::start();
    let browser = named(&driver).await?;
    for page in pages::ALL {
        if !host.has(page.file) {
            skipped.push(format!("{}: there is no {} in the site", page.name, page.file));
            continue;
        }
        let [first, second] = measure_page(&driver, host, page, runs).await?;
        if second.answers.is_empty() {
            skipped.push(format!("second visit, {}: nothing says that the site is kept for use without a network", page.name));
        }
        rows.extend([first, second].into_iter().filter(|row| !row.answers.is_empty()));
    }
    Ok((rows, skipped, browser))
}

/// The browser's name and version.
async fn named(driver: &Driver) -> WebDriverResult<String> {
    let browser = driver.open().await;
    let version = browser.cdp().browser().get_version().await;
    browser.quit().await?;
    Ok(version?.product.replace('/', " "))
}

/// First visits to a page, and second ones where a service worker keeps the site.
async fn measure_page(driver: &Driver, host: &Host, page: &Page, runs: usize) -> WebDriverResult<[Row; 2]> {
    let named = |name: String| Row { name, ..Row::default() };
    let mut rows = [named(page.name.to_owned()), named(format!("{}, second visit", page.name))];
    for run in 0..runs {
        println!("{}: run {} of {runs}", page.name, run + 1);
        for asked in [true, false] {
            let browser = driver.open().await;
            let visited = both_visits(&browser, host, page, asked, &mut rows).await;
            browser.quit().await?;
            visited?;
        }
    }
    Ok(rows)
}

async fn both_visits(browser: &WebDriver, host: &Host, page: &Page, asked: bool, rows: &mut [Row; 2]) -> WebDriverResult<()> {
    visit::slow_down(browser).await?;
    for row in rows {
        let url = host.url(page.address);
        if asked {
            row.answers.push(visit::ask(browser, &url, page.answers).await?);
        } else {
            let answered = Series::new(row.answers.iter().copied()).most().unwrap_or_default();
            row.alone.push(visit::watch(browser, &url, answered + AFTERWARDS).await?);
        }
        if !(host.has("sw.js") && is_kept(browser).await?) {
            break;
        }
    }
    Ok(())
}

/// Waits until the page says that it works without a network from now on.
async fn is_kept(browser: &WebDriver) -> WebDriverResult<bool> {
    let start = Instant::now();
    while start.elapsed() < KEEPING {
        let said = browser.execute("return document.documentElement.dataset.offline", Vec::new()).await?;
        if said.json() == "ready" {
            return Ok(true);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(false)
}
