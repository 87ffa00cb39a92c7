//! Real applications, filled in field by field: the page says what the rules say natively, clause by clause.

use crate::examples::{self, Example};
use crate::fill::give;
use crate::journey::journey;
use crate::page::Page;
use serde_json::Value as Json;
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

fn all(notice: &str) {
    let examples = examples::of_notice(notice);
    assert!(!examples.is_empty(), "there are examples for {notice}");
    journey("", move |page| async move {
        for example in examples {
            apply(&page, &example).await?;
            // The next applicant starts with an empty form.
            let script = "history.replaceState(null, '', '#/'); localStorage.clear(); location.reload()";
            page.browser.execute(script, Vec::new()).await?;
            page.until("return document.querySelector('[data-testid=\"outcome\"]')", &Json::Null).await?;
        }
        Ok(())
    });
}

async fn apply(page: &Page, example: &Example) -> WebDriverResult<()> {
    let (answers, programme) = (example.answers(), example.programme());
    page.press(&format!("notice-{}", example.notice)).await?;
    for decl in programme.vocabulary().facts().iter().filter(|d| d.derived.is_none()) {
        // By the library's declaration, which answers were read by.
        let vocabulary = examples::library().vocabulary();
        let decl = vocabulary.find(&decl.name).and_then(|ix| vocabulary.get(ix)).expect("a fact of the library");
        if let Some(value) = answers.get(&decl.name) {
            give(page, decl, value).await?;
        }
    }
    let report = example.report();
    page.until_attribute("outcome", "data-outcome", report.outcome.id()).await?;
    page.press("show-all").await?;
    page.until("return document.querySelectorAll('[data-verdict]').length", &programme.clauses().len().into()).await?;
    let clauses = programme.clauses().iter().zip(&report.findings);
    let wanted: BTreeMap<String, String> =
        clauses.map(|(c, f)| (format!("finding-{}", programme.clause_id(c)), f.verdict.id().to_owned())).collect();
    assert_eq!(verdicts(page).await?, wanted, "{example:?}");
    let url = page.browser.current_url().await?;
    assert_eq!(url.fragment(), Some(format!("/{}/{}", example.notice, example.category).as_str()));
    Ok(())
}

/// Every finding on the page.
async fn verdicts(page: &Page) -> WebDriverResult<BTreeMap<String, String>> {
    let script =
        "return Object.fromEntries([...document.querySelectorAll('[data-verdict]')].map(e => [e.dataset.testid, e.dataset.verdict]))";
    let found = page.browser.execute(script, Vec::new()).await?;
    let pairs = found.json().as_object().cloned().unwrap_or_default();
    Ok(pairs.into_iter().map(|(id, verdict)| (id, verdict.as_str().unwrap_or_default().to_owned())).collect())
}
