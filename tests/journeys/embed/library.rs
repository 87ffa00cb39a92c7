//! A bureau's own notice file, from its own site through the loader, or from beside the frame's page: taken, or explained.

use super::bureau::{visited, Bureau};
use crate::driver::Browser;
use preflight_rules::authoring::{compile, embedded};
use preflight_rules::local;
use std::sync::OnceLock;
use thirtyfour::error::WebDriverResult;

/// The title that the city gave its notice.
const TITLE: &str = "2023年度某市工业互联网示范工程项目";

/// The file of a city: one notice, with a title of its own.
fn file() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| {
        let mut sources = embedded();
        ["notices/jl761/", "notices/js2021/", "policy/"].iter().for_each(|other| sources.remove(other));
        for file in sources.clone().files() {
            sources.add(&file.key, file.text.replace("2023年度江苏省工业互联网示范工程项目", TITLE));
        }
        local::write(&compile(&sources).library)
    })
}

/// What a bureau may serve by mistake or malice, with what the page says of it.
fn wrong() -> [(&'static str, Option<Vec<u8>>, &'static str); 5] {
    let (mut newer, mut changed) = (file().to_vec(), file().to_vec());
    newer[16] += 1;
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    [
        ("missing", None, "取不到通知文件"),
        ("newer", Some(newer), "格式版本不合"),
        ("changed", Some(changed), "校验值不符"),
        ("page", Some(b"<!doctype html><script>alert(1)</script>".to_vec()), "不是本程序的通知文件"),
        ("huge", Some(vec![b'x'; 4_000_001]), "太大"),
    ]
}

/// An embed whose notices come from the bureau's site.
async fn open(bureau: &Bureau, name: &str, bytes: Option<&[u8]>, attributes: &str) -> WebDriverResult<()> {
    if let Some(bytes) = bytes {
        bureau.host.put_with(&format!("{name}.notices"), &[], bytes);
    }
    let element = format!("<shenbao-precheck id=e library=\"/{name}.notices\" {attributes}></shenbao-precheck>");
    bureau.open(&bureau.script("data-define"), &element).await?;
    bureau.until_heard("ready", 1).await?;
    bureau.inside_live(0).await
}

#[test]
fn a_notice_file_of_the_bureau_takes_the_place_of_those_built_in() {
    let errors = visited(Browser::default(), async |bureau| {
        for attributes in ["notice=js2023", "notice=js2023 sandbox"] {
            open(bureau, "good", Some(file()), attributes).await?;
            bureau.page.until(&format!("return document.body.textContent.includes('{TITLE}')"), &true.into()).await?;
            let sum = local::read(file()).expect("a notice file").sum;
            bureau.page.until_says("versions", &sum[..16]).await?;
        }
        // In a plain frame: a file beside the frame's page, by its name.
        bureau.site.lay("city.notices", file());
        bureau.open("", &bureau.iframe("?library=city.notices", "width=700 height=500")).await?;
        bureau.inside_live(0).await?;
        bureau.page.until(&format!("return document.body.textContent.includes('{TITLE}')"), &true.into()).await?;
        bureau.page.until("return document.body.textContent.includes('2021年智慧江苏')", &false.into()).await
    });
    assert!(errors.is_empty(), "the console has errors: {errors:#?}");
}

#[test]
fn a_notice_file_that_is_not_right_is_explained() {
    let errors = visited(Browser::default(), async |bureau| {
        for (name, bytes, why) in wrong() {
            open(bureau, name, bytes.as_deref(), "").await?;
            bureau.page.until_says("library-why", why).await?;
            // Tall enough to be read, in both ways out.
            bureau.page.find("library-again").await?;
            bureau.page.find("library-built-in").await?;
            bureau.outside().await?;
            bureau.until_frames("frames[0].offsetHeight >= 480").await?;
        }
        bureau.inside(0).await?;
        bureau.page.press("library-built-in").await?;
        bureau.page.until("return document.body.textContent.includes('智慧江苏')", &true.into()).await
    });
    // The one that is missing is all that the console tells.
    assert!(errors.iter().all(|error| error.contains("missing.notices")), "{errors:#?}");
}
