//! The start page as a program of its own: built, laid beside the whole application, and named in the page, whose own loader makes
//! room for `boot.js`, which loads the one or the other.

use std::fs;
use std::path::Path;

use anyhow::{bail, Context, Result};

use super::later::fingerprint;
use crate::process::Run;
use crate::tools::Kit;

/// The program.
const BIN: &str = "preflight-start";

/// The whole application, as Trunk names it.
const WHOLE: &str = "preflight-app-";

/// Whether a file of the site is loaded when the visitor leaves the start, or comes in by a link to elsewhere.
pub fn is_whole(file: &str) -> bool {
    file.starts_with(WHOLE)
}

/// Builds the start page, lays it beside the application, and has the page begin with `boot.js`.
pub fn add(kit: &Kit, dist: &Path) -> Result<()> {
    let made = kit.layout().join("target/start");
    kit.wasm_cargo()?
        .args(["build", "-p", "preflight-app", "--bin", BIN, "--release", "--no-default-features"])
        .args(["--target", "wasm32-unknown-unknown"])
        .run()?;
    let module = kit.layout().wasm_target().join("wasm32-unknown-unknown/release").join(format!("{BIN}.wasm"));
    kit.tool("wasm-bindgen")?
        .args(["--target", "web", "--no-typescript", "--remove-name-section", "--remove-producers-section"])
        .args(["--out-name", BIN, "--out-dir"])
        .arg(&made)
        .arg(&module)
        .run()?;
    let small = made.join("small.wasm");
    // The lowest kilobyte is the end of the stack, where no value lies: offsets may be put together. As Trunk does by `index.html`.
    kit.tool("wasm-opt")?.args(["-Oz", "--low-memory-unused", "-o"]).arg(&small).arg(made.join(format!("{BIN}_bg.wasm"))).run()?;
    let files = Files {
        start: lay(&made.join(format!("{BIN}.js")), dist, "preflight-start-", ".js")?,
        start_wasm: lay(&small, dist, "preflight-start-", "_bg.wasm")?,
        boot: lay(&kit.layout().join("public/boot.js"), dist, "boot-", ".js")?,
        whole: only(dist, ".js")?,
        whole_wasm: only(dist, ".wasm")?,
    };
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    fs::write(&page, with_boot(&html, &files)?).with_context(|| format!("cannot write {}", page.display()))
}

/// What the page names.
struct Files {
    start: String,
    start_wasm: String,
    boot: String,
    whole: String,
    whole_wasm: String,
}

/// Copies a file into the site under a name that changes with its content; gives the name.
fn lay(from: &Path, dist: &Path, begin: &str, end: &str) -> Result<String> {
    let bytes = fs::read(from).with_context(|| format!("cannot read {}", from.display()))?;
    let name = format!("{begin}{:016x}{end}", fingerprint(&bytes));
    fs::write(dist.join(&name), bytes).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

/// The application's only file of a kind.
fn only(dist: &Path, end: &str) -> Result<String> {
    let entries = fs::read_dir(dist).with_context(|| format!("cannot read {}", dist.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let found: Vec<String> = names.filter(|name| is_whole(name) && name.ends_with(end)).collect();
    match &found[..] {
        [one] => Ok(one.clone()),
        _ => bail!("{} files {WHOLE}…{end} instead of one", found.len()),
    }
}

/// The page without Trunk's loader and what it loads ahead, and with ours.
fn with_boot(html: &str, files: &Files) -> Result<String> {
    let (before, rest) = html.split_once("<script").context("the page has no loader")?;
    let (loader, after) = rest.split_once("</script>").context("the page's loader does not end")?;
    if !loader.contains("TrunkApplicationStarted") {
        bail!("the page's first script is not Trunk's loader");
    }
    let Files { start, start_wasm, boot, whole, whole_wasm } = files;
    let ours = format!(
        "<script type=\"module\" id=\"boot\" src=\"./{boot}\" data-start=\"./{start}\" data-start-wasm=\"./{start_wasm}\" \
         data-main=\"./{whole}\" data-main-wasm=\"./{whole_wasm}\"></script>"
    );
    let html = without_preloads(&format!("{before}{ours}{after}"));
    if html.matches("<script").count() != 1 || html.matches(whole.as_str()).count() != 1 || html.matches(whole_wasm.as_str()).count() != 1 {
        bail!("the page still loads the application by itself");
    }
    Ok(html)
}

/// Drops links that load code before it is known which is needed.
fn without_preloads(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some(at) = rest.find("<link ") {
        let (before, link) = rest.split_at(at);
        kept.push_str(before);
        let (link, after) = link.split_at(link.find('>').map_or(link.len(), |end| end + 1));
        if !link.contains("preload") {
            kept.push_str(link);
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let name = |name: &str| name.to_owned();
        Files {
            start: name("preflight-start-1.js"),
            start_wasm: name("preflight-start-2_bg.wasm"),
            boot: name("boot-3.js"),
            whole: name("preflight-app-4.js"),
            whole_wasm: name("preflight-app-5_bg.wasm"),
        }
    }

    const TRUNK: &str = "<title>x</title><link href=./a.css rel=stylesheet><script type=module>import init from\"./preflight-app-4.js\";\
        await init({module_or_path:`./preflight-app-5_bg.wasm`});dispatchEvent(new CustomEvent(`TrunkApplicationStarted`))</script>\
        <link crossorigin href=./preflight-app-4.js rel=modulepreload><link as=fetch href=./preflight-app-5_bg.wasm rel=preload></head>";

    #[test]
    fn the_page_begins_with_boot_and_loads_nothing_else_by_itself() {
        let html = with_boot(TRUNK, &files()).unwrap();
        assert!(
            html.starts_with("<title>x</title><link href=./a.css rel=stylesheet><script type=\"module\" id=\"boot\" src=\"./boot-3.js\"")
        );
        assert!(html.ends_with("data-main=\"./preflight-app-4.js\" data-main-wasm=\"./preflight-app-5_bg.wasm\"></script></head>"));
        assert!(!html.contains("preload") && !html.contains("import init"));
    }

    #[test]
    fn another_page_is_refused() {
        for html in ["<head></head>", "<script>", "<script>else</script>", &TRUNK.replace("<title>", "<script src=x></script><title>")] {
            assert!(with_boot(html, &files()).is_err(), "{html}");
        }
    }
}
