//! The page begins with `boot.js`, which loads the start page or the whole application, in the place of Trunk's own loader.

use std::fs;
use std::path::Path;

use anyhow::{bail, Context, Result};

use super::script::{small, Form};
use super::start::{lay, Program};
use crate::tools::Kit;

/// The whole application, as Trunk names it.
const WHOLE: &str = "preflight-app-";

/// Whether a file of the site is loaded when the visitor leaves the start, or comes in by a link to elsewhere.
pub fn is_whole(file: &str) -> bool {
    file.starts_with(WHOLE)
}

/// The application that Trunk laid into the site.
pub fn whole(dist: &Path) -> Result<Program> {
    let (script, wasm) = (only(dist, ".js")?, only(dist, ".wasm")?);
    let size = fs::metadata(dist.join(&wasm)).with_context(|| format!("cannot read {wasm}"))?.len();
    Ok(Program { script, wasm, size })
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

/// Has the page begin with our scripts.
pub fn add(kit: &Kit, dist: &Path, start: &Program) -> Result<()> {
    let scripts = Scripts {
        boot: lay(dist, "boot-", ".js", small(kit, "boot/boot.js", Form::Module)?.as_bytes())?,
        old: lay(dist, "old-", ".js", small(kit, "boot/old.js", Form::Plain)?.as_bytes())?,
    };
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    fs::write(&page, with_boot(&html, &scripts, start, &whole(dist)?)?).with_context(|| format!("cannot write {}", page.display()))
}

/// The scripts that a page begins with.
struct Scripts {
    /// For browsers that know modules.
    boot: String,
    /// For others.
    old: String,
}

/// The page without Trunk's loader and what it loads ahead, and with ours.
fn with_boot(html: &str, scripts: &Scripts, start: &Program, whole: &Program) -> Result<String> {
    let mark = html.find("TrunkApplicationStarted").context("the page has no loader")?;
    let from = html[..mark].rfind("<script").context("the page's loader does not begin")?;
    let to = html[mark..].find("</script>").context("the page's loader does not end")? + mark + "</script>".len();
    let Scripts { boot, old } = scripts;
    let ours = format!(
        "<script type=\"module\" id=\"boot\" src=\"./{boot}\" \
         data-start=\"./{}\" data-start-wasm=\"./{}\" data-start-size=\"{}\" \
         data-main=\"./{}\" data-main-wasm=\"./{}\" data-main-size=\"{}\"></script>\
         <script nomodule defer src=\"./{old}\"></script>",
        start.script, start.wasm, start.size, whole.script, whole.wasm, whole.size
    );
    let html = without_preloads(&format!("{}{ours}{}", &html[..from], &html[to..]));
    if html.contains("TrunkApplicationStarted") || [&whole.script, &whole.wasm].iter().any(|file| html.matches(file.as_str()).count() != 1)
    {
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

    fn program(script: &str, wasm: &str, size: u64) -> Program {
        Program { script: script.into(), wasm: wasm.into(), size }
    }

    fn made(html: &str) -> Result<String> {
        let scripts = Scripts { boot: "boot-3.js".into(), old: "old-6.js".into() };
        let start = program("preflight-start-1.js", "preflight-start-2_bg.wasm", 7);
        with_boot(html, &scripts, &start, &program("preflight-app-4.js", "preflight-app-5_bg.wasm", 8))
    }

    const TRUNK: &str = "<title>x</title><script src=./early-0.js></script><link href=./a.css rel=stylesheet>\
        <script type=module>import init from\"./preflight-app-4.js\";\
        await init({module_or_path:`./preflight-app-5_bg.wasm`});dispatchEvent(new CustomEvent(`TrunkApplicationStarted`))</script>\
        <link crossorigin href=./preflight-app-4.js rel=modulepreload><link as=fetch href=./preflight-app-5_bg.wasm rel=preload></head>";

    #[test]
    fn the_page_begins_with_boot_and_loads_nothing_else_by_itself() {
        let html = made(TRUNK).unwrap();
        assert!(html.starts_with(
            "<title>x</title><script src=./early-0.js></script><link href=./a.css rel=stylesheet>\
             <script type=\"module\" id=\"boot\" src=\"./boot-3.js\" data-start=\"./preflight-start-1.js\""
        ));
        assert!(html.ends_with("data-main-size=\"8\"></script><script nomodule defer src=\"./old-6.js\"></script></head>"), "{html}");
        assert!(!html.contains("preload") && !html.contains("import init"));
    }

    #[test]
    fn another_page_is_refused() {
        for html in ["<head></head>", "<script>", "<script>else</script>", &TRUNK.replace("</head>", "preflight-app-4.js")] {
            assert!(made(html).is_err(), "{html}");
        }
    }
}
