//! Answers.

use super::remember;
use crate::effect::Effect;
use crate::files::paste;
use crate::model::{Draft, Entry, Model, Note, Pasting, Slot, Stage, Undo, Undone};
use crate::msg::FormMsg;
use crate::names;
use crate::words;
use preflight_rules::fact::{FactIx, Kind};
use preflight_rules::gather::Gather;
use preflight_rules::read::{self, Unit};
use preflight_rules::value::Value;

/// Takes a message from a field.
pub fn update(model: &mut Model, msg: FormMsg) -> Vec<Effect> {
    let vocabulary = model.library.vocabulary();
    let mut effects = Vec::new();
    model.dirty = !matches!(
        msg,
        FormMsg::Settle(_) | FormMsg::CodeLeft | FormMsg::ShowRow(..) | FormMsg::PasteOpen(_) | FormMsg::PasteText(_) | FormMsg::PasteClose
    ) || model.dirty;
    // What was read is told until something changes.
    if !matches!(msg, FormMsg::Settle(_) | FormMsg::CodeLeft | FormMsg::ShowRow(..))
        && model.pasting.as_ref().is_some_and(|p| p.stage == Stage::Read)
    {
        model.pasting = None;
    }
    outlive(model, &msg);
    match msg {
        FormMsg::Type(slot, text) => {
            model.typing = Some(slot);
            let unit = unit(model, slot);
            write(model, slot, (!text.is_empty() || unit != Unit::default()).then_some(Entry::Typed { text, unit }));
        }
        FormMsg::Compose(slot, text) => {
            model.typing = Some(slot);
            let unit = unit(model, slot);
            model.drafts.compose(vocabulary, slot, Entry::Typed { text, unit });
        }
        FormMsg::Settle(slot) => {
            model.typing = None;
            model.drafts.settle(slot);
        }
        FormMsg::Unit(slot, unit) => {
            let text = match model.drafts.at(slot).map(|d| d.entry()) {
                Some(Entry::Typed { text, .. }) => text.clone(),
                _ => String::new(),
            };
            write(model, slot, Some(Entry::Typed { text, unit }));
        }
        FormMsg::Pick(slot, i) => {
            let value = if matches!(kind(model, slot), Some(Kind::Bool(_))) { Value::Bool(i == 1) } else { Value::Choice(i) };
            write(model, slot, Some(Entry::Chosen(value)));
        }
        FormMsg::Tick(slot, i, on) => {
            let before = match model.drafts.at(slot).and_then(|d| d.value()) {
                Some(Value::Set(bits)) => *bits,
                _ => 0,
            };
            let bit = 1u64.checked_shl(u32::from(i)).unwrap_or(0);
            let bits = if on { before | bit } else { before & !bit };
            // Nothing ticked says nothing; that none applies is said by its own choice.
            write(model, slot, (bits != 0).then_some(Entry::Chosen(Value::Set(bits))));
        }
        FormMsg::Unsure(slot, on) => replace(model, slot, on.then_some(Entry::Unsure)),
        FormMsg::Nothing(slot, on) => replace(model, slot, on.then_some(Entry::Nothing)),
        FormMsg::Clear(slot) => replace(model, slot, None),
        FormMsg::AddRow(fact) => {
            if let (Some(key), Some(decl)) = (model.drafts.add_row(vocabulary, fact), vocabulary.get(fact)) {
                effects.push(Effect::Focus(match model.row_position(fact, key).zip(decl.kind.fields().first()) {
                    Some((row, field)) => {
                        model.turn_to(fact, row);
                        names::cell(&decl.name, row, &field.name)
                    }
                    None => names::fact(&decl.name),
                }));
            }
        }
        FormMsg::RemoveRow(fact, key) => {
            remember(model, Undone::Row, Some(fact));
            model.drafts.remove_row(vocabulary, fact, key);
            if let Some(decl) = vocabulary.get(fact) {
                effects.push(Effect::Focus(names::add(&decl.name)));
            }
        }
        FormMsg::ShowRow(fact, row, id) => {
            model.turn_to(fact, row);
            effects.push(Effect::Focus(id));
        }
        FormMsg::PasteOpen(fact) => {
            model.pasting = Some(Pasting { fact, text: String::new(), told: String::new(), stage: Stage::Boxed });
            effects.push(Effect::Focus(names::PASTE.to_owned()));
        }
        FormMsg::PasteText(text) => {
            if let Some(pasting) = &mut model.pasting {
                *pasting = Pasting { fact: pasting.fact, text, told: String::new(), stage: Stage::Boxed };
            }
        }
        FormMsg::PasteClose => {
            let closed = model.pasting.take().and_then(|p| vocabulary.get(p.fact));
            effects.extend(closed.map(|decl| Effect::Focus(names::add(&decl.name))));
        }
        FormMsg::PasteRead => effects.extend(read_paste(model, None)),
        FormMsg::PasteUnit(unit) => effects.extend(read_paste(model, Some(unit))),
        FormMsg::Note(note, text) => {
            model.code_left &= note != Note::Code;
            model.drafts.set_note(note, text);
        }
        FormMsg::CodeLeft => model.code_left = true,
        FormMsg::AcceptCode => {
            remember(model, Undone::Code, None);
            for (fact, value) in proposals(model) {
                write(model, Slot::fact(fact), Some(Entry::Chosen(value)));
            }
        }
    }
    effects
}

