//! A new version arrives while somebody is at work: whole or not at all, and never under his hands.

use crate::access::{axe, look_over};
use crate::hosted::FOLDER;
use crate::journey::travel;
use crate::next::Next;
use crate::page::Page;
use crate::site::{Fault, Site};
use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::Key;

const AMOUNT: &str = "field-total_investment_wan";
const HERE: &str = "#/js2021/digital_economy/investment";
/// Counts how often the window opens a page.
const COUNT: &str = "sessionStorage.opened = Number(sessionStorage.opened ?? 0) + 1";

impl Page {
    /// The browser's attention comes back to the window, as when a visitor returns to it: it looks for a new version.
    async fn look_for_update(&self) -> WebDriverResult<()> {
        self.run("document.dispatchEvent(new Event('visibilitychange'))").await.map(drop)
    }

    /// Waits until the window is of a version: `""` is the first, `"next"` the next.
    async fn until_version(&self, version: &str) -> WebDriverResult<()> {
        self.until("return document.documentElement.dataset.build ?? ''", &version.into()).await
    }
}

#[test]
fn a_new_version_waits_for_a_word_and_takes_the_last_stroke_along() {
    let next = Next::build();
    let ((), errors) = travel(Site::below(&[FOLDER]), HERE, move |page, site| async move {
        page.until_ready().await?;
        assert!(!page.has("update").await?, "a first visit offers nothing");
        page.always(COUNT).await?;
        page.type_into(AMOUNT, "4").await?;
        page.until_kept().await?;
        site.switch_to(next.folder());
        page.look_for_update().await?;
        page.until_says("update", "新版本已就绪").await?;
        page.run(&axe()).await?;
        let mut found = Vec::new();
        look_over(&page, "the bar", &mut found).await?;
        assert!(found.is_empty(), "{}", found.join("\n"));
        page.tab_to("update-later").await?;
        page.key(Key::Enter).await?;
        page.until_gone("update").await?;
        page.until_version("").await?;
        page.browser.refresh().await?;
        // Opened anew it is still the old one, whole, and offers the new one again, in the page's language.
        page.until_version("").await?;
        page.find("update").await?;
        page.press("lang-en").await?;
        page.until_says("update", "A new version is ready").await?;
        page.press("lang-zh").await?;
        // Writing never comes to its turn: what is typed now is kept only if it is written when the page is left.
        page.until_kept().await?;
        page.run("window.setTimeout = () => 0").await?;
        page.type_into(AMOUNT, "80").await?;
        page.run("document.querySelector('[data-testid=update-update]').focus()").await?;
        assert_eq!(page.run("return localStorage['preflight.shelf.1'].includes('wan 480')").await?, json!(false));
        page.key(Key::Enter).await?;
        page.until_version("next").await?;
        assert_eq!(page.value(AMOUNT).await?, "480");
        assert_eq!(page.hash().await?, HERE);
        page.until_ready().await?;
        assert_eq!(page.run("return sessionStorage.opened").await?, json!("2"), "the visitor's reload and one for the new version");
        assert!(!page.has("update").await?);
        // Nothing is left of the version before, and the new one needs no network.
        page.until("return caches.keys().then((names) => names.length)", &json!(1)).await?;
        site.fall_silent(true);
        page.browser.refresh().await?;
        page.until_version("next").await?;
        assert_eq!(page.value(AMOUNT).await?, "480");
        drop(next);
        Ok(())
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}

#[test]
fn a_version_that_arrives_in_part_changes_nothing() {
    let next = Next::build();
    travel(Site::below(&[FOLDER]), HERE, move |page, site| async move {
        page.until_ready().await?;
        page.type_into(AMOUNT, "480").await?;
        page.until_kept().await?;
        site.switch_to(next.folder());
        for fault in [Fault::Lost, Fault::Wrong, Fault::Cut] {
            site.mend();
            site.spoil("texts-en-*", fault);
            let script = "return navigator.serviceWorker.getRegistration().then((r) => r.update()).then((r) => new Promise((done) => {
                const worker = r.installing ?? r.waiting;
                if (!worker) done('none');
                else if (worker.state === 'redundant') done('redundant');
                else worker.addEventListener('statechange', () => done(worker.state));
            }))";
            assert_eq!(page.run(script).await?, json!("redundant"), "{fault:?}");
            page.browser.refresh().await?;
            page.until_version("").await?;
            page.until_ready().await?;
            assert_eq!(page.value(AMOUNT).await?, "480");
            assert!(!page.has("update").await?);
        }
        // The old one is whole: it needs no network.
        site.fall_silent(true);
        page.browser.refresh().await?;
        page.until_version("").await?;
        page.press("lang-en").await?;
        page.until_says("outcome", "Conflict found").await?;
        // And when all of it has arrived it is offered.
        site.fall_silent(false);
        site.mend();
        page.browser.refresh().await?;
        page.look_for_update().await?;
        page.press("update-update").await?;
        page.until_version("next").await?;
        assert_eq!(page.value(AMOUNT).await?, "480");
        drop(next);
        Ok(())
    });
}

