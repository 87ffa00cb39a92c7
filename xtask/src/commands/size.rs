//! `size`: what a visitor downloads.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{bail, Context, Result};

use crate::layout::Layout;
use crate::steps::is_loaded_later;

/// Bytes of a file, as it is and as servers send it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints a table of the built site: each file, then what the first visit loads and what comes later.
pub fn run(layout: &Layout) -> Result<()> {
    let dist = layout.dist();
    if !dist.join("index.html").is_file() {
        bail!("there is no site in dist/; run `cargo xtask build` first");
    }
    let mut files = Vec::new();
    collect(&dist, &dist, &mut files)?;
    files.sort();
    let (mut first, mut later) = (Sizes::default(), Sizes::default());
    println!("{:>9} {:>9} {:>9}", "raw", "gzip", "brotli");
    for name in &files {
        let bytes = fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?;
        let sizes = measure(&bytes)?;
        line(sizes, name);
        let sum = if is_loaded_later(name) { &mut later } else { &mut first };
        *sum = sum.plus(sizes);
    }
    line(first, "— the first visit");
    line(later, "— loaded when it is wanted");
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
}
