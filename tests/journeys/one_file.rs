//! The one file that holds everything: opened from a disk, with no network, in a browser that has never seen it.

use crate::files::Folder;
use crate::journey::{address_of, journey, journey_in_file, read_file, read_file_alone};
use crate::page::Page;
use crate::site::built;
use serde_json::json;
use std::path::PathBuf;
use thirtyfour::error::WebDriverResult;

fn file() -> PathBuf {
    built().join("precheck.html")
}

/// What stands in the one field of a screen.
async fn amount(page: &Page) -> WebDriverResult<String> {
    page.value("field-total_investment_wan").await
}

#[test]
fn the_whole_journey_needs_no_network() {
    journey_in_file(&file(), "", |page| async move {
        page.type_into("describe", "为中小纺织企业建设工业互联网平台，不涉及产线").await?;
        page.press("suggest").await?;
        page.press("suggestion-js2021-digital_economy").await?;
        page.find("outcome").await?;
        page.go("#/js2021/digital_economy/investment").await?;
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.until_kept().await?;
        page.follow("go-fixes", "#/js2021/digital_economy/fixes").await?;
        page.until_says("plan-0", "480 万元 → 500 万元").await?;
        page.press("lang-en").await?;
        page.until("return document.documentElement.lang", &json!("en")).await?;
        page.until_says("plan-0", "4.8 million").await?;
        page.follow("go-pack", "#/js2021/digital_economy/pack").await?;
        // The policy documents are in the file, too.
        page.until("return document.querySelector('[data-testid=policy] li') !== null", &json!(true)).await?;
        page.follow("go-print", "#/js2021/digital_economy/print").await?;
        page.find("paper").await?;
        page.browser.refresh().await?;
        page.find("paper").await?;
        page.until("return document.documentElement.lang", &json!("en")).await?;
        let asked = page.requests().await?;
        assert!(asked.iter().all(|address| address.starts_with("file:") && address.contains("/precheck.html")), "{asked:#?}");
        Ok(())
    });
}

#[test]
fn a_file_saved_with_answers_opens_on_them() {
    let folder = Folder::new("one-file");
    let hostile = "</script><script>window.hurt=1</script><!-- \u{2028} ]]> &quot;\" onload=\"window.hurt=1";
    let long = "甲乙丙丁".repeat(85_000);
    let saved = journey_in_file(&file(), "#/js2021/digital_economy/investment", move |page| {
        let text = format!("{hostile}{long}");
        async move {
            let folder = Folder::new("one-file-saved");
            page.save_into(&folder).await?;
            page.type_into("field-total_investment_wan", "480").await?;
            page.go("#/js2021/digital_economy/pack").await?;
            // A megabyte is pasted, not typed.
            let paste = "const e = document.querySelector('[data-testid=note-project]'); e.value = arguments[0];\
                e.dispatchEvent(new Event('input', { bubbles: true }));";
            page.find("note-project").await?;
            page.browser.execute(paste, vec![json!(text)]).await?;
            page.until_kept().await?;
            page.press("pack-offline").await?;
            let (name, saved) = folder.received("html").await;
            assert!(name.starts_with("preflight-answers-"), "{name}");
            // Without answers it is the file that it came from, to the byte.
            page.press("lang-en").await?;
            page.run("document.querySelectorAll('.footer details').forEach((d) => { d.open = true; })").await?;
            page.press("save-offline").await?;
            let (_, plain) = folder.received("html").await;
            assert!(plain == std::fs::read_to_string(file()).expect("the file"), "the file saved from itself is another");
            Ok((text, saved))
        }
    });
    let (text, saved) = saved;
    assert!(saved.len() > 1_000_000);
    let opened = folder.put("answers.html", &saved);
    journey_in_file(&opened, "", |page| async move {
        page.until_hash("#/js2021/digital_economy/pack").await?;
        assert_eq!(page.value("note-project").await?, text);
        page.until("return window.hurt ?? 'unhurt'", &json!("unhurt")).await?;
        page.go("#/js2021/digital_economy/investment").await?;
        assert_eq!(amount(&page).await?, "480");
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        // Gone on with, it opens again where it was left, and the version in the file is offered.
        page.retype("field-total_investment_wan", "510").await?;
        page.until_kept().await?;
        page.browser.goto("about:blank").await?;
        page.open("").await?;
        page.find("offer").await?;
        page.until_hash("#/js2021/digital_economy/investment").await?;
        assert_eq!(amount(&page).await?, "510");
        Ok(())
    });
}

