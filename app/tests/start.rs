//! The start page as a program of its own: what it keeps, what it hands over, what it shows.

use preflight_app::effect::Effect;
use preflight_app::library::library;
use preflight_app::model::{Entry, Look, Model, Saved, Shelf, Slot, Start};
use preflight_app::msg::{DraftMsg, FormMsg, Msg, PackMsg, ShellMsg};
use preflight_app::{start, view};
use preflight_rules::date::Date;
use preflight_rules::read::Unit;
use preflight_rules::suggest::suggest;
use preflight_rules::Lang;
use yew::{component, html, Callback, Html, LocalServerRenderer, Properties};

fn found(hash: &str, stored: Option<String>) -> Start {
    let today = Date::parse("2021-10-12").expect("a day");
    Start { today, hash: hash.into(), stored, keeps: true }
}

/// What is to be written, and over what.
fn written(effects: &[Effect]) -> Option<(&str, u64)> {
    effects.iter().find_map(|effect| if let Effect::Write { text, over } = effect { Some((text.as_str(), *over)) } else { None })
}

/// A shelf as the whole application leaves it: two drafts, one of them worked on.
fn kept() -> String {
    let mut model = Model::new(library(), found("#/js2021/digital_economy", None));
    let total = library().vocabulary().find("total_investment_wan").expect("a fact");
    model.drafts.write(library().vocabulary(), Slot::fact(total), Some(Entry::Typed { text: "1.2".into(), unit: Unit::Yi }));
    model.shelf.add("另一份".into(), "#/jl761/-".into(), "preflight-draft 1\nlang\tzh\nwhat_a_later_build_knows\tis true\n".into());
    model.shelve();
    model.shelf.stamp = 7;
    model.shelf.write()
}

fn chosen() -> Vec<Msg> {
    let described = "一个平台，\n\t不涉及\\产线";
    vec![ShellMsg::Lang(Lang::En).into(), ShellMsg::Look(Look::Large).into(), ShellMsg::Describe(described.into()).into()]
}

#[test]
fn what_is_chosen_at_the_start_is_found_by_the_application_with_the_drafts_as_they_were() {
    let mut model = start::model(&found("", Some(kept())));
    for msg in chosen() {
        assert!(start::update(&mut model, msg).contains(&Effect::WriteSoon));
    }
    let effects = start::update(&mut model, ShellMsg::Routed("#/js2021/-".into()).into());
    let (text, over) = written(&effects).expect("it is written when the start is left");
    assert_eq!(over, 7);
    let before = Shelf::read(&kept()).expect("a shelf");
    let after = Shelf::read(text).expect("a shelf");
    assert_eq!((after.stamp, after.current, &after.drafts), (8, before.current, &before.drafts));
    let whole = Model::new(library(), found("#/js2021/-", Some(text.to_owned())));
    assert_eq!((whole.lang(), whole.shelf.look, whole.shelf.described.as_str()), (Lang::En, Look::Large, "一个平台，\n\t不涉及\\产线"));
    assert_eq!(whole.drafts, Model::new(library(), found("", Some(kept()))).drafts);
    assert_eq!(whole.drafts.count(), 2, "the amount and the category");
    // And by the start page itself, when it is loaded again.
    let again = start::model(&found("", Some(text.to_owned())));
    assert_eq!(again.shelf, after);
    assert_eq!(written(&start::update(&mut model, DraftMsg::Write.into())), None, "there is nothing more to write");
}

#[test]
fn a_first_visit_is_kept_too() {
    let mut model = start::model(&found("", None));
    assert_eq!(written(&start::update(&mut model, DraftMsg::Write.into())), None, "nothing was done yet");
    chosen().into_iter().for_each(|msg| drop(start::update(&mut model, msg)));
    let effects = start::update(&mut model, DraftMsg::Write.into());
    let (text, over) = written(&effects).expect("a shelf");
    assert_eq!(over, 0);
    let whole = Model::new(library(), found("#/drafts", Some(text.to_owned())));
    assert_eq!((whole.lang(), whole.shelf.drafts.len(), whole.drafts.is_empty()), (Lang::En, 1, true));
}

