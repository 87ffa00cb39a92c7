//! The network of a browser: cut off, slowed down, and what it was asked for.

use crate::page::Page;
use serde_json::{json, Value as Json};
use thirtyfour::error::WebDriverResult;

impl Page {
    /// Cuts the browser off from every network, or lets it back.
    pub async fn cut_off(&self, off: bool) -> WebDriverResult<()> {
        let conditions = json!({ "offline": off, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        let cdp = self.browser.cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        cdp.send_raw("Network.emulateNetworkConditions", conditions).await.map(drop)
    }

    /// Everything that the browser says of its network since this was last called, as it says it.
    pub async fn network(&self) -> WebDriverResult<Vec<String>> {
        let log = self.browser.get_log("performance").await?;
        Ok(log.into_iter().map(|entry| entry.message).filter(|message| message.contains("\"method\":\"Network.")).collect())
    }

    /// Every address that was asked for since this was last called, but those that never leave the page.
    pub async fn requests(&self) -> WebDriverResult<Vec<String>> {
        let log = self.browser.get_log("performance").await?;
        let asked = |message: &str| -> Option<String> {
            let entry: Json = serde_json::from_str(message).ok()?;
            let message = &entry["message"];
            let url = message["params"]["request"]["url"].as_str().filter(|_| message["method"] == "Network.requestWillBeSent")?;
            (!url.starts_with("data:") && !url.starts_with("blob:")).then(|| url.to_owned())
        };
        Ok(log.iter().filter_map(|entry| asked(&entry.message)).collect())
    }
}