/// What the code proposes and the answers do not say yet: facts with values.
pub fn proposals(model: &Model) -> Vec<(FactIx, Value)> {
    let Ok(code) = read::uscc(model.drafts.note(Note::Code)) else { return Vec::new() };
    let vocabulary = model.library.vocabulary();
    let choice = |name: &str, id: Option<&str>| {
        let fact = vocabulary.find(name)?;
        vocabulary.get(fact)?.kind.choice(id?).map(|i| (fact, Value::Choice(i)))
    };
    let legal = code.legal_person().and_then(|yes| vocabulary.find("applicant_legal_person").map(|fact| (fact, Value::Bool(yes))));
    let all = [choice("applicant_org_type", code.org_type()), choice("applicant_province", code.province()), legal];
    all.into_iter().flatten().filter(|(fact, value)| model.drafts.value(*fact) != Some(value)).gather()
}

/// Reads the table in its box; nothing is added while it is not known what unit its amounts are in.
fn read_paste(model: &mut Model, unit: Option<Unit>) -> Option<Effect> {
    let lang = model.lang();
    let pasting = model.pasting.clone()?;
    let decl = model.library.vocabulary().get(pasting.fact)?;
    let pasted = paste::paste(decl, lang, &pasting.text, unit);
    if pasted.rows.is_empty() {
        if let Some(pasting) = &mut model.pasting {
            pasting.told = words::PASTE_NOTHING.get(lang).to_owned();
        }
        return Some(Effect::Focus(names::PASTE.to_owned()));
    }
    if pasted.bare_amounts > 0 && unit.is_none() {
        if let Some(pasting) = &mut model.pasting {
            pasting.told = words::bare_amounts(pasted.bare_amounts, &pasted.bare_example, lang);
            pasting.stage = Stage::Unit;
        }
        return Some(Effect::Focus(names::PASTE_UNIT.to_owned()));
    }
    remember(model, Undone::Paste, Some(pasting.fact));
    let told = words::pasted(&pasted, unit, lang);
    let added = pasted.rows.len();
    model.drafts.add_filled(model.library.vocabulary(), pasting.fact, pasted.rows);
    if let Some(Entry::Rows(rows)) = model.drafts.get(pasting.fact).map(Draft::entry) {
        let first = rows.len().saturating_sub(added);
        model.turn_to(pasting.fact, first);
    }
    model.pasting = Some(Pasting { fact: pasting.fact, text: String::new(), told, stage: Stage::Read });
    // One message at a time: that it can be undone.
    model.notice_board = None;
    Some(Effect::Focus(names::read(&decl.name)))
}

fn write(model: &mut Model, slot: Slot, entry: Option<Entry>) {
    model.drafts.write(model.library.vocabulary(), slot, entry);
}

/// What was taken away can come back as long as nothing was answered since that this would undo as well.
fn outlive(model: &mut Model, msg: &FormMsg) {
    let touched = match msg {
        FormMsg::Type(slot, _) | FormMsg::Compose(slot, _) | FormMsg::Unit(slot, _) | FormMsg::Pick(slot, _) => slot.fact,
        FormMsg::Tick(slot, ..) | FormMsg::Unsure(slot, _) | FormMsg::Nothing(slot, _) | FormMsg::Clear(slot) => slot.fact,
        FormMsg::AddRow(fact) | FormMsg::RemoveRow(fact, _) => *fact,
        _ => return,
    };
    let undone_too = |undo: &Undo| match undo.fact {
        Some(fact) => fact == touched,
        None => matches!(undo.what, Undone::Answers | Undone::Trial | Undone::Code),
    };
    if model.undo.as_ref().is_some_and(undone_too) {
        model.undo = None;
    }
}

/// Writes over what may be many records or words, which can come back.
fn replace(model: &mut Model, slot: Slot, entry: Option<Entry>) {
    match model.drafts.at(slot).map(Draft::entry) {
        Some(Entry::Rows(rows)) if rows.iter().any(|row| row.cells.iter().flatten().any(|cell| !cell.is_blank())) => {
            remember(model, Undone::List, Some(slot.fact));
        }
        Some(Entry::Typed { text, .. }) if !text.trim().is_empty() => remember(model, Undone::Text, Some(slot.fact)),
        _ => {}
    }
    write(model, slot, entry);
}

fn kind(model: &Model, slot: Slot) -> Option<&'static Kind> {
    let kind = &model.library.vocabulary().get(slot.fact)?.kind;
    match slot.cell {
        None => Some(kind),
        Some(cell) => kind.fields().get(usize::from(cell.field.0)).map(|f| &f.kind),
    }
}

fn unit(model: &Model, slot: Slot) -> Unit {
    match model.drafts.at(slot).map(|d| d.entry()) {
        Some(Entry::Typed { unit, .. }) => *unit,
        _ => Unit::default(),
    }
}
