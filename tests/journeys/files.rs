//! Files that the page hands out and takes in, in a folder of the journey's own.

use crate::page::Page;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use thirtyfour::error::WebDriverResult;
use thirtyfour::By;

/// A folder that goes with the journey.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty folder; `name` is the journey's own.
    pub fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("preflight-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a folder");
        Folder(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Puts a file there.
    pub fn put(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).expect("a file");
        path
    }

    /// The file that the page handed out, once the browser has written all of it; it is taken away.
    pub async fn received(&self, kind: &str) -> (String, String) {
        let start = Instant::now();
        loop {
            let found = std::fs::read_dir(&self.0).expect("the folder").flatten().map(|entry| entry.path());
            // The browser writes under another name until it is done.
            if let Some(path) = found.into_iter().find(|path| path.extension().is_some_and(|e| e == kind)) {
                let text = std::fs::read_to_string(&path).expect("a text");
                std::fs::remove_file(&path).expect("a file");
                return (path.file_name().unwrap_or_default().to_string_lossy().into_owned(), text);
            }
            assert!(start.elapsed() < Duration::from_secs(30), "no .{kind} came");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Page {
    /// What the page hands out goes to a folder.
    pub async fn save_into(&self, folder: &Folder) -> WebDriverResult<()> {
        let wanted = json!({ "behavior": "allow", "downloadPath": folder.path() });
        self.browser.cdp().send_raw("Browser.setDownloadBehavior", wanted).await.map(drop)
    }

    /// Chooses a file in the page's own field for it.
    pub async fn open_file(&self, path: &Path) -> WebDriverResult<()> {
        self.find("open-file").await?;
        let field = self.browser.find(By::Css("[data-testid=open-file]")).await?;
        field.send_keys(path.to_string_lossy().as_ref()).await
    }
}
