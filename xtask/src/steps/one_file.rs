//! The whole site in one file that opens from a disk and requests nothing: `precheck.html`.

use std::fs;
use std::path::Path;

use anyhow::{bail, Context, Result};
use base64::prelude::{Engine, BASE64_STANDARD};
use sha2::{Digest, Sha256};

use super::script::{small, small_with, Form};
use super::{base85, boot, later};
use crate::say;
use crate::tools::Kit;

/// The file.
pub const NAME: &str = "precheck.html";

/// Most bytes that it may have: the design's budget of 600 KB.
const BUDGET: usize = 600_000;

/// What is said where no script runs.
const WITHOUT: &str =
    "预检需要浏览器启用 JavaScript。请在浏览器设置中启用后重新打开本文件。 Checking needs JavaScript: enable it and open this file again.";

/// Makes the file of what lies in the site, and writes its checksum beside it.
pub fn add(kit: &Kit, dist: &Path) -> Result<()> {
    let program = boot::whole(dist)?;
    let wasm = read(dist, &program.wasm)?;
    let english = read(dist, &later::file(dist, later::ENGLISH)?)?;
    let policy = read(dist, &later::file(dist, later::POLICY)?)?;
    let glue = dist.join(&program.script);
    let parts = Parts {
        styles: styles(dist)?,
        early: small(kit, "early.js", Form::Plain)?,
        old: small(kit, "boot/old.js", Form::Plain)?,
        start: small_with(kit, "boot/one.js", Form::Module, &[("preflight-app", &glue)])?,
        payload: base85::encode(&pack(&[&wasm, &english, &policy].map(|part| &part[..]).concat())?),
        sizes: (wasm.len(), english.len()),
    };
    let html = parts.page()?;
    fs::write(dist.join(NAME), &html).with_context(|| format!("cannot write {NAME}"))?;
    let sum = hex(&Sha256::digest(html.as_bytes()));
    fs::write(dist.join(format!("{NAME}.sha256")), format!("{sum}  {NAME}\n")).context("cannot write the checksum")?;
    say::note(&format!("{NAME}: {} bytes, sha256 {sum}", html.len()));
    if html.len() > BUDGET {
        bail!("{NAME} has {} bytes more than its budget of {BUDGET}", html.len() - BUDGET);
    }
    Ok(())
}

/// What the file is made of.
struct Parts {
    styles: String,
    /// Before the first paint.
    early: String,
    /// For browsers without modules.
    old: String,
    /// Starts the application.
    start: String,
    /// Compiled code, English texts, policy documents.
    payload: String,
    /// Bytes of compiled code and of English texts.
    sizes: (usize, usize),
}

impl Parts {
    /// The file. Only scripts with these very texts may run in it, and nothing may be loaded, whatever stands among the answers.
    fn page(&self) -> Result<String> {
        for script in [&self.early, &self.old, &self.start] {
            let lower = script.to_ascii_lowercase();
            if ["</script", "<!--", "import(", "import{", "import "].iter().any(|end| lower.contains(end)) {
                bail!("a script of {NAME} cannot stand in a page");
            }
        }
        if self.styles.contains("</") || self.styles.contains("url(") || self.styles.contains("@import") {
            bail!("the styles of {NAME} cannot stand in a page");
        }
        let hashes: Vec<String> = [&self.early, &self.old, &self.start].map(|script| source(script)).into();
        let policy = format!(
            "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
            hashes.join(" ")
        );
        let Parts { styles, early, old, start, payload, sizes: (wasm, english) } = self;
        Ok(format!(
            "<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\
             <meta name=\"preflight:answers\" content=\"\"><title>申报预检（离线版）</title><link rel=\"icon\" href=\"data:,\">\
             <style>{styles}</style><script>{early}</script><script nomodule=\"\">{old}</script>\
             <script type=\"application/octet-stream\" id=\"payload\" data-wasm=\"{wasm}\" data-english=\"{english}\">{payload}</script>\
             <script type=\"module\">{start}</script></head>\
             <body><preflight-snapshot id=\"snapshot\"></preflight-snapshot><div id=\"app\"></div><noscript>{WITHOUT}</noscript></body></html>"
        ))
    }
}

/// A script's text as a policy names it.
fn source(script: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script.as_bytes())))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// As small as gzip gets: it is packed once and opened often.
fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

fn read(dist: &Path, file: &str) -> Result<Vec<u8>> {
    fs::read(dist.join(file)).with_context(|| format!("cannot read {file}"))
}

/// The styles in the order of the page.
fn styles(dist: &Path) -> Result<String> {
    let html = fs::read_to_string(dist.join("index.html")).context("cannot read the page")?;
    let mut styles = String::new();
    // The file is in nobody's frame.
    for file in stylesheets(&html).into_iter().filter(|file| !["framed-", "consent-"].iter().any(|start| file.starts_with(start))) {
        styles.push_str(fs::read_to_string(dist.join(file)).with_context(|| format!("cannot read {file}"))?.trim());
    }
    Ok(styles)
}

/// The stylesheets that a page links, in its order.
fn stylesheets(html: &str) -> Vec<&str> {
    let links = html.split("<link").skip(1).filter_map(|rest| rest.split('>').next()).filter(|link| link.contains("stylesheet"));
    let place = |link| -> Option<&str> {
        let rest: &str = str::split_once(link, "href=")?.1;
        let rest = rest.trim_start_matches('"').trim_start_matches("./");
        rest.split(['"', ' ']).next()
    };
    links.filter_map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn parts(start: &str, styles: &str) -> Parts {
        let text = |text: &str| text.to_owned();
        Parts { styles: text(styles), early: text("a()"), old: text("b()"), start: text(start), payload: text("AAAA"), sizes: (3, 4) }
    }

    #[test]
    fn only_the_scripts_of_the_file_may_run() {
        let page = parts("c()", "p{color:red}").page().unwrap();
        for script in ["a()", "b()", "c()"] {
            assert!(page.contains(&source(script)) && page.contains(&format!(">{script}</script>")), "{script}");
        }
        assert_eq!(source(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
        assert!(
            !page.contains("script-src 'unsafe")
                && !page.contains("src=")
                && page.contains("<meta name=\"preflight:answers\" content=\"\">")
        );
    }

    #[test]
    fn what_would_end_a_script_or_load_something_is_refused() {
        for start in ["'</script>'", "'<!--'", "import('x')", "import{a}from'b'"] {
            assert!(parts(start, "").page().is_err(), "{start}");
        }
        for styles in ["a{background:url(x)}", "</style>", "@import 'x'"] {
            assert!(parts("c()", styles).page().is_err(), "{styles}");
        }
    }

    #[test]
    fn the_stylesheets_are_those_of_the_page_in_its_order() {
        let html =
            "<link rel=icon href=data:,><link href=./b-1.css integrity=x rel=stylesheet><link rel=\"stylesheet\" href=\"./a-2.css\"/>";
        assert_eq!(stylesheets(html), ["b-1.css", "a-2.css"]);
    }

    #[test]
    fn what_is_packed_comes_out_again() {
        let text = "申报预检".repeat(100);
        let packed = pack(text.as_bytes()).unwrap();
        let mut out = String::new();
        flate2::read::GzDecoder::new(&packed[..]).read_to_string(&mut out).unwrap();
        assert_eq!(out, text);
    }
}
