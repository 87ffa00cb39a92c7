//! Gives answers through the fields that the page made of the vocabulary.

use crate::examples::{library, Example};
use crate::page::Page;
use preflight_rules::fact::{FactDecl, Kind};
use preflight_rules::value::{Row, Scalar, Value};
use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::By;

/// The library's declaration of a fact, which answers are read by.
pub fn declared(name: &str) -> &'static FactDecl {
    let vocabulary = library().vocabulary();
    vocabulary.find(name).and_then(|ix| vocabulary.get(ix)).expect("a fact of the library")
}

/// Answers every question that is in sight from an example, and those that come into sight with it. Adds to what was given before.
pub async fn answer_all_seen(page: &Page, example: &Example, given: &mut Vec<String>) -> WebDriverResult<()> {
    let answers = example.answers();
    loop {
        let seen = page.run(SEEN).await?;
        let seen: Vec<&str> = seen.as_array().into_iter().flatten().filter_map(|name| name.as_str()).collect();
        let next = seen.iter().find(|name| !given.iter().any(|g| g == *name) && answers.get(name).is_some());
        let Some((name, value)) = next.and_then(|name| Some((*name, answers.get(name)?))) else { return Ok(()) };
        give(page, declared(name), value).await?;
        given.push(name.to_owned());
    }
}

const SEEN: &str = "return [...document.querySelectorAll('main [data-testid^=field-]')]
    .filter(e => e.matches('fieldset, .field > div input, .field > div textarea, .field > div select') && e.checkVisibility())
    .map(e => e.dataset.testid.slice(6))";

/// Gives one answer as a person would.
pub async fn give(page: &Page, decl: &FactDecl, value: &Value) -> WebDriverResult<()> {
    let id = format!("field-{}", decl.name);
    match value {
        Value::Rows(rows) if rows.is_empty() => page.turn_on(&format!("{id}-none")).await,
        Value::Rows(rows) => {
            for (i, row) in rows.iter().enumerate() {
                page.press(&format!("{id}-add")).await?;
                give_row(page, decl, &id, i, row).await?;
            }
            Ok(())
        }
        Value::Set(0) => page.turn_on(&format!("{id}-none")).await,
        Value::Set(bits) => {
            for (i, choice) in decl.kind.choices().iter().enumerate() {
                if bits >> i & 1 == 1 {
                    page.turn_on(&format!("{id}-{}", choice.id)).await?;
                }
            }
            Ok(())
        }
        Value::Text(text) if text.is_empty() => page.turn_on(&format!("{id}-none")).await,
        other => give_simple(page, &decl.kind, &id, other).await,
    }
}

async fn give_row(page: &Page, decl: &FactDecl, id: &str, position: usize, row: &Row) -> WebDriverResult<()> {
    for (field, value) in decl.kind.fields().iter().zip(row) {
        if let Some(value) = value {
            give_simple(page, &field.kind, &format!("{id}-{position}-{}", field.name), value).await?;
        }
    }
    Ok(())
}

async fn give_simple(page: &Page, kind: &Kind, id: &str, value: &Value) -> WebDriverResult<()> {
    match value {
        Value::Bool(value) => choose(page, &format!("{id}-{value}")).await,
        Value::Choice(i) => choose(page, &format!("{id}-{}", kind.choices()[usize::from(*i)].id)).await,
        Value::Scalar(scalar) => page.type_into(id, &typed(*scalar)).await,
        Value::Text(text) => page.type_into(id, text).await,
        Value::Set(_) | Value::Rows(_) => panic!("{id}: no such field within a record"),
    }
}

/// A radio button, or an option of a list that unfolds.
pub async fn choose(page: &Page, id: &str) -> WebDriverResult<()> {
    let css = format!("[data-testid=\"{id}\"]");
    page.until(&format!("return !!document.querySelector('{css}')"), &json!(true)).await?;
    let element = page.browser.find(By::Css(css)).await?;
    if element.tag_name().await? == "option" {
        let list = element.find(By::XPath("./ancestor::select")).await?;
        list.scroll_into_view().await?;
        return element.click().await;
    }
    page.turn_on(id).await
}

/// Money is typed in 万元, the unit that fields start with.
fn typed(scalar: Scalar) -> String {
    match scalar {
        Scalar::Int(n) => n.to_string(),
        Scalar::Money(amount) | Scalar::Percent(amount) => amount.to_string(),
        Scalar::Date(date) => date.to_string(),
        Scalar::Month(month) => month.to_string(),
    }
}
