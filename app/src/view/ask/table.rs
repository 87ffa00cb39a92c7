//! Records as rows of small questions, added one by one or pasted from a spreadsheet.

use super::super::kept::Name;
use super::super::kit::{button, Cx, Voice};
use super::field::{cell, help, Frame};
use super::paste;
use crate::assessment::Assessment;
use crate::model::{Draft, Entry, Row, Slot, PAGE_ROWS};
use crate::msg::FormMsg;
use crate::names;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::{FactDecl, FactIx, FieldDecl, FieldIx};
use preflight_rules::gather::Gather;
use yew::{AttrValue, Html};

/// Records, each a group with a button that removes it, and the ways to add some; a page of them at a time. `ix` is the notice's name
/// for the list, `fact` the answers'.
pub fn table(cx: Cx<'_>, a: &Assessment<'_>, ix: FactIx, fact: FactIx, decl: &FactDecl, fields: &[FieldDecl]) -> Html {
    let rows: &[Row] = match cx.model.drafts.get(fact).map(Draft::entry) {
        Some(Entry::Rows(rows)) => rows,
        _ => &[],
    };
    let first = cx.model.page(fact) * PAGE_ROWS;
    let mut record = 0;
    let mut shown: Vec<Html> = Vec::new();
    for (position, row) in rows.iter().enumerate().take(first + PAGE_ROWS) {
        // Rows in which nothing is filled in are no records.
        let filled = row.cells.iter().flatten().any(|cell| !cell.is_blank());
        if position >= first {
            let clashes = (0..fields.len()).map(|field| if filled { clashes(cx, a, ix, record, field) } else { String::new() }).gather();
            let record = Record { row: row.clone(), position, clashes };
            shown.push(cx.keep(Name::Record(ix, row.key), row.key.to_string(), record, |record| one(cx.voice, fact, decl, fields, record)));
        }
        record += usize::from(filled);
    }
    let read = names::read(&decl.name);
    let list = if rows.is_empty() {
        Html::default()
    } else {
        html! { <ol class="rows__list">{ head(cx, fields) }{ for shown }</ol> }
    };
    html! {
        <div class="rows">
            <p key="read" class="rows__read" id={read.clone()} tabindex="-1" data-testid={read}>{ paste::told(cx, fact) }</p>
            <div key="hints" class="rows__hints">{ if rows.is_empty() { Html::default() } else { hints(cx, decl, fields) } }</div>
            <div key="pages">{ pages(cx, fact, decl, rows.len(), first) }</div>
            <div key="rows">{ list }</div>
            <div key="add" class="actions">
                { button(cx, "button button--quiet", names::add(&decl.name), words::add_row(cx.lang), FormMsg::AddRow(fact).into()) }
                { button(cx, "button button--text", names::part(&names::fact(&decl.name), "paste"), cx.say(words::PASTE), FormMsg::PasteOpen(fact).into()) }
            </div>
            <div key="paste">{ paste::pasting(cx, fact, fields) }</div>
        </div>
    }
}

fn given(fields: &[FieldDecl]) -> impl Iterator<Item = &FieldDecl> {
    fields.iter().filter(|field| field.derived.is_none())
}

/// The labels once, where there is room for records as lines; each cell has its own for those who cannot see that.
fn head(cx: Cx<'_>, fields: &[FieldDecl]) -> Html {
    let label = |field: &FieldDecl| {
        let chip = if field.optional { cx.say(words::OPTIONAL) } else { "" };
        html! { <span class="row__name">{ cx.text(&field.label) }{ " " }<span class="chip">{ chip }</span></span> }
    };
    html! { <li key="head" class="row row--head" aria-hidden="true"><span class="row__name"></span>{ for given(fields).map(label) }<span class="row__name"></span></li> }
}

