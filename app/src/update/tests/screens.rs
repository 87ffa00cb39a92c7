//! From screen to screen: stopped by what cannot be read, past what changes nothing, back to the answers from a change.

use crate::assessment::Assessment;
use crate::effect::Effect;
use crate::library::library;
use crate::model::{Entry, Model};
use crate::msg::{FormMsg, ShellMsg};
use crate::names;
use crate::questions::screens;
use crate::route::{section_id, Place};
use crate::tests::{at, categories, fact, give, send, slot, text};
use crate::update::begin;
use preflight_rules::fact::Section;
use preflight_rules::read::Unit;

#[test]
fn what_cannot_be_read_stops_the_way_on_and_the_keyboard_goes_to_it() {
    let mut model = at("#/js2021/digital_economy/investment");
    send(&mut model, FormMsg::Type(slot("total_investment_wan"), "很多".into()));
    let effects = send(&mut model, ShellMsg::Continue);
    assert!(effects.contains(&Effect::Focus(names::ERRORS.into())), "{effects:?}");
    assert!(model.stopped && matches!(model.place, Place::Ask { section: Section::Investment, .. }));
    assert!(model.drafts.get(fact("total_investment_wan")).is_some_and(|d| d.complaint().is_some()));
    assert!(!effects.iter().any(|e| matches!(e, Effect::Navigate { .. })));
    send(&mut model, FormMsg::Type(slot("total_investment_wan"), "600".into()));
    send(&mut model, ShellMsg::Continue);
    assert!(!model.stopped && !matches!(model.place, Place::Ask { section: Section::Investment, screen: 0, .. }));
}

#[test]
fn what_is_wrong_elsewhere_stops_nobody_here() {
    let mut model = at("#/js2021/digital_economy/unit");
    send(&mut model, FormMsg::Type(slot("total_investment_wan"), "很多".into()));
    send(&mut model, ShellMsg::Continue);
    assert!(!model.stopped);
}

/// The next screen with something to ask, by the report alone.
fn expected(model: &Model) -> Place {
    let a = Assessment::new(model).expect("a notice");
    let all = screens(a.programme);
    let Place::Ask { section, screen, .. } = model.place else { panic!("a screen") };
    let later = all.iter().skip_while(|s| (s.section, s.number) != (section, screen)).skip(1);
    let next = later.filter(|s| s.facts.iter().any(|f| a.report.next_facts.contains(f))).map(|s| (s.section, s.number)).next();
    next.map_or(Place::Check, |(section, screen)| Place::Ask { section, screen, at: None })
}

#[test]
fn the_way_on_leads_past_screens_with_nothing_to_ask_and_ends_at_the_answers() {
    for category in categories() {
        let first = at(&category);
        let screens = screens(first.programme().expect("a notice"));
        let mut model = at(&format!("{category}/{}", section_id(screens[0].section)));
        let mut steps = 0;
        while matches!(model.place, Place::Ask { .. }) {
            let wanted = expected(&model);
            let effects = send(&mut model, ShellMsg::Continue);
            assert_eq!(model.place, wanted, "{category}");
            assert!(effects.contains(&Effect::Navigate { hash: model.route().hash(), push: true }));
            assert!(effects.contains(&Effect::Focus(names::HEADING.into())));
            steps += 1;
            assert!(steps <= screens.len());
        }
        assert_eq!(model.place, Place::Check);
    }
}

#[test]
fn a_changed_answer_leads_back_to_the_answers() {
    let mut model = at("#/js2021/digital_economy/change/is_cooperative");
    send(&mut model, ShellMsg::Routed("#/js2021/digital_economy/check".into()));
    send(&mut model, ShellMsg::Routed("#/js2021/digital_economy/change/is_cooperative".into()));
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    send(&mut model, ShellMsg::Continue);
    assert_eq!(model.place, Place::Check);
    let mut model = at("#/js2021/digital_economy/change/total_investment_wan");
    send(&mut model, FormMsg::Type(slot("total_investment_wan"), "很多".into()));
    send(&mut model, ShellMsg::Continue);
    assert!(model.stopped && matches!(model.place, Place::Change(_)));
}

/// In the notice's order: what a change opens beyond these is new.
fn needed_or_answered(model: &Model) -> Vec<preflight_rules::fact::FactIx> {
    let a = Assessment::new(model).expect("a notice");
    let counts = |f| a.report.next_facts.contains(&f) || a.facts.is_known(f);
    a.programme.vocabulary().iter().filter(|(f, _)| counts(*f)).filter_map(|(f, _)| a.given(f)).collect()
}

#[test]
fn what_a_change_newly_opens_is_known_from_what_was_needed_before() {
    for category in categories() {
        let mut model = at(&category);
        let programme = model.programme().expect("a notice");
        for decl in programme.vocabulary().facts().iter().filter(|d| d.derived.is_none()).take(12) {
            let needed = needed_or_answered(&model);
            send(&mut model, ShellMsg::Routed(format!("{category}/change/{}", decl.name)));
            assert_eq!(model.needed_before, needed, "{}", decl.name);
        }
    }
}

#[test]
fn the_address_of_a_change_knows_what_was_needed_too() {
    let mut model = at("#/js2021/digital_economy/change/is_cooperative");
    begin(&mut model);
    let needed = needed_or_answered(&model);
    assert_eq!(model.needed_before, needed, "on a visit that begins here nothing is newly opened yet");
}

#[test]
fn all_questions_end_at_the_answers_unless_something_cannot_be_read() {
    for programme in library().programmes() {
        let mut model = at(&format!("#/{}/-/all", programme.header().id));
        send(&mut model, ShellMsg::Continue);
        assert_eq!(model.place, Place::Check);
        let mut model = at(&format!("#/{}/-/all", programme.header().id));
        let decl = programme
            .vocabulary()
            .facts()
            .iter()
            .find(|d| {
                d.derived.is_none() && matches!(d.kind, preflight_rules::fact::Kind::Money { .. } | preflight_rules::fact::Kind::Date)
            })
            .expect("an amount or a day");
        give(&mut model.drafts, &decl.name, text("很多", Unit::Wan));
        send(&mut model, ShellMsg::Continue);
        assert!(model.stopped, "{}", decl.name);
    }
}

#[test]
fn a_table_with_a_slip_stops_the_way_on() {
    let mut model = at("#/js2023/star/all");
    let list = fact("cloud_services");
    send(&mut model, FormMsg::AddRow(list));
    let Some(Entry::Rows(rows)) = model.drafts.get(list).map(|d| d.entry()) else { panic!("records") };
    let cell = crate::model::Slot::cell(list, rows[0].key, preflight_rules::fact::FieldIx(2));
    send(&mut model, FormMsg::Type(cell, "明年".into()));
    send(&mut model, ShellMsg::Continue);
    assert!(model.stopped);
    assert!(model.drafts.at(cell).is_some_and(|d| d.complaint().is_some()), "it is said in the cell too");
}
