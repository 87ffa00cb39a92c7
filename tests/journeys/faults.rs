//! What goes wrong on a device: its clock, its zone, its language, what it kept, and pages put away or killed. What has no journey here
//! stands with its test in docs/proof/faults.md.

use crate::files::Folder;
use crate::fill::choose;
use crate::journey::{journey, travel};
use crate::page::Page;
use crate::site::Site;
use serde_json::{json, Value as Json};
use std::time::Instant;
use thirtyfour::error::WebDriverResult;

const AMOUNT: &str = "field-total_investment_wan";
const HERE: &str = "#/js2021/digital_economy/investment";

/// The day of the calendar, as the page took it from the clock.
async fn day(page: &Page) -> WebDriverResult<String> {
    page.go("#/jl761/digital_gov_infra/pack").await?;
    page.value("as-of").await
}

#[test]
fn no_clock_zone_or_language_of_a_device_moves_a_day_or_a_verdict() {
    let ((), errors) = travel(Site::serve(), "#/jl761/digital_gov_infra/change/jl761_status", |page, _| async move {
        let cdp = page.browser.cdp();
        choose(&page, "field-jl761_status-new_start").await?;
        page.go("#/jl761/digital_gov_infra/change/planned_start_date").await?;
        page.type_into("field-planned_start_date", "2025-03-01").await?;
        page.until_kept().await?;
        let here = day(&page).await?;
        page.go("#/jl761/digital_gov_infra/result").await?;
        let verdicts = page.verdicts().await?;
        assert!(!verdicts.is_empty());
        // Zones on both sides of the date line, where the day begins 6 hours earlier and ends 18 hours later than in Beijing, on
        // devices that speak neither language.
        for (zone, language) in [("Pacific/Kiritimati", "fr-FR"), ("America/Adak", "ar")] {
            cdp.send_raw("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).await?;
            let agent = page.run("return navigator.userAgent").await?;
            cdp.send_raw("Emulation.setUserAgentOverride", json!({ "userAgent": agent, "acceptLanguage": language })).await?;
            page.browser.refresh().await?;
            page.until_live().await?;
            assert_eq!(
                page.run("return [Intl.DateTimeFormat().resolvedOptions().timeZone, navigator.language]").await?,
                json!([zone, language])
            );
            assert_eq!(page.run("return document.documentElement.lang").await?, json!("zh-CN"), "the notices' own language");
            assert_eq!(page.verdicts().await?, verdicts, "{zone}");
            assert_eq!(day(&page).await?, here, "{zone}: the day in Beijing");
            page.go("#/jl761/digital_gov_infra/check").await?;
            page.until_says("answer-planned_start_date", "2025-03-01").await?;
            page.go("#/jl761/digital_gov_infra/result").await?;
        }
        // The clock itself is years wrong: windows are, as far as they depend on it, and no verdict.
        for (now, wrong) in [("Date.UTC(1999, 11, 31, 20)", "2000-01-01"), ("Date.UTC(2099, 0, 1)", "2099-01-01")] {
            let source = format!("Date.now = () => {now}");
            let set = cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })).await?;
            page.browser.refresh().await?;
            page.until_live().await?;
            assert_eq!(page.verdicts().await?, verdicts, "{wrong}");
            assert_eq!(day(&page).await?, wrong);
            // It can be set right by hand.
            page.retype("as-of", &here).await?;
            assert_eq!(page.value("as-of").await?, here);
            cdp.send_raw("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": set["identifier"] })).await?;
            page.go("#/jl761/digital_gov_infra/result").await?;
        }
        Ok(())
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}

#[test]
fn what_cannot_be_read_lies_aside_and_the_page_goes_on() {
    let folder = Folder::new("aside");
    journey("#/", |page| async move {
        page.save_into(&folder).await?;
        for odd in ["preflight-shelf 2\nstamp\t17\n=== 1\t#/\t一\npreflight-draft 2\nx\ty\n", "\u{fffd}{\"broken\":"] {
            page.browser.goto("about:blank").await?;
            page.browser.goto(format!("{}#/drafts", page.site)).await?;
            page.until_live().await?;
            page.run(&format!("localStorage.clear(); localStorage['preflight.shelf.1'] = {}", json!(odd))).await?;
            page.browser.refresh().await?;
            page.press("save-aside").await?;
            assert_eq!(folder.received("txt").await.1, odd);
            page.go(HERE).await?;
            page.type_into(AMOUNT, "480").await?;
            page.until_kept().await?;
            page.browser.refresh().await?;
            page.until_live().await?;
            assert_eq!(page.value(AMOUNT).await?, "480", "what is answered now is kept");
            assert_eq!(page.run("return localStorage['preflight.shelf.1.aside']").await?, json!(odd), "and what was there is not lost");
        }
        Ok(())
    });
}

