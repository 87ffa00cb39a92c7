//! The site in a folder of a server that sends the recommended headers: nothing breaks their rules.

use crate::examples::Example;
use crate::fill::answer_all_seen;
use crate::journey::travel;
use crate::page::Page;
use crate::site::Site;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// Where the tests put the site on the server.
pub const FOLDER: &str = "/a/b/";

/// Notes what breaks a rule of the page's policy, over all pages of the window.
const WATCH: &str = "addEventListener('securitypolicyviolation', (e) => {
    sessionStorage.broken = `${sessionStorage.broken ?? ''}${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}\\n`;
})";

impl Page {
    /// Waits until everything is kept for times without a network, and empties the browser's own cache, which would hide what is not.
    pub async fn until_ready(&self) -> WebDriverResult<()> {
        self.until("return document.documentElement.dataset.offline ?? ''", &"ready".into()).await?;
        self.browser.cdp().send_raw("Network.clearBrowserCache", json!({})).await.map(drop)
    }

    /// Has a script run in every page from now on, before anything of its own.
    pub async fn always(&self, script: &str) -> WebDriverResult<()> {
        self.browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await.map(drop)
    }
}

#[test]
fn a_whole_journey_below_a_folder_breaks_no_rule() {
    let example = Example::named("js2021-digital-economy-textile-platform.json");
    let ((), errors) = travel(Site::below(&[FOLDER]), "", move |page, site| async move {
        page.always(WATCH).await?;
        page.browser.refresh().await?;
        page.type_into("describe", "建设纺织产业供应链协同平台，打通上下游采购、排产和物流，江苏苏州吴江").await?;
        page.press("suggest").await?;
        page.follow("suggestion-js2021-digital_economy", "#/js2021/digital_economy").await?;
        page.press("begin").await?;
        page.until_focus("heading").await?;
        let mut given = Vec::new();
        while page.hash().await? != "#/js2021/digital_economy/check" {
            answer_all_seen(&page, &example, &mut given).await?;
            page.proceed().await?;
        }
        page.follow("go-result", "#/js2021/digital_economy/result").await?;
        page.until_attribute("outcome", "data-outcome", "ready").await?;
        page.follow("go-pack", "#/js2021/digital_economy/pack").await?;
        page.until_says("sheet", "1486.32 万元").await?;
        page.press("lang-en").await?;
        page.until("return document.documentElement.lang", &"en".into()).await?;
        page.until("return /[\\u4e00-\\u9fff]/.test(document.getElementById('heading').textContent)", &false.into()).await?;
        // The second visit comes from what is kept, under the same rules.
        page.until_ready().await?;
        page.browser.refresh().await?;
        page.until_says("sheet", "14.8632 million").await?;
        page.until("return sessionStorage.broken ?? ''", &"".into()).await?;
        let outside: Vec<String> = site.asked().into_iter().filter(|path| !path.starts_with(FOLDER)).collect();
        assert!(outside.is_empty(), "asked for outside its folder: {outside:?}");
        Ok(())
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}

#[test]
fn the_policy_is_in_force() {
    let ((), errors) = travel(Site::below(&[FOLDER]), "", |page, _| async move {
        page.always(WATCH).await?;
        page.browser.refresh().await?;
        page.find("describe").await?;
        page.run("const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.head.append(s)").await?;
        page.until("return [window.ran ?? 0, (sessionStorage.broken ?? '').startsWith('script-src-elem inline')]", &json!([0, true])).await
    });
    assert!(errors.iter().any(|error| error.contains("Content Security Policy")), "{errors:#?}");
}

#[test]
fn the_site_can_be_installed() {
    let ((), errors) = travel(Site::below(&[FOLDER]), "", |page, site| async move {
        page.until_ready().await?;
        let cdp = page.browser.cdp();
        let found = cdp.send_raw("Page.getAppManifest", json!({})).await?;
        assert_eq!(found["url"], site.url("manifest.webmanifest"));
        assert_eq!(found["errors"], json!([]), "{found}");
        let found = cdp.send_raw("Page.getInstallabilityErrors", json!({})).await?;
        assert_eq!(found["installabilityErrors"], json!([]), "{found}");
        Ok(())
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}
