//! The keyboard goes through the frame in the order of the page, and is never kept there.

use super::bureau::{visit, Bureau};
use std::collections::BTreeSet;
use thirtyfour::error::WebDriverResult;
use thirtyfour::Key;

/// Where the keyboard is on the host's page, once it has come there: it goes from one process to another.
async fn at_host(bureau: &Bureau) -> WebDriverResult<String> {
    bureau.outside().await?;
    bureau.page.until("return Boolean(document.activeElement?.id)", &true.into()).await?;
    let found = bureau.page.run("return document.activeElement?.id ?? ''").await?;
    Ok(found.as_str().unwrap_or_default().to_owned())
}

/// Presses Tab until the keyboard is on an element of the host again; says where it was in the frame.
async fn through(bureau: &Bureau, back: bool, to: &str) -> WebDriverResult<Vec<String>> {
    let mut seen = Vec::new();
    for _ in 0..200 {
        bureau.outside().await?;
        let chain = bureau.page.browser.action_chain();
        let chain = if back {
            chain.key_down(Key::Shift).send_keys(char::from(Key::Tab)).key_up(Key::Shift)
        } else {
            chain.send_keys(char::from(Key::Tab))
        };
        chain.perform().await?;
        let place = at_host(bureau).await?;
        if place == to {
            return Ok(seen);
        }
        assert_eq!(place, "e", "from {} to {to}", seen.len());
        bureau.inside(0).await?;
        let name = "const e = document.activeElement; window.marks ??= new Map();
            if (!marks.has(e)) marks.set(e, marks.size); return `${marks.get(e)} ${e.tagName} ${e.dataset?.testid ?? e.textContent.slice(0, 12)}`";
        seen.push(bureau.page.run(name).await?.as_str().unwrap_or_default().to_owned());
    }
    panic!("the keyboard is kept in the frame: {seen:?}");
}

#[test]
fn the_keyboard_goes_in_through_and_out_both_ways() {
    visit(async |bureau| {
        let body = "<p><a id=before href=\"#a\">前</a></p><shenbao-precheck id=e notice=js2021 category=digital_economy></shenbao-precheck>
            <p><a id=after href=\"#b\">后</a></p>";
        bureau.open(&bureau.script("data-define"), body).await?;
        bureau.until_heard("ready", 1).await?;
        bureau.inside_live(0).await?;
        bureau.page.go("#/js2021/digital_economy/investment").await?;
        bureau.outside().await?;
        bureau.page.run("document.getElementById('before').focus()").await?;
        let forth = through(bureau, false, "after").await?;
        let places: BTreeSet<&String> = forth.iter().collect();
        assert!(places.len() > 8, "{forth:?}");
        assert_eq!(places.len(), forth.len(), "somewhere twice: {forth:?}");
        let mut back = through(bureau, true, "before").await?;
        back.reverse();
        assert_eq!(back, forth, "the way back is another");
        Ok(())
    });
}