#[test]
fn a_page_put_away_or_killed_comes_back_with_everything() {
    let ((), errors) = travel(Site::serve(), HERE, |page, site| async move {
        page.type_into(AMOUNT, "480").await?;
        page.until_kept().await?;
        page.run("addEventListener('pageshow', (e) => { window.putAway = e.persisted })").await?;
        // Away, and back before the page is thrown away; meanwhile another window writes.
        let first = page.browser.window().await?;
        page.browser.goto(site.url("privacy.html")).await?;
        let second = page.browser.new_tab().await?;
        page.browser.switch_to_window(second.clone()).await?;
        page.open(HERE).await?;
        page.retype(AMOUNT, "700").await?;
        page.until_kept().await?;
        page.browser.switch_to_window(first).await?;
        page.browser.back().await?;
        page.until_live().await?;
        page.until("return document.querySelector('[data-testid=field-total_investment_wan]').value", &json!("700")).await?;
        println!("put away and taken out again: {}", page.run("return window.putAway ?? 'opened anew'").await?);
        // Killed without a word, as a browser does with a tab that it has no memory for.
        page.retype(AMOUNT, "900").await?;
        page.until_kept().await?;
        let _ = page.browser.cdp().send_raw("Page.crash", json!({})).await;
        page.browser.switch_to_window(second).await?;
        page.browser.refresh().await?;
        page.until_live().await?;
        assert_eq!(page.value(AMOUNT).await?, "900");
        Ok(())
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}

#[test]
fn five_thousand_rows_and_two_hundred_drafts_are_carried() {
    journey("#/js2023/star/change/cloud_services", |page| async move {
        let row = |n: usize| format!("云服务{n}\t2022-{:02}-01\t\t是\t是", n % 12 + 1);
        let table: Vec<String> = (0..5_000).map(row).collect();
        page.press("field-cloud_services-paste").await?;
        page.until_focus("paste").await?;
        let start = Instant::now();
        put(&page, &table.join("\n")).await?;
        println!("5,000 rows put into the box in {} ms", start.elapsed().as_millis());
        let start = Instant::now();
        page.press("paste-read").await?;
        page.until_says("field-cloud_services-read", "已读入 5000 行").await?;
        println!("5,000 rows read in {} ms", start.elapsed().as_millis());
        let start = Instant::now();
        page.type_into("field-cloud_services-0-service_name", "甲").await?;
        page.until_kept().await?;
        println!("one letter more, and kept, in {} ms", start.elapsed().as_millis());
        page.browser.refresh().await?;
        page.until_live().await?;
        assert_eq!(page.value("field-cloud_services-0-service_name").await?, "云服务0甲");
        // One more than there may be: it stays, and the list counts as not given, in words.
        page.press("field-cloud_services-paste").await?;
        page.until_focus("paste").await?;
        put(&page, &row(0)).await?;
        page.press("paste-read").await?;
        page.until("return document.querySelector('main').textContent.includes('最多 5000 行')", &json!(true)).await?;

        let draft =
            |n: usize| format!("=== {n}\t#/js2021/digital_economy\t第{n}份\npreflight-draft 1\nlang\tzh\ntotal_investment_wan\twan {n}\n");
        let shelf: String = (1..=200).map(draft).collect();
        let shelf = format!("preflight-shelf 1\nstamp\t900\nlook\tstandard\nlang\tzh\ncurrent\t1\n{shelf}");
        page.browser.goto("about:blank").await?;
        page.browser.goto(format!("{}#/drafts", page.site)).await?;
        page.until_live().await?;
        page.run(&format!("localStorage['preflight.shelf.1'] = {}", json!(shelf))).await?;
        page.browser.refresh().await?;
        page.until("return document.querySelectorAll('.draft').length", &json!(200)).await?;
        page.press("draft-200-open").await?;
        page.go(HERE).await?;
        assert_eq!(page.value(AMOUNT).await?, "200");
        page.retype(AMOUNT, "201").await?;
        page.until_kept().await?;
        let kept = page.run("return localStorage['preflight.shelf.1'].match(/^=== /gm).length").await?;
        assert_eq!(kept, Json::from(200), "none is dropped");
        Ok(())
    });
}

/// Puts a text into the box as pasting does: at once.
async fn put(page: &Page, text: &str) -> WebDriverResult<()> {
    let script = format!(
        "const box = document.getElementById('paste'); box.value = {}; box.dispatchEvent(new Event('input', {{ bubbles: true }}))",
        json!(text)
    );
    page.run(&script).await.map(drop)
}
