//! An applicant who passes: from a description to the printed page.

use crate::examples::Example;
use crate::fill::answer_all_seen;
use crate::journey::journey;

#[test]
fn an_applicant_goes_from_a_description_to_the_printed_page() {
    let example = Example::named("js2021-digital-economy-textile-platform.json");
    journey("", move |page| async move {
        page.type_into("describe", "建设纺织产业供应链协同平台，打通上下游采购、排产和物流，江苏苏州吴江").await?;
        page.press("suggest").await?;
        page.until_focus("suggestions").await?;
        page.until_says("suggestions", "供应链").await?;
        page.follow("suggestion-js2021-digital_economy", "#/js2021/digital_economy").await?;
        // Screen by screen, each left by its button.
        page.press("begin").await?;
        page.until("return location.hash.split('/').length", &4.into()).await?;
        page.until_focus("heading").await?;
        let (mut given, mut screens) = (Vec::new(), 0);
        while page.hash().await? != "#/js2021/digital_economy/check" {
            answer_all_seen(&page, &example, &mut given).await?;
            page.proceed().await?;
            screens += 1;
            assert!(screens < 20, "the questions end");
        }
        assert!(screens >= 8, "a screen for every part: {screens}");
        page.until_says("answer-total_investment_wan", "1486.32 万元").await?;
        page.follow("go-result", "#/js2021/digital_economy/result").await?;
        page.until_attribute("outcome", "data-outcome", "ready").await?;
        // Whatever was not asked for changes nothing.
        let report = example.report();
        for (clause, finding) in example.programme().clauses().iter().zip(&report.findings) {
            let id = format!("finding-{}", example.programme().clause_id(clause));
            page.until_attribute(&id, "data-verdict", finding.verdict.id()).await?;
        }
        page.follow("go-pack", "#/js2021/digital_economy/pack").await?;
        page.until_says("sheet", "1486.32 万元").await?;
        page.type_into("note-unit", "盛泽纺织云有限公司").await?;
        page.follow("go-print", "#/js2021/digital_economy/print").await?;
        page.until_says("paper-outcome", "未发现不符").await?;
        page.until_says("paper", "盛泽纺织云有限公司").await
    });
}
