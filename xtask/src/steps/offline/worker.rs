//! Fills the service worker's lists: which files it keeps, with the sum of their bytes, and which pages it does not keep. Nothing but
//! texts and bytes in and out, so that tests of the site make a next version with it.

use sha2::{Digest, Sha256};

/// Fills a worker, empty or filled before, for a site of these files (names and bytes), in whatever order they come.
///
/// # Errors
/// A line to be filled that is not there once; a file of which nobody has decided whether it is kept; no page.
pub fn fill(worker: &str, files: &[(String, Vec<u8>)]) -> Result<String, String> {
    let mut files: Vec<_> = files.iter().collect();
    files.sort();
    let (mut kept, mut pages) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        match place(name).ok_or_else(|| format!("whether {name} is kept for times without a network is not decided"))? {
            Place::Kept => kept.push(format!("[{name:?}, \"{}\"]", sum(bytes))),
            Place::Page => pages.push(format!("{name:?}")),
            Place::Left => {}
        }
    }
    if !kept.iter().any(|file| file.starts_with("[\"index.html\"")) {
        return Err("there is no index.html".to_owned());
    }
    let filled = with_line(worker, "FILES", &format!("[{}]", kept.join(", ")))?;
    let filled = with_line(&filled, "PAGES", &format!("[{}]", pages.join(", ")))?;
    // The worker's own text is of the version too.
    let nameless = with_line(&filled, "VERSION", "\"\"")?;
    with_line(&nameless, "VERSION", &format!("\"{}\"", &sum(nameless.as_bytes())[..16]))
}

/// What the worker does with a file.
enum Place {
    /// It is there without a network.
    Kept,
    /// A page that gives way to the application without a network.
    Page,
    /// It is none of its business.
    Left,
}

/// What is done with a file of this name; nothing when it is of no known kind.
fn place(name: &str) -> Option<Place> {
    // The single file is for other places, the headers are the server's, and lists of pages are for those who search.
    if ["sw.js", "_headers", "sitemap.xml", "robots.txt"].contains(&name) || name.starts_with("precheck.html") {
        return Some(Place::Left);
    }
    // What stands in other people's pages keeps nothing on their visitors' devices; local notices are the bureau's to change.
    if name.starts_with("embed") || name.starts_with("frame-") || name.ends_with(".notices") {
        return Some(Place::Left);
    }
    // Applicants download nothing of the page for integrators.
    if ["integrate", "preview", "preflight-integrate-", "preflight-preview-"].iter().any(|start| name.starts_with(start)) {
        return Some(Place::Left);
    }
    match name.rsplit('.').next()? {
        "html" if !["index.html", "index.en.html", "privacy.html", "privacy.en.html"].contains(&name) => Some(Place::Page),
        "html" | "css" | "js" | "wasm" | "bin" | "svg" | "png" | "webmanifest" => Some(Place::Kept),
        _ => None,
    }
}

/// SHA-256 in hexadecimal.
fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The worker with the value of a constant, which has a line of its own.
fn with_line(worker: &str, constant: &str, value: &str) -> Result<String, String> {
    let start = format!("const {constant} = ");
    if worker.lines().filter(|line| line.starts_with(&start)).count() != 1 {
        return Err(format!("the worker has no line, or several, for {constant}"));
    }
    let lines = worker.lines().map(|line| if line.starts_with(&start) { format!("{start}{value};\n") } else { format!("{line}\n") });
    Ok(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &str = "const VERSION = \"\";\nconst FILES = [];\nconst PAGES = [];\nrest\n";

    fn site(index: &str) -> Vec<(String, Vec<u8>)> {
        let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
        vec![file("index.html", index), file("js1.html", "page"), file("a-1.css", "abc"), file("precheck.html", ""), file("sw.js", "")]
    }

    #[test]
    fn files_are_listed_with_their_sums_and_pages_without() {
        let filled = fill(EMPTY, &site("x")).unwrap();
        assert!(filled.contains("[\"a-1.css\", \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"], [\"index.html\", \""));
        assert!(filled.contains("\nconst PAGES = [\"js1.html\"];\nrest\n"));
        assert!(!filled.contains("precheck") && !filled.contains("sw.js"));
        let of_frames =
            ["embed.htm", "embed.js", "embed.json", "embed-v1-0123456789abcdef.js", "frame-0123456789abcdef.js", "local.notices"];
        let framed = of_frames.map(|name| (name.to_owned(), Vec::new()));
        assert_eq!(fill(EMPTY, &[site("x"), framed.into()].concat()).unwrap(), filled, "what is for other pages is left alone");
    }

    #[test]
    fn the_version_changes_with_any_file_and_with_the_worker_and_with_nothing_else() {
        let filled = fill(EMPTY, &site("x")).unwrap();
        let version = |worker: &str| worker.lines().next().unwrap().to_owned();
        assert_eq!(fill(&filled, &site("x")).unwrap(), filled);
        let mut turned = site("x");
        turned.reverse();
        assert_eq!(fill(EMPTY, &turned).unwrap(), filled);
        assert_ne!(version(&fill(&filled, &site("y")).unwrap()), version(&filled));
        assert_ne!(version(&fill(&EMPTY.replace("rest", "more"), &site("x")).unwrap()), version(&filled));
    }

    #[test]
    fn what_is_not_decided_is_refused() {
        let mut odd = site("x");
        odd.push(("a.json".to_owned(), Vec::new()));
        assert!(fill(EMPTY, &odd).unwrap_err().contains("a.json"));
        assert!(fill(EMPTY, &site("x")[1..]).is_err());
        assert!(fill("const VERSION = \"\";", &site("x")).is_err());
    }
}
