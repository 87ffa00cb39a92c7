//! The progress file: out, and in again; what is no such file is told apart, and nothing in any file is run.

use crate::files::Folder;
use crate::journey::journey;
use crate::page::Page;
use thirtyfour::error::WebDriverResult;

const AMOUNT: &str = "field-total_investment_wan";

/// Answers one question, and saves the progress file.
async fn saved(page: &Page, folder: &Folder) -> WebDriverResult<(String, String)> {
    page.save_into(folder).await?;
    page.type_into(AMOUNT, "480").await?;
    page.go("#/js2021/digital_economy/pack").await?;
    page.type_into("note-project", "纺织排产平台").await?;
    page.press("save-progress").await?;
    Ok(folder.received("html").await)
}

#[test]
fn answers_are_carried_in_a_progress_file() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        let folder = Folder::new("carried");
        let (name, text) = saved(&page, &folder).await?;
        assert!(name.contains("纺织排产平台"), "{name}");
        assert!(text.contains("480 万元"), "people can read it");
        // Meanwhile the draft goes on.
        page.go("#/js2021/digital_economy/investment").await?;
        page.retype(AMOUNT, "900").await?;
        page.until_kept().await?;
        page.go("#/drafts").await?;
        page.open_file(&folder.put("again.html", &text)).await?;
        page.until_focus("offer").await?;
        page.until_says("offer", "共 2 项回答").await?;
        // It may be left alone.
        page.press("offer-drop").await?;
        page.until_gone("offer").await?;
        page.open_file(&folder.path().join("again.html")).await?;
        page.press("offer-take").await?;
        page.at("#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "480 万元").await?;
        // As a draft of its own: the other one is as it was.
        page.go("#/drafts").await?;
        page.until("return document.querySelectorAll('.draft').length", &2.into()).await?;
        page.press("draft-1-open").await?;
        page.go("#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "900 万元").await
    });
}

#[test]
fn other_files_are_told_apart_and_nothing_in_them_is_run() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        let folder = Folder::new("apart");
        let (_, text) = saved(&page, &folder).await?;
        page.go("#/drafts").await?;
        let hostile = "<img src=x onerror='window.ran = 1'><script>window.ran = 1</script>";
        let files = [
            ("empty.html", String::new(), "文件是空的"),
            ("foreign.html", format!("<!doctype html><title>x</title>{hostile}"), "这不是申报预检保存的进度文件"),
            ("cut.html", text.chars().take(text.chars().count() / 2).collect(), "进度文件不完整或被改动过"),
            ("changed.html", text.replace("480", "980"), "进度文件不完整或被改动过"),
            ("newer.html", text.replace("data-format=\"1\"", "data-format=\"9\""), "由更新的版本保存"),
        ];
        for (name, text, wanted) in &files {
            page.open_file(&folder.put(name, text)).await?;
            page.until_says("board", wanted).await?;
            page.until_focus("board").await?;
            assert!(!page.has("offer").await?, "{name}");
            page.press("board-read").await?;
            page.until_gone("board").await?;
        }
        // A sound one with a script in it: the answers are offered, the script is not run.
        page.open_file(&folder.put("hostile.html", &text.replace("<body", &format!("{hostile}<body")))).await?;
        page.find("offer").await?;
        page.press("offer-drop").await?;
        page.go("#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "480 万元").await?;
        page.until("return window.ran === undefined", &true.into()).await
    });
}

#[test]
fn a_file_for_another_notice_says_so() {
    journey("#/js2021/digital_economy/investment", |page| async move {
        let folder = Folder::new("notice");
        let (_, text) = saved(&page, &folder).await?;
        page.go("#/jl761/ai").await?;
        // Dropped onto the page, wherever that is.
        page.browser.execute(DROP, vec![text.into()]).await?;
        page.until_focus("offer").await?;
        page.until_says("offer", "这份文件属于另一份通知").await?;
        page.press("offer-take").await?;
        page.at("#/js2021/digital_economy/check").await?;
        page.until_says("answer-total_investment_wan", "480 万元").await
    });
}

const DROP: &str = "const files = new DataTransfer(); files.items.add(new File([arguments[0]], 'other.html', { type: 'text/html' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))";
