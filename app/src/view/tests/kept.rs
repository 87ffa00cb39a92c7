//! What is kept is what would be drawn, whatever happened before; and a key draws little.

use crate::library::library;
use crate::model::{Draft, Entry, Model, Slot};
use crate::msg::{FormMsg, FrameMsg, Msg, ShellMsg};
use crate::names;
use crate::prerender::draw;
use crate::tests::examples::examples;
use crate::tests::{at, fact, framed, messages, send, slot, Dice};
use crate::view::{whole, Keeper};
use preflight_rules::fact::{FieldIx, Kind};
use yew::Callback;

/// The page as it is, with what was kept of it and without.
fn both(model: &Model, keeper: &Keeper) -> (String, String) {
    let send = Callback::noop();
    (draw(whole(model, &send, Some(keeper))), draw(whole(model, &send, None)))
}

#[track_caller]
fn same(model: &Model, keeper: &Keeper, after: &str) {
    let (kept, anew) = both(model, keeper);
    if kept != anew {
        let at = kept.bytes().zip(anew.bytes()).take_while(|(a, b)| a == b).count();
        let part = |text: &str| String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(200)..text.len().min(at + 200)]).into_owned();
        panic!("after {after}: kept\n{}\ninstead of\n{}", part(&kept), part(&anew));
    }
}

/// A page to begin with: any, or all questions of a notice, in a frame that was given facts or with the answers of an example.
fn page(round: usize, dice: &mut Dice) -> Model {
    let all = format!("#/{}/-/all", dice.pick(library().programmes()).header().id);
    match round % 3 {
        0 => at(&messages::hash(dice)),
        1 => framed::configured("star-local-open\t2023-02-06\nstar-local-close\t2023-03-20\n", "#/js2023/star/all"),
        _ => {
            let mut model = at(&all);
            model.drafts = dice.pick(&examples()).drafts.clone();
            model
        }
    }
}

/// Something about a question of the notice: why it is asked, a figure that may contradict others, an answer that was given.
fn asked(dice: &mut Dice, model: &Model) -> Msg {
    let Some(programme) = model.programme() else { return messages::any(dice, model) };
    let decl = dice.pick(programme.vocabulary().facts());
    let slot = slot(&decl.name);
    if dice.one_in(6) {
        return ShellMsg::Open(names::part(&names::fact(&decl.name), "why")).into();
    }
    if model.framed.is_some() && dice.one_in(3) {
        let fact = fact(["star_local_open", "star_local_close"][dice.below(2)]);
        return if dice.one_in(2) { FrameMsg::Mine(fact).into() } else { FrameMsg::Given(fact).into() };
    }
    match &decl.kind {
        Kind::Money { .. } | Kind::Int { .. } => FormMsg::Type(slot, dice.pick(&["1", "20", "300", "4000", "50000"]).to_string()).into(),
        Kind::Date => FormMsg::Type(slot, format!("20{}-0{}-15", 15 + dice.below(10), 1 + dice.below(9))).into(),
        _ => FormMsg::Pick(slot, dice.below(3) as u16).into(),
    }
}

#[test]
fn kept_pages_are_drawn_pages() {
    let mut dice = Dice::of("kept");
    for round in 0..24 {
        let mut model = page(round, &mut dice);
        let keeper = Keeper::default();
        same(&model, &keeper, "the beginning");
        for _ in 0..30 {
            let msg = if round % 3 > 0 && !dice.one_in(5) { asked(&mut dice, &model) } else { messages::any(&mut dice, &model) };
            let said = format!("{msg:?}");
            send(&mut model, msg);
            same(&model, &keeper, &said);
        }
    }
}

/// All questions of an application on one page.
fn filled() -> Model {
    let example = examples().into_iter().find(|e| e.file.contains("digital-economy-textile-platform")).expect("an example");
    let mut model = at("#/js2021/digital_economy/all");
    model.drafts = example.drafts;
    model
}

#[test]
fn a_key_draws_its_question_and_what_it_decides() {
    let mut model = filled();
    let (keeper, slot) = (Keeper::default(), slot("total_investment_wan"));
    let mut drawn = |text: &str| {
        let before = keeper.drawn();
        send(&mut model, FormMsg::Type(slot, text.to_owned()));
        same(&model, &keeper, text);
        keeper.drawn() - before
    };
    let whole = drawn("607");
    assert!(whole > 40, "{whole} parts at first");
    // The field, and the clauses that change.
    let (turned, alike, again) = (drawn("60"), drawn("61"), drawn("61"));
    println!("parts drawn: at first {whole}, by a key that turns the verdict {turned}, by one that does not {alike}, by one that changes nothing {again}");
    assert!((2..=6).contains(&turned), "{turned} parts drawn by a key that turns the verdict");
    assert!((1..=4).contains(&alike), "{alike} parts drawn by a key that does not");
    assert_eq!(again, 0, "nothing changed, and yet parts were drawn");
}

#[test]
fn a_cell_draws_its_record_alone() {
    let mut model = at("#/js2023/star/all");
    let (keeper, list) = (Keeper::default(), fact("cloud_payments"));
    send(&mut model, FormMsg::PasteOpen(list));
    send(&mut model, FormMsg::PasteText("2022-03-05\t2.6万元\t云主机\n".repeat(25)));
    send(&mut model, FormMsg::PasteRead);
    same(&model, &keeper, "pasting");
    let row = match model.drafts.get(list).map(Draft::entry) {
        Some(Entry::Rows(rows)) => rows[7].key,
        _ => panic!("no records"),
    };
    let before = keeper.drawn();
    send(&mut model, FormMsg::Type(Slot::cell(list, row, FieldIx(1)), "2.7".into()));
    same(&model, &keeper, "a cell");
    let drawn = keeper.drawn() - before;
    assert!((1..=4).contains(&drawn), "{drawn} parts drawn");
}
