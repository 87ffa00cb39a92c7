//! Notices from a file: taken whole, refused whole, and never mixed with those that are built in unasked.

use crate::effect::Effect;
use crate::library::{library, parts, Part};
use crate::model::{Fault, Look, Model, Source};
use crate::msg::{DraftMsg, FormMsg, LibraryMsg, PackKind, PackMsg, ShellMsg};
use crate::tests::local::{city, file, opened, BUILT_IN_FACT, FACT, TITLE};
use crate::tests::{done, resumed, send};
use crate::update::begin;
use preflight_rules::fact::FactIx;
use preflight_rules::local::{self, Refusal};
use preflight_rules::value::Value;
use preflight_rules::{Lang, Library};

fn fact(model: &Model, name: &str) -> Option<FactIx> {
    model.library.vocabulary().find(name)
}

/// Says yes to a fact of the library at hand.
fn agree(model: &mut Model, name: &str) {
    let fact = fact(model, name).expect(name);
    send(model, FormMsg::Pick(crate::model::Slot::fact(fact), 1));
}

fn says(model: &Model, name: &str) -> Option<Value> {
    model.drafts.value(fact(model, name)?).cloned()
}

/// What the browser keeps when the page is left.
fn left(model: &mut Model) -> Option<String> {
    send(model, DraftMsg::Write).into_iter().find_map(|e| if let Effect::Write { text, .. } = e { Some(text) } else { None })
}

#[test]
fn a_file_takes_the_place_of_what_is_built_in() {
    let mut model = city("#/js2023/factory/check", None);
    let sum = local::read(file()).expect("a notice file").sum;
    assert_eq!(model.source, Source::Local(sum));
    let [only] = model.library.programmes() else { panic!("the notices of the file alone") };
    assert_eq!((only.header().title.zh.as_str(), model.route().hash().as_str()), (TITLE, "#/js2023/factory/check"));
    begin(&mut model);
    agree(&mut model, FACT);
    assert_eq!(says(&model, FACT), Some(Value::Bool(true)));
}

#[test]
fn nothing_of_the_build_is_asked_for_or_taken() {
    let mut model = city("#/js2023/factory/pack", None);
    let asks = |effects: &[Effect]| effects.iter().any(|e| matches!(e, Effect::Load(_)));
    assert!(!asks(&begin(&mut model)) && !asks(&send(&mut model, ShellMsg::Lang(Lang::En))));
    assert!(!asks(&send(&mut model, ShellMsg::Routed("#/js2023/factory/print".into()))));
    let before = model.library;
    for (part, bytes) in [(Part::English, parts::ENGLISH), (Part::Policy, parts::POLICY)] {
        send(&mut model, PackMsg::Came(part, Some(bytes.to_vec())));
        assert!(std::ptr::eq(model.library, before) && model.notice_board.is_none(), "a part of the build that comes late");
    }
    assert_ne!(model.library.programmes()[0].header().short.get(Lang::En), "", "English is inside");
    let report = send(&mut model, PackMsg::Save(PackKind::Report));
    let text = report.iter().find_map(|e| if let Effect::Download { text, .. } = e { Some(text) } else { None }).expect("a report");
    assert!(text.contains(model.library.programmes()[0].rules_hash()));
    assert!(!send(&mut model, PackMsg::SaveOffline(true)).iter().any(|e| matches!(e, Effect::SaveOffline { .. })), "it has other notices");
}

/// Every way in which a file may not be there.
fn faults() -> Vec<Result<Vec<u8>, Fault>> {
    let good = file().to_vec();
    let mut flipped = good.clone();
    flipped[good.len() / 2] ^= 4;
    let mut newer = good.clone();
    newer[16] += 1;
    let codes = ["missing", "late", "large", "what nobody knows"].map(|code| Err(Fault::of_code(code)));
    let files =
        [Vec::new(), b"<!doctype html>".to_vec(), good[..good.len() / 2].to_vec(), flipped, newer, local::write(&Library::default())];
    codes.into_iter().chain(files.map(Ok)).collect()
}

#[test]
fn a_file_that_is_not_taken_leaves_no_notices_until_the_visitor_decides() {
    for fault in faults() {
        let mut model = opened("#/js2021/digital_economy/check", fault, None);
        assert!(matches!(model.source, Source::Refused { .. }) && model.library.programmes().is_empty());
        let effects = begin(&mut model);
        assert!(matches!(effects.as_slice(), [Effect::Dress { .. }]), "the address stays: {effects:?}");
        assert_eq!(send(&mut model, LibraryMsg::Again), [Effect::Reload]);
        let effects = send(&mut model, LibraryMsg::BuiltIn);
        assert_eq!((&model.source, model.route().hash().as_str()), (&Source::BuiltIn, "#/js2021/digital_economy/check"));
        assert!(std::ptr::eq(model.library, library()) && effects.iter().any(|e| matches!(e, Effect::Focus(_))), "{effects:?}");
        assert_eq!(done(&mut model, LibraryMsg::BuiltIn), [], "there is nothing to decide any more");
    }
    assert_eq!(Fault::of_code("large"), Fault::File(Refusal::TooLarge));
}

#[test]
fn without_notices_nothing_is_written_and_nothing_lost() {
    let mut before = resumed("#/js2023/platform/check", None);
    agree(&mut before, BUILT_IN_FACT);
    let kept = left(&mut before).expect("something to keep");
    let mut model = opened("#/js2023/platform/result", Err(Fault::Missing), Some(kept.clone()));
    begin(&mut model);
    let slot = crate::tests::slot("att_truthful");
    send(&mut model, FormMsg::Pick(slot, 1));
    send(&mut model, DraftMsg::New);
    send(&mut model, DraftMsg::ForgetAll);
    send(&mut model, DraftMsg::Elsewhere(kept));
    send(&mut model, ShellMsg::Look(Look::Large));
    send(&mut model, ShellMsg::Lang(Lang::En));
    assert_eq!((left(&mut model), model.lang(), model.shelf.look), (None, Lang::En, Look::Large));
    send(&mut model, ShellMsg::Routed("#/js2021/digital_economy".into()));
    send(&mut model, LibraryMsg::BuiltIn);
    assert_eq!(model.route().hash(), "#/js2021/digital_economy", "where the address points by now");
    assert_eq!(says(&model, BUILT_IN_FACT), Some(Value::Bool(true)));
}

#[test]
fn a_visit_with_a_file_keeps_the_answers_to_other_notices_and_the_other_way_round() {
    let mut built_in = resumed("#/js2023/platform/check", None);
    agree(&mut built_in, BUILT_IN_FACT);
    agree(&mut built_in, "att_truthful");
    let kept = left(&mut built_in);
    let mut local = city("#/js2023/platform/check", kept);
    assert_eq!((says(&local, "att_truthful"), says(&local, FACT)), (Some(Value::Bool(true)), None), "what both ask is answered");
    agree(&mut local, FACT);
    let kept = left(&mut local);
    let mut again = resumed("#/js2023/platform/check", kept);
    assert_eq!((says(&again, BUILT_IN_FACT), fact(&again, FACT)), (Some(Value::Bool(true)), None));
    let yes = crate::model::Slot::fact(fact(&again, "att_truthful").expect("a fact"));
    send(&mut again, FormMsg::Clear(yes));
    let last = city("#/js2023/platform/check", left(&mut again));
    assert_eq!((says(&last, FACT), says(&last, "att_truthful")), (Some(Value::Bool(true)), None));
}
