//! Two tabs on one draft: each sees what the other did, and when both changed it nothing is lost.

use crate::journey::journey;
use crate::page::Page;
use thirtyfour::error::WebDriverResult;

const AMOUNT: &str = "field-total_investment_wan";
const CIVIL: &str = "field-civil_works_wan";
const HERE: &str = "#/js2021/digital_economy/investment";

/// A tab that hears nothing of the others while it is asleep, as one that the system put to sleep.
const SLEEPER: &str = "window.addEventListener('storage', e => { if (window.asleep) e.stopImmediatePropagation() }, true)";

/// Opens a second tab on the same page, and goes there.
async fn second(page: &Page) -> WebDriverResult<[thirtyfour::WindowHandle; 2]> {
    let first = page.browser.window().await?;
    let second = page.browser.new_tab().await?;
    page.browser.switch_to_window(second.clone()).await?;
    let source = serde_json::json!({ "source": SLEEPER });
    page.browser.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", source).await?;
    page.open(HERE).await?;
    Ok([first, second])
}

#[test]
fn what_one_tab_writes_the_idle_one_shows() {
    journey(HERE, |page| async move {
        page.type_into(AMOUNT, "900").await?;
        page.until_kept().await?;
        let [first, second] = second(&page).await?;
        assert_eq!(page.value(AMOUNT).await?, "900");
        page.type_into(CIVIL, "20").await?;
        page.until_kept().await?;
        page.browser.switch_to_window(first).await?;
        page.until("return document.querySelector('[data-testid=field-civil_works_wan]').value", &"20".into()).await?;
        assert!(!page.has("clash").await?);
        // And the other way round.
        page.retype(AMOUNT, "700").await?;
        page.until_kept().await?;
        page.browser.switch_to_window(second).await?;
        page.until("return document.querySelector('[data-testid=field-total_investment_wan]').value", &"700".into()).await
    });
}

#[test]
fn both_tabs_change_the_draft_and_neither_is_lost() {
    journey(HERE, |page| async move {
        page.type_into(AMOUNT, "480").await?;
        page.until_kept().await?;
        let [first, second] = second(&page).await?;
        for (round, choice) in ["keep-mine", "take-theirs"].into_iter().enumerate() {
            let (theirs, mine) = (format!("6{round}0"), format!("7{round}0"));
            page.browser.switch_to_window(second.clone()).await?;
            page.run("window.asleep = true").await?;
            page.browser.switch_to_window(first.clone()).await?;
            page.retype(AMOUNT, &theirs).await?;
            page.until(&format!("return localStorage['preflight.shelf.1'].includes('{theirs}')"), &true.into()).await?;
            page.browser.switch_to_window(second.clone()).await?;
            page.retype(AMOUNT, &mine).await?;
            page.until_says("clash", "两边都不会丢").await?;
            page.until_says("kept", "暂未保存").await?;
            page.run("window.asleep = false").await?;
            page.press(choice).await?;
            page.until_gone("clash").await?;
            page.until_kept().await?;
            let (here, copy) = if choice == "keep-mine" { (mine, theirs) } else { (theirs, mine) };
            assert_eq!(page.value(AMOUNT).await?, here);
            // The one not chosen is a draft of its own.
            page.go("#/drafts").await?;
            page.press(&format!("draft-{}-open", round + 2)).await?;
            page.go("#/js2021/digital_economy/check").await?;
            page.until_says("answer-total_investment_wan", &format!("{copy} 万元")).await?;
            page.go("#/drafts").await?;
            page.press("draft-1-open").await?;
            page.go(HERE).await?;
            assert_eq!(page.value(AMOUNT).await?, here);
            page.until_kept().await?;
            page.browser.switch_to_window(first.clone()).await?;
            page.until("return document.querySelector('[data-testid=field-total_investment_wan]').value", &here.into()).await?;
        }
        Ok(())
    });
}
