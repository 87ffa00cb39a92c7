//! What leaves the browser: nothing that was filled in, by any way. docs/proof/privacy.md names what is held here.

use crate::files::Folder;
use crate::hosted::FOLDER;
use crate::journey::travel;
use crate::page::Page;
use crate::site::{built, Site};
use serde_json::{json, Value as Json};
use std::collections::BTreeSet;
use thirtyfour::error::WebDriverResult;

/// What is typed wherever something can be typed: an amount, and words.
const MARKS: [&str; 2] = ["8642097.53", "甲乙保密丙丁"];

/// Each place where something can be typed, by its test id.
const FIELDS: &str = "return [...document.querySelectorAll('main :is(input[type=text], textarea)[data-testid]')]
    .filter(e => e.checkVisibility() && !e.value).map(e => e.dataset.testid)";

/// Answers every group of choices by its first.
const CHOOSE: &str = "const names = new Set();
    for (const e of document.querySelectorAll('main input[type=radio]'))
        if (e.checkVisibility() && !names.has(e.name)) { names.add(e.name); e.click() }";

/// What others than this page could see of it: its title and address, what it leaves for the next page and the one before.
const OUTSIDE: &str =
    "return [document.title, location.href, document.referrer, document.cookie, window.name, JSON.stringify(history.state),
    ...performance.getEntriesByType('resource').map(e => e.name)].join('\\n')";

/// The marks as they would stand in an address or in a script's text.
fn forms() -> Vec<String> {
    let encoded: String = MARKS[1].bytes().map(|byte| format!("%{byte:02X}")).collect();
    let escaped: String = MARKS[1].chars().map(|c| format!("\\u{:04x}", u32::from(c))).collect();
    let mut forms: Vec<String> = MARKS.iter().map(|mark| (*mark).to_owned()).collect();
    forms.extend([encoded.to_lowercase(), escaped, encoded]);
    forms
}

/// None of the marks is in any of these texts.
fn silent(texts: &[String], what: &str) {
    for text in texts {
        assert!(!forms().iter().any(|form| text.contains(form)), "{what} has an answer in it: {text}");
    }
}

/// Fills in everything that is to be seen.
async fn fill_in(page: &Page) -> WebDriverResult<()> {
    page.run(CHOOSE).await?;
    for (n, id) in page.run(FIELDS).await?.as_array().into_iter().flatten().filter_map(Json::as_str).enumerate() {
        // A choice may have taken a question away.
        if page.shows(id).await? {
            page.type_into(id, MARKS[n % 2]).await?;
        }
    }
    look(page).await
}

/// Nobody else sees it.
async fn look(page: &Page) -> WebDriverResult<()> {
    let seen = page.run(OUTSIDE).await?.as_str().unwrap_or_default().to_owned();
    silent(&[seen], "what others see of the page");
    assert_eq!(page.run("return location.search + document.cookie + window.name").await?, json!(""));
    Ok(())
}

/// Saves every file and copies the link; gives the link.
async fn hand_out(page: &Page, folder: &Folder, pack: &str) -> WebDriverResult<String> {
    page.go(pack).await?;
    fill_in(page).await?;
    for (button, kind) in [("save-progress", "html"), ("save-calendar", "ics"), ("save-report", "json")] {
        page.press(button).await?;
        let (_, text) = folder.received(kind).await;
        // It is theirs, and has what they typed.
        assert!(kind != "html" || MARKS.iter().all(|mark| text.contains(mark)), "{kind}");
    }
    let may = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    page.browser.cdp().send_raw("Browser.grantPermissions", may).await?;
    page.run("document.querySelector('[data-testid=share]').closest('details').open = true").await?;
    page.press("share").await?;
    page.until_says("board", "已复制").await?;
    look(page).await?;
    let copied = page.browser.execute_async("navigator.clipboard.readText().then(arguments[0])", Vec::new()).await?;
    Ok(copied.json().as_str().unwrap_or_default().to_owned())
}