#[test]
fn a_second_window_goes_on_with_the_version_it_began_with() {
    let next = Next::build();
    let ((), errors) = travel(Site::below(&[FOLDER]), HERE, move |page, site| async move {
        page.until_ready().await?;
        page.type_into(AMOUNT, "480").await?;
        page.until_kept().await?;
        let first = page.browser.window().await?;
        let second = page.browser.new_tab().await?;
        page.browser.switch_to_window(second.clone()).await?;
        page.open(HERE).await?;
        assert_eq!(page.value(AMOUNT).await?, "480");
        site.switch_to(next.folder());
        page.look_for_update().await?;
        page.press("update-update").await?;
        page.until_version("next").await?;
        page.until_ready().await?;
        // The first was told and left alone; what it loads late is still there, though the server no longer has it.
        page.browser.switch_to_window(first).await?;
        page.until_says("update", "新版本已就绪").await?;
        page.until_version("").await?;
        page.press("lang-en").await?;
        page.until_says("outcome", "Conflict found").await?;
        page.press("update-update").await?;
        page.until_version("next").await?;
        page.until_attribute("lang-en", "aria-pressed", "true").await?;
        page.until_ready().await?;
        page.until("return caches.keys().then((names) => names.length)", &json!(1)).await?;
        drop(next);
        Ok(())
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}

#[test]
fn what_the_browser_does_not_keep_is_not_given_up_for_a_new_version() {
    let next = Next::build();
    travel(Site::below(&[FOLDER]), HERE, move |page, site| async move {
        page.until_ready().await?;
        page.run("Storage.prototype.setItem = () => { throw new Error('full') }").await?;
        page.type_into(AMOUNT, "480").await?;
        page.until("return document.querySelector('[data-unkept]') !== null", &json!(true)).await?;
        site.switch_to(next.folder());
        page.look_for_update().await?;
        page.press("update-update").await?;
        page.until_says("update", "还没存下").await?;
        page.until_version("").await?;
        assert_eq!(page.value(AMOUNT).await?, "480");
        drop(next);
        Ok(())
    });
}

#[test]
fn two_copies_on_one_host_leave_each_other_alone() {
    const OTHER: &str = "/a/";
    let next = Next::build();
    let ((), errors) = travel(Site::below(&[FOLDER, OTHER]), "", move |page, site| async move {
        page.until_ready().await?;
        page.browser.goto(site.at(OTHER)).await?;
        page.until_ready().await?;
        page.until("return caches.keys().then((names) => names.length)", &json!(2)).await?;
        site.switch_to(next.folder());
        page.look_for_update().await?;
        page.press("update-update").await?;
        page.until_version("next").await?;
        page.until_ready().await?;
        // The copy in the folder within is of the first version, and whole.
        page.until("return caches.keys().then((names) => names.length)", &json!(2)).await?;
        site.fall_silent(true);
        page.browser.goto(site.url("")).await?;
        page.find("describe").await?;
        page.until_version("").await?;
        page.browser.goto(site.at(OTHER)).await?;
        page.find("describe").await?;
        page.until_version("next").await?;
        drop(next);
        Ok(())
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}
