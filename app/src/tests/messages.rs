//! Messages that chance sends, sensible and not.

use super::drafts::typed;
use super::{categories, Dice};
use crate::library::{library, Part};
use crate::model::{write_draft, Entry, Look, Model, Note, Shelf, Slot};
use crate::msg::{DraftMsg, FormMsg, Msg, PackKind, PackMsg, ShellMsg};
use crate::questions::screens;
use crate::route::section_id;
use preflight_rules::fact::{FactIx, FieldIx};
use preflight_rules::fixes::smallest;
use preflight_rules::read::Unit;
use preflight_rules::value::Value;
use preflight_rules::{Lang, Verdict};

/// Any message.
pub fn any(dice: &mut Dice, model: &Model) -> Msg {
    match dice.below(10) {
        0..=4 => form(dice, model).into(),
        5..=7 => shell(dice, model).into(),
        8 => draft(dice, model).into(),
        _ => pack(dice).into(),
    }
}

/// A fact; now and then one that there is not.
fn fact(dice: &mut Dice) -> FactIx {
    FactIx(dice.below(library().vocabulary().facts().len() + 1) as u16)
}

fn slot(dice: &mut Dice, model: &Model) -> Slot {
    let given: Vec<FactIx> = model.drafts.iter().filter(|(_, d)| matches!(d.entry(), Entry::Rows(_))).map(|(f, _)| f).collect();
    if given.is_empty() || !dice.one_in(3) {
        return Slot::fact(fact(dice));
    }
    let list = *dice.pick(&given);
    let rows = match model.drafts.get(list).map(|d| d.entry()) {
        Some(Entry::Rows(rows)) => rows.iter().map(|r| r.key).collect(),
        _ => Vec::new(),
    };
    let row = if rows.is_empty() || dice.one_in(9) { 77 } else { *dice.pick(&rows) };
    Slot::cell(list, row, FieldIx(dice.below(9) as u16))
}

/// In a field.
pub fn form(dice: &mut Dice, model: &Model) -> FormMsg {
    let slot = slot(dice, model);
    match dice.below(18) {
        0..=3 => FormMsg::Type(slot, typed(dice)),
        4 => FormMsg::Type(slot, String::new()),
        5 => FormMsg::Compose(slot, typed(dice)),
        6 => FormMsg::Settle(slot),
        7 => FormMsg::Unit(slot, *dice.pick(&[Unit::Wan, Unit::Yuan, Unit::Yi])),
        8 => FormMsg::Pick(slot, dice.below(12) as u16),
        9 => FormMsg::Tick(slot, dice.below(70) as u16, dice.one_in(2)),
        10 => FormMsg::Unsure(slot, dice.one_in(2)),
        11 => FormMsg::Nothing(slot, dice.one_in(2)),
        12 => FormMsg::Clear(slot),
        13 => FormMsg::AddRow(slot.fact),
        14 => FormMsg::RemoveRow(slot.fact, slot.cell.map_or(0, |c| c.row)),
        15 => FormMsg::PasteOpen(slot.fact),
        16 => match dice.below(4) {
            0 => FormMsg::PasteText("2022-01-01\t5万元\t云主机\n明天\tx".into()),
            1 => FormMsg::PasteText(typed(dice)),
            2 => FormMsg::PasteRead,
            _ => FormMsg::PasteClose,
        },
        _ => match dice.below(3) {
            0 => FormMsg::Note(*dice.pick(&Note::ALL), typed(dice)),
            1 => FormMsg::Note(Note::Code, "913200000000000000".into()),
            _ => FormMsg::AcceptCode,
        },
    }
}

/// Around the fields.
pub fn shell(dice: &mut Dice, model: &Model) -> ShellMsg {
    match dice.below(22) {
        0..=4 => ShellMsg::Routed(hash(dice)),
        5 => ShellMsg::Lang(*dice.pick(&Lang::ALL)),
        6 => ShellMsg::Look(*dice.pick(&[Look::Standard, Look::Large])),
        7 => ShellMsg::Describe(typed(dice)),
        8 => ShellMsg::Suggest,
        9 => ShellMsg::Choose { notice: "js2021".into(), category: (*dice.pick(&["digital_economy", "", "x"])).into() },
        10..=12 => ShellMsg::Continue,
        13 => ShellMsg::AsOf(typed(dice)),
        14 => ShellMsg::SettleAsOf,
        15 => ShellMsg::ShowAll(dice.one_in(2)),
        16 => ShellMsg::Only(dice.one_in(2).then(|| *dice.pick(&Verdict::BY_URGENCY))),
        17 => ShellMsg::ByText(dice.one_in(2)),
        18 => ShellMsg::Try(changes(dice, model)),
        19 => {
            if dice.one_in(2) {
                ShellMsg::TakeTrial
            } else {
                ShellMsg::DropTrial
            }
        }
        20 => ShellMsg::Undo,
        _ => dice.pick(&[ShellMsg::Sheet(true), ShellMsg::Sheet(false), ShellMsg::Focus("x".into()), ShellMsg::Read]).clone(),
    }
}

