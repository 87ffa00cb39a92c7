//! A hostile child: the loader is ours and the frame is not. The host's page comes to no harm.

use super::bureau::{visit, Bureau};
use crate::site::built;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// A page in the frame's place that knows the protocol, and does what it is told by the journey.
const FAKE: &str = "<!doctype html><title>假</title><script>
    window.heard = [];
    addEventListener('message', (e) => { heard.push(e.data); if (e.data?.type === 'hello') window.hello = e.data; });
    window.say = (type, fields, change) => parent.postMessage(
        { app: 'shenbao-precheck', v: 1, id: hello?.id, nonce: hello?.nonce, type, ...fields, ...change }, '*');
</script>";

/// A page whose loader comes from the fake's server, far down on it.
async fn caught(bureau: &Bureau) -> WebDriverResult<()> {
    let loader = std::fs::read(built().join("embed.js")).expect("embed.js");
    bureau.host.put_with("embed.js", &["Cross-Origin-Resource-Policy: cross-origin"], &loader);
    bureau.host.put("embed.htm", FAKE);
    let script = format!("<script src=\"{}/embed.js\" data-define></script>", bureau.host.neighbour());
    let space = "<div style=\"height: 3000px\">前文</div>";
    let body = format!("<input id=field>{space}<shenbao-precheck id=e notice=js2021 min-height=400></shenbao-precheck>{space}");
    bureau.open(&script, &body).await?;
    bureau.inside(0).await?;
    bureau.page.until("return !!window.hello", &true.into()).await
}

#[test]
fn only_messages_that_fit_the_definition_become_events() {
    visit(async |bureau| {
        caught(bureau).await?;
        // Before it is ready, and after; each of them wrong in one thing.
        let wrong = "const long = 'x'.repeat(100_000), hash = 'sha256:' + 'a'.repeat(64);
            say('ready', { version: '1' }, { nonce: '0'.repeat(32) }); say('ready', { version: '1' }, { id: 'other' }); say('ready', { version: long });
            say('ready', { version: '1' }, { v: 2 }); say('ready', { version: '1', extra: 1 }); say('ready', {}); say('hello', {}); say('nothing', {});
            say('step', { section: '<img src=x>', n: 1, of: 2 }); say('step', { section: 'a', n: NaN, of: 2 }); say('step', { section: 'a', n: 1.5, of: 2 });
            say('problem', { option: 'a', why: long }); say('failed', { code: '<b>' }); say('failed', { code: { a: 1 } });
            say('result', { notice: 'a', edition: 'b', rules: 'sha256:x', outcomes: [] }); say('result', { notice: 'a', edition: 'b', rules: hash, outcomes: {} });
            say('result', { notice: 'a', edition: 'b', rules: hash, outcomes: [{ category: 'a', outcome: 'b', answer: '480' }] });
            parent.postMessage(JSON.parse('{\"__proto__\": {\"polluted\": 1}, \"app\": \"shenbao-precheck\", \"type\": \"finished\"}'), '*');
            parent.postMessage('end', '*')";
        bureau.page.run(wrong).await?;
        bureau.outside().await?;
        bureau.page.until("return posted.some(p => p.text === '\"end\"')", &true.into()).await?;
        bureau.page.until("return [events, ({}).polluted ?? null]", &json!([[], null])).await?;
        bureau.page.until("return document.getElementById('e').strangers >= 18", &true.into()).await?;
        bureau.inside(0).await?;
        bureau.page.run("say('ready', { version: '1' }); say('step', { section: 'a', n: 1, of: 2 })").await?;
        bureau.outside().await?;
        bureau.until_heard("step", 1).await?;
        bureau
            .page
            .until(
                "return events",
                &json!([
                    { "name": "ready", "at": "e", "detail": { "version": "1" } },
                    { "name": "step", "at": "e", "detail": { "section": "a", "n": 1, "of": 2 } },
                ]),
            )
            .await
    });
}

#[test]
fn heights_scrolls_and_floods_of_a_fake_frame_are_bounded() {
    visit(async |bureau| {
        caught(bureau).await?;
        bureau.page.run("say('ready', { version: '1' })").await?;
        bureau.outside().await?;
        bureau.until_heard("ready", 1).await?;
        let usual = bureau.measure(0, "height").await?;
        bureau.page.run("document.getElementById('field').focus()").await?;
        bureau.inside(0).await?;
        let heights = "for (const height of [1e9, -1, NaN, Infinity, '900px', null, 200_001]) say('resize', { height });
            for (const top of [0, 500, 2500, 1e9, NaN]) say('scroll', { top }); parent.postMessage('first', '*')";
        bureau.page.run(heights).await?;
        bureau.outside().await?;
        bureau.page.until("return posted.some(p => p.text === '\"first\"')", &true.into()).await?;
        assert!((bureau.measure(0, "height").await? - usual).abs() < 1.0, "a wrong height was taken");
        // The host's page stays where it is while the keyboard is elsewhere on it.
        bureau.page.until("return scrollY", &json!(0)).await?;
        bureau.page.until("return document.activeElement.id", &"field".into()).await?;
        // As small and as tall as can be: clamped. Then a flood: the last counts, and the host still answers.
        bureau.inside(0).await?;
        bureau.page.run("say('resize', { height: 0 })").await?;
        bureau.outside().await?;
        bureau.until_frames("frames[0].offsetHeight === 400").await?;
        bureau.inside(0).await?;
        bureau
            .page
            .run("for (let i = 0; i < 10_000; i++) say('resize', { height: 500 + i % 700 }); parent.postMessage('second', '*')")
            .await?;
        bureau.outside().await?;
        bureau.page.until("return posted.some(p => p.text === '\"second\"')", &true.into()).await?;
        bureau.until_frames("frames[0].offsetHeight >= 400 && frames[0].offsetHeight <= 1200").await?;
        bureau.page.until("return events.filter(e => e.name === 'resize').length < 400", &true.into()).await?;
        bureau.page.run("document.getElementById('field').value = ''").await?;
        bureau.page.browser.find(thirtyfour::By::Id("field")).await?.send_keys("还能用").await?;
        bureau.page.until("return document.getElementById('field').value", &"还能用".into()).await
    });
}

#[test]
fn nothing_secret_is_told_to_a_fake_frame() {
    visit(async |bureau| {
        caught(bureau).await?;
        bureau.outside().await?;
        bureau.page.run("document.getElementById('e').setAttribute('prefill', '{\"total_investment_wan\": \"48731\"}')").await?;
        bureau.inside(0).await?;
        bureau.page.until("return !!window.hello", &true.into()).await?;
        // What the host says: who it is, which look, which strip is seen. Prefill is in the fragment and in no request.
        bureau.page.until("return JSON.stringify(heard).includes('48731') || location.search.includes('48731')", &false.into()).await?;
        let asked = bureau.host.asked();
        assert!(asked.iter().all(|head| !head.contains("48731")), "{asked:#?}");
        Ok(())
    });
}
