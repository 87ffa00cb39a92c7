//! Messages to the site around the frame: the shapes of `public/embed/protocol.json`, whatever goes in.

use super::*;
use crate::tests::protocol::{allowed, Message};
use crate::tests::{drafts, Dice};

#[test]
fn every_message_has_the_shape_of_the_protocol() {
    let rules = format!("sha256:{}", "0a".repeat(32));
    let outcomes = Outcomes { notice: "js2023", edition: "2023", rules: &rules, by_category: vec![("ai", "ready"), ("other", "blocked")] };
    for text in [
        step("unit", 2, 31),
        finished(),
        result(&outcomes),
        refused(),
        problem("category", "没有这个类别"),
        failed("empty"),
        scroll(u32::MAX),
    ] {
        assert_eq!(allowed(&text), Ok(()), "{text}");
    }
    assert_eq!(step("unit", 2, 31), "{\n  \"type\": \"step\",\n  \"section\": \"unit\",\n  \"n\": 2,\n  \"of\": 31\n}");
    assert_eq!(finished(), "{\n  \"type\": \"finished\"\n}");
}

#[test]
fn a_reason_is_cut_to_a_line_that_may_be_sent() {
    let mut dice = Dice::of("reasons");
    for _ in 0..500 {
        let (option, why) = (drafts::typed(&mut dice), drafts::typed(&mut dice).repeat(1 + dice.below(40)));
        for text in [problem(&option, &why), failed(&why)] {
            assert_eq!(allowed(&text), Ok(()), "{text}");
        }
    }
    // Of every kind that the site around would refuse.
    for odd in ["\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{202a}", "\u{202e}", "\u{2066}", "\u{2069}"] {
        assert_eq!(Message::read(&problem("x", &format!("a{odd}b"))).text("why"), Some("a b"), "{odd:?}");
    }
    assert_eq!(Message::read(&problem("x", "a\u{2027}b\u{206a}")).text("why"), Some("a\u{2027}b\u{206a}"));
    let long = "😀".repeat(300);
    assert_eq!(Message::read(&problem("x", &long)).text("why").map(|why| why.encode_utf16().count()), Some(200));
}

#[test]
fn the_check_of_the_tests_refuses_what_the_protocol_does() {
    for bad in [
        "{\"type\": \"step\", \"section\": \"unit\", \"n\": 0, \"of\": 3}",
        "{\"type\": \"step\", \"section\": \"unit/2\", \"n\": 1, \"of\": 3}",
        "{\"type\": \"finished\", \"outcome\": \"ready\"}",
        "{\"type\": \"refused\", \"__proto__\": 1}",
        "{\"type\": \"result\", \"notice\": \"a\", \"edition\": \"b\", \"rules\": \"sha256:0\", \"outcomes\": []}",
        "{\"type\": \"hello\", \"library\": true}",
        "{\"type\": \"nothing\"}",
        "[]",
    ] {
        assert!(allowed(bad).is_err(), "{bad}");
    }
}
