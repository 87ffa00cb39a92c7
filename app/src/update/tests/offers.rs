//! Answers from links and files: offered, never taken unasked; read back as they were written, or refused with a reason.

use crate::effect::Effect;
use crate::library::library;
use crate::model::{Drafts, Entry, Model, Note, Offer, OfferFrom, Row};
use crate::msg::{DraftMsg, PackKind, PackMsg, ShellMsg};
use crate::names;
use crate::route::Place;
use crate::tests::{at, drafts, send, Dice};

/// The link that the page would copy.
fn link(model: &mut Model) -> Option<String> {
    send(model, PackMsg::CopyLink).into_iter().find_map(|e| if let Effect::CopyLink(hash) = e { Some(hash) } else { None })
}

/// The progress file that the page would save.
fn file(model: &mut Model) -> String {
    let effects = send(model, PackMsg::Save(PackKind::Progress));
    effects.into_iter().find_map(|e| if let Effect::Download { text, .. } = e { Some(text) } else { None }).expect("a file")
}

/// The same answers without notes, which no link carries.
fn without_notes(mut drafts: Drafts) -> Drafts {
    Note::ALL.into_iter().for_each(|note| drafts.set_note(note, String::new()));
    drafts
}

fn filled(dice: &mut Dice) -> Model {
    let mut model = at("#/js2021/-/check");
    model.drafts = drafts::drafts(dice);
    model
}

#[test]
fn answers_go_through_a_link_unchanged() {
    let mut dice = Dice::of("links");
    let mut tried = 0;
    for _ in 0..150 {
        let mut model = filled(&mut dice);
        let Some(hash) = link(&mut model) else { continue };
        let there = at(&hash);
        let answers = without_notes(model.drafts.clone());
        match &there.offer {
            Some(offer) => {
                assert_eq!(offer.drafts, answers);
                assert_eq!((offer.from, offer.minds.len()), (OfferFrom::Link, 0));
            }
            None => assert!(answers.is_empty()),
        }
        assert_eq!(there.place, Place::Check, "it opens on the answers");
        tried += 1;
    }
    assert!(tried > 100);
}

#[test]
fn answers_go_through_a_file_unchanged() {
    let mut dice = Dice::of("files");
    for _ in 0..80 {
        let mut model = filled(&mut dice);
        let text = file(&mut model);
        let mut there = at("#/");
        let effects = send(&mut there, DraftMsg::File(Some(text)));
        assert!(effects.contains(&Effect::Focus(names::OFFER.into())));
        let offer = there.offer.clone().expect("an offer");
        assert_eq!((offer.drafts, offer.from, offer.minds.len()), (model.drafts.clone(), OfferFrom::File, 0));
        assert!(there.drafts.is_empty(), "nothing is taken unasked");
    }
}

#[test]
fn what_is_offered_is_taken_as_a_new_draft_or_left() {
    let mut dice = Dice::of("offers");
    let text = file(&mut filled(&mut dice));
    let mut model = filled(&mut dice);
    model.drafts.set_note(Note::Unit, "旧".into());
    let before = model.drafts.clone();
    send(&mut model, DraftMsg::File(Some(text.clone())));
    send(&mut model, DraftMsg::DropOffer);
    assert_eq!((model.drafts.clone(), model.shelf.drafts.len(), model.offer.is_some()), (before.clone(), 1, false));
    send(&mut model, DraftMsg::File(Some(text)));
    let offered = model.offer.clone().map(|o| o.drafts).expect("an offer");
    send(&mut model, DraftMsg::TakeOffer);
    assert_eq!((model.drafts.clone(), model.place.clone(), model.dirty), (offered, Place::Check, true));
    send(&mut model, DraftMsg::Open(1));
    assert_eq!(model.drafts, before, "the old one is a draft still");
}

#[test]
fn a_file_for_another_notice_or_edition_is_offered_with_a_word_of_warning() {
    let mut model = at("#/js2021/digital_economy/check");
    model.drafts.set_note(Note::Unit, "某单位".into());
    let text = file(&mut model);
    let minds = |hash: &str, text: &str| {
        let mut there = at(hash);
        send(&mut there, DraftMsg::File(Some(text.to_owned())));
        there.offer.map(|o| (o.minds.len(), o.hash))
    };
    assert_eq!(minds("#/js2021/-/check", &text), Some((0, "#/js2021/-/check".into())));
    assert_eq!(minds("#/jl761/-/check", &text), Some((1, "#/js2021/-/check".into())), "the page shows another notice");
    // Files of other builds, made with the writer itself.
    let draft = model.draft_text();
    let other = |notice: &str, edition: &str, rules_hash: &str| {
        use crate::files::progress::{write, Sheet};
        let lang = preflight_rules::Lang::Zh;
        write(&Sheet { lang, notice, edition, title: "", rules_hash, engine: "0.0.1", saved: "2021-01-01", sections: &[], draft: &draft })
    };
    let header = library().programme("js2021").expect("a notice").header();
    let rules = library().programme("js2021").expect("a notice").rules_hash();
    assert_eq!(minds("#/", &other("js2021", &header.edition, rules)).map(|m| m.0), Some(0));
    assert_eq!(minds("#/", &other("js2021", &header.edition, "sha256:00")).map(|m| m.0), Some(1));
    assert_eq!(minds("#/", &other("js2021", "1999", rules)).map(|m| m.0), Some(1));
    assert_eq!(minds("#/", &other("hl2024", "2024", rules)), Some((1, "#/".into())));
}

