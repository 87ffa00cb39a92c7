//! The three ways into a bureau's page, and several embeds on one.

use super::bureau::{visit, Bureau};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

const OPTIONS: &str = "data-notice=\"js2021\" data-category=\"digital_economy\"";

/// What the accent is in the frame.
const ACCENT: &str = "return document.documentElement.style.getPropertyValue('--accent').trim()";

/// Waits until the embed says that it is ready, and is as tall as its content.
async fn until_ready(bureau: &Bureau) -> WebDriverResult<()> {
    bureau.until_heard("ready", 1).await?;
    bureau.until_frames("frames.length === 1 && frames[0].offsetHeight > 350 && frames[0].offsetHeight !== 600").await
}

#[test]
fn the_loader_works_wherever_its_line_stands() {
    visit(async |bureau| {
        let (plain, accent) = (bureau.script(OPTIONS), format!("{OPTIONS} data-accent=\"#1a5fa6\""));
        let config = "data-config='{\"notice\":\"js2021\",\"category\":\"digital_economy\",\"accent\":\"#1a5fa6\"}'";
        // In the head it goes to the end of the page, in the body after its own line, or where it is told.
        let end = "document.body.lastElementChild === e";
        let after = "e.previousElementSibling?.tagName === 'SCRIPT' && e.nextElementSibling?.id === 'after'";
        for (head, body, place) in [
            (plain.clone(), "<p>前文</p><p id=after>后文</p>".to_owned(), end),
            (String::new(), format!("<p>前文</p>{plain}<p id=after>后文</p>"), after),
            (String::new(), format!("{}<p id=after>后文</p>", bureau.script(&format!("{accent} async"))), after),
            (String::new(), format!("{}<p id=after>后文</p>", bureau.script(config)), after),
            (
                bureau.script(&format!("{OPTIONS} data-into=\"#here\"")),
                "<div id=here></div><p>后文</p>".into(),
                "e.parentElement.id === 'here'",
            ),
        ] {
            bureau.open(&head, &body).await?;
            until_ready(bureau).await?;
            let script =
                format!("const all = document.querySelectorAll('shenbao-precheck'), e = all[0]; return all.length === 1 && ({place})");
            bureau.page.until(&script, &true.into()).await?;
            bureau.inside_live(0).await?;
            bureau.page.until("return document.body.textContent.includes('数字经济')", &true.into()).await?;
            if body.contains("1a5fa6") {
                bureau.page.until(ACCENT, &"#1a5fa6".into()).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn an_element_is_made_moved_changed_and_removed() {
    visit(async |bureau| {
        bureau.open(&bureau.script("data-define"), "<section id=one></section><section id=two></section>").await?;
        let make = "const e = document.createElement('shenbao-precheck'); e.id = 'made';
            for (const [name, value] of [['notice', 'js2021'], ['category', 'digital_economy'], ['title', '申报条件预检']]) e.setAttribute(name, value);
            document.getElementById('one').append(e)";
        bureau.page.run(make).await?;
        until_ready(bureau).await?;
        bureau.until_frames("frames[0].title === '申报条件预检'").await?;
        // A change of colours reaches the program without starting it anew.
        bureau.inside_live(0).await?;
        bureau.page.run("window.same = true").await?;
        bureau.outside().await?;
        bureau.page.run("document.getElementById('made').setAttribute('accent', '#1a5fa6')").await?;
        bureau.inside(0).await?;
        bureau.page.until(ACCENT, &"#1a5fa6".into()).await?;
        bureau.page.until("return window.same", &true.into()).await?;
        // Moved as a whole it goes on; taken out and put in elsewhere it starts again, and is told apart from strangers.
        bureau.outside().await?;
        bureau.page.run("document.getElementById('two').moveBefore(document.getElementById('made'), null)").await?;
        bureau.inside(0).await?;
        bureau.page.until("return window.same", &true.into()).await?;
        bureau.outside().await?;
        bureau.page.run("document.getElementById('one').append(document.getElementById('made'))").await?;
        bureau.until_heard("ready", 2).await?;
        bureau.inside_live(0).await?;
        bureau.page.until(ACCENT, &"#1a5fa6".into()).await?;
        // Another notice is another address of the frame.
        bureau.outside().await?;
        bureau.page.run("document.getElementById('made').setAttribute('category', 'smart_society')").await?;
        bureau.until_heard("ready", 3).await?;
        bureau.inside_live(0).await?;
        bureau.page.until("return document.body.textContent.includes('智慧社会')", &true.into()).await?;
        bureau.outside().await?;
        bureau
            .page
            .run("document.getElementById('made').remove(); events.length = 0; dispatchEvent(new Event('resize')); scrollTo(0, 0)")
            .await?;
        bureau.until_frames("frames.length === 0 && events.length === 0").await
    });
}

#[test]
fn a_plain_frame_works_without_a_script_and_is_adopted_by_one() {
    visit(async |bureau| {
        let frame = bureau.iframe("?notice=js2021&category=digital_economy&accent=%231a5fa6", "id=plain width=700 height=500 title=预检");
        bureau.open("", &frame).await?;
        bureau.inside_live(0).await?;
        bureau.page.until(ACCENT, &"#1a5fa6".into()).await?;
        bureau.page.until("const e = document.scrollingElement; return e.scrollHeight > e.clientHeight + 100", &true.into()).await?;
        bureau.page.until("scrollTo(0, 100); return scrollY", &json!(100)).await?;
        bureau.outside().await?;
        bureau.page.until("return posted.length", &0.into()).await?;
        bureau.until_frames("frames[0].offsetHeight > 495 && frames[0].offsetHeight < 510").await?;
        // The same lines with the loader's on the page: it grows to what it shows.
        bureau.open("", &format!("{frame}{}", bureau.script("data-define"))).await?;
        bureau.until_heard("ready", 1).await?;
        bureau.until_frames("frames.length === 1 && frames[0].offsetHeight > 600 && events.every(e => e.at === 'plain')").await
    });
}

#[test]
fn two_embeds_on_one_page_are_independent() {
    visit(async |bureau| {
        let element = |id: &str, category: &str| format!("<shenbao-precheck id={id} notice=js2021 category={category}></shenbao-precheck>");
        let body = format!("{}{}", element("left", "digital_economy"), element("right", "cyber_security"));
        bureau.open(&bureau.script("data-define"), &body).await?;
        bureau.until_heard("ready", 2).await?;
        for (n, place) in [(0, "#/js2021/digital_economy/investment"), (1, "#/js2021/cyber_security/all")] {
            bureau.inside_live(n).await?;
            bureau.page.go(place).await?;
        }
        // What is typed in one is in that one alone, and what each kept comes back to it.
        bureau.inside(0).await?;
        bureau.page.type_into("field-total_investment_wan", "480").await?;
        bureau.page.until_kept().await?;
        bureau.inside(1).await?;
        bureau.page.until("return document.querySelector('[data-testid=field-total_investment_wan]')?.value ?? ''", &"".into()).await?;
        bureau.outside().await?;
        bureau.until_frames("Math.abs(frames[1].offsetHeight - frames[0].offsetHeight) > 50").await?;
        let told = "return ['left', 'right'].every(id => events.some(e => e.at === id && e.name === 'resize' && e.detail.height > 300))";
        bureau.page.until(told, &true.into()).await?;
        bureau.page.browser.refresh().await?;
        for (n, kept) in [(0, "480 万元"), (1, "")] {
            bureau.inside_live(n).await?;
            let category = if n == 0 { "digital_economy" } else { "cyber_security" };
            bureau.page.go(&format!("#/js2021/{category}/check")).await?;
            let script = format!("return document.querySelector('main').textContent.includes('480 万元') === {}", !kept.is_empty());
            bureau.page.until(&script, &true.into()).await?;
        }
        Ok(())
    });
}
