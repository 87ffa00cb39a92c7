//! Facts that the site around the frame gives count as answers and are nobody's.

use super::options::problems;
use crate::assessment::Assessment;
use crate::files::{pack, share};
use crate::library::library;
use crate::model::{read_draft, Model, Shelf};
use crate::msg::{DraftMsg, FormMsg, FrameMsg, ShellMsg};
use crate::tests::framed::configured;
use crate::tests::{done, fact, send, slot};

const DATES: &str = "star-local-open\t2023-02-06\nstar-local-close\t2023-03-20\n";
const OPEN: &str = "star_local_open";

fn known(model: &Model, name: &str) -> Option<String> {
    let a = Assessment::new(model).expect("a notice");
    let here = a.here(fact(name)).expect(name);
    a.facts.get(here).map(|value| format!("{value:?}"))
}

fn needed(model: &Model, name: &str) -> bool {
    let a = Assessment::new(model).expect("a notice");
    a.here(fact(name)).is_some_and(|here| a.report.next_facts.contains(&here))
}

#[test]
fn what_is_given_is_known_wherever_something_is_judged() {
    let bare = configured("", "#/js2023/star");
    assert!(needed(&bare, OPEN) && known(&bare, OPEN).is_none());
    let model = configured(DATES, "#/js2023/star");
    assert!(!needed(&model, OPEN) && known(&model, OPEN).is_some());
    let a = Assessment::new(&model).expect("a notice");
    assert!(a.with(&[]).facts.is_known(a.here(fact(OPEN)).expect("here")), "when changes are tried out");
    let category = Assessment::of_category(&model, a.programme, "star").expect("a category");
    assert_eq!(category.facts, a.facts, "when categories are compared");
}

#[test]
fn it_is_in_nothing_that_is_the_visitors() {
    let mut model = configured(DATES, "#/js2023/star");
    model.shelve();
    let (_, drafts) = read_draft(library().vocabulary(), &model.draft_text()).expect("a draft");
    assert_eq!(drafts.count(), 1, "the category");
    assert!(!share::write(library().vocabulary(), &model.drafts).expect("a link").contains(OPEN));
    let (_, _, progress) = pack::progress(&model).expect("a file");
    assert!(!progress.contains(OPEN) && !progress.contains("2023-02-06"));
    assert!(!model.shelf.write().contains(OPEN));
    let copy = crate::files::snapshot::make(&mut model);
    assert!(copy.lines.iter().any(|(_, line)| line == "由 gxt.example.gov.cn 提供：2023-02-06"), "a copy of the page says whose it is");
}

#[test]
fn the_visitor_can_answer_instead_and_leave_it_again() {
    let mut model = configured(DATES, "#/js2023/star/schedule");
    let effects = done(&mut model, FrameMsg::Mine(fact(OPEN)));
    assert!(effects.contains(&crate::effect::Effect::Focus("field-star_local_open".into())));
    assert!(known(&model, OPEN).is_none(), "unknown until it is answered");
    for text in ["2023-03-0", "2023-03-01"] {
        send(&mut model, FormMsg::Type(slot(OPEN), text.into()));
    }
    assert!(known(&model, OPEN).is_some_and(|value| value.contains('3')));
    assert!(model.draft_text().contains("2023-03-01"));
    send(&mut model, FormMsg::Type(slot(OPEN), String::new()));
    assert!(known(&model, OPEN).is_none(), "an emptied field stays the visitor's");
    send(&mut model, FormMsg::Type(slot(OPEN), "2023-03-02".into()));

    send(&mut model, FrameMsg::Given(fact(OPEN)));
    assert!(model.given(fact(OPEN)).is_some() && model.drafts.get(fact(OPEN)).is_none());
    send(&mut model, ShellMsg::Undo);
    assert!(model.draft_text().contains("2023-03-02") && model.given(fact(OPEN)).is_none(), "what was typed comes back");
}

#[test]
fn other_answers_begin_with_what_is_given() {
    let mut model = configured(DATES, "#/js2023/star/schedule");
    send(&mut model, FrameMsg::Mine(fact(OPEN)));
    send(&mut model, DraftMsg::New);
    assert!(model.given(fact(OPEN)).is_some());
    send(&mut model, FrameMsg::Mine(fact(OPEN)));
    send(&mut model, DraftMsg::StartOver);
    assert!(model.given(fact(OPEN)).is_some());
}

#[test]
fn answers_of_an_earlier_visit_count_before_what_is_given() {
    let mut earlier = configured("", "#/js2023/star/schedule");
    send(&mut earlier, FormMsg::Type(slot(OPEN), "2023-02-10".into()));
    earlier.shelve();
    let stored = earlier.shelf.write();
    assert!(Shelf::read(&stored).is_some());
    let (model, _) = crate::tests::framed::begun(DATES, "#/js2023/star", Some(stored));
    assert!(model.given(fact(OPEN)).is_none() && model.offered(fact(OPEN)).is_some());
    assert!(model.given(fact("star_local_close")).is_some());
}

#[test]
fn what_cannot_be_is_told_and_left_out() {
    for (config, option) in [
        ("star-local-open\t2023-02-30\n", "star-local-open"),
        ("star-local-open\t\n", "star-local-open"),
        ("star-local-open\t2023-03-20\nstar-local-close\t2023-02-06\n", "star-local-close"),
        ("star-local-close\t2023-02-06\nstar-local-open\t2023-03-20\n", "star-local-close"),
        ("notice\tjs2021\nstar-local-open\t2023-02-06\n", "star-local-open"),
    ] {
        let told = problems(config);
        assert_eq!(told.iter().map(|(option, _)| option.as_str()).collect::<Vec<_>>(), [option], "{config}");
        let model = configured(config, "#/js2023/star");
        assert!(["star_local_open", "star_local_close"].iter().all(|name| model.offered(fact(name)).is_none()), "{config}");
    }
    assert_eq!(problems("star-local-open\t2023-02-06\nstar-local-close\t2023-02-06\n"), [], "one day is a window");
}
