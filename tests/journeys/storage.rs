//! What the browser keeps between visits, and where it keeps nothing.

use crate::journey::journey;
use serde_json::json;

#[test]
fn answers_survive_a_reload() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.until_kept().await?;
        page.browser.refresh().await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "480");
        Ok(())
    });
}

#[test]
fn who_types_without_a_pause_is_kept_meanwhile() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        page.find("field-total_investment_wan").await?;
        // A digit more or less every tenth of a second, until it is kept; a minute of that is enough.
        let script = "const done = arguments[0];
            const field = document.querySelector('[data-testid=field-total_investment_wan]');
            const kept = () => Object.values(localStorage).some((text) => /48[0-9]/.test(text));
            let keys = 0;
            const typing = setInterval(() => {
                if (kept() || keys > 600) {
                    clearInterval(typing);
                    done(kept());
                    return;
                }
                keys += 1;
                field.value = `48${keys % 10}`;
                field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }, 100);";
        page.browser.set_script_timeout(std::time::Duration::from_secs(90)).await?;
        assert_eq!(page.browser.execute_async(script, Vec::new()).await?.json(), &json!(true));
        Ok(())
    });
}

#[test]
fn the_page_works_where_nothing_can_be_kept() {
    journey("#/", |page| async move {
        let refusals = [
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } })",
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        ];
        for refusal in refusals {
            let cdp = page.browser.cdp();
            let injected = cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refusal })).await?;
            page.browser.refresh().await?;
            page.until_says("kept", "此环境无法保存").await?;
            page.go("#/js2021/digital_economy/investment").await?;
            page.retype("field-total_investment_wan", "480").await?;
            page.until_attribute("outcome", "data-outcome", "blocked").await?;
            page.follow("go-check", "#/js2021/digital_economy/check").await?;
            page.until_says("answer-total_investment_wan", "480 万元").await?;
            page.follow("drafts", "#/drafts").await?;
            page.until("return document.querySelector('main').textContent.includes('关闭页面后草稿即丢失')", &json!(true)).await?;
            page.until_says("kept", "此环境无法保存").await?;
            let made = json!({ "identifier": injected["identifier"] });
            cdp.send_raw("Page.removeScriptToEvaluateOnNewDocument", made).await?;
            page.go("#/").await?;
        }
        Ok(())
    });
}
