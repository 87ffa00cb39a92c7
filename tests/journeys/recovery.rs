//! The program fails in the middle of something: the page says so, and the answers are not lost.

use crate::files::Folder;
use crate::journey::travel;
use crate::page::Page;
use crate::site::Site;
use serde_json::json;
use thirtyfour::error::WebDriverResult;

/// From now on the program cannot draw anything new, which it does not expect.
const BREAK: &str = "Node.prototype.insertBefore = Node.prototype.appendChild = function () { throw new Error('broken on purpose') }";

/// Goes elsewhere in the application.
const ELSEWHERE: &str = "location.hash = '#/js2021/digital_economy/check'";

/// The page says that the program failed, and the keyboard is there.
async fn until_failed(page: &Page) -> WebDriverResult<()> {
    page.until("return document.querySelector('[data-testid=failed]') !== null", &json!(true)).await?;
    page.until("return document.activeElement?.id", &json!("heading")).await
}

#[test]
fn a_failure_hands_out_the_answers_and_opens_anew() {
    let folder = Folder::new("recovery");
    let (_, errors) = travel(Site::serve(), "#/js2021/digital_economy/investment", |page, site| async move {
        page.save_into(&folder).await?;
        page.type_into("field-total_investment_wan", "480").await?;
        page.until_attribute("outcome", "data-outcome", "blocked").await?;
        page.until_kept().await?;
        page.run(BREAK).await?;
        // Drawing what comes of this key fails, in the middle of it.
        page.run(ELSEWHERE).await?;
        until_failed(&page).await?;
        // Nobody is told of it.
        let told = |said: &String| !said.starts_with("GET ") || said.lines().next().is_some_and(|line| line.contains('?'));
        assert!(!site.heads().iter().any(told));
        assert!(page.text("failed").await?.contains("您填的内容还在"));
        page.press("failed-save").await?;
        let (_, file) = folder.received("html").await;
        assert!(file.contains("480 万元"), "readable: {file}");
        page.press("failed-anew").await?;
        page.until_live().await?;
        page.go("#/js2021/digital_economy/investment").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "480", "this browser had it too");

        // The same again at once: the answers may be what brings it about.
        page.run(BREAK).await?;
        page.run(ELSEWHERE).await?;
        until_failed(&page).await?;
        page.press("failed-without").await?;
        page.until_live().await?;
        page.go("#/js2021/digital_economy/investment").await?;
        assert_eq!(page.value("field-total_investment_wan").await?, "");
        // What was handed out brings the answers back.
        let path = folder.put("answers.html", &file);
        page.go("#/").await?;
        page.open_file(&path).await?;
        page.press("offer-take").await?;
        page.until_says("answer-total_investment_wan", "480 万元").await?;
        Ok(())
    });
    // Nothing of the answers in what the console is told.
    assert!(!errors.is_empty() && errors.iter().all(|error| !error.contains("480")), "{errors:#?}");
}