#[test]
fn damaged_and_hostile_files_are_refused_and_touch_nothing() {
    let mut dice = Dice::of("hostile files");
    let mut model = filled(&mut dice);
    let before = model.drafts.clone();
    let good = file(&mut model);
    let half: String = good.chars().take(good.chars().count() / 2).collect();
    let bad = [None, Some(String::new()), Some("GIF89a".into()), Some("{\"a\":1}".into()), Some("<html><pre id=preflight-draft>".into())];
    for text in bad.into_iter().chain([Some(half), Some(good.replace("data-sum=\"", "data-sum=\"0"))]) {
        model.notice_board = None;
        let effects = send(&mut model, DraftMsg::File(text));
        assert!(effects.contains(&Effect::Focus(names::BOARD.into())));
        assert!(model.notice_board.is_some() && model.offer.is_none());
        assert_eq!(model.drafts, before);
    }
}

#[test]
fn hostile_links_are_offered_as_text_or_not_at_all() {
    let long = format!("#/js2021/-/check?evidence_benefit={}", "x".repeat(crate::files::share::LIMIT));
    for (hash, minds, answers) in [
        ("#/js2021/-/check?evidence_benefit=%3Cscript%3Ealert(1)%3C/script%3E", 0, 1),
        ("#/js2021/-/check?__proto__=x&total_investment_wan=1wan", 1, 1),
        ("#/js2021/-/check?cloud_services[999999999999999999999].service_name=x", 1, 0),
        ("#/js2021/-/check?%zz=%zz", 1, 0),
        ("#/js2021/-/check?&&&", 0, 0),
        (long.as_str(), 1, 0),
    ] {
        let model = at(hash);
        let short: String = hash.chars().take(80).collect();
        let offer = model.offer.clone();
        assert_eq!(offer.as_ref().map_or((0, 0), |o: &Offer| (o.minds.len(), o.drafts.count())), (minds, answers), "{short}");
        assert!(model.drafts.is_empty());
    }
}

#[test]
fn a_link_that_arrives_later_is_offered_too() {
    let mut model = at("#/js2021/-/check");
    let effects = send(&mut model, ShellMsg::Routed("#/js2021/-/check?att_truthful=true".into()));
    assert!(model.offer.is_some());
    assert!(
        effects.contains(&Effect::Navigate { hash: "#/js2021/-/check".into(), push: false }),
        "the answers leave the address bar: {effects:?}"
    );
}

#[test]
fn answers_too_many_for_a_link_are_not_cut() {
    let mut model = at("#/js2021/-/check");
    crate::tests::give(&mut model.drafts, "evidence_benefit", crate::tests::text(&"汉".repeat(30_000), preflight_rules::read::Unit::Wan));
    assert_eq!(link(&mut model), None);
    assert!(model.notice_board.is_some());
}

/// The keys of rows are names within the page: a round trip may number them anew, and nothing else.
#[test]
fn rows_come_back_in_their_order() {
    let mut dice = Dice::of("rows");
    for _ in 0..40 {
        let mut model = filled(&mut dice);
        let lists: Vec<(_, Vec<u32>)> = rows(&model.drafts).map(|(f, r)| (f, r.iter().map(|r| r.key).collect())).collect();
        for (list, keys) in lists.iter().filter(|(_, keys)| keys.len() > 1) {
            send(&mut model, crate::msg::FormMsg::RemoveRow(*list, keys[0]));
        }
        let text = file(&mut model);
        let mut there = at("#/");
        send(&mut there, DraftMsg::File(Some(text)));
        let offered = there.offer.map(|o| o.drafts).unwrap_or_default();
        let cells = |d: &Drafts| {
            rows(d)
                .map(|(f, r)| {
                    (
                        f,
                        r.iter()
                            .map(|r| r.cells.iter().map(|c| c.as_ref().map(|c| c.entry().clone())).collect::<Vec<_>>())
                            .collect::<Vec<_>>(),
                    )
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(cells(&offered), cells(&model.drafts));
    }
}

fn rows(drafts: &Drafts) -> impl Iterator<Item = (preflight_rules::fact::FactIx, &[Row])> {
    drafts.iter().filter_map(|(f, d)| if let Entry::Rows(rows) = d.entry() { Some((f, rows.as_slice())) } else { None })
}
