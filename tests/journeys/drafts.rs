//! Several drafts by name: opened, copied, deleted, brought back; and everything wiped.

use crate::journey::journey;

#[test]
fn drafts_are_named_copied_deleted_and_wiped() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.follow("drafts", "#/drafts").await?;
        page.type_into("draft-1-name", "纺织平台").await?;
        page.press("draft-1-copy").await?;
        page.find("draft-2").await?;
        assert_eq!(page.value("draft-2-name").await?, "纺织平台（副本）");
        // The copy has a life of its own.
        page.press("draft-2-open").await?;
        page.go("#/js2021/digital_economy/investment").await?;
        page.retype("field-total_investment_wan", "900").await?;
        page.go("#/drafts").await?;
        page.press("draft-new").await?;
        page.at("#/").await?;
        page.go("#/drafts").await?;
        page.until("return document.querySelectorAll('.draft').length", &3.into()).await?;
        page.press("draft-1-open").await?;
        page.go("#/js2021/digital_economy/investment").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "480");
        // Deleted, and back again.
        page.go("#/drafts").await?;
        page.press("draft-2-remove").await?;
        page.until_gone("draft-2").await?;
        page.press("undo").await?;
        page.find("draft-2").await?;
        // All of it survives a visit.
        page.until_kept().await?;
        page.browser.refresh().await?;
        page.until("return document.querySelectorAll('.draft').length", &3.into()).await?;
        assert_eq!(page.value("draft-1-name").await?, "纺织平台");
        page.press("draft-2-open").await?;
        page.go("#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "900 万元").await
    });
}

#[test]
fn everything_is_wiped_and_can_come_back_until_the_page_closes() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_kept().await?;
        page.run("document.querySelectorAll('.footer details').forEach((d) => { d.open = true; })").await?;
        // The answers of this draft alone.
        page.press("start-over").await?;
        page.until_says("toast", "已清空这份草稿的回答").await?;
        page.until("return document.querySelector('[data-testid=field-total_investment_wan]').value", &"".into()).await?;
        page.press("undo").await?;
        page.until("return document.querySelector('[data-testid=field-total_investment_wan]').value", &"480".into()).await?;
        page.until_kept().await?;
        // Everything.
        page.run("document.querySelectorAll('.footer details').forEach((d) => { d.open = true; })").await?;
        page.press("forget-all").await?;
        page.at("#/").await?;
        page.until("return localStorage.length", &0.into()).await?;
        page.press("undo").await?;
        page.go("#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "480 万元").await?;
        page.run("document.querySelectorAll('.footer details').forEach((d) => { d.open = true; })").await?;
        page.press("forget-all").await?;
        page.at("#/").await?;
        page.browser.refresh().await?;
        page.find("describe").await?;
        page.until("return localStorage.length", &0.into()).await?;
        page.go("#/js2021/digital_economy/investment").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "");
        Ok(())
    });
}

#[test]
fn who_goes_on_before_the_page_is_drawn_arrives_there() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.follow("drafts", "#/drafts").await?;
        page.press("draft-1-copy").await?;
        page.find("draft-2-open").await?;
        // Both in one breath, as when a slow machine still draws the draft while “back” or a link is pressed.
        page.run("document.querySelector('[data-testid=draft-2-open]').click(); location.hash = '#/js2021/digital_economy/check'").await?;
        page.at("#/js2021/digital_economy/check").await?;
        page.browser.back().await?;
        page.at("#/js2021/digital_economy/investment").await?;
        page.browser.back().await?;
        page.at("#/drafts").await?;
        // The draft goes on where it was left a moment ago, long before anything is written.
        page.follow("draft-2-open", "#/js2021/digital_economy/investment").await
    });
}
