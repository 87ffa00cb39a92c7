//! Records come and go, typed one by one or pasted from a spreadsheet.

use crate::journey::journey;
use crate::page::Page;
use thirtyfour::error::WebDriverResult;

const LIST: &str = "#/js2023/star/specifics";

/// How many records are on the page.
async fn until_rows(page: &Page, count: usize) -> WebDriverResult<()> {
    page.until("return document.querySelectorAll('[data-testid$=\"-service_name\"]').length", &count.into()).await
}

/// Opens the screen with the list.
async fn open_list(page: &Page) -> WebDriverResult<()> {
    while !page.shows("field-cloud_services-add").await? {
        let here = page.hash().await?;
        page.press("later").await?;
        page.until(&format!("return location.hash !== '{here}'"), &true.into()).await?;
        page.until_focus("heading").await?;
    }
    Ok(())
}

#[test]
fn rows_are_added_and_removed() {
    journey(LIST, |page| async move {
        open_list(&page).await?;
        for (i, name) in ["云主机", "云盘", "云会议"].iter().enumerate() {
            page.press("field-cloud_services-add").await?;
            // A new row takes the keyboard.
            let first = format!("field-cloud_services-{i}-service_name");
            page.until_focus(&first).await?;
            page.type_into(&first, name).await?;
        }
        page.press("field-cloud_services-1-remove").await?;
        until_rows(&page, 2).await?;
        assert_eq!(page.value("field-cloud_services-0-service_name").await?, "云主机");
        assert_eq!(page.value("field-cloud_services-1-service_name").await?, "云会议");
        page.press("undo").await?;
        until_rows(&page, 3).await?;
        assert_eq!(page.value("field-cloud_services-1-service_name").await?, "云盘");
        page.turn_on("field-cloud_services-none").await?;
        until_rows(&page, 0).await
    });
}

#[test]
fn a_table_is_pasted_with_its_header_and_what_cannot_be_read_is_said() {
    journey(LIST, |page| async move {
        open_list(&page).await?;
        page.press("field-cloud_services-paste").await?;
        page.until_focus("paste").await?;
        // Nothing in it: said beside the box, which stays.
        page.press("paste-read").await?;
        page.until_focus("paste").await?;
        page.until("return document.getElementById('paste-told').textContent !== ''", &true.into()).await?;
        // As a spreadsheet copies it: another order of columns, a column of its own, a cell that is no day.
        let table = "起用日期\t服务名称\t供应商\t连续使用\t申报时仍在使用\n2022-03-01\t云服务器\t甲\t是\t是\n去年夏天\t云上MES\t乙\t是\t否";
        paste(&page, table).await?;
        page.press("paste-read").await?;
        until_rows(&page, 2).await?;
        assert_eq!(page.value("field-cloud_services-0-service_name").await?, "云服务器");
        assert_eq!(page.value("field-cloud_services-1-service_start").await?, "去年夏天", "kept to be mended");
        page.until_says("field-cloud_services-read", "已读入 2 行").await?;
        page.until_says("field-cloud_services-read", "供应商").await?;
        page.until_says("field-cloud_services-read", "1 格不能识别").await?;
        page.until_attribute("outcome", "data-outcome", "incomplete").await?;
        page.retype("field-cloud_services-1-service_start", "2022-05-20").await?;
        page.until("return !!document.querySelector('[data-testid=field-cloud_services-1-service_start][aria-invalid]')", &false.into())
            .await?;
        // Pasted rows join those that are there, and go again together.
        page.press("field-cloud_services-paste").await?;
        paste(&page, "云会议\t2022-09-01\t\t是\t是").await?;
        page.press("paste-read").await?;
        until_rows(&page, 3).await?;
        assert_eq!(page.value("field-cloud_services-2-service_name").await?, "云会议");
        page.press("undo").await?;
        until_rows(&page, 2).await?;
        assert_eq!(page.value("field-cloud_services-1-service_start").await?, "2022-05-20");
        Ok(())
    });
}

/// A tab character typed would move on: the browser inserts a pasted text in one go.
async fn paste(page: &Page, table: &str) -> WebDriverResult<()> {
    page.until_focus("paste").await?;
    page.browser.cdp().send_raw("Input.insertText", serde_json::json!({ "text": table })).await?;
    page.until("return document.getElementById('paste').value", &table.into()).await
}
