//! Notices from a file on the page: which file it was stands beside every result; a file that is not taken is explained.

use super::{page, sound};
use crate::library::library;
use crate::model::Fault;
use crate::msg::ShellMsg;
use crate::tests::local::{city, file, opened, TITLE};
use crate::tests::{at, send};
use preflight_rules::local;
use preflight_rules::Lang;

#[test]
fn every_result_says_which_file_it_was_made_with() {
    let sum = local::read(file()).expect("a notice file").sum;
    for lang in Lang::ALL {
        for place in ["", "/all", "/check", "/result", "/fixes", "/compare", "/pack", "/print"] {
            let mut model = city(&format!("#/js2023/platform{place}"), None);
            send(&mut model, ShellMsg::Lang(lang));
            let page = page(&model);
            assert_eq!(sound::wrong(&page), Vec::<String>::new(), "{place}");
            assert!(page.named("versions").text.contains(&sum[..16]), "{place}");
            let result = ["", "/check", "/result", "/print"].contains(&place);
            assert!(page.has("provenance") == result && (!result || page.named("provenance").text.contains(&sum[..16])), "{place}");
            assert_eq!(page.named("library-sum").text, sum);
        }
    }
    let paper = page(&city("#/js2023/platform/print", None));
    assert!(paper.named("paper").text.contains(&sum[..16]) && paper.named("paper").text.contains(TITLE));
    let built_in = page(&at("#/js2023/platform/print"));
    assert!(!built_in.has("provenance") && built_in.named("library-sum").text.is_empty());
}

#[test]
fn the_start_shows_the_notices_of_the_file() {
    let page = page(&city("#/", None));
    assert!(page.has("notice-js2023") && !page.has("notice-js2021") && page.text().contains(TITLE));
}

#[test]
fn a_file_that_is_not_taken_is_explained_to_both() {
    let mut newer = file().to_vec();
    newer[16] += 1;
    for (given, zh, en) in [
        (Err(Fault::Missing), "取不到通知文件", "could not be fetched"),
        (Err(Fault::Late), "迟迟没有传来", "did not come in time"),
        (Err(Fault::of_code("large")), "太大", "too large"),
        (Ok(b"hello".to_vec()), "不是本程序的通知文件", "no notice file"),
        (Ok(newer), "第 4 版格式", "has format 4"),
        (Ok(file()[..1000].to_vec()), "不完整", "cut off"),
    ] {
        for (lang, why) in [(Lang::Zh, zh), (Lang::En, en)] {
            let mut model = opened("#/js2023/platform/result", given.clone(), None);
            send(&mut model, ShellMsg::Lang(lang));
            let page = page(&model);
            assert_eq!(sound::wrong(&page), Vec::<String>::new());
            assert!(page.named("library-why").text.contains(why), "{}", page.named("library-why").text);
            assert!(!page.named("library-mend").text.is_empty() && page.has("library-again") && page.has("library-built-in"));
            let text = page.text();
            library().programmes().iter().for_each(|p| assert!(text.contains(p.header().title.get(lang)), "what is built in is named"));
            assert!(!page.has("versions") && !page.has("notice-js2023") && page.has("lang-en"));
        }
    }
}
