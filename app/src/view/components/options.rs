//! Choices: all in sight, or in a list that unfolds.

use super::field::Frame;
use crate::msg::{FormMsg, Msg};
use crate::platform::dom;
use crate::view::present::OptionView;
use crate::words;
use yew::{html, Callback, Event, Html};

/// Radio buttons or check boxes.
pub(super) fn boxes(frame: &Frame<'_>, options: &[OptionView], kind: &'static str) -> Html {
    let noted = options.iter().any(|o| !o.note.is_empty());
    let class = if noted { "options options--noted" } else { "options" };
    html! { <div class={class}>{ for options.iter().map(|option| one(frame, option, kind)) }</div> }
}

fn one(frame: &Frame<'_>, option: &OptionView, kind: &'static str) -> Html {
    html! {
        <label key={option.id.to_string()} class="option" data-testid={option.outer.clone()}>
            <input
                type={kind}
                id={option.id.clone()}
                name={frame.field.id.clone()}
                data-testid={option.id.clone()}
                checked={option.on}
                onchange={changed(frame, option.value, kind == "radio")}
            />
            <span class="option__text">
                <span>{ &option.label }</span>
                <span class="option__note">{ &option.note }</span>
            </span>
        </label>
    }
}

fn changed(frame: &Frame<'_>, value: Option<u16>, single: bool) -> Callback<Event> {
    let slot = frame.field.slot;
    frame.send.reform(move |e: Event| match value {
        Some(i) if single => FormMsg::Pick(slot, i).into(),
        Some(i) => FormMsg::Tick(slot, i, dom::is_on(&e)).into(),
        None => FormMsg::Unsure(slot, true).into(),
    })
}

/// What a list says when nothing, or “not sure”, is selected.
const OPEN: &str = "";
const UNSURE: &str = "unsure";

/// A list that unfolds.
pub(super) fn select(frame: &Frame<'_>, options: &[OptionView]) -> Html {
    let field = frame.field;
    let slot = field.slot;
    let onchange = frame.send.reform(move |e: Event| -> Msg {
        match dom::selected(&e).as_deref() {
            Some(UNSURE) => FormMsg::Unsure(slot, true).into(),
            Some(i) => i.parse().map_or(FormMsg::Clear(slot), |i| FormMsg::Pick(slot, i)).into(),
            None => FormMsg::Clear(slot).into(),
        }
    });
    let value = |option: &OptionView| option.value.map_or_else(|| UNSURE.to_owned(), |i| i.to_string());
    html! {
        <select class="select" id={field.id.clone()} data-testid={field.id.clone()} aria-describedby={frame.described.clone()} aria-invalid={frame.invalid} {onchange}>
            <option key="open" value={OPEN} selected={options.iter().all(|o| !o.on)}>{ words::SELECT.get(frame.lang) }</option>
            { for options.iter().map(|o| html! {
                <option key={o.id.to_string()} value={value(o)} data-testid={o.id.clone()} selected={o.on}>{ &o.label }</option>
            }) }
        </select>
    }
}