/// The first plan for the present answers, or values out of the air.
fn changes(dice: &mut Dice, model: &Model) -> Vec<(FactIx, Value)> {
    let vocabulary = model.library.vocabulary();
    let planned = model.programme().map(|p| {
        let plans = smallest(p, &model.drafts.answers(vocabulary).bind(vocabulary, p)).plans;
        let changes = plans.iter().take(1).flat_map(|plan| &plan.changes);
        let given = changes.filter_map(|c| Some((vocabulary.find(&p.vocabulary().get(c.fact)?.name)?, c.to.first()?.clone())));
        given.collect::<Vec<_>>()
    });
    planned.filter(|_| dice.one_in(2)).unwrap_or_else(|| {
        let any = [Value::Bool(true), Value::Choice(1), Value::Set(3), Value::Set(0), Value::Text("x".into()), Value::Rows(Vec::new())];
        vec![(fact(dice), dice.pick(&any).clone())]
    })
}

/// An address: mostly of a page, now and then of none.
pub fn hash(dice: &mut Dice) -> String {
    if dice.one_in(8) {
        return (*dice.pick(&[
            "",
            "#",
            "#/",
            "#/drafts",
            "#/nothing/x",
            "#/js2021/-/change/nothing",
            "#/js2021/-/unit-9/x",
            "#/js2021/-/check?att_truthful=true&x=y",
        ]))
        .into();
    }
    let category = dice.pick(&categories()).clone();
    let notice = library().programmes().iter().find(|p| category.starts_with(&format!("#/{}/", p.header().id))).expect("a notice");
    let name = &dice.pick(notice.vocabulary().facts()).name;
    let screens = screens(notice);
    let screen = dice.pick(&screens);
    let place = match dice.below(10) {
        0 => String::new(),
        1 => format!("/all/{name}"),
        2 => format!("/change/{name}"),
        3..=5 => format!("/{}-{}", section_id(screen.section), screen.number + 1),
        _ => format!("/{}", dice.pick(&["check", "result", "fixes", "compare", "pack", "print", "all"])),
    };
    category + &place
}

/// With a draft.
pub fn draft(dice: &mut Dice, model: &Model) -> DraftMsg {
    let id = 1 + dice.below(4) as u32;
    match dice.below(16) {
        0 | 1 => DraftMsg::New,
        2 | 3 => DraftMsg::Open(id),
        4 => DraftMsg::Name(id, typed(dice)),
        5 => DraftMsg::Copy(id),
        6 => DraftMsg::Remove(id),
        7 => DraftMsg::StartOver,
        8 => DraftMsg::ForgetAll,
        9 => DraftMsg::Write,
        10 => {
            if dice.one_in(2) {
                DraftMsg::Elsewhere(elsewhere(dice, model))
            } else {
                DraftMsg::Refused(elsewhere(dice, model))
            }
        }
        11 => dice.pick(&[DraftMsg::KeepMine, DraftMsg::TakeTheirs]).clone(),
        12 => DraftMsg::File(dice.pick(&[None, Some(String::new()), Some("<html>".into())]).clone()),
        13 => {
            if dice.one_in(4) {
                DraftMsg::NotKept
            } else {
                DraftMsg::Write
            }
        }
        14 => DraftMsg::TakeOffer,
        _ => DraftMsg::DropOffer,
    }
}

/// A shelf that another window may have written, or no shelf.
fn elsewhere(dice: &mut Dice, model: &Model) -> String {
    if dice.one_in(4) {
        return typed(dice);
    }
    let mut shelf = Shelf { stamp: dice.roll() % 9, ..Shelf::new() };
    let drafts = super::drafts::drafts(dice);
    shelf.drafts[0].text = write_draft(model.library.vocabulary(), Lang::Zh, &drafts);
    shelf.drafts[0].hash = hash(dice);
    shelf.write()
}

/// What goes out.
pub fn pack(dice: &mut Dice) -> PackMsg {
    match dice.below(8) {
        0..=2 => PackMsg::Save(*dice.pick(&[PackKind::Progress, PackKind::Calendar, PackKind::Report])),
        3 => PackMsg::Copy(typed(dice)),
        4 => PackMsg::CopyLink,
        5 => PackMsg::Print,
        6 => PackMsg::Copied(dice.one_in(2)),
        _ => PackMsg::Came(*dice.pick(&[Part::English, Part::Policy]), dice.pick(&[None, Some(vec![1, 2, 3])]).clone()),
    }
}
