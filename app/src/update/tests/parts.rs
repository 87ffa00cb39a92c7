//! English texts, policy documents and the reports that need both: fetched when they are wanted, survived when they do not come.

use crate::effect::Effect;
use crate::library::{parts, Part};
use crate::model::Model;
use crate::msg::{PackKind, PackMsg, ShellMsg};
use crate::tests::{at, done, send};
use crate::update::begin;
use preflight_rules::Lang;

/// A page that carries the first part alone, at an address.
fn bare(hash: &str) -> Model {
    let mut model = at(hash);
    model.library = parts::first();
    model
}

fn loads(effects: &[Effect]) -> Vec<Part> {
    effects.iter().filter_map(|e| if let Effect::Load(part) = e { Some(*part) } else { None }).collect()
}

#[test]
fn english_is_fetched_when_english_is_chosen() {
    let mut model = bare("#/js2021/-/check");
    assert_eq!(loads(&begin(&mut model)), []);
    assert_eq!(loads(&send(&mut model, ShellMsg::Lang(Lang::En))), [Part::English]);
    assert_eq!(loads(&begin(&mut model)), [Part::English], "the next visit begins with it");
    send(&mut model, PackMsg::Came(Part::English, Some(parts::ENGLISH.to_vec())));
    assert!(model.library.has_english() && model.notice_board.is_none());
    assert_eq!(loads(&send(&mut model, ShellMsg::Lang(Lang::En))), []);
}

#[test]
fn policies_are_fetched_where_they_are_shown() {
    for (hash, wanted) in [("#/js2021/-/pack", true), ("#/js2021/-/print", true), ("#/js2021/-/check", false), ("#/", false)] {
        assert_eq!(loads(&begin(&mut bare(hash))), if wanted { vec![Part::Policy] } else { Vec::new() }, "{hash}");
        let mut model = bare("#/drafts");
        assert_eq!(loads(&send(&mut model, ShellMsg::Routed(hash.into()))), if wanted { vec![Part::Policy] } else { Vec::new() }, "{hash}");
    }
}

#[test]
fn english_pages_with_policies_get_both() {
    let mut model = bare("#/js2021/-/pack");
    let mut asked = loads(&send(&mut model, ShellMsg::Lang(Lang::En)));
    let mut fetched = Vec::new();
    while let Some(part) = asked.pop() {
        fetched.push(part);
        let bytes = if part == Part::English { parts::ENGLISH } else { parts::POLICY };
        asked.extend(loads(&send(&mut model, PackMsg::Came(part, Some(bytes.to_vec())))));
    }
    assert!(model.library.has_english() && model.library.has_policies(), "{fetched:?}");
}

#[test]
fn what_does_not_come_or_is_damaged_is_said_and_asked_for_no_more() {
    for bytes in [None, Some(Vec::new()), Some(b"<!doctype html>".to_vec()), Some(parts::ENGLISH[..parts::ENGLISH.len() / 2].to_vec())] {
        for part in [Part::English, Part::Policy] {
            let mut model = bare("#/js2021/-/pack");
            send(&mut model, PackMsg::Came(part, bytes.clone()));
            assert!(model.notice_board.is_some() && !model.library.has_english() && !model.library.has_policies());
            assert_eq!((model.loaded.english_failed, model.loaded.policy_failed), (part == Part::English, part == Part::Policy));
            assert!(!loads(&send(&mut model, ShellMsg::Lang(Lang::En))).contains(&part), "{part:?}");
        }
    }
}

#[test]
fn a_report_waits_for_its_parts() {
    let mut model = bare("#/js2021/digital_economy/pack");
    assert_eq!(done(&mut model, PackMsg::Save(PackKind::Report)), [Effect::Load(Part::English)]);
    assert_eq!(model.pending, Some(PackKind::Report));
    let effects = send(&mut model, PackMsg::Came(Part::English, Some(parts::ENGLISH.to_vec())));
    assert_eq!(loads(&effects), [Part::Policy]);
    let effects = send(&mut model, PackMsg::Came(Part::Policy, Some(parts::POLICY.to_vec())));
    let Some(Effect::Download { name, mime, text }) = effects.first() else { panic!("{effects:?}") };
    assert_eq!((name.as_str(), *mime), ("preflight-js2021-2021-10-12.json", "application/json"));
    assert!(text.contains("\"notice\": \"js2021\""));
    assert_eq!(model.pending, None);
}

#[test]
fn a_report_whose_parts_do_not_come_waits_no_longer() {
    let mut model = bare("#/js2021/digital_economy/pack");
    send(&mut model, PackMsg::Save(PackKind::Report));
    send(&mut model, PackMsg::Came(Part::English, None));
    assert_eq!((model.pending, model.notice_board.is_some()), (None, true));
    let effects = done(&mut model, PackMsg::Save(PackKind::Report));
    assert_eq!(effects, [Effect::Load(Part::English)], "asked for again, it is fetched again");
}

#[test]
fn files_carry_notice_and_day_in_their_names() {
    let mut model = at("#/js2021/digital_economy/pack");
    model.drafts.set_note(crate::model::Note::Project, "纺织/平台 <1>".into());
    for (kind, end) in [(PackKind::Progress, "html"), (PackKind::Calendar, "ics"), (PackKind::Report, "json")] {
        let effects = done(&mut model, PackMsg::Save(kind));
        if let [Effect::Download { name, .. }] = effects.as_slice() {
            assert_eq!(*name, format!("preflight-js2021-纺织平台1-2021-10-12.{end}"));
        } else if cfg!(feature = "whole") {
            panic!("{effects:?}");
        }
        let mut start = at("#/");
        assert!(send(&mut start, PackMsg::Save(kind)).iter().all(|e| matches!(e, Effect::Load(_))), "no notice, no file");
    }
}
