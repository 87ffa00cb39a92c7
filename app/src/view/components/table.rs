//! Records as rows of small questions.

use super::field::Frame;
use super::{press, Field};
use crate::msg::FormMsg;
use crate::view::present::{RowView, TableView};
use crate::words;
use yew::{html, Html};

/// Records, each a group with a button that removes it, and a button that adds one.
pub(super) fn table(frame: &Frame<'_>, table: &TableView) -> Html {
    html! {
        <div class="rows">
            <ol key="rows" class="rows__list">{ for table.rows.iter().map(|row| one(frame, table, row)) }</ol>
            <button
                key="add"
                type="button"
                class="button button--quiet"
                id={table.add.clone()}
                data-testid={table.add.clone()}
                onclick={press(frame.send, FormMsg::AddRow(table.fact))}
            >
                { "+ " }{ words::ADD.get(frame.lang) }
            </button>
        </div>
    }
}

fn one(frame: &Frame<'_>, table: &TableView, row: &RowView) -> Html {
    html! {
        <li key={row.key.to_string()} class="row" role="group" aria-label={row.label.clone()}>
            <div class="row__head">
                <span class="row__label">{ &row.label }</span>
                <button
                    type="button"
                    class="button button--text"
                    data-testid={row.remove.clone()}
                    aria-label={row.remove_label.clone()}
                    onclick={press(frame.send, FormMsg::RemoveRow(table.fact, row.key))}
                >
                    { words::REMOVE.get(frame.lang) }
                </button>
            </div>
            <div class="row__cells">
                // Keyed by field, not by name: names carry the row's position, which changes.
                { for row.cells.iter().map(|cell| html! {
                    <Field key={cell.slot.cell.map_or(0, |c| c.field.0).to_string()} lang={frame.lang} field={cell.clone()} send={frame.send} />
                }) }
            </div>
        </li>
    }
}
