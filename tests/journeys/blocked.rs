//! Blocked, and the way out: a fix is tried without touching the answers, taken over, and taken back.

use crate::journey::journey;

#[test]
fn a_fix_is_tried_taken_and_undone() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.follow("go-fixes", "#/js2021/digital_economy/fixes").await?;
        page.until_says("plan-0", "480 万元 → 500 万元").await?;
        page.until_says("plan-0", "相差 20 万元").await?;
        for _ in 0..2 {
            page.press("try-0").await?;
            page.until_focus("trial").await?;
            // What it clears, before and after.
            page.until_says("trial", "500 万元").await?;
            page.until("return document.querySelector('[data-testid=trial] .moved .tag--fail') !== null", &true.into()).await?;
            assert_ne!(page.attribute("trial", "data-outcome").await?, "blocked");
            // The answers are as they were.
            assert_eq!(page.attribute("outcome", "data-outcome").await?, "blocked");
            page.press("trial-drop").await?;
            page.until_gone("trial").await?;
        }
        page.follow("go-check", "#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "480 万元").await?;
        page.follow("go-fixes", "#/js2021/digital_economy/fixes").await?;
        page.press("try-0").await?;
        page.press("trial-take").await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        page.until_says("toast", "已按试算改写回答").await?;
        page.press("undo").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.until_gone("toast").await?;
        page.follow("go-check", "#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "480 万元").await
    });
}
