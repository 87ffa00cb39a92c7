//! The start page as a program of its own shows what the whole application shows there.

use super::{alone, page, sound, Drawn};
use crate::model::{Model, Start};
use crate::msg::{Msg, ShellMsg};
use crate::start;
use crate::tests::{at, send, today};
use preflight_rules::Lang;

fn main_of(page: &Drawn) -> &str {
    let (_, after) = page.html.split_once("id=\"main\"").expect("the main part");
    after.split_once("</main>").map(|(main, _)| main).expect("its end")
}

fn both(messages: &[ShellMsg]) -> (Model, Model) {
    let mut whole = at("#/");
    let mut own = start::model(&Start::at(today(), "#/"));
    for msg in messages {
        send(&mut whole, msg.clone());
        start::update(&mut own, Msg::from(msg.clone()));
    }
    (whole, own)
}

#[test]
fn the_start_alone_shows_what_the_whole_application_shows() {
    let described = [
        "",
        "建设面向纺织企业的工业互联网平台，也给政府部门做一个审批系统。",
        "数据中心机房扩建",
        "啊",
        "an industrial internet platform for textile firms",
    ];
    for lang in Lang::ALL {
        for text in described {
            for asked in [false, true] {
                let mut messages = vec![ShellMsg::Lang(lang), ShellMsg::Describe(text.into())];
                if asked {
                    messages.push(ShellMsg::Suggest);
                }
                let (whole, own) = both(&messages);
                let own = alone(&own);
                assert_eq!(main_of(&own), main_of(&page(&whole)), "{text}");
                let foreign = if lang == Lang::En && text.is_empty() { sound::foreign(&own) } else { Vec::new() };
                assert_eq!([sound::wrong(&own), foreign].concat(), Vec::<String>::new(), "{text}");
            }
        }
    }
}

#[test]
fn a_word_picked_does_the_same_in_both() {
    let (whole, own) = both(&[ShellMsg::Cue("工业互联网".into()), ShellMsg::Cue("平台".into()), ShellMsg::Cue("工业互联网".into())]);
    assert_eq!((&whole.shelf.described, &whole.asked), (&own.shelf.described, &own.asked));
    assert_eq!(main_of(&alone(&own)), main_of(&page(&whole)));
}
