//! What a visitor downloads, and whether the first visit keeps within its budget.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{bail, Context, Result};

use super::{boot, embed, integrate, later, offline, one_file, prerender, Step};
use crate::layout::Layout;

/// Most bytes that everything of a first visit may have (page, styles, code), packed by brotli: the design's budget of 180 KB.
const FIRST_VISIT: usize = 180_000;

/// The sizes of the built site.
pub const STEP: Step = Step {
    name: "size",
    about: "what a visitor downloads, and whether a first visit keeps within its budget",
    needs: &[],
    run: |kit| tell(kit.layout()),
};

/// Bytes of a file, as it is and as servers send it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// What is loaded together, and whether a file is of it.
type Stage = (&'static str, fn(&str) -> bool);

/// The stages of a visit.
const STAGES: [Stage; 8] = [
    ("the first visit", |file| STAGES[1..].iter().all(|(_, is_of)| !is_of(file))),
    ("opening a notice", boot::is_whole),
    ("loaded when it is wanted", later::is_loaded_later),
    ("for the next visit, when nothing else is to be done", offline::is_for_the_next_visit),
    ("in another's page, before what a visit loads", embed::is_of_frames),
    ("the one file that holds everything", |file| file.starts_with(one_file::NAME)),
    ("the page for integrators, with its preview", integrate::is_of_integrators),
    ("prerendered pages, in place of the first one each", prerender::is_apart),
];

/// Prints a table of the built site: what the first visit loads, what the application adds to it, and what comes later. An error
/// when the first visit loads too much.
pub fn tell(layout: &Layout) -> Result<()> {
    let dist = layout.dist();
    if !dist.join("index.html").is_file() {
        bail!("there is no site in dist/; run `cargo xtask build` first");
    }
    let mut files = Vec::new();
    collect(&dist, &dist, &mut files)?;
    files.sort();
    println!("{:>9} {:>9} {:>9}", "raw", "gzip", "brotli");
    let mut sums = [Sizes::default(); STAGES.len()];
    for ((stage, is_of), sum) in STAGES.iter().zip(&mut sums) {
        for name in files.iter().filter(|name| is_of(name)) {
            let bytes = fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?;
            let sizes = measure(&bytes)?;
            line(sizes, name);
            *sum = sum.plus(sizes);
        }
        line(*sum, &format!("— {stage}"));
    }
    within(sums[0].brotli)
}

/// An error when a first visit is too heavy.
fn within(first: usize) -> Result<()> {
    if first > FIRST_VISIT {
        bail!("the first visit loads {first} bytes, {} more than its budget of {FIRST_VISIT}", first - FIRST_VISIT);
    }
    println!("{:>29}  left of the first visit's budget of {FIRST_VISIT}", FIRST_VISIT - first);
    Ok(())
}

impl Sizes {
    fn plus(self, other: Sizes) -> Sizes {
        Sizes { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

fn line(sizes: Sizes, name: &str) {
    println!("{:>9} {:>9} {:>9}  {name}", sizes.raw, sizes.gzip, sizes.brotli);
}

/// Every file below a folder, by its path from `root`.
fn collect(root: &Path, folder: &Path, files: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, files)?;
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path);
            files.push(name.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}

/// Bytes of a text packed by brotli, as servers send it at best.
pub fn packed(bytes: &[u8]) -> Result<usize> {
    Ok(measure(bytes)?.brotli)
}

/// Both at their best, as files that are packed once and sent often are.
fn measure(bytes: &[u8]) -> Result<Sizes> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    let mut packed = Vec::new();
    let best = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &best)?;
    Ok(Sizes { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: packed.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_shrink_and_sums_add_up() {
        let text = "申报预检 Preflight\n".repeat(200);
        let sizes = measure(text.as_bytes()).unwrap();
        assert_eq!(sizes.raw, text.len());
        assert!(0 < sizes.brotli && sizes.brotli < sizes.gzip && sizes.gzip < sizes.raw / 10, "{sizes:?}");
        assert_eq!(sizes.plus(sizes).brotli, 2 * sizes.brotli);
    }
    #[test]
    fn every_file_is_loaded_at_one_time_and_the_budget_holds() {
        for file in [
            "index.html",
            "base-1.css",
            "boot-1.js",
            "preflight-start-1.js",
            "preflight-app-1_bg.wasm",
            "policy-1.bin",
            "sw.js",
            "precheck.html.sha256",
            "js2021.en.html",
            "embed.htm",
            "embed.js",
            "embed-v1-0123456789abcdef.js",
            "embed.json",
            "frame-0123456789abcdef.js",
            "integrate.html",
            "preview-1.css",
            "preflight-integrate-1_bg.wasm",
        ] {
            assert_eq!(STAGES.iter().filter(|(_, is_of)| is_of(file)).count(), 1, "{file}");
        }
        assert!(within(FIRST_VISIT).is_ok());
        assert!(within(FIRST_VISIT + 1).is_err());
    }
}