#[test]
fn a_page_that_a_browser_saved_starts_again_with_its_answers() {
    let folder = Folder::new("saved-whole");
    // No storage: the answers can only be in the page.
    let refusal = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })";
    let saved = journey_in_file(&file(), "#/", move |page| async move {
        let cdp = page.browser.cdp();
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refusal })).await?;
        page.browser.refresh().await?;
        page.until_says("kept", "此环境无法保存").await?;
        page.go("#/js2021/digital_economy/investment").await?;
        page.type_into("field-total_investment_wan", "480").await?;
        page.press("look").await?;
        page.until_snapshot("480").await?;
        // What “complete” does: the page as it stands, written out.
        let saved = page.run("return '<!DOCTYPE html>\\n' + document.documentElement.outerHTML").await?;
        Ok(saved.as_str().unwrap_or_default().to_owned())
    });
    let opened = folder.put("complete.html", &saved);
    journey_in_file(&opened, "", |page| async move {
        page.until_hash("#/js2021/digital_economy/investment").await?;
        assert_eq!(amount(&page).await?, "480");
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.until("return document.querySelectorAll('#app, #app header, #payload').length", &json!(3)).await?;
        page.until("return getComputedStyle(document.querySelector('preflight-snapshot')).display", &json!("none")).await
    });
}

#[test]
fn an_archive_without_scripts_reads_well() {
    let folder = Folder::new("archive");
    let (archive, page_address) = journey_in_file(&file(), "#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_snapshot("480").await?;
        let made = page.browser.cdp().send_raw("Page.captureSnapshot", json!({ "format": "mhtml" })).await?;
        Ok((made["data"].as_str().unwrap_or_default().to_owned(), page.site.clone()))
    });
    assert_eq!(page_address, address_of(&file()));
    let opened = folder.put("archive.mhtml", &archive);
    read_file(&opened, |page| async move {
        page.until("return document.body.innerText.includes('480 万元')", &json!(true)).await?;
        let text = page.run("return document.body.innerText").await?;
        let text = text.as_str().unwrap_or_default();
        for wanted in ["另存的副本", "precheck.html", "总投资", "不符", "二.4a", "sha256:"] {
            assert!(text.contains(wanted), "no {wanted} in {text}");
        }
        // What does not work is not shown.
        page.until("return document.querySelector('#app')?.checkVisibility() ?? false", &json!(false)).await
    });
}

#[test]
fn a_page_of_the_site_that_was_saved_says_where_the_working_file_is() {
    let folder = Folder::new("saved-hosted");
    let (saved, address) = journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_snapshot("480").await?;
        let saved = page.run("return '<!DOCTYPE html>\\n' + document.documentElement.outerHTML").await?;
        Ok((saved.as_str().unwrap_or_default().to_owned(), page.site.clone()))
    });
    // “Complete”, of which the program does not start from a disk.
    let opened = folder.put("complete.html", &saved);
    read_file_alone(&opened, |page| async move {
        let text = page.run("return document.querySelector('preflight-snapshot').innerText").await?;
        let text = text.as_str().unwrap_or_default();
        for wanted in ["另存的副本", "480 万元", "二.4a", &format!("{address}precheck.html")] {
            assert!(text.contains(wanted), "no {wanted} in {text}");
        }
        Ok(())
    });
    // “HTML only”: the page as it was served.
    for file in ["index.html", "js2021.digital_economy.html"] {
        let opened = folder.put(file, &std::fs::read_to_string(built().join(file)).expect("a page"));
        read_file_alone(&opened, |page| async move {
            let text = page.run("return document.body.innerText").await?;
            let text = text.as_str().unwrap_or_default();
            for wanted in ["网页的一份副本", "precheck.html", "2021年智慧江苏重点工程"] {
                assert!(text.contains(wanted), "no {wanted} in {text}");
            }
            Ok(())
        });
    }
}

#[test]
fn the_folder_of_the_site_opened_from_a_disk_leads_to_the_one_file() {
    read_file_alone(&built().join("js2021.digital_economy.html"), |page| async move {
        page.until("return document.querySelector('.copy-note').checkVisibility()", &json!(true)).await?;
        page.until("return document.querySelector('main h1').checkVisibility()", &json!(true)).await?;
        page.run("document.querySelector('.copy-note a').click()").await?;
        page.until_live().await?;
        page.find("describe").await.map(drop)
    });
}
