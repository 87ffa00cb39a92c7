//! The frame is as tall as what it shows: it grows, it shrinks, and it comes to rest.

use super::bureau::{visit, Bureau};
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// Gives the frame's height once it has been the same for thirty frames of the screen.
const STILL: &str = "return new Promise((done) => {
    let same = 0, last;
    const frame = document.querySelector('shenbao-precheck').shadowRoot.querySelector('iframe');
    const look = () => {
        const height = frame.offsetHeight;
        same = height === last ? same + 1 : 0;
        last = height;
        if (same >= 30) done(height); else requestAnimationFrame(look);
    };
    look();
})";

/// The page with one embed in it, and the program at a place.
async fn at(bureau: &Bureau, place: &str) -> WebDriverResult<()> {
    let body = "<p>前文</p><shenbao-precheck id=e notice=js2021 category=digital_economy></shenbao-precheck><p id=end>后文</p>";
    bureau.open(&bureau.script("data-define"), body).await?;
    bureau.until_heard("ready", 1).await?;
    bureau.inside_live(0).await?;
    // The category is where it opens.
    if place == "#/js2021/digital_economy" {
        Ok(())
    } else {
        bureau.page.go(place).await
    }
}

/// The height it comes to rest at; nothing of the content is cut off or scrolls inside.
async fn still(bureau: &Bureau) -> WebDriverResult<f64> {
    // What is drawn reaches the host within a few frames of the screen: the frame is waited for to fit, and then to stay.
    bureau.inside(0).await?;
    let fits = "const app = document.getElementById('app').getBoundingClientRect(), rest = innerHeight - app.bottom - scrollY;
        return rest >= -1 && rest < 60 ? true : [innerHeight, app.bottom]";
    bureau.page.until(fits, &true.into()).await?;
    bureau.outside().await?;
    let height = bureau.page.run(STILL).await?.as_f64().unwrap_or_default();
    bureau.inside(0).await?;
    bureau.page.until(fits, &true.into()).await?;
    let wide =
        bureau.page.run("return [document.documentElement.scrollWidth - innerWidth, document.documentElement.dataset.frame]").await?;
    assert_eq!(wide, json!([0, "sized"]), "wider than the frame, or not sized");
    bureau.outside().await?;
    Ok(height)
}

async fn fold(bureau: &Bureau, open: bool) -> WebDriverResult<()> {
    bureau.inside(0).await?;
    bureau.page.run(&format!("document.querySelectorAll('main details').forEach(d => d.open = {open})")).await.map(drop)
}

#[test]
fn it_grows_and_shrinks_with_its_content_and_comes_to_rest() {
    visit(async |bureau| {
        at(bureau, "#/js2021/digital_economy").await?;
        fold(bureau, false).await?;
        let folded = still(bureau).await?;
        fold(bureau, true).await?;
        let open = still(bureau).await?;
        assert!(open > folded + 300.0, "{folded} and opened {open}");
        fold(bureau, false).await?;
        let again = still(bureau).await?;
        assert!((again - folded).abs() < 2.0, "{folded}, and folded again {again}");
        // Put away, as behind a tab of the host's page, and shown again.
        bureau.outside().await?;
        for how in ["document.getElementById('e').hidden", "document.body.hidden"] {
            bureau.page.run(&format!("{how} = true")).await?;
            bureau.until_frames("frames[0].offsetHeight === 0").await?;
            bureau.page.run(&format!("{how} = false")).await?;
            let again = still(bureau).await?;
            assert!((again - folded).abs() < 2.0, "{folded}, and shown again {again}");
        }
        // The result is shorter than the questions: no empty space stays below.
        bureau.inside(0).await?;
        bureau.page.go("#/js2021/digital_economy/all").await?;
        let questions = still(bureau).await?;
        bureau.inside(0).await?;
        bureau.page.go("#/js2021/digital_economy/investment").await?;
        bureau.page.type_into("field-total_investment_wan", "480").await?;
        bureau.page.go("#/js2021/digital_economy/compare").await?;
        let result = still(bureau).await?;
        assert!(result < questions - 300.0, "{questions}, and then {result}");
        // It was told as often as it changed, and not in circles.
        let times = bureau.heard("resize").await?.len();
        assert!(times < 80, "{times} changes");
        Ok(())
    });
}

#[test]
fn it_fits_at_twice_the_size_and_on_a_phone() {
    visit(async |bureau| {
        at(bureau, "#/js2021/digital_economy/investment").await?;
        let wide = still(bureau).await?;
        // Twice the size is half the room at double density; then a phone.
        for (width, density, mobile) in [(640, 2, false), (360, 3, true)] {
            let screen = json!({ "width": width, "height": 450, "deviceScaleFactor": density, "mobile": mobile });
            bureau.page.browser.cdp().send_raw("Emulation.setDeviceMetricsOverride", screen).await?;
            bureau.page.until("return innerWidth", &width.into()).await?;
            let narrow = still(bureau).await?;
            assert!(narrow > 600.0, "{narrow} at {width}");
            bureau.page.until("return document.documentElement.scrollWidth <= innerWidth", &true.into()).await?;
        }
        bureau.page.browser.cdp().send_raw("Emulation.clearDeviceMetricsOverride", json!({})).await?;
        let again = still(bureau).await?;
        assert!((again - wide).abs() < 2.0, "{wide}, and back {again}");
        Ok(())
    });
}
