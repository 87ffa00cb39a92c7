//! Every fact has its field, where it belongs.

use super::page;
use crate::assessment::Assessment;
use crate::library::library;
use crate::model::Model;
use crate::msg::{FormMsg, ShellMsg};
use crate::questions::screens;
use crate::route::section_id;
use crate::tests::{at, give, send, slot, text};
use preflight_rules::fact::{FactIx, Kind};
use preflight_rules::read::Unit;
use preflight_rules::{Lang, Programme};

fn name(programme: &Programme, fact: FactIx) -> &str {
    programme.vocabulary().get(fact).map(|d| d.name.as_str()).expect("a fact")
}

#[test]
fn every_fact_has_one_field_among_all_questions() {
    for programme in library().programmes() {
        for lang in Lang::ALL {
            let mut model = at(&format!("#/{}/-/all", programme.header().id));
            send(&mut model, ShellMsg::Lang(lang));
            let page = page(&model);
            for decl in programme.vocabulary().facts() {
                let id = format!("field-{}", decl.name);
                assert_eq!(page.with("id", &id).count(), usize::from(decl.derived.is_none()), "{}", decl.name);
            }
        }
    }
}

#[test]
fn every_screen_shows_its_own_questions_and_no_others() {
    for programme in library().programmes() {
        let all = screens(programme);
        for screen in &all {
            let page = page(&at(&format!("#/{}/-/{}-{}", programme.header().id, section_id(screen.section), screen.number + 1)));
            for fact in all.iter().flat_map(|s| &s.facts) {
                let there = page.id(&format!("field-{}", name(programme, *fact))).is_some();
                assert_eq!(there, screen.facts.contains(fact), "{}", name(programme, *fact));
            }
        }
    }
}

#[test]
fn every_question_can_be_changed_on_its_own() {
    for programme in library().programmes() {
        for decl in programme.vocabulary().facts().iter().filter(|d| d.derived.is_none()) {
            let mut model = at(&format!("#/{}/-/change/{}", programme.header().id, decl.name));
            crate::update::begin(&mut model);
            let page = page(&model);
            let fields = page.tags.iter().filter(|t| t.get("class").is_some_and(|c| c.split(' ').any(|c| c == "field__label"))).count();
            assert!(page.id(&format!("field-{}", decl.name)).is_some(), "{}", decl.name);
            // Nothing is newly opened yet: no other question is on the page.
            assert_eq!(fields, 1, "{}", decl.name);
        }
    }
}

#[test]
fn what_a_change_newly_opens_is_asked_beneath_it() {
    let mut model = at("#/js2021/digital_economy/check");
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 0));
    send(&mut model, ShellMsg::Routed("#/js2021/digital_economy/change/is_cooperative".into()));
    let fields = |model: &Model| -> Vec<String> {
        let page = page(model);
        let ids = page.tags.iter().filter(|t| matches!(t.name.as_str(), "fieldset" | "textarea" | "select" | "input"));
        ids.filter_map(|t| t.get("id")).filter(|id| id.matches('-').count() == 1).map(str::to_owned).collect()
    };
    assert_eq!(fields(&model), ["field-is_cooperative"]);
    send(&mut model, FormMsg::Pick(slot("is_cooperative"), 1));
    let opened = fields(&model);
    assert!(opened.len() > 1, "a cooperation opens questions");
    let a = Assessment::new(&model).expect("a notice");
    let needed: Vec<String> = a.report.next_facts.iter().filter_map(|f| a.decl(*f)).map(|d| format!("field-{}", d.name)).collect();
    assert!(opened[1..].iter().all(|id| needed.contains(id)), "{opened:?}");
}

#[test]
fn the_question_of_the_address_is_in_sight_even_when_it_changes_nothing() {
    for programme in library().programmes() {
        for screen in screens(programme) {
            for fact in &screen.facts {
                let name = name(programme, *fact);
                let hash = format!("#/{}/-/{}-{}/{name}", programme.header().id, section_id(screen.section), screen.number + 1);
                let page = page(&at(&hash));
                let quiet = page.named("quiet");
                let label = &programme.vocabulary().get(*fact).expect("a fact").label.zh;
                assert!(!quiet.text.contains(label.as_str()) || shares_label(programme, *fact), "{name} is folded away");
            }
        }
    }
}

/// Whether another question is called the same or contains the name.
fn shares_label(programme: &Programme, fact: FactIx) -> bool {
    let label = &programme.vocabulary().get(fact).expect("a fact").label.zh;
    let others = programme.vocabulary().iter().filter(|(ix, _)| *ix != fact);
    others.into_iter().any(|(_, d)| d.label.zh.contains(label.as_str()) || d.help.zh.contains(label.as_str()))
        || programme.clauses().iter().any(|c| c.text.zh.contains(label.as_str()) || c.title.zh.contains(label.as_str()))
}

#[test]
fn what_is_malformed_is_said_at_the_field_and_above_once_one_goes_on() {
    for programme in library().programmes() {
        for decl in programme.vocabulary().facts().iter().filter(|d| d.derived.is_none()) {
            if !matches!(decl.kind, Kind::Money { .. } | Kind::Int { .. } | Kind::Date | Kind::Month) {
                continue;
            }
            let mut model = at(&format!("#/{}/-/change/{}", programme.header().id, decl.name));
            give(&mut model.drafts, &decl.name, text("<很多>", Unit::Wan));
            let id = format!("field-{}", decl.name);
            let before = page(&model);
            assert_eq!(before.id(&id).and_then(|t| t.get("aria-invalid")), None, "not before it is left");
            send(&mut model, ShellMsg::Continue);
            let page = page(&model);
            let control = page.id(&id).expect("the control");
            assert_eq!(control.get("aria-invalid"), Some("true"), "{}", decl.name);
            assert_eq!(control.get("value"), Some("<很多>"));
            let error = format!("{id}-error");
            assert!(control.get("aria-describedby").is_some_and(|d| d.split(' ').any(|d| d == error)));
            let said = &page.id(&error).expect("the error").text;
            assert!(said.contains("很多"), "{said}");
            let summary = page.id(crate::names::ERRORS).expect("the summary");
            assert!(summary.text.contains(said.as_str()) && summary.text.contains(&decl.label.zh));
        }
    }
}
