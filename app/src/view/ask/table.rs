//! Records as rows of small questions, added one by one or pasted from a spreadsheet.

use super::super::kit::{button, Cx};
use super::field::{cell, help, Frame};
use crate::assessment::Assessment;
use crate::model::{Draft, Entry, Pasting, Row, Slot, Stage};
use crate::msg::FormMsg;
use crate::names;
use crate::platform::dom;
use crate::words;
use preflight_rules::fact::{FactDecl, FactIx, FieldDecl, FieldIx};
use preflight_rules::read::Unit;
use yew::{html, Callback, Html, InputEvent};

/// Records, each a group with a button that removes it, and the ways to add some. `ix` is the notice's name for the list, `fact` the
/// answers'.
pub fn table(cx: Cx<'_>, a: &Assessment<'_>, ix: FactIx, fact: FactIx, decl: &FactDecl, fields: &[FieldDecl]) -> Html {
    let rows: &[Row] = match cx.model.drafts.get(fact).map(Draft::entry) {
        Some(Entry::Rows(rows)) => rows,
        _ => &[],
    };
    let mut record = 0;
    let mut shown: Vec<Html> = Vec::new();
    for (position, row) in rows.iter().enumerate() {
        // Rows in which nothing is filled in are no records.
        let filled = row.cells.iter().flatten().any(|cell| !cell.is_blank());
        shown.push(one(cx, a, ix, fact, decl, fields, (position, filled.then_some(record)), row));
        record += usize::from(filled);
    }
    let add = names::add(&decl.name);
    html! {
        <div class="rows">
            <p key="read" class="rows__read" id={names::read(&decl.name)} tabindex="-1" data-testid={names::read(&decl.name)}>{ told(cx, fact) }</p>
            <ol key="rows" class="rows__list">{ for shown }</ol>
            <div key="add" class="actions">
                { button(cx, "button button--quiet", add, words::add_row(cx.lang), FormMsg::AddRow(fact).into()) }
                { button(cx, "button button--text", names::part(&names::fact(&decl.name), "paste"), cx.say(words::PASTE), FormMsg::PasteOpen(fact).into()) }
            </div>
            <div key="paste">{ cx.model.pasting.as_ref().filter(|p| p.fact == fact && p.stage != Stage::Read).map(|p| pasting(cx, fields, p)).unwrap_or_default() }</div>
        </div>
    }
}

/// What was read into the list, until something changes.
fn told(cx: Cx<'_>, fact: FactIx) -> String {
    let read = cx.model.pasting.as_ref().filter(|p| p.fact == fact && p.stage == Stage::Read);
    read.map(|p| p.told.clone()).unwrap_or_default()
}

fn pasting(cx: Cx<'_>, fields: &[FieldDecl], pasting: &Pasting) -> Html {
    let send = cx.send.clone();
    let oninput = Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(FormMsg::PasteText(text).into());
        }
    });
    let columns: Vec<&str> = fields.iter().filter(|f| f.derived.is_none()).map(|f| f.label.get(cx.lang)).collect();
    html! {
        <div class="paste">
            <label class="field__label" for={names::PASTE}>{ cx.say(words::PASTE_LABEL) }</label>
            <p class="field__help" id="paste-help">{ words::paste_columns(&columns, cx.lang) }</p>
            <textarea class="input input--long" rows="5" id={names::PASTE} data-testid={names::PASTE} aria-describedby="paste-help paste-told" value={pasting.text.clone()} {oninput} />
            <p class={if pasting.stage == Stage::Unit { "paste__ask" } else { "field__error" }} id="paste-told">{ pasting.told.clone() }</p>
            <div key="unit" class="actions" id={names::PASTE_UNIT} role="group" tabindex="-1" aria-labelledby="paste-told" hidden={pasting.stage != Stage::Unit}>
                { button(cx, "button", "paste-unit-wan".into(), cx.say(words::WAN), FormMsg::PasteUnit(Unit::Wan).into()) }
                { button(cx, "button", "paste-unit-yuan".into(), cx.say(words::YUAN), FormMsg::PasteUnit(Unit::Yuan).into()) }
            </div>
            <div key="read" class="actions">
                { button(cx, "button", "paste-read".into(), cx.say(words::PASTE_READ), FormMsg::PasteRead.into()) }
                { button(cx, "button button--text", "paste-close".into(), cx.say(words::LEAVE), FormMsg::PasteClose.into()) }
            </div>
        </div>
    }
}

#[allow(clippy::too_many_arguments)] // One row of one list of one notice: each says where it stands.
fn one(
    cx: Cx<'_>,
    a: &Assessment<'_>,
    ix: FactIx,
    fact: FactIx,
    decl: &FactDecl,
    fields: &[FieldDecl],
    (position, record): (usize, Option<usize>),
    row: &Row,
) -> Html {
    let mut cells: Vec<Html> = Vec::new();
    for (i, field) in fields.iter().enumerate().filter(|(_, field)| field.derived.is_none()) {
        let frame = Frame {
            slot: Slot::cell(fact, row.key, FieldIx(i as u16)),
            id: names::cell(&decl.name, position, &field.name),
            label: field.label.get(cx.lang),
            help: help(field.help.get(cx.lang), &field.kind, cx.lang),
            kind: &field.kind,
            draft: row.cells.get(i).and_then(Option::as_ref),
            tight: true,
            clash: record.map(|record| clashes(cx, a, ix, record, i)).unwrap_or_default(),
        };
        cells.push(cell(cx, a, &frame, field.optional));
    }
    let remove = FormMsg::RemoveRow(fact, row.key);
    html! {
        <li key={row.key.to_string()} class="row">
            <div role="group" aria-label={words::row(position, cx.lang)}>
                <div class="row__head">
                    <span class="row__label">{ words::row(position, cx.lang) }</span>
                    <button type="button" class="button button--text" data-testid={names::remove(&decl.name, position)} onclick={cx.press(remove.into())}>{ words::remove_row(position, cx.lang) }</button>
                </div>
                <div class="row__cells">{ for cells }</div>
            </div>
        </li>
    }
}

fn clashes(cx: Cx<'_>, a: &Assessment<'_>, list: FactIx, record: usize, field: usize) -> String {
    let writer = a.writer();
    let here = a.contradictions.iter().filter(|c| c.fact == list && c.record == Some((record, FieldIx(field as u16))));
    here.map(|c| writer.contradiction(c).get(cx.lang).to_owned()).collect::<Vec<_>>().join(" ")
}
