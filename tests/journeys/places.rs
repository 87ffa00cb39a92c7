//! Getting about: pages by their hash, always arriving on their heading.

use crate::page::Page;
use thirtyfour::error::WebDriverResult;
use thirtyfour::Key;

impl Page {
    /// Where the page stands.
    pub async fn hash(&self) -> WebDriverResult<String> {
        Ok(self.run("return decodeURIComponent(location.hash)").await?.as_str().unwrap_or_default().to_owned())
    }

    /// Goes to a route as by typing it in the address bar, and arrives there.
    pub async fn go(&self, hash: &str) -> WebDriverResult<()> {
        self.run(&format!("location.hash = {hash:?}")).await?;
        self.at(hash).await
    }

    /// Waits until the page stands at a route, with the keyboard on its heading.
    pub async fn at(&self, hash: &str) -> WebDriverResult<()> {
        self.until("return decodeURIComponent(location.hash)", &hash.into()).await?;
        self.until_focus("heading").await
    }

    /// Presses what leads to another page, and arrives there on its heading.
    pub async fn follow(&self, id: &str, hash: &str) -> WebDriverResult<()> {
        self.press(id).await?;
        self.at(hash).await
    }

    /// Leaves a screen of questions for whatever comes next, and says what that is.
    pub async fn proceed(&self) -> WebDriverResult<String> {
        let before = self.hash().await?;
        self.press("continue").await?;
        self.until(&format!("return decodeURIComponent(location.hash) !== {before:?}"), &true.into()).await?;
        self.until_focus("heading").await?;
        self.hash().await
    }

    /// Waits until the address has a hash.
    pub async fn until_hash(&self, hash: &str) -> WebDriverResult<()> {
        self.until("return decodeURIComponent(location.hash)", &hash.into()).await
    }

    /// Waits until the copy for saving says something.
    pub async fn until_snapshot(&self, wanted: &str) -> WebDriverResult<()> {
        self.until(&format!("return document.getElementById('snapshot').textContent.includes({wanted:?})"), &true.into()).await
    }

    /// What is answered stands in the browser's storage.
    pub async fn until_kept(&self) -> WebDriverResult<()> {
        self.until_says("kept", "已保存在本机").await
    }

    /// Moves on by Tab until the element has the keyboard.
    pub async fn tab_to(&self, id: &str) -> WebDriverResult<()> {
        for _ in 0..300 {
            if self.focused().await? == id {
                return Ok(());
            }
            self.key(Key::Tab).await?;
        }
        panic!("{id} is not reached by Tab");
    }

    /// The findings on the page: test id and verdict.
    pub async fn verdicts(&self) -> WebDriverResult<std::collections::BTreeMap<String, String>> {
        let script =
            "return Object.fromEntries([...document.querySelectorAll('[data-verdict]')].map(e => [e.dataset.testid, e.dataset.verdict]))";
        let found = self.run(script).await?.as_object().cloned().unwrap_or_default();
        Ok(found.into_iter().map(|(id, verdict)| (id, verdict.as_str().unwrap_or_default().to_owned())).collect())
    }
}
