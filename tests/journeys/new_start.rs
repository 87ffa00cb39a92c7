//! A project in Jilin that has not begun: what only such projects are asked, and only then.

use crate::examples::Example;
use crate::fill::{answer_all_seen, choose};
use crate::journey::journey;

#[test]
fn a_project_about_to_start_in_jilin() {
    let example = Example::named("jl761-digital-gov-approval-system.json");
    journey("#/jl761/-", move |page| async move {
        // Choosing keeps the keyboard where it is.
        page.press("category-digital_gov_infra").await?;
        page.until("return location.hash", &"#/jl761/digital_gov_infra".into()).await?;
        page.until_focus("category-digital_gov_infra").await?;
        page.press("begin").await?;
        page.until("return location.hash.split('/').length", &4.into()).await?;
        page.until_focus("heading").await?;
        let mut given = Vec::new();
        while page.hash().await? != "#/jl761/digital_gov_infra/check" {
            answer_all_seen(&page, &example, &mut given).await?;
            page.proceed().await?;
        }
        assert!(given.iter().any(|name| name == "planned_start_date"), "{given:?}");
        page.follow("go-result", "#/jl761/digital_gov_infra/result").await?;
        page.until_attribute("outcome", "data-outcome", "ready").await?;
        // Under construction, the day of the start is idle.
        page.go("#/jl761/digital_gov_infra/change/jl761_status").await?;
        choose(&page, "field-jl761_status-ongoing").await?;
        page.follow("continue", "#/jl761/digital_gov_infra/check").await?;
        page.follow("go-result", "#/jl761/digital_gov_infra/result").await?;
        page.until("return document.querySelector('[data-testid=\"finding-jl761/一(一)6c\"]')?.dataset.verdict", &"not_applicable".into())
            .await
    });
}
