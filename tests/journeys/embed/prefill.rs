//! What the host fills in ahead is offered, and no server hears of it.

use super::bureau::visit;

#[test]
fn prefill_is_offered_and_is_in_no_request() {
    visit(async |bureau| {
        let element = "<shenbao-precheck id=e notice=js2021 category=digital_economy prefill='{\"total_investment_wan\": \"48731\"}'></shenbao-precheck>";
        bureau.open(&bureau.script("data-define"), element).await?;
        bureau.until_heard("ready", 1).await?;
        bureau.inside_live(0).await?;
        let page = &bureau.page;
        page.find("offer").await?;
        // Nothing counts before it is taken over.
        page.go("#/js2021/digital_economy/check").await?;
        page.until("return !document.querySelector('main').textContent.includes('48,731')", &true.into()).await?;
        page.press("offer-take").await?;
        page.until_gone("offer").await?;
        page.go("#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "48,731 万元").await?;
        let mut asked = bureau.site.heads();
        asked.extend(bureau.host.asked());
        asked.extend(page.requests().await?.iter().map(|url| url.split('#').next().unwrap_or_default().to_owned()));
        // The page of the host itself holds the line; what is asked for does not.
        assert!(asked.iter().all(|text| !text.contains("48731")), "{asked:#?}");
        Ok(())
    });
}
