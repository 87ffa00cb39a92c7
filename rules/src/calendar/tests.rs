//! Windows at their edges: the day before, the day, the day after.

use super::*;
use crate::authoring::{compile, embedded};
use crate::eval::Derived;
use crate::fact::{FactIx, Kind};
use crate::fixture;
use crate::text::Text;
use crate::{Facts, Library};
use std::sync::OnceLock;

fn built_in() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| compile(&embedded()).library)
}

fn day(text: &str) -> Date {
    Date::parse(text).expect(text)
}

fn entry(role: DateRole, opens: Option<&str>, closes: Option<&str>, closes_on: ClosesOn) -> Entry {
    let (clause, opens, closes) = ("一".to_owned(), opens.map(day), closes.map(day));
    Entry { clause, role, opens, closes, closes_on, ..fixture::entry("e") }
}

fn filing(opens: Option<&str>, closes: Option<&str>) -> Entry {
    entry(DateRole::Window, opens, closes, ClosesOn::Inclusive)
}

/// A built-in notice with another calendar, issued on another day, and the facts that its dates may hang on.
fn with(calendar: Vec<Entry>, issued: Option<&str>) -> Programme {
    let mut programme = built_in().programmes()[0].clone();
    programme.calendar = calendar;
    programme.header.issued = issued.map(day);
    programme
}

/// A fact of a type that is given, not derived.
fn fact(programme: &Programme, kind: &Kind) -> FactIx {
    let mut given = programme.vocabulary.iter().filter(|(_, decl)| decl.derived.is_none() && decl.kind == *kind);
    given.next().expect("a fact of that type").0
}

fn facts(programme: &Programme, given: &[(FactIx, Value)]) -> Facts {
    let mut facts = Facts::unknown(programme);
    given.iter().for_each(|(ix, value)| facts.set(programme, *ix, value.clone()).expect("a value of its type"));
    facts
}

fn window_on(programme: &Programme, given: &[(FactIx, Value)], as_of: &str) -> Window {
    let facts = facts(programme, given);
    let derived = Derived::compute(programme, &facts);
    window(&Env::new(programme, &facts, &derived), None, day(as_of))
}

fn states(programme: &Programme, days: [&str; 4]) -> [WindowState; 4] {
    days.map(|as_of| window_on(programme, &[], as_of).state)
}

use WindowState::{Closed, Open, Unknown, Upcoming};

#[test]
fn a_window_is_open_from_its_first_day_to_its_last() {
    let days = ["2021-09-30", "2021-10-01", "2021-10-15", "2021-10-16"];
    let both = with(vec![filing(Some("2021-10-01"), Some("2021-10-15"))], None);
    assert_eq!(states(&both, days), [Upcoming, Open, Open, Closed]);
    // Without a first day it is the day of the notice.
    let issued = with(vec![filing(None, Some("2021-10-15"))], Some("2021-10-01"));
    assert_eq!(states(&issued, days), [Upcoming, Open, Open, Closed]);
    // A first day alone leaves no end; a day of issue alone says nothing of a window.
    assert_eq!(states(&with(vec![filing(Some("2021-10-01"), None)], None), days), [Upcoming, Open, Open, Open]);
    assert_eq!(states(&with(vec![filing(None, None)], Some("2021-10-01")), days), [Upcoming, Unknown, Unknown, Unknown]);
    assert_eq!(states(&with(vec![filing(None, None)], None), days), [Unknown; 4]);
    assert_eq!(states(&with(Vec::new(), None), days), [Unknown; 4]);
}

#[test]
fn the_last_day_is_open_to_doubt_as_the_text_words_it() {
    let days = ["2021-09-30", "2021-10-14", "2021-10-15", "2021-10-16"];
    let of = |closes_on| with(vec![entry(DateRole::Window, Some("2021-10-01"), Some("2021-10-15"), closes_on)], None);
    assert_eq!(states(&of(ClosesOn::Before), days), [Upcoming, Open, Unknown, Closed]);
    assert_eq!(states(&of(ClosesOn::After), days), [Upcoming, Open, Unknown, Open]);
}

#[test]
fn a_round_that_comes_again_is_never_simply_closed() {
    let again = Entry { recurs: Some(Text::default()), ..filing(Some("2021-10-01"), Some("2021-10-15")) };
    let programme = with(vec![again], None);
    assert_eq!(states(&programme, ["2021-09-30", "2021-10-01", "2021-10-15", "2021-10-16"]), [Upcoming, Open, Open, Unknown]);
    // Its days are told all the same.
    let over = window_on(&programme, &[], "2021-10-16");
    assert_eq!((over.opens, over.closes), (Some(day("2021-10-01")), Some(day("2021-10-15"))));
}

