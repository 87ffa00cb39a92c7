//! Notices from a file on the page: which file it was stands beside every result; a file that is not taken is explained.

use super::{page, sound};
use crate::library::library;
use crate::model::Fault;
use crate::msg::ShellMsg;
use crate::tests::local::{city, file, opened, TITLE};
use crate::tests::{at, send, Dice};
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
        (Ok(newer), "4 / 3", "another format"),
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

/// A file whose content was changed here and there, with a right sum.
fn changed(dice: &mut Dice) -> Vec<u8> {
    let mut content = file()[local::HEAD..].to_vec();
    let length = |content: &[u8], at: usize| u32::from_le_bytes(content[at..at + 4].try_into().expect("four bytes")) as usize;
    let first = length(&content, 1);
    for _ in 0..1 + dice.below(3) {
        let at = if dice.one_in(2) { 1_500 + dice.below(8_000) } else { 5 + dice.below(first) };
        content[at] = if dice.one_in(2) { dice.below(32) as u8 } else { dice.roll() as u8 };
    }
    // English and policy documents carry the mark of the first part.
    let english = 5 + first + 4;
    let policy = english + length(&content, 5 + first);
    let mark = crate::files::fnv(content[5..5 + first].iter().copied()).to_le_bytes();
    [english, policy].iter().for_each(|part| content[part + 1..part + 9].copy_from_slice(&mark));
    local::seal(&content)
}

#[test]
fn whatever_a_file_holds_that_is_taken_can_be_drawn() {
    let mut dice = Dice::of("changed notice files");
    let (mut taken, mut refused) = (0, 0);
    for _ in 0..400 {
        let given = changed(&mut dice);
        if local::read(&given).is_err() {
            refused += 1;
            continue;
        }
        taken += 1;
        if taken % 8 != 0 {
            continue;
        }
        for place in ["", "/all", "/check", "/result", "/fixes", "/compare", "/pack", "/print"] {
            let mut model = opened(&format!("#/js2023/star{place}"), Ok(given.clone()), None);
            for fact in (0..model.library.vocabulary().facts().len() as u16).map(preflight_rules::fact::FactIx) {
                let slot = crate::model::Slot::fact(fact);
                send(&mut model, crate::msg::FormMsg::Pick(slot, 1));
                send(&mut model, crate::msg::FormMsg::Type(slot, "2023-02-10".into()));
            }
            assert!(!page(&model).html.is_empty());
        }
    }
    assert!(taken > 20 && refused > 20, "{taken} taken, {refused} refused");
}
