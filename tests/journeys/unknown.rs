//! Who does not know things: “not sure”, “later” and blanks are no answer, and what is missing is said with the way to it.

use crate::journey::journey;

#[test]
fn what_is_not_known_stays_open_and_is_found_again() {
    journey("#/js2021/digital_economy/unit", |page| async move {
        page.turn_on("field-applicant_province-unknown").await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        // Blanks do not stop the way on, and “later” goes on too.
        let next = page.proceed().await?;
        assert!(next.starts_with("#/js2021/digital_economy/"), "{next}");
        page.press("later").await?;
        page.until(&format!("return location.hash !== '{next}'"), &true.into()).await?;
        page.until_focus("heading").await?;
        // The result lists what is missing; “not sure” is among it, and leads back to its question.
        page.go("#/js2021/digital_economy/result").await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        page.run("document.querySelector('[data-testid=next-facts]').open = true").await?;
        page.press("next-applicant_province").await?;
        page.until("return location.hash", &"#/js2021/digital_economy/unit/applicant_province".into()).await?;
        page.until("return document.activeElement.name", &"field-applicant_province".into()).await?;
        page.until("return document.querySelector('[data-testid=field-applicant_province-unknown]').checked", &true.into()).await
    });
}

#[test]
fn an_answer_is_changed_and_what_it_opens_is_asked_at_once() {
    journey("#/js2021/digital_economy/cooperation", |page| async move {
        page.turn_on("field-is_cooperative-false").await?;
        page.go("#/js2021/digital_economy/check").await?;
        page.until_says("answer-is_cooperative", "否").await?;
        page.until_says("answer-applicant_province", "待答").await?;
        page.until_says("answer-total_investment_wan", "待答").await?;
        page.follow("change-is_cooperative", "#/js2021/digital_economy/change/is_cooperative").await?;
        assert!(!page.has("field-doc_ownership_or_division").await?);
        page.turn_on("field-is_cooperative-true").await?;
        page.turn_on("field-doc_ownership_or_division-true").await?;
        // An answer given here does not take its question away.
        page.until_attribute("field-doc_ownership_or_division-true", "name", "field-doc_ownership_or_division").await?;
        page.follow("continue", "#/js2021/digital_economy/check").await?;
        page.until_says("answer-is_cooperative", "是").await?;
        page.until_says("answer-doc_ownership_or_division", "是").await
    });
}