#[test]
fn what_the_windows_of_all_possible_categories_agree_on_is_told() {
    let early = filing(Some("2021-10-01"), Some("2021-10-15"));
    let long = filing(Some("2021-10-01"), Some("2021-10-31"));
    let late = filing(Some("2021-10-10"), Some("2021-10-31"));
    let told = |entries: [&Entry; 2], as_of: &str| {
        let window = window_on(&with(entries.map(Clone::clone).to_vec(), None), &[], as_of);
        (window.state, window.opens.map(|d| d.day()), window.closes.map(|d| d.day()))
    };
    assert_eq!(told([&early, &early], "2021-10-05"), (Open, Some(1), Some(15)));
    assert_eq!(told([&early, &long], "2021-10-05"), (Open, Some(1), None));
    assert_eq!(told([&late, &long], "2021-10-12"), (Open, None, Some(31)));
    assert_eq!(told([&early, &long], "2021-10-20"), (Unknown, Some(1), None));
}

#[test]
fn a_day_that_only_a_fact_tells_is_unknown_until_it_is_given() {
    let programme = with(Vec::new(), None);
    let ix = fact(&programme, &Kind::Date);
    let given = [(ix, Value::Scalar(Scalar::Date(day("2021-10-15"))))];
    let closing = Entry { closes_fact: Some(ix), ..filing(Some("2021-10-01"), None) };
    let programme = with(vec![closing], None);
    assert_eq!(states(&programme, ["2021-09-30", "2021-10-01", "2021-10-15", "2021-10-16"]), [Upcoming, Unknown, Unknown, Unknown]);
    let on = |programme: &Programme, as_of| window_on(programme, &given, as_of).state;
    assert_eq!(["2021-10-15", "2021-10-16"].map(|d| on(&programme, d)), [Open, Closed]);

    // A first day by a fact goes before the one that is written, which stands until the fact is known and leaves all open.
    let opening = Entry { opens_fact: Some(ix), ..filing(Some("2021-10-01"), Some("2021-10-31")) };
    let programme = with(vec![opening], None);
    assert_eq!(states(&programme, ["2021-09-30", "2021-10-01", "2021-10-31", "2021-11-01"]), [Upcoming, Unknown, Unknown, Closed]);
    assert_eq!(["2021-10-14", "2021-10-15", "2021-10-31"].map(|d| on(&programme, d)), [Upcoming, Open, Open]);

    // A written last day is no day that only the fact tells.
    let written = Entry { closes_fact: Some(ix), ..filing(Some("2021-10-01"), Some("2021-10-31")) };
    assert_eq!(
        states(&with(vec![written], None), ["2021-09-30", "2021-10-01", "2021-10-31", "2021-11-01"]),
        [Upcoming, Open, Open, Closed]
    );
}

#[test]
fn a_day_of_the_bureaus_lies_ahead_or_is_past() {
    let states = |opens, closes, closes_on| {
        let programme = with(vec![entry(DateRole::Bureau, opens, closes, closes_on)], None);
        let facts = facts(&programme, &[]);
        let derived = Derived::compute(&programme, &facts);
        ["2021-10-09", "2021-10-10", "2021-10-20", "2021-10-21"]
            .map(|as_of| deadlines(&Env::new(&programme, &facts, &derived), None, day(as_of))[0].window.state)
    };
    let (first, last) = (Some("2021-10-10"), Some("2021-10-20"));
    assert_eq!(states(first, last, ClosesOn::Inclusive), [Upcoming, Open, Open, Closed]);
    assert_eq!(states(first, last, ClosesOn::Before), [Upcoming, Open, Unknown, Closed]);
    assert_eq!(states(first, None, ClosesOn::Before), [Upcoming, Open, Closed, Closed]);
    assert_eq!(states(None, first, ClosesOn::Before), [Upcoming, Unknown, Closed, Closed]);
    assert_eq!(states(None, None, ClosesOn::Inclusive), [Unknown; 4]);
}

#[test]
fn dates_come_in_order_and_those_without_a_day_last() {
    let calendar =
        vec![filing(None, None), filing(None, Some("2021-10-20")), filing(Some("2021-10-10"), None), filing(None, Some("2021-10-01"))];
    let programme = with(calendar, None);
    let facts = facts(&programme, &[]);
    let derived = Derived::compute(&programme, &facts);
    let all = deadlines(&Env::new(&programme, &facts, &derived), None, day("2021-10-05"));
    assert_eq!(all.iter().map(|d| d.entry).collect::<Vec<_>>(), [3, 2, 1, 0]);
    assert_eq!(all.iter().map(|d| d.days_left).collect::<Vec<_>>(), [Some(-4), None, Some(15), None]);
}

#[test]
fn a_category_has_its_own_dates_and_an_unknown_one_all() {
    let programme = built_in().programmes().iter().find(|p| p.categories.len() > 1).expect("a notice with categories");
    let bit = |i: usize| {
        let decl = programme.vocabulary.get(programme.category_fact).expect("the category fact");
        1u64 << decl.kind.choice(&programme.categories[i].id).expect("a value of the fact")
    };
    assert!(concerns(programme, bit(0), Some(0)) && concerns(programme, bit(0) | bit(1), Some(1)));
    assert!(!concerns(programme, bit(1), Some(0)) && !concerns(programme, 0, Some(0)));
    assert!(concerns(programme, u64::MAX, Some(1)) && concerns(programme, bit(0), None) && concerns(programme, 0, None));
}
