//! The same in Chromium, for each build; and how long a first report takes there.

use crate::driver::Driver;
use crate::host::Host;
use crate::{pages, visit};
use serde_json::{json, Value as Json};
use std::path::Path;
use std::time::Duration;
use thirtyfour::error::WebDriverResult;
use thirtyfour::WebDriver;

/// The builds, by folder.
pub const BUILDS: [&str; 2] = ["fast", "small"];
/// Milliseconds for each measurement of each run, as natively.
const TIME: f64 = 250.0;

/// What was measured of one build.
#[derive(Clone, Debug, Default)]
pub struct Build {
    /// Nanoseconds of each run, one list for each thing in the order of the native figures.
    pub ns: Vec<Vec<f64>>,
    /// Milliseconds of each run until the module stands: asked for, compiled, started.
    pub stands: Vec<f64>,
    /// Milliseconds of each run from then until the first report with its sentences.
    pub reports: Vec<f64>,
    /// Bytes of compiled code, the notices in it included.
    pub bytes: u64,
}

/// What was measured in Chromium.
#[derive(Clone, Debug, Default)]
pub struct Wasm {
    /// The builds, in order.
    pub builds: Vec<Build>,
    /// Milliseconds of each run from the navigation until the site has judged an amount that was typed, with nothing slowed.
    pub site: Vec<f64>,
    /// The browser with its version.
    pub browser: String,
}

const START: &str = "const [folder, done] = arguments;
    (async () => {
        const begin = performance.now();
        const bench = await import(`/${folder}/bench.js`);
        await bench.default();
        const stands = performance.now();
        bench.first_report();
        const reported = performance.now();
        window.bench = bench;
        return { stands: stands - begin, reports: reported - stands };
    })().then(done, (error) => done({ error: String(error) }));";

const READY: &str = "window.works = new window.bench.Works(); return [window.bench.agreement(), window.works.count()];";

/// Measures every build in a browser of its own for each run, `most` things of each.
pub async fn measure(site: &Path, dist: &Path, most: usize, runs: usize) -> WebDriverResult<Wasm> {
    let host = Host::serve(site).expect("the builds can be served");
    let driver = Driver::start();
    let mut wasm = Wasm { builds: vec![Build::default(); BUILDS.len()], ..Wasm::default() };
    for run in 0..runs {
        for (folder, build) in BUILDS.iter().zip(&mut wasm.builds) {
            println!("wasm, {folder}: run {} of {runs}", run + 1);
            let file = site.join(folder).join("bench_bg.wasm");
            build.bytes = std::fs::metadata(file).map_or(0, |data| data.len());
            let browser = driver.open().await;
            wasm.browser = browser.cdp().browser().get_version().await?.product.replace('/', " ");
            let measured = measure_build(&browser, &host, folder, most, build).await;
            browser.quit().await?;
            measured?;
        }
    }
    if dist.join("index.html").is_file() {
        let host = Host::serve(dist).expect("the site can be served");
        let page = pages::ALL.iter().find(|page| page.name == "link to a question").expect("a page of that name");
        for _ in 0..runs {
            let browser = driver.open().await;
            let answered = visit::ask(&browser, &host.url(page.address), page.answers).await;
            browser.quit().await?;
            wasm.site.push(answered?);
        }
    }
    Ok(wasm)
}

async fn measure_build(browser: &WebDriver, host: &Host, folder: &str, most: usize, build: &mut Build) -> WebDriverResult<()> {
    browser.goto(host.url("index.html")).await?;
    browser.set_script_timeout(Duration::from_secs(120)).await?;
    let started = browser.execute_async(START, vec![json!(folder)]).await?.json().clone();
    let told = |name: &str| started[name].as_f64().unwrap_or_else(|| panic!("{folder} does not start: {started}"));
    build.stands.push(told("stands"));
    build.reports.push(told("reports"));
    let ready = browser.execute(READY, Vec::new()).await?.json().clone();
    let agreement = ready[0].as_str().unwrap_or_default();
    assert!(!agreement.is_empty() && !agreement.starts_with("DIFFERENT"), "{folder}: {agreement}");
    let count = ready[1].as_u64().unwrap_or(0) as usize;
    build.ns.resize(count.min(most), Vec::new());
    for (at, ns) in build.ns.iter_mut().enumerate() {
        let measured: Json =
            browser.execute("return window.works.measure(...arguments)", vec![json!(at), json!(TIME)]).await?.json().clone();
        ns.push(measured.as_f64().unwrap_or(f64::NAN));
    }
    Ok(())
}
