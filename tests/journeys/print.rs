//! On paper: the attachment as the browser prints it.

use crate::examples::Example;
use crate::fill::answer_all_seen;
use crate::journey::journey;
use serde_json::json;

#[test]
fn the_attachment_prints_on_sheets_of_a4() {
    let example = Example::named("js2021-digital-economy-textile-platform.json");
    journey("#/js2021/digital_economy/investment", move |page| async move {
        answer_all_seen(&page, &example, &mut Vec::new()).await?;
        page.go("#/js2021/digital_economy/print").await?;
        // What only a screen needs is not on the paper.
        page.browser.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        for gone in [".header", ".board", ".footer", ".actions", "nav"] {
            let script = format!("return [...document.querySelectorAll('{gone}')].some(e => e.checkVisibility())");
            page.until(&script, &json!(false)).await?;
        }
        page.find("paper").await?;
        page.browser.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
        let printed = page.browser.cdp().send_raw("Page.printToPDF", json!({ "preferCSSPageSize": true })).await?;
        let pdf = decoded(printed["data"].as_str().unwrap_or_default());
        let text = String::from_utf8_lossy(&pdf);
        assert!(text.starts_with("%PDF-"), "a PDF");
        let pages = text.matches("/Type /Page\n").count();
        assert!((2..20).contains(&pages), "{pages} pages");
        // Points: 210 mm by 297 mm.
        assert!(text.contains("/MediaBox [0 0 594") || text.contains("/MediaBox [0 0 595"), "A4 across");
        assert!(text.matches("/ToUnicode").count() >= 1, "text that can be found and copied");
        Ok(())
    });
}

/// Base64, as the browser hands bytes over.
fn decoded(text: &str) -> Vec<u8> {
    let (mut out, mut bits, mut count) = (Vec::new(), 0u32, 0);
    for byte in text.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push((bits >> count & 0xff) as u8);
        }
    }
    out
}
