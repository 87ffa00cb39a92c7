//! What a unified social credit code proposes is accepted as a whole and can be taken back.

use crate::model::Note;
use crate::msg::{FormMsg, ShellMsg};
use crate::tests::{at, fact, send, slot, value};
use crate::update::proposals;
use preflight_rules::value::Value;

/// An enterprise registered in Jiangsu; the check character is that of the standard.
const CODE: &str = "913200000000000000";

fn names(model: &crate::model::Model) -> Vec<&'static str> {
    let vocabulary = model.library.vocabulary();
    let all = proposals(model);
    all.iter()
        .filter_map(|(f, _)| crate::library::library().vocabulary().get(*f))
        .filter(|_| !vocabulary.facts().is_empty())
        .map(|d| d.name.as_str())
        .collect()
}

#[test]
fn a_code_proposes_and_answers_nothing_by_itself() {
    let mut model = at("#/js2021/-/unit");
    for text in ["", "9132", "913200000000000001", "not a code at all."] {
        send(&mut model, FormMsg::Note(Note::Code, text.into()));
        assert!(proposals(&model).is_empty(), "{text}");
    }
    send(&mut model, FormMsg::Note(Note::Code, CODE.into()));
    assert_eq!(names(&model), ["applicant_org_type", "applicant_province"]);
    assert_eq!(model.drafts.count(), 0);
}

#[test]
fn what_it_proposes_is_accepted_and_undone() {
    let mut model = at("#/js2021/-/unit");
    send(&mut model, FormMsg::Pick(slot("applicant_province"), 1));
    send(&mut model, FormMsg::Note(Note::Code, CODE.into()));
    let (before, proposed) = (model.drafts.clone(), proposals(&model));
    assert!(!proposed.is_empty());
    send(&mut model, FormMsg::AcceptCode);
    assert!(proposed.iter().all(|(fact, value)| model.drafts.value(*fact) == Some(value)));
    assert!(proposals(&model).is_empty(), "what is answered so is not proposed");
    send(&mut model, ShellMsg::Undo);
    assert_eq!(model.drafts, before);
}

#[test]
fn an_answer_that_agrees_is_not_proposed_again() {
    let mut model = at("#/js2021/-/unit");
    send(&mut model, FormMsg::Note(Note::Code, CODE.into()));
    let province = model.library.vocabulary().get(fact("applicant_province")).and_then(|d| d.kind.choice("jiangsu")).expect("a province");
    send(&mut model, FormMsg::Pick(slot("applicant_province"), province));
    assert_eq!(value(&model, "applicant_province"), Some(&Value::Choice(province)));
    assert_eq!(names(&model), ["applicant_org_type"]);
}