/// How each field is filled in, once for all records.
fn hints(cx: Cx<'_>, decl: &FactDecl, fields: &[FieldDecl]) -> Html {
    let hint = |field: &FieldDecl| {
        let text = help(field.help.get(cx.lang), &field.kind, cx.lang);
        html! { <p class="field__help"><b>{ cx.text(&field.label) }</b>{ " " }<span id={hint_id(decl, field)}>{ text }</span></p> }
    };
    html! { <>{ for given(fields).map(hint) }</> }
}

fn hint_id(decl: &FactDecl, field: &FieldDecl) -> String {
    names::part(&names::part(&names::fact(&decl.name), "hint"), &field.name)
}

/// Which records are shown, and the ways to the others; nothing while all are.
fn pages(cx: Cx<'_>, fact: FactIx, decl: &FactDecl, count: usize, first: usize) -> Html {
    if count <= PAGE_ROWS {
        return Html::default();
    }
    let shown = names::shown(&decl.name);
    let way = |part: &'static str, word: words::Word, to: usize| {
        // A way that leads nowhere stays where it is, so that the others do not move.
        let off = to == first || to >= count;
        html! { <button type="button" class="button button--quiet" data-testid={names::part(&shown, part)} disabled={off} onclick={cx.press(FormMsg::ShowRow(fact, to, shown.clone()).into())}>{ cx.say(word) }</button> }
    };
    html! {
        <div class="rows__pages">
            { way("back", words::ROWS_BACK, first.saturating_sub(PAGE_ROWS)) }
            <span id={shown.clone()} tabindex="-1" data-testid={shown.clone()}>{ words::rows_shown(first, count.min(first + PAGE_ROWS), count, cx.lang) }</span>
            { way("on", words::ROWS_ON, first + PAGE_ROWS) }
        </div>
    }
}

/// All that a record is drawn from, beside the declaration of its list.
#[derive(PartialEq)]
struct Record {
    row: Row,
    position: usize,
    /// What other answers each of its fields contradicts.
    clashes: Vec<String>,
}

fn one(cx: Voice<'_>, fact: FactIx, decl: &FactDecl, fields: &[FieldDecl], Record { row, position, clashes }: &Record) -> Html {
    let position = *position;
    let mut cells: Vec<Html> = Vec::new();
    for (i, field) in fields.iter().enumerate().filter(|(_, field)| field.derived.is_none()) {
        let frame = Frame {
            slot: Slot::cell(fact, row.key, FieldIx(i as u16)),
            id: names::cell(&decl.name, position, &field.name),
            label: field.label.get(cx.lang),
            help: AttrValue::default(),
            hint: hint_id(decl, field),
            kind: &field.kind,
            draft: row.cells.get(i).and_then(Option::as_ref),
            tight: true,
            clash: clashes.get(i).cloned().unwrap_or_default(),
        };
        cells.push(cell(cx, &frame, field.optional));
    }
    let remove = FormMsg::RemoveRow(fact, row.key);
    html! {
        <li key={row.key.to_string()} class="row">
            <div role="group" class="row__group" aria-label={words::row(position, cx.lang)}>
                <span class="row__label">{ words::row(position, cx.lang) }</span>
                <div class="row__cells">{ for cells }</div>
                <div class="row__end">
                    <button type="button" class="button button--text" data-testid={names::remove(&decl.name, position)} onclick={cx.press(remove.into())}>
                        <span class="row__remove">{ words::remove_row(position, cx.lang) }</span><span class="row__cross" aria-hidden="true">{ "✕" }</span>
                    </button>
                </div>
            </div>
        </li>
    }
}

fn clashes(cx: Cx<'_>, a: &Assessment<'_>, list: FactIx, record: usize, field: usize) -> String {
    let writer = a.writer();
    let here = a.contradictions.iter().filter(|c| c.fact == list && c.record == Some((record, FieldIx(field as u16))));
    here.map(|c| writer.contradiction(c).get(cx.lang).to_owned()).gather().join(" ")
}
