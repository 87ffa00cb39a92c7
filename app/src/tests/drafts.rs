//! Answers that chance gives: what fields really hold, readable or not.

use super::Dice;
use crate::library::library;
use crate::model::{Draft, Drafts, Entry, Note, Slot};
use preflight_rules::fact::{FactDecl, FactIx, FieldIx, Kind};
use preflight_rules::read::Unit;
use preflight_rules::value::Value;

/// What people type, and what nobody should.
pub const TYPED: [&str; 40] = [
    "480",
    "1.2",
    "１２，０００",
    "五百",
    "五百块多",
    "1.2亿",
    "3亿元",
    "12,000万元",
    "0",
    "-5",
    "0.0001",
    "99999999999999999999",
    "1e5",
    "2021-09-22",
    "20210922",
    "2021年9月22日",
    "２０２１／９／２２",
    "2021-02-30",
    "2020-06",
    "2020年6月",
    "2020年13月",
    "1",
    "12 个",
    "３",
    "明年",
    " ",
    "  \t ",
    "\n",
    "一\n二\r\n三",
    "云主机",
    "年节约 300 万元",
    "=== 3\t#/x\ty",
    "preflight-draft 1",
    "</pre><script>",
    "a&b=c%20~#?[0].x",
    "~unsure",
    "unsure",
    "nothing",
    "\\n\\\\",
    "\u{202e}\u{a0}\u{feff}😀",
];

/// Text of some kind.
pub fn typed(dice: &mut Dice) -> String {
    let mut text = (*dice.pick(&TYPED)).to_owned();
    if dice.one_in(5) {
        text.push_str(dice.pick::<&str>(&TYPED));
    }
    text
}

/// An entry that a control of this type can make; `tight`: within a record.
pub fn entry(dice: &mut Dice, kind: &Kind, tight: bool) -> Entry {
    let choices = kind.choices().len();
    match kind {
        Kind::Bool(_) | Kind::Choice(_) | Kind::Set(_) if dice.one_in(5) => Entry::Unsure,
        Kind::Text | Kind::Set(_) if !tight && dice.one_in(5) => Entry::Nothing,
        Kind::Bool(_) => Entry::Chosen(Value::Bool(dice.one_in(2))),
        Kind::Choice(_) => Entry::Chosen(Value::Choice(dice.below(choices) as u16)),
        Kind::Set(_) => Entry::Chosen(Value::Set(1 + dice.roll() % ((1u64 << choices.min(60)) - 1).max(1))),
        _ if !tight && dice.one_in(6) => Entry::Unsure,
        Kind::Money { .. } => Entry::Typed { text: typed(dice), unit: *dice.pick(&[Unit::Wan, Unit::Yuan, Unit::Yi]) },
        _ => Entry::Typed { text: typed(dice), unit: Unit::Wan },
    }
}

/// Answers to some facts of the library, a few notes, as they are after the visitor went on to something else.
pub fn drafts(dice: &mut Dice) -> Drafts {
    let vocabulary = library().vocabulary();
    let mut out = Drafts::default();
    let sparse = 1 + dice.below(6);
    for note in Note::ALL {
        if dice.one_in(3) {
            out.set_note(note, typed(dice));
        }
    }
    for (fact, decl) in vocabulary.iter().filter(|(_, d)| d.derived.is_none()) {
        if !dice.one_in(sparse) {
            continue;
        }
        if decl.kind.fields().is_empty() || dice.one_in(4) {
            let entry = if decl.kind.fields().is_empty() { entry(dice, &decl.kind, false) } else { Entry::Nothing };
            put(&mut out, Slot::fact(fact), entry);
        } else {
            records(dice, &mut out, fact, decl);
        }
    }
    out
}

fn records(dice: &mut Dice, out: &mut Drafts, fact: FactIx, decl: &FactDecl) {
    for _ in 0..1 + dice.below(3) {
        let Some(row) = out.add_row(library().vocabulary(), fact) else { continue };
        for (i, field) in decl.kind.fields().iter().enumerate().filter(|(_, f)| f.derived.is_none()) {
            if !dice.one_in(3) {
                let entry = entry(dice, &field.kind, true);
                put(out, Slot::cell(fact, row, FieldIx(i as u16)), entry);
            }
        }
    }
}

fn put(out: &mut Drafts, slot: Slot, entry: Entry) {
    out.write(library().vocabulary(), slot, Some(entry));
    if out.at(slot).and_then(Draft::malformed).is_some() {
        out.settle(slot);
    }
}
