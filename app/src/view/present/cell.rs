//! The records of a list as rows of small questions.

use super::assessment::Assessment;
use super::field::{complaint, echo, help, FieldView, Status};
use super::widget::{cell_slot, widget, RowView};
use crate::model::{Draft, Entry, Row};
use crate::names;
use crate::words;
use preflight_rules::fact::{FactIx, FieldDecl, FieldIx};
use preflight_rules::wording::Writer;
use yew::AttrValue;

/// The rows of a list: `ix` is the notice's name for it, `fact` the answers'.
pub(super) fn rows(a: &Assessment<'_>, ix: FactIx, fact: FactIx, name: &str, fields: &[FieldDecl], draft: Option<&Draft>) -> Vec<RowView> {
    let Some(Entry::Rows(rows)) = draft.map(Draft::entry) else { return Vec::new() };
    let filled = filled_positions(rows);
    let cells = |position: usize, row: &Row| {
        let asked = fields.iter().enumerate().filter(|(_, field)| field.derived.is_none());
        asked.map(|(i, field)| cell(a, ix, fact, name, (position, filled.get(position).copied().flatten()), row, (i, field))).collect()
    };
    let row = |(position, row): (usize, &Row)| RowView {
        key: row.key,
        label: words::row(position, a.lang).into(),
        remove: names::remove(name, position).into(),
        remove_label: words::remove_row(position, a.lang).into(),
        cells: cells(position, row),
    };
    rows.iter().enumerate().map(row).collect()
}

/// Where each row stands among the records that count: rows in which nothing is filled in are none.
fn filled_positions(rows: &[Row]) -> Vec<Option<usize>> {
    let mut next = 0;
    let position = |row: &Row| {
        let filled = row.cells.iter().flatten().any(|cell| !cell.is_blank());
        filled.then(|| {
            next += 1;
            next - 1
        })
    };
    rows.iter().map(position).collect()
}

fn cell(
    a: &Assessment<'_>,
    ix: FactIx,
    fact: FactIx,
    name: &str,
    (position, record): (usize, Option<usize>),
    row: &Row,
    (i, field): (usize, &FieldDecl),
) -> FieldView {
    let draft = row.cells.get(i).and_then(Option::as_ref);
    let id = names::cell(name, position, &field.name);
    let known = draft.is_some_and(|d| d.value().is_some());
    FieldView {
        slot: cell_slot(fact, row.key, i),
        label: field.label.get(a.lang).to_owned().into(),
        help: help(field.help.get(a.lang), &field.kind, a.lang),
        widget: widget(&field.kind, draft, &id, a.lang, true),
        unsure: None,
        nothing: None,
        status: if known { Status::Answered } else { Status::Optional },
        chip: if field.optional { words::OPTIONAL.get(a.lang).into() } else { AttrValue::default() },
        echo: echo(&field.kind, draft, a.lang),
        error: complaint(draft, a.lang),
        clashes: record.map_or_else(Vec::new, |record| clashes(a, ix, record, FieldIx(i as u16))),
        id: id.into(),
    }
}

fn clashes(a: &Assessment<'_>, list: FactIx, record: usize, field: FieldIx) -> Vec<AttrValue> {
    let writer = Writer::new(a.programme, &a.facts);
    let here = a.contradictions.iter().filter(|c| c.fact == list && c.record == Some((record, field)));
    here.map(|c| writer.contradiction(c).get(a.lang).to_owned().into()).collect()
}
