//! The outcome leaves the frame when the applicant agrees, as it was shown, to the one who is named; and never else.

use super::bureau::{visit, Bureau};
use serde_json::{json, Value as Json};
use thirtyfour::error::WebDriverResult;
use thirtyfour::Key;

/// An embed with an outcome, on the page that shows it.
async fn judged(bureau: &Bureau, report: &str) -> WebDriverResult<()> {
    let element = format!("<shenbao-precheck id=e notice=js2021 category=digital_economy {report}></shenbao-precheck>");
    bureau.open(&bureau.script("data-define"), &element).await?;
    bureau.until_heard("ready", 1).await?;
    bureau.inside_live(0).await?;
    bureau.page.go("#/js2021/digital_economy/investment").await?;
    bureau.page.type_into("field-total_investment_wan", "480").await?;
    bureau.page.go("#/js2021/digital_economy/result").await?;
    bureau.page.until_attribute("outcome", "data-outcome", "blocked").await
}

/// Gives true once the button that agrees has rested for a second: it answers only after it has been in sight for a while.
const RESTED: &str = "return new Promise((done) => {
    let place, since;
    const look = (now) => {
        const box = JSON.stringify(document.querySelector('[data-testid=consent-agree]').getBoundingClientRect());
        if (box !== place) since = now;
        place = box;
        if (now - since > 1000) done(true); else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
})";

/// Presses the button that agrees, as somebody who has read what it says.
async fn press_agree(bureau: &Bureau) -> WebDriverResult<()> {
    bureau.page.find("consent").await?;
    bureau.page.until(RESTED, &true.into()).await?;
    bureau.page.press("consent-agree").await
}

#[test]
fn agreed_to_it_tells_exactly_what_was_shown() {
    visit(async |bureau| {
        judged(bureau, "report=result").await?;
        let page = &bureau.page;
        page.press("consent-ask").await?;
        page.until("return document.querySelector('dialog[open]')?.dataset.testid", &"consent".into()).await?;
        assert_eq!(page.text("consent-host").await?, bureau.host.origin());
        let shown: Json = serde_json::from_str(&page.text("consent-message").await?).expect("what is shown is what is sent");
        // The keyboard stays in the dialog while it is open, and goes back where it was.
        for _ in 0..8 {
            page.key(Key::Tab).await?;
            page.until("return document.activeElement === document.body || !!document.activeElement.closest('dialog')", &true.into())
                .await?;
        }
        assert!(bureau_heard_nothing(bureau).await?, "told before it was agreed to");
        bureau.inside(0).await?;
        press_agree(bureau).await?;
        page.until_gone("consent").await?;
        page.until_focus("consent-ask").await?;
        bureau.outside().await?;
        bureau.until_heard("result", 1).await?;
        let told = bureau.heard("result").await?.swap_remove(0);
        assert_eq!(told["notice"], "js2021");
        assert_eq!(told["outcomes"], json!([{ "category": "digital_economy", "outcome": "blocked" }]));
        let mut shown = shown.as_object().cloned().expect("an object");
        shown.remove("type");
        assert_eq!(Json::Object(shown), told);
        Ok(())
    });
}

async fn bureau_heard_nothing(bureau: &Bureau) -> WebDriverResult<bool> {
    bureau.outside().await?;
    Ok(bureau.heard("result").await?.is_empty() && bureau.heard("refused").await?.is_empty())
}

#[test]
fn a_refusal_is_told_and_it_can_be_asked_again() {
    visit(async |bureau| {
        judged(bureau, "report=result").await?;
        for (times, key) in [(1, false), (2, true)] {
            bureau.page.press("consent-ask").await?;
            bureau.page.find("consent").await?;
            if key {
                bureau.page.key(Key::Escape).await?;
            } else {
                bureau.page.press("consent-refuse").await?;
            }
            bureau.page.until_gone("consent").await?;
            bureau.page.until_focus("consent-ask").await?;
            bureau.outside().await?;
            bureau.until_heard("refused", times).await?;
            assert_eq!(bureau.heard("refused").await?, vec![json!({}); times]);
            assert!(bureau.heard("result").await?.is_empty());
            bureau.inside(0).await?;
        }
        bureau.page.press("consent-ask").await?;
        press_agree(bureau).await?;
        bureau.outside().await?;
        bureau.until_heard("result", 1).await
    });
}

