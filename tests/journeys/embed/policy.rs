//! Hosts with strict policies: what the documents tell them to allow is enough, and a refusal is explained.

use super::bureau::{page, visit, visited, Bureau};
use crate::driver::Browser;
use crate::site::built;
use serde_json::{json, Value as Json};
use thirtyfour::error::WebDriverResult;

const ELEMENT: &str = "<shenbao-precheck id=e notice=js2021 category=digital_economy></shenbao-precheck>";

/// The documented policy: nothing but the checker's script and frame.
fn policy(bureau: &Bureau, frames: bool) -> String {
    let checker = bureau.site.at("");
    let frames = if frames { format!("; frame-src {checker}") } else { String::new() };
    format!("Content-Security-Policy: default-src 'none'; script-src {checker}{frames}")
}

async fn open(bureau: &Bureau, fields: &[&str]) -> WebDriverResult<()> {
    bureau.open_with(fields, &page(&bureau.script("data-define"), ELEMENT)).await
}

/// Ready, sized, themed by nothing but what a policy cannot forbid; and nothing was against it.
async fn works(bureau: &Bureau) -> WebDriverResult<()> {
    bureau.until_heard("ready", 1).await?;
    bureau.until_frames("frames[0].offsetHeight > 650 && getComputedStyle(frames[0]).borderTopWidth === '0px'").await?;
    bureau.page.until("return broken", &json!([])).await?;
    bureau.inside_live(0).await
}

#[test]
fn the_documented_policy_lines_are_enough() {
    visit(async |bureau| {
        open(bureau, &[&policy(bureau, true)]).await?;
        works(bureau).await?;
        // With the referrer withheld, in an isolated page, and in one that isolates whatever it opens.
        open(bureau, &["Referrer-Policy: no-referrer"]).await?;
        works(bureau).await?;
        open(bureau, &["Cross-Origin-Embedder-Policy: require-corp", "Cross-Origin-Opener-Policy: same-origin"]).await?;
        bureau.page.until("return crossOriginIsolated", &true.into()).await?;
        works(bureau).await
    });
}

#[test]
fn a_host_that_forbids_the_frame_shows_a_link_in_place_of_a_blank() {
    let errors = visited(Browser::default(), async |bureau| {
        open(bureau, &[&policy(bureau, false)]).await?;
        let said = "const root = document.getElementById('e').shadowRoot, a = root?.querySelector('a');
            return !!a && a.checkVisibility() && /[\\u4e00-\\u9fff]/.test(root.textContent) && /[a-z]{4}/.test(root.textContent) && a.href";
        let link = bureau.page.site.clone();
        let start = std::time::Instant::now();
        loop {
            match bureau.page.run(said).await? {
                Json::String(address) if address.starts_with(&link) => break,
                found => assert!(start.elapsed().as_secs() < 40, "no sentence with a link: {found}"),
            }
        }
        Ok(())
    });
    assert!(errors.iter().all(|error| error.contains("frame-src") || error.contains("default-src")), "{errors:#?}");
}

#[test]
fn the_loader_of_one_version_is_checked_by_its_sum() {
    let errors = visited(Browser::default(), async |bureau| {
        let told: Json = serde_json::from_slice(&std::fs::read(built().join("embed.json")).expect("embed.json")).expect("JSON");
        let (loader, sum) = (told["loader"].as_str().unwrap_or_default(), told["integrity"].as_str().unwrap_or_default());
        let line = |sum: &str| format!("<script src=\"{}\" integrity=\"{sum}\" crossorigin data-define></script>", bureau.site.url(loader));
        bureau.open(&line(sum), ELEMENT).await?;
        works(bureau).await?;
        // Other bytes than the published ones are not run.
        bureau.open(&line(&format!("sha384-{}", "A".repeat(64))), ELEMENT).await?;
        bureau.page.until("return document.readyState", &"complete".into()).await?;
        bureau.page.until("return [events.length, customElements.get('shenbao-precheck') === undefined]", &json!([0, true])).await
    });
    assert!(errors.len() == 1 && errors.iter().all(|error| error.contains("integrity")), "{errors:#?}");
}

#[test]
fn wrong_options_are_named_in_the_console_of_the_host_and_ignored() {
    visit(async |bureau| {
        let wrong =
            "data-notice=\"js2021\" data-category=\"digital_economy\" data-accent=\"red; x\" data-radius=\"900\" data-colour=\"#fff\"
            data-lang=\"fr\" data-star-local-open=\"2026-02-30\" data-prefill=\"{\"";
        let note = "const warn = console.warn; window.warned = []; console.warn = (...a) => { warned.push(a.join(' ')); warn(...a) }";
        bureau.page.always(note).await?;
        bureau.open("", &bureau.script(wrong)).await?;
        works(bureau).await?;
        bureau.outside().await?;
        for name in ["accent", "radius", "colour", "lang", "star-local-open", "prefill"] {
            let script = format!("const said = warned.filter(w => w.includes('{name}')); return said.length === 1 || warned");
            bureau.page.until(&script, &true.into()).await?;
        }
        Ok(())
    });
}