#[test]
fn nothing_that_is_filled_in_leaves_the_browser() {
    let folder = Folder::new("privacy");
    let ((), errors) = travel(Site::below(&[FOLDER]), "", |page, site| async move {
        page.save_into(&folder).await?;
        page.type_into("describe", &format!("为纺织企业建设供应链协同平台，{}", MARKS[1])).await?;
        page.press("suggest").await?;
        page.until_ready().await?;
        let loaded = site.heads().len();
        let mut link = String::new();
        for at in ["js2021/digital_economy", "js2023/star", "jl761/digital_gov_infra"] {
            page.go(&format!("#/{at}/all")).await?;
            fill_in(&page).await?;
            for place in ["", "/check", "/result", "/fixes", "/compare", "/print"] {
                page.go(&format!("#/{at}{place}")).await?;
                look(&page).await?;
            }
            page.browser.cdp().send_raw("Page.printToPDF", json!({})).await?;
            link = hand_out(&page, &folder, &format!("#/{at}/pack")).await?;
        }
        page.press("lang-en").await?;
        page.until("return document.documentElement.lang", &json!("en")).await?;
        page.press("lang-zh").await?;
        page.go("#/drafts").await?;
        page.retype("draft-1-name", MARKS[1]).await?;
        page.press("draft-1-copy").await?;
        page.find("draft-2").await?;
        page.until_kept().await?;
        look(&page).await?;

        // What the browser asked for since the site was loaded: nothing but the site's own files, and the answers nowhere.
        let said = page.network().await?;
        assert!(!said.is_empty());
        silent(&said, "the network");
        stays_at_home(&site);
        assert!(site.heads().len() >= loaded);
        // What is kept for times without a network is the site's.
        let kept = page.run(KEPT).await?;
        let kept: Vec<String> = kept.as_array().into_iter().flatten().filter_map(|text| Some(text.as_str()?.to_owned())).collect();
        assert!(kept.len() > 10);
        silent(&kept, "a file that is kept");
        assert_eq!(page.run("return Object.keys(localStorage).every((key) => key.startsWith('preflight.'))").await?, json!(true));

        // A link with answers: they are behind the `#`, which no server hears of, and are gone from the address once taken.
        assert!(link.contains(MARKS[0]) && link.contains('#'), "{link}");
        page.browser.goto("about:blank").await?;
        page.browser.goto(&link).await?;
        page.press("offer-take").await?;
        page.until_gone("offer").await?;
        look(&page).await?;
        stays_at_home(&site);

        // The browser's own way to delete takes everything.
        page.browser.goto(site.url("privacy.html")).await?;
        let everything = json!({ "origin": site.at("").trim_end_matches('/'), "storageTypes": "all" });
        page.browser.cdp().send_raw("Storage.clearDataForOrigin", everything).await?;
        page.until("return caches.keys().then((names) => names.length + localStorage.length)", &json!(0)).await?;
        let console = page.browser.browser_log().await?;
        silent(&console.iter().map(|entry| entry.message.clone()).collect::<Vec<_>>(), "the console");
        assert!(console.iter().all(|entry| entry.level != "SEVERE"), "{console:#?}");
        Ok(())
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}

/// The text of everything in the caches.
const KEPT: &str = "return (async () => { const texts = [];
    for (const name of await caches.keys()) { const cache = await caches.open(name);
        for (const request of await cache.keys()) texts.push(request.url + ' ' + await (await cache.match(request)).text()) } return texts })()";

/// The fields that a browser sends of itself; none of them is ours to fill.
const OF_BROWSERS: [&str; 14] = [
    "host",
    "connection",
    "user-agent",
    "accept",
    "accept-encoding",
    "accept-language",
    "cache-control",
    "pragma",
    "origin",
    "purpose",
    "upgrade-insecure-requests",
    "if-none-match",
    "service-worker",
    "priority",
];

/// The server heard the names of its own files and what browsers say of themselves.
fn stays_at_home(site: &Site) {
    let files: BTreeSet<String> =
        std::fs::read_dir(built()).expect("the site").flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    silent(&site.heads(), "a request");
    for request in site.heads() {
        let (line, fields) = request.split_once('\n').unwrap_or((&request, ""));
        let words: Vec<&str> = line.split(' ').collect();
        // What browsers ask of any host by themselves.
        if words.get(1) == Some(&"/favicon.ico") {
            continue;
        }
        let file = words.get(1).and_then(|path| path.strip_prefix(FOLDER)).unwrap_or_else(|| panic!("elsewhere: {line}"));
        assert!(words[0] == "GET" && (file.is_empty() || files.contains(file)), "no file of the site: {line}");
        for field in fields.lines().filter_map(|field| field.split_once(':')).map(|(name, _)| name.to_lowercase()) {
            assert!(OF_BROWSERS.contains(&field.as_str()) || field.starts_with("sec-"), "{line} says {field}");
        }
    }
}

#[test]
fn the_statement_is_one_step_away_and_takes_nothing_along() {
    let ((), errors) = travel(Site::below(&[FOLDER]), "#/js2021/digital_economy/investment", |page, site| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_kept().await?;
        page.until_ready().await?;
        // In a window of its own: what is not kept stays where it is.
        assert_eq!(page.attribute("privacy", "target").await?, "_blank");
        site.fall_silent(true);
        page.browser.goto(site.url("privacy.html")).await?;
        page.until("return document.querySelector('h1').textContent", &json!("隐私说明")).await?;
        assert_eq!(page.run("return document.scripts.length <= 1 && document.referrer === ''").await?, json!(true));
        page.run("document.querySelector('a[hreflang=en]').click()").await?;
        page.until("return document.querySelector('h1')?.textContent", &json!("Privacy")).await?;
        page.until("return document.documentElement.lang", &json!("en")).await
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}
