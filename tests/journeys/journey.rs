//! The frame of every journey: site and browser up, the journey, the console read, everything down again.

use crate::driver::Driver;
use crate::page::Page;
use crate::site::Site;
use std::future::Future;
use std::path::Path;
use thirtyfour::error::WebDriverResult;

/// Makes a journey from a route on, in a browser that has never been here. The console must stay free of errors.
pub fn journey<F, R, T>(hash: &str, steps: F) -> T
where
    F: FnOnce(Page) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    let site = Site::serve();
    journey_at(&site.url(""), hash, steps)
}

/// The same in a file on the disk, with no network.
pub fn journey_in_file<F, R, T>(file: &Path, hash: &str, steps: F) -> T
where
    F: FnOnce(Page) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    journey_at(&file_address(file), hash, steps)
}

/// The address of a file on the disk.
pub fn file_address(file: &Path) -> String {
    format!("file://{}", file.display())
}

/// Opens a file in which nothing starts, and makes a journey through it.
pub fn read_file<F, R>(file: &Path, steps: F)
where
    F: FnOnce(Page) -> R,
    R: Future<Output = WebDriverResult<()>> + Send + 'static,
{
    let address = file_address(file);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let driver = Driver::start();
        let browser = driver.open().await;
        let opened = browser.goto(&address).await;
        let made = tokio::spawn(steps(Page::new(browser.clone(), address))).await;
        let _ = browser.quit().await;
        opened.expect("the file opens");
        match made {
            Err(join) => std::panic::resume_unwind(join.into_panic()),
            Ok(result) => result.expect("every step works"),
        }
    });
}

fn journey_at<F, R, T>(address: &str, hash: &str, steps: F) -> T
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
        if address.starts_with("file:") {
            page.cut_off(true).await.expect("no network");
        }
        let opened = page.open(hash).await;
        // A task of its own: when the journey panics the browser is still closed below.
        let made = tokio::spawn(steps(page)).await;
        let errors: Vec<String> = match browser.browser_log().await {
            Ok(log) => log.iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message.clone()).collect(),
            Err(error) => vec![format!("the console cannot be read: {error}")],
        };
        let _ = browser.quit().await;
        opened.expect("the page opens");
        let made = match made {
            Err(join) => std::panic::resume_unwind(join.into_panic()),
            Ok(result) => result.expect("every step works"),
        };
        assert!(errors.is_empty(), "the console has errors: {errors:#?}");
        made
    })
}
