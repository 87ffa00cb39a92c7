//! Pages that do not mean well by a guest: their styles, directions and modes; and what they say is text.

use super::bureau::{visit, Bureau};
use thirtyfour::error::WebDriverResult;

const ELEMENT: &str = "<shenbao-precheck id=e notice=js2021 category=digital_economy></shenbao-precheck>";

/// Styles of a kind that is seen on pages.
const LOUD: &str = "<style>
    * { box-sizing: content-box !important; font: 40px/3 serif !important; color: lime !important; text-align: right !important }
    iframe { visibility: hidden !important; opacity: 0 !important; width: 50px !important; transform: scale(0.5) !important }
    iframe, body > *, :not(:defined) { display: none !important; height: 20px !important; max-height: 30px !important; border: 9px solid red }
    body > * { overflow: hidden }
</style>";

/// What the frame is like: its width, and what of the host's could have come in.
async fn look(bureau: &Bureau) -> WebDriverResult<String> {
    bureau.until_heard("ready", 1).await?;
    bureau.inside_live(0).await?;
    let inside =
        "const s = getComputedStyle(document.body); return [s.direction, s.fontSize, s.color, s.textAlign, document.compatMode].join()";
    let inside = bureau.page.run(inside).await?;
    let fits = "const box = document.getElementById('app').getBoundingClientRect(); return innerHeight - box.bottom < 60 && box.bottom <= innerHeight + 1";
    bureau.page.until(fits, &true.into()).await?;
    bureau.outside().await?;
    bureau
        .until_frames("frames[0].checkVisibility({ opacityProperty: true, visibilityProperty: true }) && frames[0].offsetHeight > 500")
        .await?;
    let same = "return Math.abs(document.getElementById('e').shadowRoot.querySelector('iframe').getBoundingClientRect().width - document.body.clientWidth) < 30";
    bureau.page.until(same, &true.into()).await?;
    Ok(inside.to_string())
}

#[test]
fn no_style_direction_or_mode_of_the_host_reaches_the_frame() {
    visit(async |bureau| {
        bureau.open(&bureau.script("data-define"), ELEMENT).await?;
        let plain = look(bureau).await?;
        let script = bureau.script("data-define");
        for text in [
            format!("<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8><title>عنوان</title>{script}</head><body>{ELEMENT}</body></html>"),
            // Without a doctype, as old systems write: quirks mode.
            format!("<html><head><meta charset=utf-8><title>旧版</title></head><body>{script}<center><font size=7>{ELEMENT}</font></center></body></html>"),
            format!("<!doctype html><html><head><meta charset=utf-8><title>花哨</title>{LOUD}{script}</head><body>{ELEMENT}</body></html>"),
        ] {
            bureau.open_with(&[], &text).await?;
            assert_eq!(look(bureau).await?, plain, "{text}");
        }
        Ok(())
    });
}

#[test]
fn what_the_bureau_says_is_shown_as_text() {
    visit(async |bureau| {
        let said =
            "line=\"<img src=x onerror=alert(1)> 受理至 3 月\" contact=\"<script>1</script> 025-0000\" route=\"javascript:alert(1)\"";
        let element = format!("<shenbao-precheck id=e notice=js2023 category=star {said} star-local-open=2023-02-06></shenbao-precheck>");
        bureau.open(&bureau.script("data-define"), &element).await?;
        bureau.until_heard("ready", 1).await?;
        bureau.inside_live(0).await?;
        bureau.page.until_says("host-line", "<img src=x onerror=alert(1)> 受理至 3 月").await?;
        bureau.page.until_says("host-line", "localhost").await?;
        bureau
            .page
            .until(
                "return document.querySelectorAll('[data-testid^=host-] img, [data-testid^=host-] script, a[href^=javascript]').length",
                &0.into(),
            )
            .await?;
        bureau.page.go("#/js2023/star/pack").await?;
        bureau.page.until_says("host-contact", "<script>1</script> 025-0000").await?;
        bureau.page.until_says("host-star_local_open", "2023").await
    });
}

#[test]
fn an_accent_that_cannot_be_read_is_named_and_replaced() {
    visit(async |bureau| {
        let element = "<shenbao-precheck id=e notice=js2021 category=digital_economy accent=#ffee88 scheme=light></shenbao-precheck>";
        bureau.open(&bureau.script("data-define"), element).await?;
        bureau.until_heard("problem", 1).await?;
        let problems = bureau.heard("problem").await?;
        assert!(problems.iter().any(|p| p["option"] == "accent" && p["why"].as_str().is_some_and(|why| why.contains(':'))), "{problems:?}");
        bureau.inside_live(0).await?;
        // The accent that is used, against the page's ground, as the guidelines count it.
        let ratio = "const parts = (color) => { const c = document.createElement('canvas').getContext('2d'); c.fillStyle = color; c.fillRect(0, 0, 1, 1);
                return [...c.getImageData(0, 0, 1, 1).data].slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4) };
            const light = (color) => { const [r, g, b] = parts(color); return 0.2126 * r + 0.7152 * g + 0.0722 * b };
            const style = getComputedStyle(document.documentElement);
            const [a, b] = [light(style.getPropertyValue('--accent').trim()), light(getComputedStyle(document.body).backgroundColor)].sort().reverse();
            const ratio = (a + 0.05) / (b + 0.05); return ratio >= 4.5 ? true : [ratio, style.getPropertyValue('--accent')]";
        bureau.page.until(ratio, &true.into()).await
    });
}
