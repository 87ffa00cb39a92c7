//! What keeps the site for times without a network: icons and manifest, the module that registers the service worker, the worker with
//! its list of files, and the headers that servers should send.

pub mod headers;
pub mod worker;

use std::fs;
use std::path::Path;

use anyhow::{bail, Context, Result};

use super::later::fingerprint;
use super::script::{small, Form};
use super::start;
use crate::tools::Kit;

/// The worker: its name never changes, since browsers ask for it to learn of a new version.
const WORKER: &str = "sw.js";
/// The manifest.
const MANIFEST: &str = "manifest.webmanifest";
/// The headers, as some hosts read them.
const HEADERS: &str = "_headers";
/// The icons of page and manifest, in `public/icons`.
const ICONS: [&str; 5] = ["icon.svg", "icon-180.png", "icon-192.png", "icon-512.png", "icon-maskable.png"];

/// Whether a file of the site is fetched after a first visit, for the next one.
pub fn is_for_the_next_visit(file: &str) -> bool {
    [WORKER, MANIFEST, HEADERS].contains(&file) || file.starts_with("offline-") || file.starts_with("icon-")
}

/// Lays icons and manifest beside the page and names them in it; names the module that `boot.js` loads when all is quiet. Before
/// other pages are made of this one.
pub fn add(kit: &Kit, dist: &Path) -> Result<()> {
    let public = kit.layout().join("public");
    let mut manifest = read(&public.join(MANIFEST))?;
    let page = dist.join("index.html");
    let mut html = read(&page)?;
    for icon in ICONS {
        let name = lay(&public.join("icons").join(icon), dist)?;
        if !html.contains(icon) && !manifest.contains(icon) {
            bail!("neither the page nor the manifest names {icon}");
        }
        html = html.replace(icon, &name);
        manifest = manifest.replace(icon, &name);
    }
    for (old, new) in by_content(dist)? {
        html = html.replace(&old, &new);
    }
    let module = start::lay(dist, "offline-", ".js", small(kit, "offline.js", Form::Module)?.as_bytes())?;
    write(&page, &with_module(&html, &module)?)?;
    write(&dist.join(MANIFEST), &manifest)
}

/// Lays the worker, which lists every file with its final bytes, and the headers. The last thing that is done to the site.
pub fn seal(kit: &Kit, dist: &Path) -> Result<()> {
    let public = kit.layout().join("public");
    let headers = read(&public.join(HEADERS))?;
    let rules = headers::parse(&headers).map_err(anyhow::Error::msg)?;
    write(&dist.join(HEADERS), &headers)?;
    let mut files = Vec::new();
    for entry in fs::read_dir(dist).with_context(|| format!("cannot read {}", dist.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            bail!("{name} is a folder; the site is flat");
        }
        if name != HEADERS {
            once(&rules, &name)?;
        }
        files.push((name, fs::read(&path)?));
    }
    let filled = worker::fill(&read(&public.join(WORKER))?, &files).map_err(anyhow::Error::msg)?;
    once(&rules, WORKER)?;
    write(&dist.join(WORKER), &filled)
}

/// Every file is told once how long it may be kept, since hosts join what they are told twice: for ever if its name changes with its
/// content, and only then.
fn once(rules: &[headers::Rule], name: &str) -> Result<()> {
    let mut told = headers::of(rules, &format!("/{name}"));
    told.retain(|(header, _)| header == "Cache-Control");
    match &told[..] {
        [(_, value)] if value.contains("immutable") == headers::is_named_by_content(name) => Ok(()),
        [(_, value)] => bail!("public/{HEADERS} says `{value}` of {name}, whose name says otherwise"),
        more => bail!("public/{HEADERS} says {} times how long {name} may be kept, instead of once", more.len()),
    }
}

/// Copies a file into the site under a name that changes with its content; gives the name.
fn lay(from: &Path, dist: &Path) -> Result<String> {
    let bytes = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    let file = from.file_name().unwrap_or_default().to_string_lossy();
    let (stem, end) = file.rsplit_once('.').with_context(|| format!("{file} has no ending"))?;
    let name = format!("{stem}-{:016x}.{end}", fingerprint(&bytes));
    fs::write(dist.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// Names the application's code by its final bytes: Trunk names it before `wasm-opt`, and what has such a name is kept for a year.
/// Gives old and new names.
fn by_content(dist: &Path) -> Result<Vec<(String, String)>> {
    let mut renamed = Vec::new();
    for entry in fs::read_dir(dist).with_context(|| format!("cannot read {}", dist.display()))? {
        let old = entry?.file_name().to_string_lossy().into_owned();
        if old.starts_with("preflight-app-") && old.ends_with("_bg.wasm") {
            let bytes = fs::read(dist.join(&old)).with_context(|| format!("cannot read {old}"))?;
            let new = format!("preflight-app-{:016x}_bg.wasm", fingerprint(&bytes));
            fs::rename(dist.join(&old), dist.join(&new)).with_context(|| format!("cannot rename {old}"))?;
            renamed.push((old, new));
        }
    }
    Ok(renamed)
}

/// The page whose `boot.js` knows the module.
fn with_module(html: &str, module: &str) -> Result<String> {
    let Some((before, after)) = html.split_once("id=\"boot\"") else { bail!("the page has no boot.js") };
    Ok(format!("{before}id=\"boot\" data-offline=\"./{module}\"{after}"))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boot_learns_the_name_of_the_module() {
        let html = with_module("<script type=\"module\" id=\"boot\" src=\"./boot-1.js\"></script>", "offline-2.js").unwrap();
        assert_eq!(html, "<script type=\"module\" id=\"boot\" data-offline=\"./offline-2.js\" src=\"./boot-1.js\"></script>");
        assert!(with_module("<script></script>", "x").is_err());
    }

    #[test]
    fn what_is_told_twice_or_never_is_refused() {
        let rules = headers::parse("/*.js\n  Cache-Control: no-cache\n/a-*\n  Cache-Control: immutable\n").unwrap();
        assert!(once(&rules, "b.js").is_ok() && once(&rules, "a-0123456789ab.css").is_ok());
        assert!(once(&rules, "a-0123456789ab.js").is_err() && once(&rules, "b.css").is_err(), "told twice, and never");
        assert!(once(&rules, "a-1.css").is_err() && once(&rules, "b-0123456789ab.js").is_err(), "told what the name denies");
    }
}
