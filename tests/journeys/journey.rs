//! The frame of every journey: site and browser up, the journey, the console read, everything down again.

use crate::driver::Driver;
use crate::page::Page;
use crate::site::Site;
use std::future::Future;
use std::sync::Arc;
use thirtyfour::error::WebDriverResult;

/// Makes a journey from a route on, in a browser that has never been here. The console must stay free of errors.
pub fn journey<F, R, T>(hash: &str, steps: F) -> T
where
    F: FnOnce(Page) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    let (made, errors) = travel(Site::serve(), hash, |page, _| steps(page));
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
    made
}

/// Makes a journey with the server at hand; what the console says is for the journey to judge, since some steps fail on purpose.
pub fn travel<F, R, T>(site: Site, hash: &str, steps: F) -> (T, Vec<String>)
where
    F: FnOnce(Page, Arc<Site>) -> R,
    R: Future<Output = WebDriverResult<T>> + Send + 'static,
    T: Send + 'static,
{
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let site = Arc::new(site);
        let driver = Driver::start();
        let browser = driver.open().await;
        let page = Page::new(browser.clone(), site.url(""));
        let opened = page.open(hash).await;
        // A task of its own: when the journey panics the browser is still closed below.
        let made = tokio::spawn(steps(page, site)).await;
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