#[test]
fn without_report_nothing_is_asked_or_told() {
    visit(async |bureau| {
        judged(bureau, "").await?;
        assert!(!bureau.page.has("consent-ask").await?);
        // Scripts in the frame that would skip the dialog come no further: nobody clicked.
        let tell = "dispatchEvent(new CustomEvent('preflight:tell', { detail: JSON.stringify({ type: 'result', notice: 'js2021', edition: '1',
            rules: 'sha256:' + '0'.repeat(64), outcomes: [] }) })); dispatchEvent(new CustomEvent('preflight:tell', { detail: '{\"type\":\"finished\"}' }))";
        bureau.page.until("return navigator.userActivation.isActive", &false.into()).await?;
        bureau.page.run(tell).await?;
        bureau.outside().await?;
        bureau.until_heard("finished", 1).await?;
        assert!(bureau.heard("result").await?.is_empty());
        Ok(())
    });
}

#[test]
fn a_button_that_is_covered_does_not_agree() {
    visit(async |bureau| {
        judged(bureau, "report=result").await?;
        bureau.outside().await?;
        let cover = "const c = document.createElement('div'); c.id = 'cover'; c.textContent = '领取补贴';
            c.setAttribute('style', 'position: fixed; inset: 0; background: #fff; opacity: 0.97; pointer-events: none; z-index: 9'); document.body.append(c)";
        bureau.page.run(cover).await?;
        bureau.inside(0).await?;
        bureau.page.press("consent-ask").await?;
        bureau.page.find("consent").await?;
        // At once, and after a while.
        bureau.page.press("consent-agree").await?;
        press_agree(bureau).await?;
        assert!(bureau.page.has("consent").await?, "agreed under a cover");
        bureau.page.until("return document.documentElement.dataset.covered !== undefined", &true.into()).await?;
        bureau.page.find("covered").await?;
        bureau.outside().await?;
        assert!(bureau.heard("result").await?.is_empty());
        bureau.page.run("document.getElementById('cover').remove()").await?;
        bureau.inside(0).await?;
        // The first press after that may come before the frame knows; the next one counts.
        press_agree(bureau).await?;
        if bureau.page.has("consent").await? {
            press_agree(bureau).await?;
        }
        bureau.outside().await?;
        bureau.until_heard("result", 1).await
    });
}

#[test]
fn a_button_that_is_moved_under_the_pointer_does_not_agree() {
    visit(async |bureau| {
        judged(bureau, "report=result").await?;
        bureau.page.press("consent-ask").await?;
        bureau.page.find("consent").await?;
        bureau.page.until(RESTED, &true.into()).await?;
        let middle = "const b = document.querySelector('[data-testid=consent-agree]').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]";
        let inner = bureau.page.run(middle).await?;
        bureau.outside().await?;
        let of = |place: usize| inner[place].as_f64().unwrap_or_default();
        let x = (bureau.measure(0, "left").await? + of(0)) as i64;
        let y = (bureau.measure(0, "top").await? + of(1)) as i64;
        // The frame is elsewhere until the pointer comes, and then the button lies under it.
        let trap = "const e = document.getElementById('e'); e.style.position = 'relative'; e.style.left = '-5000px';
            addEventListener('mousemove', () => (e.style.left = ''), { once: true })";
        bureau.page.run(trap).await?;
        bureau.page.browser.action_chain().move_to(x, y).click().perform().await?;
        bureau.page.until("return document.getElementById('e').style.left", &"".into()).await?;
        assert!(bureau.heard("result").await?.is_empty(), "agreed by a press that was meant for something else");
        bureau.inside(0).await?;
        assert!(bureau.page.has("consent").await?);
        // The press did reach it, and was stopped; and who presses it after a while agrees.
        bureau.page.until("return document.documentElement.dataset.covered !== undefined", &true.into()).await?;
        press_agree(bureau).await?;
        if bureau.page.has("consent").await? {
            press_agree(bureau).await?;
        }
        bureau.outside().await?;
        bureau.until_heard("result", 1).await
    });
}
