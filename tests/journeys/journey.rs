//! The frame of every journey: site and browser up, the journey, the console read, everything down again.

use crate::driver::Driver;
use crate::page::Page;
use crate::site::Site;
use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use thirtyfour::error::WebDriverResult;

/// Makes a journey from a route on, in a browser that has never been here. The console must stay free of errors.
pub fn journey<F, R, T>(hash: &str, steps: F) -> T
where
    F: FnOnce(Page) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    clean(travel(Site::serve(), hash, |page, _| steps(page)))
}

/// The same in a file on the disk that starts by itself, with no network.
pub fn journey_in_file<F, R, T>(file: &Path, hash: &str, steps: F) -> T
where
    F: FnOnce(Page) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    clean(visit(&address_of(file), Opening::Alone(hash), steps))
}

/// The same in a file in which nothing starts.
pub fn read_file<F, R, T>(file: &Path, steps: F) -> T
where
    F: FnOnce(Page) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    clean(visit(&address_of(file), Opening::Dead, steps))
}

/// The same in a file whose neighbours are missing, which the console may say.
pub fn read_file_alone<F, R, T>(file: &Path, steps: F) -> T
where
    F: FnOnce(Page) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    visit(&address_of(file), Opening::Dead, steps).0
}

/// Makes a journey that opens its pages itself, since the program need not start on them; what the console says is for it to judge.
pub fn unopened(steps: impl AsyncFnOnce(&Page, &Site) -> WebDriverResult<()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let site = Site::serve();
        let driver = Driver::start();
        let browser = driver.open().await;
        let made = steps(&Page::new(browser.clone(), site.url("")), &site).await;
        let _ = browser.quit().await;
        made.expect("every step works");
    });
}

/// Makes a journey with the server at hand; what the console says is for the journey to judge, since some steps fail on purpose.
pub fn travel<F, R, T>(site: Site, hash: &str, steps: F) -> (T, Vec<String>)
where
    F: FnOnce(Page, Arc<Site>) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    let site = Arc::new(site);
    visit(&site.url(""), Opening::Served(hash), |page| steps(page, site))
}

/// The address of a file on the disk.
pub fn address_of(file: &Path) -> String {
    format!("file://{}", file.display())
}

/// How a journey begins.
enum Opening<'a> {
    /// At a route of a site.
    Served(&'a str),
    /// At a route of a file, with no network.
    Alone(&'a str),
    /// In a file that runs nothing.
    Dead,
}

fn clean<T>((made, errors): (T, Vec<String>)) -> T {
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
    made
}

fn visit<F, R, T>(address: &str, opening: Opening<'_>, steps: F) -> (T, Vec<String>)
where
    F: FnOnce(Page) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let driver = Driver::start();
        let browser = driver.open().await;
        let page = Page::new(browser.clone(), address.to_owned());
        let opened = match opening {
            Opening::Served(hash) => page.open(hash).await,
            Opening::Alone(hash) => {
                page.cut_off(true).await.expect("no network");
                page.open(hash).await
            }
            Opening::Dead => browser.goto(address).await,
        };
        // A task of its own: when the journey panics the browser is still closed below.
        let made = tokio::spawn(steps(page)).await;
        let errors: Vec<String> = match browser.browser_log().await {
            Ok(log) => log.iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message.clone()).collect(),
            Err(error) => vec![format!("the console cannot be read: {error}")],
        };
        let _ = browser.quit().await;
        opened.expect("the page opens");
        match made {
            Err(join) => std::panic::resume_unwind(join.into_panic()),
            Ok(result) => (result.expect("every step works"), errors),
        }
    })
}
