//! Real applications, filled in field by field on one page: the page says what the rules say natively, clause by clause.

use crate::examples::{self, Example};
use crate::fill::{declared, give};
use crate::journey::journey;
use crate::page::Page;
use std::collections::BTreeMap;
use thirtyfour::error::WebDriverResult;

#[test]
fn every_example_for_smart_jiangsu() {
    all("js2021");
}

#[test]
fn every_example_for_jilin_761() {
    all("jl761");
}

#[test]
fn every_example_for_industrial_internet() {
    all("js2023");
}

fn all(notice: &'static str) {
    let examples = examples::of_notice(notice);
    assert!(!examples.is_empty(), "there are examples for {notice}");
    journey("", move |page| async move {
        for example in examples {
            apply(&page, &example).await?;
            // The next applicant starts with an empty form.
            page.run("document.querySelectorAll('.footer details').forEach((d) => { d.open = true; })").await?;
            page.press("forget-all").await?;
            page.at("#/").await?;
            page.browser.refresh().await?;
            page.find("describe").await?;
        }
        Ok(())
    });
}

async fn apply(page: &Page, example: &Example) -> WebDriverResult<()> {
    let (answers, programme) = (example.answers(), example.programme());
    page.go(&format!("#/{}/-/all", example.notice)).await?;
    for decl in programme.vocabulary().facts().iter().filter(|d| d.derived.is_none()) {
        if let Some(value) = answers.get(&decl.name) {
            give(page, declared(&decl.name), value).await?;
        }
    }
    // The category is an answer like any other, and the address follows it.
    page.until("return location.hash", &format!("#/{}/{}/all", example.notice, example.category).into()).await?;
    page.go(&format!("#/{}/{}/result", example.notice, example.category)).await?;
    let report = example.report();
    page.until_attribute("outcome", "data-outcome", report.outcome.id()).await?;
    let clauses = programme.clauses().iter().zip(&report.findings);
    let wanted: BTreeMap<String, String> =
        clauses.map(|(c, f)| (format!("finding-{}", programme.clause_id(c)), f.verdict.id().to_owned())).collect();
    assert_eq!(page.verdicts().await?, wanted, "{example:?}");
    Ok(())
}
