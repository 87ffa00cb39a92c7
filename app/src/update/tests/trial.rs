//! What is tried touches nothing until it is accepted, and is written then as one would type it.

use crate::assessment::Assessment;
use crate::effect::Effect;
use crate::library::library;
use crate::model::{Entry, Model};
use crate::msg::ShellMsg;
use crate::names;
use crate::tests::{at, done, drafts, give, send, text, Dice};
use preflight_rules::fact::{FactIx, Kind};
use preflight_rules::fixes::smallest;
use preflight_rules::read::Unit;
use preflight_rules::value::Value;

/// A page on which an amount is too small, with a plan for it.
fn failing() -> (Model, Vec<(FactIx, Value)>) {
    let mut model = at("#/js2021/digital_economy/fixes");
    give(&mut model.drafts, "total_investment_wan", text("12000", Unit::Wan));
    give(&mut model.drafts, "civil_works_wan", text("11520", Unit::Wan));
    let a = Assessment::new(&model).expect("a notice");
    let plans = smallest(a.programme, &a.facts).plans;
    let plan = plans.iter().find(|p| !p.changes.iter().any(|c| c.to.is_empty())).expect("a plan");
    let changes = plan.changes.iter().map(|c| (a.given(c.fact).expect("a fact"), c.to[0].clone())).collect();
    (model, changes)
}

#[test]
fn a_trial_touches_nothing_until_it_is_accepted() {
    let (mut model, changes) = failing();
    let before = (model.drafts.clone(), model.dirty);
    let effects = send(&mut model, ShellMsg::Try(changes));
    assert!(effects.contains(&Effect::Focus(names::TRIAL.into())));
    assert_eq!((model.drafts.clone(), model.dirty), before);
    send(&mut model, ShellMsg::DropTrial);
    assert_eq!((model.drafts.clone(), model.dirty, model.trial.is_some()), (before.0, before.1, false));
    assert_eq!(done(&mut model, ShellMsg::TakeTrial), [], "there is none to accept");
}

#[test]
fn what_is_accepted_is_written_and_undo_restores_exactly() {
    let (mut model, changes) = failing();
    let before = model.drafts.clone();
    send(&mut model, ShellMsg::Try(changes.clone()));
    let promised = Assessment::new(&model).expect("a notice").with(&changes).report;
    send(&mut model, ShellMsg::TakeTrial);
    for (fact, value) in &changes {
        assert_eq!(model.drafts.value(*fact), Some(value));
        assert!(matches!(model.drafts.get(*fact).map(|d| d.entry()), Some(Entry::Typed { .. } | Entry::Chosen(_) | Entry::Nothing)));
    }
    assert_eq!(Assessment::new(&model).expect("a notice").report, promised, "it comes to what was shown");
    assert!(model.dirty && model.trial.is_none());
    send(&mut model, ShellMsg::Undo);
    assert_eq!(model.drafts, before);
}

#[test]
fn a_trial_is_forgotten_on_another_page() {
    let (mut model, changes) = failing();
    send(&mut model, ShellMsg::Try(changes));
    send(&mut model, ShellMsg::Routed("#/js2021/digital_economy/check".into()));
    assert_eq!(model.trial, None);
}

/// Every value that a fact may take is written so that it is read back as that value.
#[test]
fn every_value_tried_is_written_as_it_is_read() {
    let mut dice = Dice::of("values tried");
    let vocabulary = library().vocabulary();
    let mut tried = 0;
    for lang in preflight_rules::Lang::ALL {
        for _ in 0..60 {
            let given = drafts::drafts(&mut dice);
            let known = given.iter().filter_map(|(f, d)| Some((f, d.value()?.clone())));
            let changes: Vec<_> = known.filter(|(f, _)| !matches!(vocabulary.get(*f).map(|d| &d.kind), Some(Kind::Rows(_)))).collect();
            let mut model = at("#/js2021/-/fixes");
            send(&mut model, ShellMsg::Lang(lang));
            send(&mut model, ShellMsg::Try(changes.clone()));
            send(&mut model, ShellMsg::TakeTrial);
            for (fact, value) in &changes {
                let name = vocabulary.get(*fact).map(|d| d.name.as_str());
                assert_eq!(model.drafts.value(*fact), Some(value), "{name:?}: {:?}", model.drafts.get(*fact));
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}
