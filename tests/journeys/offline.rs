//! Without a network after a first visit, and with a part of what was kept gone.

use crate::hosted::FOLDER;
use crate::journey::travel;
use crate::next::{Next, NOTICE};
use crate::page::Page;
use crate::site::{Fault, Site};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const AMOUNT: &str = "field-total_investment_wan";
const HERE: &str = "#/js2021/digital_economy/investment";

impl Page {
    /// Deletes what is kept of the files whose address ends or begins so; says how many there were.
    async fn drop_kept(&self, part: &str) -> WebDriverResult<u64> {
        let script = format!(
            "return (async () => {{ let n = 0; for (const name of await caches.keys()) {{ const cache = await caches.open(name);
                for (const request of await cache.keys()) if (request.url.includes({part:?})) n += await cache.delete(request) }} return n }})()"
        );
        Ok(self.run(&script).await?.as_u64().unwrap_or_default())
    }

    /// How many of the files that begin so are kept.
    async fn until_kept_files(&self, part: &str, wanted: u64) -> WebDriverResult<()> {
        let script = format!(
            "return (async () => {{ let n = 0; for (const name of await caches.keys())
                for (const request of await (await caches.open(name)).keys()) n += request.url.includes({part:?}) ? 1 : 0; return n }})()"
        );
        self.until(&script, &wanted.into()).await
    }
}

#[test]
fn the_network_goes_in_the_middle_and_nothing_changes() {
    let ((), errors) = travel(Site::below(&[FOLDER]), "", |page, site| async move {
        page.until_ready().await?;
        site.fall_silent(true);
        // The application, which was never asked for while there was a network.
        page.type_into("describe", "为中小纺织企业建设工业互联网平台，不涉及产线").await?;
        page.press("suggest").await?;
        page.follow("suggestion-js2021-digital_economy", "#/js2021/digital_economy").await?;
        page.go(HERE).await?;
        page.type_into(AMOUNT, "480").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.until_kept().await?;
        page.browser.refresh().await?;
        assert_eq!(page.value(AMOUNT).await?, "480");
        page.press("lang-en").await?;
        page.until_says("outcome", "Conflict found").await?;
        // The documents behind the notices are a part of their own.
        page.go("#/js2021/digital_economy/pack").await?;
        page.until(POLICY, &json!(true)).await?;
        page.browser.goto(site.url("")).await?;
        page.find("describe").await?;
        // With words after the address that mean nothing here.
        page.browser.goto(site.url("index.html?from=elsewhere#/js2021/digital_economy/check")).await?;
        page.until_says("answer-total_investment_wan", "4.8 million").await
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}

/// The policy documents came.
const POLICY: &str = "return performance.getEntriesByType('resource').some((e) => e.name.includes('/policy-') && e.responseStatus === 200)";

#[test]
fn a_page_that_is_not_kept_gives_way_to_the_application_at_its_place() {
    let next = Next::build();
    travel(Site::below(&[FOLDER]), "", move |page, site| async move {
        site.switch_to(next.folder());
        page.browser.refresh().await?;
        page.until_ready().await?;
        page.browser.goto(site.url(NOTICE)).await?;
        page.until("return location.pathname", &format!("{FOLDER}{NOTICE}").into()).await?;
        site.fall_silent(true);
        for (address, hash) in [
            (NOTICE, "#/js2021/digital_economy"),
            ("js2021.digital_economy.html#/js2021/digital_economy/check", "#/js2021/digital_economy/check"),
        ] {
            page.browser.goto(site.url(address)).await?;
            page.find("outcome").await?;
            page.until("return [location.pathname, location.hash]", &json!([FOLDER, hash])).await?;
            page.browser.goto("about:blank").await?;
        }
        // The server is there, and the page has not arrived yet.
        site.fall_silent(false);
        site.spoil("js2021.*", Fault::Lost);
        page.browser.goto(site.url(NOTICE)).await?;
        page.find("outcome").await?;
        drop(next);
        Ok(())
    });
}

#[test]
fn what_was_deleted_comes_again_and_the_page_opens_meanwhile() {
    travel(Site::below(&[FOLDER]), "", |page, site| async move {
        page.until_ready().await?;
        for part in ["/index.html", "/preflight-start-", "/boot-", ".css"] {
            assert!(page.drop_kept(part).await? > 0, "{part} was kept");
            page.browser.refresh().await?;
            page.find("describe").await?;
            page.until_ready().await?;
        }
        // Without the page itself and without a network: another language's page, or words about it; never an empty window.
        let gone = page.drop_kept("/index.").await?;
        assert!(gone > 0);
        site.fall_silent(true);
        page.browser.refresh().await?;
        page.until(
            "return document.body.innerText.includes('现在没有网络') && document.body.innerText.includes('no network')",
            &json!(true),
        )
        .await?;
        site.fall_silent(false);
        page.browser.refresh().await?;
        page.find("describe").await?;
        page.until_kept_files("/index.", gone).await?;
        // Without the scripts: words about it too.
        page.until_ready().await?;
        page.drop_kept("/boot-").await?;
        site.fall_silent(true);
        page.browser.goto(site.url("#/")).await?;
        page.browser.refresh().await?;
        page.until("return document.body.innerText.includes('现在没有网络')", &json!(true)).await?;
        site.fall_silent(false);
        page.browser.refresh().await?;
        page.find("describe").await.map(drop)
    });
}

#[test]
fn a_lost_style_or_program_leaves_a_page_that_says_something() {
    travel(Site::below(&[FOLDER]), "", |page, site| async move {
        page.until_ready().await?;
        page.drop_kept(".css").await?;
        site.fall_silent(true);
        page.browser.refresh().await?;
        page.find("describe").await?;
        site.fall_silent(false);
        page.browser.refresh().await?;
        page.until_ready().await?;
        page.drop_kept("/preflight-start-").await?;
        site.fall_silent(true);
        page.browser.refresh().await?;
        page.until("return document.body.innerText.trim().length > 10", &json!(true)).await
    });
}

#[test]
fn a_window_that_is_shown_before_the_worker_is_there_goes_on() {
    let ((), errors) = travel(Site::below(&[FOLDER]), "", |page, _| async move {
        page.until_ready().await?;
        let source = "const { serviceWorker } = navigator;
            const register = serviceWorker.register.bind(serviceWorker);
            serviceWorker.register = (...all) => {
                document.dispatchEvent(new Event('visibilitychange'));
                window.shown = true;
                return register(...all);
            }";
        page.browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
        page.browser.refresh().await?;
        page.until("return window.shown", &json!(true)).await?;
        page.until_ready().await
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}
