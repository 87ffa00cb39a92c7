//! What the page keeps after ten thousand edits.

use crate::driver::Driver;
use crate::host::Host;
use crate::latency::Measured;
use crate::page;
use preflight_tests::bench::{Series, Table};
use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::WebDriver;

/// Edits between two looks.
const EDITS: usize = 1_000;
/// Looks after the first.
const LOOKS: usize = 10;

/// What the page keeps, in bytes, after everything that is not needed was given back.
struct Kept {
    /// Objects of scripts.
    heap: f64,
    /// Memory of the compiled code.
    compiled: f64,
    /// Elements and texts.
    nodes: f64,
    /// Functions that listen.
    listeners: f64,
}

/// A kind of thing that is kept, and how much there is of it.
type Kind = (&'static str, fn(&Kept) -> f64);

/// Edits an amount again and again.
pub async fn measure(driver: &Driver, host: &Host, runs: usize) -> WebDriverResult<Measured> {
    let mut runs_of: Vec<Vec<Kept>> = Vec::new();
    let mut answers = 0;
    for run in 0..runs {
        let (browser, given) = page::open(driver, host).await?;
        answers = given;
        let mut kept = Vec::new();
        for look in 0..=LOOKS {
            println!("run {} of {runs}: {} edits", run + 1, look * EDITS);
            if look > 0 {
                let script = "const [field, times, done] = arguments; benchTyping.edit(field, times).then(done, done);";
                browser.execute_async(script, vec![json!(page::FIELD), json!(EDITS)]).await?;
            }
            kept.push(kept_now(&browser).await?);
        }
        browser.quit().await?;
        runs_of.push(kept);
    }
    let mut table = Table::new(&["edits", "objects of scripts, MB", "memory of wasm, MB", "elements and texts", "listeners"]);
    for look in 0..=LOOKS {
        let said = |of: fn(&Kept) -> f64, decimals| Series::new(runs_of.iter().filter_map(|run| run.get(look)).map(of)).said(decimals);
        table.row(vec![
            (look * EDITS).to_string(),
            said(|kept| kept.heap / 1e6, 2),
            said(|kept| kept.compiled / 1e6, 2),
            said(|kept| kept.nodes, 0),
            said(|kept| kept.listeners, 0),
        ]);
    }
    let about = format!("{answers} questions answered on one page; one amount edited, what is not needed given back before each look.");
    Ok(Measured { about, table, aims: aims_of(&runs_of) })
}

/// Nothing grows with the edits: what there is of each is the same after all of them as after half of them.
fn aims_of(runs: &[Vec<Kept>]) -> Vec<String> {
    let grown = |of: fn(&Kept) -> f64| {
        Series::new(runs.iter().filter_map(|run| Some(of(run.last()?) - of(run.get(LOOKS / 2)?)))).most().unwrap_or(f64::NAN)
    };
    let kinds: [Kind; 4] = [
        ("objects of scripts, MB", |kept| kept.heap / 1e6),
        ("memory of wasm, MB", |kept| kept.compiled / 1e6),
        ("elements and texts", |kept| kept.nodes),
        ("listeners", |kept| kept.listeners),
    ];
    kinds
        .map(|(kind, of)| {
            // A hundredth of a megabyte is what one look differs from the next by.
            let more = grown(of);
            let said = if more <= 0.01 { "met" } else { "missed" };
            format!("No more after {} edits than after {}, {kind}: {more:+.2}, {said}.", LOOKS * EDITS, LOOKS / 2 * EDITS)
        })
        .into()
}

async fn kept_now(browser: &WebDriver) -> WebDriverResult<Kept> {
    let cdp = browser.cdp();
    cdp.send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    let heap = cdp.send_raw("Runtime.getHeapUsage", json!({})).await?;
    let dom = cdp.send_raw("Memory.getDOMCounters", json!({})).await?;
    let compiled = browser.execute("return window.benchMemory?.buffer.byteLength", Vec::new()).await?.json().clone();
    let told = |from: &serde_json::Value, name: &str| from[name].as_f64().unwrap_or(f64::NAN);
    Ok(Kept {
        heap: told(&heap, "usedSize"),
        compiled: compiled.as_f64().unwrap_or(f64::NAN),
        nodes: told(&dom, "nodes"),
        listeners: told(&dom, "jsEventListeners"),
    })
}
