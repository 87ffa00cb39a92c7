//! From a keystroke to the verdict on screen.

use crate::driver::Driver;
use crate::host::Host;
use crate::page::{self, Form};
use preflight_tests::bench::{aim, Series, Table};
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;
use thirtyfour::error::WebDriverResult;
use thirtyfour::WebDriver;

/// Keystrokes of a run.
const KEYS: usize = 200;
/// Times that the processor is slowed.
const SLOWED: [u32; 2] = [1, 6];

/// What the browser counts, in seconds: of the processor, for everything that the page does (other work on the machine does not count);
/// and by the clock for scripts, styles and layout.
const SPENT: [&str; 4] = ["ThreadTime", "ScriptDuration", "RecalcStyleDuration", "LayoutDuration"];

/// What a part of this benchmark gave.
pub struct Measured {
    /// What it depends on.
    pub about: String,
    /// The figures.
    pub table: Table,
    /// What was aimed at, a sentence each, with by how much it is missed.
    pub aims: Vec<String>,
}

#[derive(Deserialize)]
struct Seen {
    keys: Vec<Key>,
    tasks: Vec<f64>,
    /// Milliseconds for a key, as `SPENT` names them.
    #[serde(default)]
    spent: [f64; SPENT.len()],
}

/// One keystroke, in milliseconds.
#[derive(Clone, Copy, Deserialize)]
struct Key {
    /// From the event's arrival in the page until all that it set off is done: reading, judging, drawing.
    script: f64,
    /// From the key until the page is painted.
    paint: f64,
    /// Changes made to the page.
    changes: f64,
}

/// Types, with the processor as it is and slowed.
pub async fn measure(driver: &Driver, host: &Host, runs: usize) -> WebDriverResult<Measured> {
    let mut table = Table::new(&[
        "200 keystrokes",
        "processor a key, all work, ms",
        "scripts a key, ms: mean",
        "styles",
        "layout",
        "key until all is done but the painting, ms: one in ten is faster",
        "median",
        "95 %",
        "key to paint, ms: median",
        "95 %",
        "tasks over 50 ms",
        "changes of the page a key",
    ]);
    let (mut answers, mut aims) = (0, Vec::new());
    for (slowed, form) in SLOWED.into_iter().flat_map(|slowed| [Form::Bare, Form::Screen, Form::All].map(|form| (slowed, form))) {
        let mut seen: Vec<Seen> = Vec::new();
        for run in 0..runs {
            println!("processor slowed {slowed} times, {}: run {} of {runs}", form.name(), run + 1);
            let (browser, given) = form.open(driver, host).await?;
            answers = given.max(answers);
            let typed = typed(&browser, slowed).await;
            browser.quit().await?;
            seen.push(typed?);
        }
        let figure =
            |share: f64, of: fn(&Key) -> f64, decimals| Series::new(seen.iter().map(|run| part(&run.keys, share, of))).said(decimals);
        let spent = |i: usize| Series::new(seen.iter().map(|run| run.spent[i])).said(2);
        aims.extend(aims_of(form, slowed, &seen));
        table.row(vec![
            format!(
                "{}, {}",
                form.name(),
                if slowed == 1 { "nothing slowed".to_owned() } else { format!("processor slowed {slowed} times") }
            ),
            spent(0),
            spent(1),
            spent(2),
            spent(3),
            figure(0.1, |key| key.script, 2),
            figure(0.5, |key| key.script, 2),
            figure(0.95, |key| key.script, 2),
            figure(0.5, |key| key.paint, 1),
            figure(0.95, |key| key.paint, 1),
            Series::new(seen.iter().map(|run| run.tasks.iter().filter(|task| **task > 50.0).count() as f64)).said(0),
            figure(0.5, |key| key.changes, 0),
        ]);
    }
    Ok(Measured { about: format!("{answers} questions answered; the amount that is typed decides many clauses."), table, aims })
}

/// What the aims say of one row: 1 ms of script a key with nothing slowed; 50 ms to the paint, and no longer task, with the processor slowed.
fn aims_of(form: Form, slowed: u32, seen: &[Seen]) -> Vec<String> {
    if matches!(form, Form::Bare) {
        return Vec::new();
    }
    let name = form.name();
    if slowed == 1 {
        let script = Series::new(seen.iter().map(|run| run.spent[1])).median().unwrap_or(f64::NAN);
        return vec![format!("1 ms of script a key, {name}: {script:.2} ms, {}.", aim::at_most(script, 1.0))];
    }
    let paint = Series::new(seen.iter().map(|run| part(&run.keys, 0.95, |key| key.paint))).median().unwrap_or(f64::NAN);
    let long = seen.iter().map(|run| run.tasks.iter().filter(|task| **task > 50.0).count());
    let (without, runs) = (long.filter(|long| *long == 0).count(), seen.len());
    let tasks = if without == runs { "met".to_owned() } else { format!("missed in {} of {runs} runs", runs - without) };
    vec![
        format!("95 % of keys painted within 50 ms, {name}, slowed {slowed} times: {paint:.1} ms, {}.", aim::at_most(paint, 50.0)),
        format!("No task over 50 ms, {name}, slowed {slowed} times: {tasks}."),
    ]
}

async fn typed(browser: &WebDriver, slowed: u32) -> WebDriverResult<Seen> {
    let cdp = browser.cdp();
    cdp.send_raw("Performance.enable", json!({})).await?;
    cdp.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": slowed })).await?;
    page::focus(browser).await?;
    browser.execute("return benchTyping.watch()", Vec::new()).await?;
    let before = spent(browser).await?;
    for key in 0..KEYS {
        // A digit and its taking away in turns: with it the amount is enough, without it too small, and the verdict turns each time.
        let down = match key % 2 {
            0 => json!({ "type": "keyDown", "key": "7", "text": "7", "windowsVirtualKeyCode": 55 }),
            _ => json!({ "type": "rawKeyDown", "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8 }),
        };
        cdp.send_raw("Input.dispatchKeyEvent", down).await?;
        // Nobody types faster; what one key sets off is done before the next.
        tokio::time::sleep(Duration::from_millis(if slowed == 1 { 40 } else { 120 })).await;
    }
    let after = spent(browser).await?;
    let seen = browser.execute("return window.benchSeen", Vec::new()).await?.json().clone();
    let mut seen: Seen = serde_json::from_value(seen)?;
    assert!(seen.keys.len() + 2 >= KEYS, "only {} keystrokes arrived", seen.keys.len());
    for ((spent, after), before) in seen.spent.iter_mut().zip(after).zip(before) {
        *spent = (after - before) * 1e3 / KEYS as f64;
    }
    Ok(seen)
}

/// Seconds that the page has used so far.
async fn spent(browser: &WebDriver) -> WebDriverResult<[f64; SPENT.len()]> {
    let found = browser.cdp().send_raw("Performance.getMetrics", json!({})).await?;
    let metrics = found["metrics"].as_array().cloned().unwrap_or_default();
    let told = |name: &str| metrics.iter().find(|metric| metric["name"] == name).and_then(|metric| metric["value"].as_f64());
    Ok(SPENT.map(|name| told(name).unwrap_or(f64::NAN)))
}

/// The value below which such a share of the keystrokes lies.
fn part(keys: &[Key], share: f64, of: fn(&Key) -> f64) -> f64 {
    let mut all: Vec<f64> = keys.iter().map(of).collect();
    all.sort_by(f64::total_cmp);
    let at = (all.len() as f64 * share).ceil() as usize;
    all.get(at.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}
