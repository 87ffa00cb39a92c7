//! A hostile host, and strangers on its page: what they send changes nothing, tells them nothing, and is counted.

use super::bureau::{visit, Bureau};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// An embed whose handshake is done, with an answer in it, and a window of a third origin beside it.
async fn shaken(bureau: &Bureau) -> WebDriverResult<()> {
    bureau.host.put(
        "third",
        "<!doctype html><title>别处</title><script>addEventListener('message', e => parent.postMessage('heard', '*'))</script>",
    );
    let third = format!("<iframe id=third src=\"{}/third\"></iframe>", bureau.host.neighbour());
    let body = format!("{third}<shenbao-precheck id=e notice=js2021 category=digital_economy></shenbao-precheck>");
    bureau.open(&bureau.script("data-define"), &body).await?;
    bureau.until_heard("ready", 1).await?;
    bureau.inside_live(1).await?;
    bureau.page.go("#/js2021/digital_economy/investment").await?;
    bureau.page.type_into("field-total_investment_wan", "480").await?;
    bureau.page.until_kept().await
}

/// What a stranger could have changed in the frame.
const STATE: &str = "const e = document.documentElement, s = e.style;
    return [s.getPropertyValue('--accent'), s.getPropertyValue('--radius'), e.dataset.scheme ?? '', location.hash, location.search,
        document.querySelector('[data-testid=field-total_investment_wan]')?.value, ({}).polluted ?? null]";

const STRANGERS: &str = "return Number(document.documentElement.dataset.strangers ?? 0)";

/// What the host can know of the line: its id and nonce.
const KNOWN: &str = "const real = posted.map(p => { try { return JSON.parse(p.text) } catch { return {} } }).find(m => m.type === 'ready');
    return [real.id, real.nonce]";

/// The host's tools: the frame's window, and a message with everything right but what `change` says.
const FORGE: &str = "const frame = document.getElementById('e').shadowRoot.querySelector('iframe');
    const like = (change) => ({ app: 'shenbao-precheck', v: 1, id: 'x', nonce: '0'.repeat(32), type: 'theme', accent: '#ff0000', radius: 24, ...change });
    const send = (message) => frame.contentWindow.postMessage(message, '*');";

#[test]
fn forged_messages_to_the_frame_change_nothing_and_are_counted() {
    visit(async |bureau| {
        shaken(bureau).await?;
        let before = bureau.page.run(STATE).await?;
        let counted = bureau.page.run(STRANGERS).await?.as_u64().unwrap_or_default();
        bureau.outside().await?;
        // No nonce, another's, another id, another version, names of prototypes, more than was agreed, values of every wrong kind.
        let forged = "[like({ nonce: undefined }), like({}), like({ id: 'e1' }), like({ v: 2 }), like({ app: 'other' }), like({ type: 'hello' }),
            like({ type: '__proto__' }), like({ type: 'constructor' }), JSON.parse('{\"__proto__\":{\"polluted\":1},\"app\":\"shenbao-precheck\"}'),
            { ...like({}), ['constructor']: { prototype: { polluted: 1 } } }, like({ extra: 1 }), like({ accent: 'x'.repeat(2_000_000) }),
            like({ type: 'library', bytes: new ArrayBuffer(5_000_000) }), like({ type: 'view', top: NaN, height: -1 }), like({ type: 'result' }),
            null, 7, 'text', [], [[]], new Map([['app', 1]]), new Date(), like({ type: 'theme', nonce: { toString: () => 1 }.x })]";
        bureau.page.run(&format!("{FORGE} {forged}.forEach(send)")).await?;
        bureau.inside(1).await?;
        bureau.page.until(&format!("{} >= {}", STRANGERS, counted + 20), &true.into()).await?;
        assert_eq!(bureau.page.run(STATE).await?, before);
        // Windows that are not its parent are strangers whatever they say, even of the host's origin.
        let counted = bureau.page.run(STRANGERS).await?.as_u64().unwrap_or_default();
        bureau.outside().await?;
        let child = "const i = document.createElement('iframe'); i.id = 'own'; document.body.append(i);
            const f = document.getElementById('e').shadowRoot.querySelector('iframe').contentWindow;
            const line = { app: 'shenbao-precheck', v: 1, id: 'x', nonce: '1'.repeat(32) };
            i.contentWindow.eval(`(f, all) => all.forEach(m => f.postMessage(m, '*'))`)(f, [{ ...line, type: 'hello', library: false },
                { ...line, type: 'theme', accent: '#ff0000' }, { ...line, type: 'view', top: 3, height: 3 }])";
        bureau.page.run(child).await?;
        bureau.inside(1).await?;
        bureau.page.until(&format!("{} >= {}", STRANGERS, counted + 3), &true.into()).await?;
        assert_eq!(bureau.page.run(STATE).await?, before);
        // The line to the parent is as it was.
        bureau.outside().await?;
        bureau.page.run("document.getElementById('e').setAttribute('accent', '#1a5fa6')").await?;
        bureau.inside(1).await?;
        bureau.page.until("return document.documentElement.style.getPropertyValue('--accent').trim()", &"#1a5fa6".into()).await?;
        bureau.outside().await?;
        bureau.until_heard("ready", 1).await?;
        assert_eq!(bureau.heard("ready").await?.len(), 1);
        Ok(())
    });
}

