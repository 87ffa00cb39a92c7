//! The address follows the choice and leads back to it; another day moves the calendar and nothing else.

use crate::assessment::Assessment;
use crate::effect::Effect;
use crate::msg::{FormMsg, ShellMsg};
use crate::names;
use crate::route::{Place, Route};
use crate::tests::messages::hash;
use crate::tests::{at, categories, send, slot, Dice};
use crate::update::begin;
use preflight_rules::report::WindowState;

fn navigated(effects: &[Effect]) -> Option<(String, bool)> {
    effects.iter().find_map(|e| match e {
        Effect::Navigate { hash, push } => Some((hash.clone(), *push)),
        _ => None,
    })
}

#[test]
fn the_address_follows_the_choice_and_leads_back_to_it() {
    let mut model = at("");
    assert_eq!(begin(&mut model).first(), Some(&Effect::Navigate { hash: "#/".into(), push: false }));
    let effects = send(&mut model, ShellMsg::Choose { notice: "js2021".into(), category: "digital_economy".into() });
    assert_eq!(navigated(&effects), Some(("#/js2021/digital_economy".into(), true)));
    assert!(effects.contains(&Effect::Focus(names::HEADING.into())));
    let effects = send(&mut model, FormMsg::Pick(slot("js2021_category"), 0));
    let (hash, push) = navigated(&effects).expect("another category");
    assert!(!push && hash != "#/js2021/digital_economy", "a category is an answer, not a step");
    assert_eq!(at(&hash).route(), model.route());
}

#[test]
fn an_address_of_nothing_leads_to_the_nearest_that_is() {
    for (hash, there) in
        [("#/js2021/no_such", "#/js2021/-"), ("#/no_such/x/check", "#/"), ("#/js2021/-/nothing", "#/js2021/-"), ("x", "#/")]
    {
        let mut model = at(hash);
        assert_eq!(model.route().hash(), there, "{hash}");
        assert_eq!(navigated(&begin(&mut model)), Some((there.into(), false)));
    }
}

#[test]
fn every_address_is_where_the_page_says_it_is() {
    let mut dice = Dice::of("addresses");
    let mut model = at("");
    for _ in 0..500 {
        let hash = hash(&mut dice);
        let effects = send(&mut model, ShellMsg::Routed(hash.clone()));
        let stands = model.route().hash();
        // What the address bar does not say yet is put there, without a step to come back from.
        assert_eq!(navigated(&effects), (stands != hash).then_some((stands.clone(), false)), "{hash}");
        assert_eq!(Route::parse(&stands), model.route());
        assert_eq!(at(&stands).place, model.place);
    }
}

#[test]
fn a_question_in_the_address_is_under_the_keyboard() {
    let mut model = at("");
    let effects = send(&mut model, ShellMsg::Routed("#/js2021/-/investment/total_investment_wan".into()));
    assert!(effects.contains(&Effect::Focus("field-total_investment_wan".into())), "{effects:?}");
    let effects = send(&mut model, ShellMsg::Routed("#/js2021/-/all/is_cooperative".into()));
    assert!(effects.contains(&Effect::Focus("field-is_cooperative".into())), "{effects:?}");
}

#[test]
fn a_route_without_a_category_leaves_it_as_answered() {
    let mut model = at("#/js2021/digital_economy");
    send(&mut model, ShellMsg::Routed("#/js2021/-/check".into()));
    assert_eq!((model.route().hash().as_str(), model.place.clone()), ("#/js2021/digital_economy/check", Place::Check));
}

#[test]
fn another_day_moves_the_calendar_and_nothing_else() {
    for category in categories() {
        let mut model = at(&format!("{category}/pack"));
        let before = Assessment::new(&model).expect("a notice").report;
        for day in ["2010-01-01", "2021年10月23日", "２０３５-１-１"] {
            send(&mut model, ShellMsg::AsOf(day.into()));
            let after = Assessment::new(&model).expect("a notice").report;
            assert_eq!(after.outcome, before.outcome);
            assert_eq!(after.next_facts, before.next_facts);
            let verdicts = |r: &preflight_rules::Report| r.findings.iter().map(|f| f.verdict).collect::<Vec<_>>();
            let counts = |r: &preflight_rules::Report| {
                let clauses = model.programme().expect("a notice").clauses();
                verdicts(r)
                    .into_iter()
                    .zip(clauses)
                    .filter(|(_, c)| c.kind != preflight_rules::ClauseKind::Deadline)
                    .map(|(v, _)| v)
                    .collect::<Vec<_>>()
            };
            assert_eq!(counts(&after), counts(&before), "{category} on {day}");
        }
        assert!(!model.dirty || model.drafts.count() == 1, "the day is no answer");
    }
}

#[test]
fn a_day_that_is_none_is_today_and_said_so_once_it_is_left() {
    let mut model = at("#/js2021/digital_economy/pack");
    let state = |model: &crate::model::Model| Assessment::new(model).expect("a notice").report.window.state;
    assert_eq!(state(&model), WindowState::Open);
    send(&mut model, ShellMsg::AsOf("2021-10-23".into()));
    assert_eq!(state(&model), WindowState::Closed);
    send(&mut model, ShellMsg::AsOf("10月".into()));
    assert_eq!((state(&model), model.as_of.settled), (WindowState::Open, false));
    send(&mut model, ShellMsg::SettleAsOf);
    assert!(model.as_of.settled && model.as_of.date() == model.as_of.today);
    assert_eq!(model.as_of.text, "10月");
}

#[test]
fn contradictory_figures_have_no_outcome() {
    let mut model = at("#/js2021/digital_economy/investment");
    send(&mut model, FormMsg::Type(slot("total_investment_wan"), "500".into()));
    send(&mut model, FormMsg::Type(slot("civil_works_wan"), "501".into()));
    let a = Assessment::new(&model).expect("a notice");
    assert_eq!((a.outcome(), a.contradictions.len()), ("contradiction", 1));
    assert_eq!(a.summary(), a.headline(), "no counts are read out");
}

#[test]
fn the_result_is_announced_when_it_changes_and_not_within_a_word() {
    let mut model = at("#/js2021/digital_economy/investment");
    send(&mut model, ShellMsg::ShowAll(true));
    let said = model.said.clone();
    assert!(!said.is_empty());
    send(&mut model, FormMsg::Type(slot("total_investment_wan"), "1".into()));
    assert_eq!(model.said, said);
    send(&mut model, FormMsg::Settle(slot("total_investment_wan")));
    assert_ne!(model.said, said);
}
