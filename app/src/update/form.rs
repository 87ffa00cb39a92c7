//! Answers.

use crate::effect::Effect;
use crate::model::{Entry, Model, Slot};
use crate::msg::FormMsg;
use crate::names;
use preflight_rules::fact::Kind;
use preflight_rules::read::Unit;
use preflight_rules::value::Value;

/// Takes a message from a field.
pub fn update(model: &mut Model, msg: FormMsg) -> Vec<Effect> {
    let vocabulary = model.library.vocabulary();
    let mut effects = Vec::new();
    match msg {
        FormMsg::Type(slot, text) => {
            let unit = unit(model, slot);
            write(model, slot, (!text.is_empty() || unit != Unit::default()).then_some(Entry::Typed { text, unit }));
        }
        FormMsg::Unit(slot, unit) => {
            let text = match model.drafts.at(slot).map(|d| d.entry()) {
                Some(Entry::Typed { text, .. }) => text.clone(),
                _ => String::new(),
            };
            write(model, slot, Some(Entry::Typed { text, unit }));
        }
        FormMsg::Settle(slot) => {
            model.drafts.settle(vocabulary, slot);
            return effects;
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
        FormMsg::Unsure(slot, on) => write(model, slot, on.then_some(Entry::Unsure)),
        FormMsg::Nothing(slot, on) => write(model, slot, on.then_some(Entry::Nothing)),
        FormMsg::Clear(slot) => write(model, slot, None),
        FormMsg::AddRow(fact) => {
            if let (Some(key), Some(decl)) = (model.drafts.add_row(vocabulary, fact), vocabulary.get(fact)) {
                effects.push(Effect::Focus(match model.row_position(fact, key).zip(decl.kind.fields().first()) {
                    Some((row, field)) => names::cell(&decl.name, row, &field.name),
                    None => names::fact(&decl.name),
                }));
            }
        }
        FormMsg::RemoveRow(fact, key) => {
            model.drafts.remove_row(vocabulary, fact, key);
            if let Some(decl) = vocabulary.get(fact) {
                effects.push(Effect::Focus(names::add(&decl.name)));
            }
        }
    }
    effects.push(Effect::Save(model.stored()));
    effects
}

fn write(model: &mut Model, slot: Slot, entry: Option<Entry>) {
    model.drafts.write(model.library.vocabulary(), slot, entry);
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
