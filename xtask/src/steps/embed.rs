//! What lets a bureau show the checker in a page of its own: the loader for that page, under a name that stays and under one that
//! changes with its content; the frame's page; and a note of both for those who link them.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{bail, Context, Result};
use base64::prelude::{Engine, BASE64_STANDARD};
use sha2::{Digest, Sha384};

use super::script::{small_with, Form};
use super::size::packed;
use super::start::lay;
use crate::say;
use crate::tools::Kit;

/// The loader, always the newest.
const LOADER: &str = "embed.js";
/// The frame's page. Not `.html`: pages are framed by this site alone, and this one by anybody.
const PAGE: &str = "embed.htm";
/// The loader's immutable name, its sum and its size.
const NOTE: &str = "embed.json";
/// The version of what frame and page say to each other, as `public/embed/protocol.json` has it.
const PROTOCOL: u8 = 1;
/// Most bytes of the loader, packed by brotli: the design's budget of 3 KB.
const BUDGET: usize = 3_000;

/// Whether a file of the site is loaded only for frames in other pages.
pub fn is_of_frames(file: &str) -> bool {
    [LOADER, PAGE, NOTE].contains(&file) || file.starts_with("embed-v") || file.starts_with("frame-")
}

/// Lays the loader, its note and the frame's page beside the page. Before the page is filled, and before all files are listed.
pub fn add(kit: &Kit, dist: &Path) -> Result<()> {
    let loader = script(kit, "loader")?;
    let fixed = lay(dist, &format!("embed-v{PROTOCOL}-"), ".js", loader.as_bytes())?;
    write(dist, LOADER, &loader)?;
    let note = Note { name: fixed, sum: integrity(loader.as_bytes()), bytes: loader.len(), brotli: packed(loader.as_bytes())? };
    write(dist, NOTE, &note.json())?;
    say::note(&format!("{}: {} bytes, {} with brotli, {}", note.name, note.bytes, note.brotli, note.sum));
    if note.brotli > BUDGET {
        bail!("{LOADER} has {} bytes more than its budget of {BUDGET} (brotli)", note.brotli - BUDGET);
    }
    let frame = lay(dist, "frame-", ".js", script(kit, "frame")?.as_bytes())?;
    let html = fs::read_to_string(dist.join("index.html")).context("cannot read the page")?;
    write(dist, PAGE, &page(&html, &frame)?)
}

/// One side's script, with the checks that it needs of the protocol.
fn script(kit: &Kit, side: &str) -> Result<String> {
    let folder = kit.layout().join("public/embed");
    let checks = kit.layout().join("target/scripts").join(format!("protocol-{side}.js"));
    fs::create_dir_all(checks.parent().context("a file lies in a folder")?)?;
    let made = read(kit.tool("node")?.arg(folder.join("compile.js")).arg(side).arg(folder.join("kinds.js")))?;
    fs::write(&checks, made).with_context(|| format!("cannot write {}", checks.display()))?;
    small_with(kit, &format!("embed/{side}.js"), Form::Alone, &[("preflight-protocol", &checks)])
}

/// What a program writes out.
fn read(program: &mut Command) -> Result<String> {
    let output = program.output().context("node cannot be started")?;
    if !output.status.success() {
        bail!("node: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

/// What those who link the loader want to know.
struct Note {
    name: String,
    sum: String,
    bytes: usize,
    brotli: usize,
}

impl Note {
    fn json(&self) -> String {
        let Note { name, sum, bytes, brotli } = self;
        let version = env!("CARGO_PKG_VERSION");
        format!(
            "{{\n  \"loader\": \"{name}\",\n  \"integrity\": \"{sum}\",\n  \"protocol\": {PROTOCOL},\n  \"bytes\": {bytes},\n  \
             \"brotli\": {brotli},\n  \"version\": \"{version}\"\n}}\n"
        )
    }
}

/// A script's sum, as `integrity` takes it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// The frame's page: the page of the build, for nobody to search or install, which begins with the frame's script.
fn page(html: &str, frame: &str) -> Result<String> {
    let html = without(html, "<link ", ">", "rel=manifest")?;
    let html = without(&html, "<p class=copy-note", "</p>", "")?;
    let head = format!(
        "<meta name=\"robots\" content=\"noindex\"><meta name=\"preflight:version\" content=\"{}\"><script src=\"./{frame}\"></script>",
        env!("CARGO_PKG_VERSION")
    );
    // The character set and the width come first, then nothing before the frame's script.
    let html = once(&html, "<meta charset=utf-8>", &format!("<meta charset=utf-8>{head}"))?;
    once(&html, "<html ", "<html data-frame ")
}

/// The text with its only `from` replaced.
fn once(text: &str, from: &str, to: &str) -> Result<String> {
    if text.matches(from).count() != 1 {
        bail!("the page has no {from}, or several");
    }
    Ok(text.replace(from, to))
}

/// The text without its only element that begins and ends so and says `what`.
fn without(text: &str, begin: &str, end: &str, what: &str) -> Result<String> {
    let starts = text.match_indices(begin).map(|(at, _)| at);
    let found = starts.filter_map(|at| Some(at..at + text[at..].find(end)? + end.len())).find(|range| text[range.clone()].contains(what));
    let range = found.with_context(|| format!("the page has no {begin}{what}"))?;
    Ok(format!("{}{}", &text[..range.start], &text[range.end..]))
}

fn write(dist: &Path, name: &str, text: &str) -> Result<()> {
    fs::write(dist.join(name), text).with_context(|| format!("cannot write {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<!doctype html><html lang=zh-CN><meta charset=utf-8><title>x</title><script src=./early-1.js></script>\
        <link href=./a.css rel=stylesheet><link href=manifest.webmanifest rel=manifest><script type=\"module\" id=\"boot\"></script>\
        <body><p class=copy-note>a <a href=b>b</a></p><div id=app></div>";

    #[test]
    fn the_frames_page_begins_with_its_script() {
        let html = page(HTML, "frame-1.js").unwrap();
        assert!(html.starts_with("<!doctype html><html data-frame lang=zh-CN><meta charset=utf-8><meta name=\"robots\""), "{html}");
        assert!(html.find("frame-1.js") < html.find("early-1.js") && html.contains("a.css"));
        assert!(!html.contains("manifest") && !html.contains("copy-note") && html.contains("<body><div id=app>"));
        for lacking in ["<meta charset=utf-8>", "<html ", "rel=manifest", "copy-note"] {
            assert!(page(&HTML.replace(lacking, ""), "frame-1.js").is_err(), "{lacking}");
        }
    }

    #[test]
    fn a_sum_is_as_browsers_check_it() {
        // The sum of `abc` in FIPS 180-4.
        assert_eq!(integrity(b"abc"), "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn");
    }
}
