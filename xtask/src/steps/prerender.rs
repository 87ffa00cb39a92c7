//! The pages of the site as they stand before anything runs: written by a program of the application's own view functions, which
//! fills the finished page of the build.

use std::path::Path;

use anyhow::Result;

use crate::process::Run;
use crate::tools::Kit;

/// Whether a file of the site is a page that stands in place of the first, or is there for those who list pages.
pub fn is_apart(file: &str) -> bool {
    let others = ["index.html", "precheck.html"].contains(&file) || super::integrate::is_of_integrators(file);
    (file.ends_with(".html") && !others) || matches!(file, "sitemap.xml" | "robots.txt")
}

/// Fills the page of the build and lays the others beside it. The last of the steps that change the page: what comes later may read
/// the files, and no longer what they hold.
pub fn add(kit: &Kit, dist: &Path) -> Result<()> {
    let mut program = kit.host_cargo();
    program.args(["run", "-p", "preflight-app", "--features", "prerender", "--bin", "preflight-prerender", "--"]);
    program.arg(dist.join("index.html")).arg(dist);
    if let Some(url) = kit.base_url() {
        program.args(["--base-url", url]);
    }
    program.run()
}

#[cfg(test)]
mod tests {
    use super::is_apart;

    #[test]
    fn the_first_page_is_of_the_first_visit() {
        assert!(!is_apart("index.html") && !is_apart("precheck.html") && !is_apart("boot-1.js"));
        assert!(!is_apart("integrate.html") && !is_apart("preview.html"));
        assert!(["index.en.html", "js2021.html", "js2021.ai.en.html", "sitemap.xml", "robots.txt"].iter().all(|file| is_apart(file)));
    }
}
