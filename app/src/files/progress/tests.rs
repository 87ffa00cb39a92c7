//! The progress file comes back to the letter, or not at all.

use super::*;
use crate::library::library;
use crate::model::{stored, Drafts};
use preflight_rules::Lang;

const HOSTILE: [&str; 14] = [
    "</pre><script>alert(1)</script>",
    "-->",
    "<!--",
    "&lt;b&gt; &amp;amp; &#60; &#x3c;",
    "]]>",
    "\0nul",
    "\r\n\r\tend \n \n",
    "\n\nfirst",
    "\" onload=\"x",
    "' data-sum='0",
    "%41%zz%",
    "\u{a0}\u{feff}\u{2028}\u{85}",
    "<pre id=\"preflight-draft\" data-format=\"9\">",
    "汉字\u{1f600}\u{202e}\\n\\",
];

fn file(draft: &str) -> String {
    let sections = [Section { title: draft.to_owned(), answers: vec![(draft.to_owned(), draft.to_owned())] }];
    write(&Sheet {
        lang: Lang::Zh,
        notice: "js2021",
        edition: "2021",
        title: draft,
        rules_hash: "sha256:00ff",
        engine: "0.1.0",
        saved: "2021-09-01",
        sections: &sections,
        draft,
    })
}

fn is(text: &str, draft: &str) {
    let want = Progress { notice: "js2021".into(), edition: "2021".into(), rules_hash: "sha256:00ff".into(), draft: draft.into() };
    assert_eq!(read(text), Ok(want), "{text}");
}

#[test]
fn what_was_written_is_read_back() {
    for draft in HOSTILE.into_iter().chain(["", "preflight-draft 1\nlang\tzh\natt_truthful\tis true\n"]) {
        is(&file(draft), draft);
    }
    is(&file(&HOSTILE.concat()), &HOSTILE.concat());
    // Every short text over the characters that matter.
    let alphabet = ['<', '/', '&', ';', '%', '4', '\n', '\r', ' ', '\t', '\0', '"', '汉', '\u{a0}'];
    for number in 0..alphabet.len().pow(3) {
        let draft: String =
            [number, number / alphabet.len(), number / alphabet.len().pow(2)].iter().map(|n| alphabet[n % alphabet.len()]).collect();
        is(&file(&draft), &draft);
    }
}

#[test]
fn no_answer_is_markup() {
    let plain = file("x");
    let tags = |text: &str| text.matches('<').count();
    for draft in HOSTILE {
        let text = file(draft);
        assert_eq!(tags(&text), tags(&plain), "{draft}");
        assert!(!text.to_lowercase().contains("<script") && !text.contains('\0') && !text.contains('\r'));
        assert!(text.contains("default-src 'none'"));
    }
}

#[test]
fn answers_of_the_page_survive() {
    let vocabulary = library().vocabulary();
    let text = stored::write(vocabulary, Lang::En, &Drafts::default());
    let progress = read(&file(&text)).expect("own file");
    assert_eq!(stored::read(vocabulary, &progress.draft), Some((Lang::En, Drafts::default())));
}

#[test]
fn a_browser_may_save_it_again() {
    let draft = "preflight-draft 1\nlang\tzh\nevidence_benefit\ttext 一 < 二 & \"三\" \u{a0}\n";
    let text = file(draft);
    is(&text.replace('\n', "\r\n"), draft);
    is(&format!("\u{feff}<!-- saved from url=(0016)http://localhost -->\n{text}"), draft);
    // Attributes in another order, in other quotes; references that a serialiser leaves out.
    let start = text.find("<pre").expect("the element");
    let end = start + text[start..].find('>').expect("its end");
    let mut attributes: Vec<&str> = text[start + 5..end].split(' ').collect();
    attributes.reverse();
    let tag = format!("<PRE\n style='display:none' {}", attributes.join("\r\n ").replace('"', "'").replace("hidden", "hidden=\"\" x=y"));
    let body = text[end + 1..].replace("&quot;", "\"").replace("&gt;", ">").replace("&#39;", "'").replace("</pre>", "</PRE >");
    is(&format!("{}{tag}>\n{body}", &text[..start]), draft);
}

#[test]
fn every_refusal_says_why() {
    let text = file("preflight-draft 1\nlang\tzh\n");
    let cases = [
        (String::new(), Refused::Empty),
        ("\u{feff} \r\n\0".into(), Refused::Empty),
        ("x".repeat(LIMIT + 1), Refused::TooLarge),
        ("{\"a\":1}".into(), Refused::NotOurs),
        ("<html><pre id=other>x</pre><pre".into(), Refused::NotOurs),
        (text.replace("data-format=\"1\"", "data-format=\"2\""), Refused::Newer),
        (text.replace("data-format=\"1\"", "data-format=\"0\""), Refused::Damaged),
        (text.replace("data-format=\"1\"", "data-format=\"x\""), Refused::Damaged),
        (text.replace("data-notice=\"js2021\"", "data-notice=\"js2023\""), Refused::Damaged),
        (text.replace("lang\tzh", "lang\ten"), Refused::Damaged),
        (text.replace("lang\tzh", "lang<b>\tzh</b>"), Refused::Damaged),
        (text.replace("</pre>", ""), Refused::Damaged),
        (text.replace("<pre", "<div"), Refused::Damaged),
    ];
    for (text, why) in cases {
        assert_eq!(read(&text), Err(why), "{}", text.chars().take(200).collect::<String>());
        assert!(!why.say().zh.is_empty() && !why.say().en.is_empty());
    }
}

#[test]
fn cut_or_changed_anywhere_it_is_never_read_wrong() {
    let draft = "preflight-draft 1\nlang\tzh\natt_truthful\tis true\nevidence_benefit\ttext 汉<&%\u{a0}\n";
    let text = file(draft);
    let whole = read(&text).expect("own file");
    let same = |found: Result<Progress, Refused>| match found {
        Ok(found) => found == whole,
        Err(why) => matches!(why, Refused::Damaged | Refused::NotOurs | Refused::Empty | Refused::Newer),
    };
    for (i, _) in text.char_indices() {
        assert!(same(read(&text[..i])) && same(read(&text[i..])), "cut at {i}");
    }
    let mut changed = 0;
    for i in 0..text.len() {
        for bit in 0..7 {
            let mut bytes = text.clone().into_bytes();
            bytes[i] ^= 1 << bit;
            let Ok(flipped) = String::from_utf8(bytes) else { continue };
            changed += 1;
            assert!(same(read(&flipped)), "bit {bit} of byte {i}");
        }
    }
    assert!(changed > 5_000);
    let at = text.find("</pre>").expect("the end") + 6;
    assert_eq!(read(&text[..at]), Ok(whole.clone()), "all answers are there");
    assert_eq!(read(&text[..text.find("<h2>").expect("answers")]), Err(Refused::Damaged));
}
