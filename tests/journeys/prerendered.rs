//! The pages as they stand before anything runs: they can be read without scripts, and the application takes over without moving them.

use crate::journey::unopened;
use crate::page::Page;
use crate::site::Site;
use serde_json::{json, Value as Json};
use std::io::{Read, Write};
use std::net::TcpStream;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, Key};

/// A category's page.
const PAGE: &str = "js2021.digital_economy.html";

/// What people can read of the first element that a selector finds.
async fn read(page: &Page, selector: &str) -> WebDriverResult<String> {
    page.browser.find(By::Css(selector)).await?.text().await
}

/// Puts the keyboard on the first element that a selector finds, and presses it.
async fn press(page: &Page, selector: &str) -> WebDriverResult<()> {
    page.browser.find(By::Css(selector)).await?.send_keys(Key::Enter).await
}

/// The status that the site answers a file with.
fn status(site: &Site, file: &str) -> std::io::Result<String> {
    let url = site.url(file);
    let (host, path) = url.trim_start_matches("http://").split_once('/').expect("a path");
    let mut stream = TcpStream::connect(host)?;
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).split_whitespace().nth(1).unwrap_or_default().to_owned())
}

#[test]
fn without_scripts_a_category_can_be_read() {
    unopened(async |page, site| {
        page.browser.cdp().send_raw("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        page.browser.goto(site.url(PAGE)).await?;
        assert!(read(page, "h1").await?.contains("2021年智慧江苏重点工程（和标志性工程） · 数字经济"));
        let said = read(page, "body").await?;
        for wanted in ["JavaScript 没有启用", "硬性条件", "不含土建投资", "2021-09-22", "申报表", "025-69652659", "谁来判断"]
        {
            assert!(said.contains(wanted), "{wanted} is not in {said}");
        }
        // What is folded opens without scripts.
        let folded = "section[aria-labelledby=ledger-heading] details";
        assert!(!read(page, folded).await?.contains("建设主体在省内"));
        press(page, &format!("{folded} > summary")).await?;
        assert!(read(page, folded).await?.contains("建设主体在省内"));
        // Nothing is shown that would not answer.
        for control in [".bar", ".columns__aside", ".header__link"] {
            assert!(!page.browser.find(By::Css(control)).await?.is_displayed().await?, "{control}");
        }
        let mut links = Vec::new();
        for link in page.browser.find_all(By::Css("a[href^='./']")).await? {
            links.extend(link.attr("href").await?);
        }
        assert!(links.len() > 8, "{links:?}");
        for link in links {
            let file = link.trim_start_matches("./").split('#').next().unwrap_or_default();
            assert_eq!(status(site, file).expect("an answer"), "200", "{link}");
        }
        // The other language, and the start, are pages of their own.
        press(page, "a[hreflang=en].switch__button").await?;
        assert!(read(page, "body").await?.contains("Hard condition"));
        press(page, ".header__brand").await?;
        assert!(page.browser.current_url().await?.path().ends_with("/index.en.html"));
        press(page, "a[href='./js2023.en.html']").await?;
        assert!(page.browser.current_url().await?.path().ends_with("/js2023.en.html"));
        Ok(())
    });
}

/// Where the headings and the main part's end are.
const PLACES: &str = "return [...document.querySelectorAll('h1, h2, .footer')].filter(e => e.checkVisibility() && !e.closest('.columns__aside'))\
    .map(e => [e.textContent.slice(0, 12), Math.round(e.getBoundingClientRect().left), Math.round(e.getBoundingClientRect().top + scrollY)])";

async fn hold(page: &Page, width: u32) -> WebDriverResult<()> {
    let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500 });
    page.browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await.map(drop)
}

#[test]
fn the_application_draws_what_stood_there() {
    unopened(async |page, site| {
        let cdp = page.browser.cdp();
        cdp.send_raw("Network.enable", json!({})).await?;
        for width in [1280, 768, 360] {
            hold(page, width).await?;
            for (file, hash, started) in
                [(PAGE, "#/js2021/digital_economy", "outcome"), ("jl761.html", "#/jl761/-", "outcome"), ("", "#/", "suggest")]
            {
                cdp.send_raw("Network.setBlockedURLs", json!({ "urls": ["*/boot-*"] })).await?;
                page.browser.goto("about:blank").await?;
                page.browser.goto(site.url(file)).await?;
                let before = page.run(PLACES).await?;
                assert!(before.as_array().is_some_and(|places| places.len() > 2), "{before}");
                assert!(!page.has(started).await?, "nothing runs yet");
                cdp.send_raw("Network.setBlockedURLs", json!({ "urls": [] })).await?;
                // As at a first visit: no draft to go on with.
                page.run("localStorage.clear()").await?;
                page.browser.goto("about:blank").await?;
                page.browser.goto(site.url(&format!("{file}{hash}"))).await?;
                page.until(&format!("return document.querySelector('[data-testid={started}]') !== null"), &json!(true)).await?;
                page.until(PLACES, &before).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn the_application_takes_over_without_a_shift() {
    unopened(async |page, site| {
        for width in [1280, 360] {
            hold(page, width).await?;
            for (file, started) in [(PAGE, "outcome"), ("", "suggest")] {
                page.browser.goto("about:blank").await?;
                page.browser.goto(site.url(file)).await?;
                page.until(&format!("return document.querySelector('[data-testid={started}]') !== null"), &json!(true)).await?;
                let observe = "window.shifts ??= (() => { const all = [];\
                    new PerformanceObserver((list) => all.push(...list.getEntries().map((e) => e.value))).observe({ type: 'layout-shift', buffered: true });\
                    return all; })();";
                page.run(observe).await?;
                // Two frames later, everything before them was reported.
                let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.shifts))));";
                let shifts: Json = page.browser.execute_async(frames, Vec::new()).await?.json().clone();
                let sum: f64 = shifts.as_array().into_iter().flatten().filter_map(Json::as_f64).sum();
                assert!(sum <= 0.02, "{file} at {width}: {sum} of {shifts}");
            }
        }
        Ok(())
    });
}
