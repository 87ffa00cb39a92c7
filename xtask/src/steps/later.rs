//! What the page loads when it is wanted: it lies beside the page, under a name that changes with its content.

use std::fs;
use std::path::Path;

use anyhow::{bail, Context, Result};

use crate::process::Run;
use crate::tools::Kit;

/// A file that is loaded later.
struct Later {
    /// The stored part.
    part: &'static str,
    /// How its name in the site begins.
    name: &'static str,
    /// The `<meta>` of the page that tells where it is.
    meta: &'static str,
}

/// How the file with the English texts begins.
pub const ENGLISH: &str = "texts-en-";

/// How the file with the policy documents begins.
pub const POLICY: &str = "policy-";

const LATER: [Later; 2] = [
    Later { part: "english.bin", name: ENGLISH, meta: "preflight:texts-en" },
    Later { part: "policy.bin", name: POLICY, meta: "preflight:policy" },
];

/// The file of the site that begins so.
pub fn file(dist: &Path, begin: &str) -> Result<String> {
    let entries = fs::read_dir(dist).with_context(|| format!("cannot read {}", dist.display()))?;
    let mut names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.find(|name| name.starts_with(begin)).with_context(|| format!("no {begin} in the site"))
}

/// Whether a file of the site is no part of the first visit.
pub fn is_loaded_later(file: &str) -> bool {
    LATER.iter().any(|later| file.starts_with(later.name))
}

/// Lays the parts beside a page that was built without them, and names them in it.
pub fn add(kit: &Kit, dist: &Path) -> Result<()> {
    let parts = kit.layout().join("target/parts");
    kit.host_cargo().args(["run", "-p", "preflight-rules", "--bin", "library-parts", "--"]).arg(&parts).run()?;
    let page = dist.join("index.html");
    let mut html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    for later in &LATER {
        let bytes = fs::read(parts.join(later.part)).with_context(|| format!("no part {}", later.part))?;
        let file = format!("{}{:016x}.bin", later.name, fingerprint(&bytes));
        fs::write(dist.join(&file), bytes).with_context(|| format!("cannot write {file}"))?;
        html = with_meta(&html, later.meta, &format!("./{file}"))?;
    }
    fs::write(&page, html).with_context(|| format!("cannot write {}", page.display()))
}

/// The page with a further `<meta>`, before its title.
fn with_meta(html: &str, name: &str, content: &str) -> Result<String> {
    let Some((before, after)) = html.split_once("<title>") else { bail!("the page has no title") };
    Ok(format!("{before}<meta name=\"{name}\" content=\"{content}\"><title>{after}"))
}

/// Tells contents apart (FNV-1a, 64 bits).
pub fn fingerprint(bytes: &[u8]) -> u64 {
    let mix = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, mix)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_tells_where_its_parts_are() {
        let html = "<head><meta charset=utf-8><title>x</title>";
        let named = with_meta(html, "preflight:policy", "./policy-1.bin").unwrap();
        assert_eq!(named, "<head><meta charset=utf-8><meta name=\"preflight:policy\" content=\"./policy-1.bin\"><title>x</title>");
        assert!(with_meta("<p>", "a", "b").is_err());
    }

    #[test]
    fn names_change_with_contents() {
        assert_ne!(fingerprint(b"a"), fingerprint(b"b"));
        assert!(is_loaded_later("policy-0.bin") && is_loaded_later("texts-en-0.bin") && !is_loaded_later("index.html"));
    }
}