#[test]
fn what_another_window_wrote_is_not_written_over() {
    let mut model = start::model(&found("", None));
    start::update(&mut model, ShellMsg::Describe("平台".into()).into());
    let first = start::update(&mut model, DraftMsg::Write.into());
    assert_eq!(written(&first).map(|(_, over)| over), Some(0));
    // The write was refused: there was a shelf of stamp 1 already.
    let theirs = Shelf { stamp: 1, ..Shelf::read(&kept()).expect("a shelf") };
    assert_eq!(start::update(&mut model, DraftMsg::Elsewhere(theirs.write()).into()), [Effect::WriteSoon]);
    let second = start::update(&mut model, DraftMsg::Write.into());
    let (text, over) = written(&second).expect("it is tried again");
    let both = Shelf::read(text).expect("a shelf");
    assert_eq!((over, both.described.as_str(), both.drafts), (1, "平台", theirs.drafts.clone()));
    // News alone is not answered, or two windows would never come to rest.
    let news = Shelf { stamp: 9, lang: Lang::En, ..theirs };
    assert_eq!(start::update(&mut model, DraftMsg::Elsewhere(news.write()).into()), []);
    assert_eq!((model.lang(), model.shelf.stamp, model.dirty), (Lang::Zh, 9, false));
    start::update(&mut model, DraftMsg::NotKept.into());
    start::update(&mut model, ShellMsg::Look(Look::Large).into());
    assert_eq!(start::update(&mut model, DraftMsg::Write.into()), []);
    assert_eq!(model.saved, Saved::Nowhere);
}

#[test]
fn choices_lead_to_an_address_and_files_are_handed_on() {
    let mut model = start::model(&found("", None));
    let choose = ShellMsg::Choose { notice: "js2021".into(), category: "digital_economy".into() };
    assert_eq!(start::update(&mut model, choose.into()), [Effect::Go("#/js2021/digital_economy".into())]);
    for text in [None, Some("<html>".to_owned())] {
        let effects = start::update(&mut model, DraftMsg::File(text.clone()).into());
        assert_eq!(effects, [Effect::Hand(text), Effect::Go("#/drafts".into())]);
    }
    for hash in ["", "#", "#/"] {
        model.dirty = true;
        assert_eq!(start::update(&mut model, ShellMsg::Routed(hash.into()).into()), [], "{hash} is the start");
    }
    let others: [Msg; 4] = [FormMsg::AcceptCode.into(), PackMsg::Print.into(), DraftMsg::ForgetAll.into(), ShellMsg::Continue.into()];
    for other in others {
        let before = model.shelf.clone();
        assert_eq!(start::update(&mut model, other), []);
        assert_eq!(model.shelf, before);
    }
}

#[derive(Properties, PartialEq)]
struct Given {
    lang: bool,
    asked: bool,
}

#[component]
fn Page(given: &Given) -> Html {
    let mut model = start::model(&found("", None));
    model.shelf.lang = if given.lang { Lang::En } else { Lang::Zh };
    start::update(&mut model, ShellMsg::Describe(DESCRIBED.into()).into());
    if given.asked {
        start::update(&mut model, ShellMsg::Suggest.into());
    }
    html! { <>{ view::alone(&model, &Callback::noop()) }</> }
}

const DESCRIBED: &str = "为中小纺织企业建设工业互联网平台，不涉及产线";

fn draw(lang: Lang, asked: bool) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let local = tokio::task::LocalSet::new();
    let given = Given { lang: lang == Lang::En, asked };
    runtime.block_on(local.run_until(LocalServerRenderer::<Page>::with_props(given).hydratable(false).render()))
}

#[test]
fn the_start_page_shows_notices_and_suggestions_in_both_languages() {
    for lang in Lang::ALL {
        let html = draw(lang, true);
        for programme in library().programmes() {
            let header = programme.header();
            assert!(html.contains(&format!("data-testid=\"notice-{}\"", header.id)), "{}", header.id);
            assert!(html.contains(&preflight_app::words::asks(programme, lang)), "its clauses and questions are counted");
            assert!(programme.categories().iter().all(|c| html.contains(c.name.get(lang))), "{}", header.id);
        }
        let suggested = suggest(library(), DESCRIBED, None);
        assert!(!suggested.suggestions.is_empty());
        for target in suggested.suggestions.iter().take(5).map(|s| &s.target) {
            assert!(html.contains(&format!("suggestion-{}-{}", target.notice, target.category)));
        }
        for id in ["lang-zh", "lang-en", "look", "drafts", "describe", "open-file"] {
            assert!(html.contains(&format!("data-testid=\"{id}\"")), "{id}");
        }
        // What works on answers is the application's.
        assert!(!html.contains("forget-all") && !html.contains("start-over"));
        assert!(!draw(lang, false).contains("data-testid=\"suggestions\""));
    }
}
