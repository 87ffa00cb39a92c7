//! The page for those who put the checker on their own site, and the sample page of its preview: a program of its own, with the styles of
//! the site, that no applicant downloads.

use std::fs;
use std::path::Path;

use anyhow::{bail, Context, Result};

use super::script::{small, small_with, Form};
use super::start::{compiled, lay};
use crate::tools::Kit;

/// The program.
const BIN: &str = "preflight-integrate";

/// Whether a file of the site is of this page.
pub fn is_of_integrators(file: &str) -> bool {
    ["integrate", "preview", "preflight-integrate-", "preflight-preview-"].iter().any(|start| file.starts_with(start))
}

/// Builds the program and lays both pages. After styles and icons have their names, and before the site is sealed.
pub fn add(kit: &Kit, dist: &Path) -> Result<()> {
    let (glue, wasm) = compiled(kit, BIN, &["integrate"])?;
    let wasm = lay(dist, "preflight-integrate-", "_bg.wasm", &wasm)?;
    let script = small_with(kit, "integrate/integrate.js", Form::Module, &[(BIN, &glue)])?;
    let script = lay(dist, "preflight-integrate-", ".js", script.as_bytes())?;
    let styles = lay(dist, "integrate-", ".css", small(kit, "integrate/integrate.css", Form::Module)?.as_bytes())?;
    let index = fs::read_to_string(dist.join("index.html")).context("cannot read index.html")?;
    page(
        kit,
        dist,
        "integrate.html",
        [
            ("<!-- icon -->", links(&index, "icon")),
            ("<!-- styles -->", links(&index, "stylesheet") + &sheet(&styles)),
            ("<!-- script -->", format!("<script type=\"module\" id=\"integrate\" src=\"./{script}\" data-wasm=\"./{wasm}\"></script>")),
        ],
    )?;
    let script = lay(dist, "preflight-preview-", ".js", small(kit, "integrate/preview.js", Form::Module)?.as_bytes())?;
    let styles = lay(dist, "preview-", ".css", small(kit, "integrate/preview.css", Form::Module)?.as_bytes())?;
    page(
        kit,
        dist,
        "preview.html",
        [
            ("<!-- styles -->", sheet(&styles)),
            ("<!-- script -->", format!("<script type=\"module\" crossorigin src=\"./{script}\"></script>")),
        ],
    )
}

/// Lays a page with what belongs in its places.
fn page<const N: usize>(kit: &Kit, dist: &Path, name: &str, parts: [(&str, String); N]) -> Result<()> {
    let path = kit.layout().join("public/integrate").join(name);
    let mut html = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    for (place, part) in parts {
        if html.matches(place).count() != 1 {
            bail!("{name} has no place, or several, for {place}");
        }
        html = html.replace(place, &part);
    }
    fs::write(dist.join(name), html).with_context(|| format!("cannot write {name}"))
}

fn sheet(file: &str) -> String {
    format!("<link rel=\"stylesheet\" href=\"./{file}\">")
}

/// The links of a page that mean this.
fn links(html: &str, rel: &str) -> String {
    let mut found = String::new();
    for (at, _) in html.match_indices("<link ") {
        let link = html[at..].split_inclusive('>').next().unwrap_or_default();
        let means = [format!("rel={rel} "), format!("rel={rel}>"), format!("rel=\"{rel}\"")];
        if means.iter().any(|means| link.contains(means.as_str())) {
            found.push_str(link);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pages_files_are_told_from_others() {
        for file in ["integrate.html", "integrate-1.css", "preflight-integrate-1_bg.wasm", "preview.html", "preflight-preview-1.js"] {
            assert!(is_of_integrators(file), "{file}");
        }
        assert!(!["index.html", "preflight-app-1.js", "preflight-start-1.js", "pictures-1.css"].iter().any(|file| is_of_integrators(file)));
    }

    #[test]
    fn styles_and_icon_are_taken_from_the_page() {
        let page =
            "<link href=./a.css rel=stylesheet><link rel=\"stylesheet\" href=\"./b.css\"><link rel=icon href=./i.svg type=image/svg+xml>\
                    <link rel=apple-touch-icon href=x>";
        assert_eq!(links(page, "stylesheet"), "<link href=./a.css rel=stylesheet><link rel=\"stylesheet\" href=\"./b.css\">");
        assert_eq!(links(page, "icon"), "<link rel=icon href=./i.svg type=image/svg+xml>");
    }
}