#[test]
fn a_flood_of_messages_leaves_the_frame_answering() {
    visit(async |bureau| {
        shaken(bureau).await?;
        let before = bureau.page.run(STATE).await?;
        bureau.outside().await?;
        let flood = "for (let i = 0; i < 10_000; i++) send(i % 3 ? like({ nonce: String(i) }) : 'x'.repeat(200))";
        bureau.page.run(&format!("{FORGE} {flood}")).await?;
        bureau.inside(1).await?;
        bureau.page.until(&format!("{STRANGERS} >= 10_000"), &true.into()).await?;
        assert_eq!(bureau.page.run(STATE).await?, before);
        bureau.page.retype("field-total_investment_wan", "12000").await?;
        bureau.page.follow("go-check", "#/js2021/digital_economy/check").await?;
        bureau.page.until_says("answer-total_investment_wan", "12,000 万元").await?;
        // Messages that are right in everything are too many all the same.
        bureau.outside().await?;
        let known = bureau.page.run(KNOWN).await?;
        let true_ones =
            format!("const [id, nonce] = {known}; for (let i = 0; i < 10_000; i++) send(like({{ id, nonce, radius: i % 20 }}))");
        bureau.page.run(&format!("{FORGE} {true_ones}")).await?;
        bureau.inside(1).await?;
        bureau.page.until(&format!("{STRANGERS} >= 19_000"), &true.into()).await?;
        // The real host is still heard.
        bureau.outside().await?;
        bureau.page.run("document.getElementById('e').setAttribute('accent', '#1a5fa6')").await?;
        bureau.inside(1).await?;
        bureau.page.until("return document.documentElement.style.getPropertyValue('--accent').trim()", &"#1a5fa6".into()).await
    });
}

#[test]
fn strangers_cannot_speak_to_the_host_for_the_frame() {
    visit(async |bureau| {
        shaken(bureau).await?;
        bureau.outside().await?;
        let height = bureau.measure(1, "height").await?;
        bureau.page.run("window.before = events.length").await?;
        // From the third window, from one of the checker's, and from the host's own, with all that a spy on the page can know: the true id and nonce.
        let known = bureau.page.run(KNOWN).await?;
        assert!(known[0].is_string() && known[1].is_string(), "{known}");
        let forge = format!(
            "const [id, nonce] = {known}; const to = self === top ? self : parent;
            for (const m of [{{ type: 'resize', height: 5 }}, {{ type: 'finished' }}, {{ type: 'refused' }}, {{ type: 'step', section: 'a', n: 1, of: 2 }},
                {{ type: 'scroll', top: 9999 }}, {{ type: 'result', notice: 'a', edition: 'b', rules: 'sha256:' + '0'.repeat(64), outcomes: [] }}])
                to.postMessage({{ app: 'shenbao-precheck', v: 1, id, nonce, ...m }}, '*');
            to.postMessage('last', '*')"
        );
        // A window of the checker's own origin, which no loader knows.
        let own =
            format!("const i = document.createElement('iframe'); i.src = '{}'; document.body.append(i)", bureau.site.url("embed.htm"));
        bureau.page.run(&own).await?;
        for (n, frame) in [Some(0), Some(2), None].into_iter().enumerate() {
            if let Some(frame) = frame {
                bureau.inside(frame).await?;
                bureau.page.until("return document.readyState", &"complete".into()).await?;
            }
            bureau.page.run(&forge).await?;
            bureau.outside().await?;
            bureau.page.until("return posted.filter(p => p.text === '\"last\"').length", &(n + 1).into()).await?;
        }
        bureau.page.until("return events.length - before", &0.into()).await?;
        assert!((bureau.measure(1, "height").await? - height).abs() < 1.0);
        bureau.page.until("return document.getElementById('e').strangers >= 18", &json!(true)).await
    });
}
