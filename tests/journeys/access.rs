//! Every page is looked over by axe-core, in both languages and every look: no violation of WCAG 2.2 AA or of its best practices.

use crate::journey::journey;
use crate::page::Page;
use serde_json::{json, Value as Json};
use thirtyfour::error::WebDriverResult;

#[test]
fn no_page_has_a_barrier_in_daylight() {
    every_page("light", false);
}

#[test]
fn no_page_has_a_barrier_in_the_dark() {
    every_page("dark", false);
}

#[test]
fn no_page_has_a_barrier_in_large_type() {
    every_page("light", true);
}

/// The script of axe-core.
pub fn axe() -> String {
    let path = std::env::var_os("PREFLIGHT_AXE").expect("PREFLIGHT_AXE names the script of axe-core");
    std::fs::read_to_string(path).expect("axe-core")
}

fn every_page(scheme: &'static str, large: bool) {
    let axe = axe();
    journey("#/js2021/digital_economy/investment", move |page| async move {
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        page.browser.cdp().send_raw("Emulation.setEmulatedMedia", features).await?;
        page.run(&axe).await?;
        if large {
            page.press("look").await?;
            page.until("return document.documentElement.dataset.look", &json!("large")).await?;
        }
        page.type_into("field-total_investment_wan", "480").await?;
        let mut found = Vec::new();
        for lang in ["zh", "en"] {
            page.press(&format!("lang-{lang}")).await?;
            for (name, hash) in PLACES {
                page.go(hash).await?;
                prepare(&page, name).await?;
                look_over(&page, &format!("{lang} {name}"), &mut found).await?;
                if name == "error" {
                    page.retype("field-total_investment_wan", "480").await?;
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        Ok(())
    });
}

const PLACES: [(&str, &str); 14] = [
    ("start", "#/"),
    ("overview", "#/js2021/digital_economy"),
    ("error", "#/js2021/digital_economy/investment"),
    ("unit", "#/js2021/digital_economy/unit"),
    ("rows", "#/js2023/star/all"),
    ("all", "#/js2021/digital_economy/all"),
    ("change", "#/js2021/digital_economy/change/is_cooperative"),
    ("check", "#/js2021/digital_economy/check"),
    ("result", "#/js2021/digital_economy/result"),
    ("fixes", "#/js2021/digital_economy/fixes"),
    ("compare", "#/js2021/digital_economy/compare"),
    ("pack", "#/js2021/digital_economy/pack"),
    ("print", "#/js2021/digital_economy/print"),
    ("drafts", "#/drafts"),
];

/// Brings out what a page has more to show.
async fn prepare(page: &Page, name: &str) -> WebDriverResult<()> {
    match name {
        "start" => {
            page.retype("describe", "建设智能工厂，改造三条生产线，江苏企业，想报数字经济类").await?;
            page.press("suggest").await?;
            page.until_focus("suggestions").await?;
        }
        "error" => {
            page.retype("field-total_investment_wan", "很多").await?;
            page.press("continue").await?;
            page.until_focus("errors").await?;
        }
        "unit" => page.retype("code", "91320509MA1WXYZ123").await?,
        "rows" => {
            page.press("field-cloud_services-add").await?;
            page.press("field-cloud_services-paste").await?;
            page.until_focus("paste").await?;
        }
        "fixes" => {
            page.press("try-0").await?;
            page.until_focus("trial").await?;
        }
        _ => {}
    }
    page.run("document.querySelectorAll('main details').forEach(d => d.open = true)").await.map(drop)
}

/// Adds what axe finds on the page as it stands.
pub async fn look_over(page: &Page, name: &str, found: &mut Vec<String>) -> WebDriverResult<()> {
    let ran = page.browser.execute_async(RUN, Vec::new()).await?;
    for violation in ran.json().as_array().into_iter().flatten() {
        let nodes: Vec<String> = violation["nodes"].as_array().into_iter().flatten().filter_map(Json::as_str).map(str::to_owned).collect();
        found.push(format!("{name}: {} ({} times)\n    {}", violation["id"], nodes.len(), nodes[..nodes.len().min(4)].join("\n    ")));
    }
    Ok(())
}

const RUN: &str = "const done = arguments[0];
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run(document, { runOnly: tags, resultTypes: ['violations'] }).then(
        found => done(found.violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => n.html.slice(0, 160) + ' ' + n.any.concat(n.all, n.none).map(c => c.message).join('; ')) }))),
        error => done([{ id: String(error), nodes: [] }]));";
