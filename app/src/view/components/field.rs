//! A question: label, help, control, and what is to be said about the answer.

use super::line::{line, long};
use super::note;
use super::options::{boxes, select};
use super::table::table;
use crate::msg::{FormMsg, Msg};
use crate::names;
use crate::platform::dom;
use crate::view::present::{FieldView, Status, Widget};
use crate::words;
use preflight_rules::Lang;
use yew::{classes, component, html, AttrValue, Callback, Event, Html, Properties};

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// The language.
    pub lang: Lang,
    /// The question.
    pub field: FieldView,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// What a control is told about its surroundings.
pub(super) struct Frame<'a> {
    /// The question.
    pub field: &'a FieldView,
    /// Where messages go.
    pub send: &'a Callback<Msg>,
    /// The language.
    pub lang: Lang,
    /// The elements that say more about it.
    pub described: Option<AttrValue>,
    /// Whether something is wrong with what it holds.
    pub invalid: Option<&'static str>,
}

/// A question.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let (field, send, lang) = (&props.field, &props.send, props.lang);
    let frame = Frame { field, send, lang, described: described(field), invalid: (!field.error.is_empty()).then_some("true") };
    let class = classes!("field", tone(field), (!field.clashes.is_empty()).then_some("field--clash"));
    let chip = html! { <span class={classes!("chip", (field.status == Status::Needed).then_some("chip--need"))}>{ &field.chip }</span> };
    match &field.widget {
        Widget::Radios(_) | Widget::Checks(_) | Widget::Table(_) => html! {
            <fieldset class={class} id={field.id.clone()} data-testid={field.id.clone()} aria-describedby={frame.described.clone()}>
                <legend class="field__label">{ &field.label }{ " " }{ chip }</legend>
                { parts(&frame) }
            </fieldset>
        },
        _ => html! {
            <div class={class}>
                <label class="field__label" for={field.id.clone()}>{ &field.label }{ " " }{ chip }</label>
                { parts(&frame) }
            </div>
        },
    }
}

fn tone(field: &FieldView) -> Option<&'static str> {
    match field.status {
        Status::Needed => Some("field--needed"),
        Status::Quiet => Some("field--quiet"),
        Status::Answered | Status::Optional => None,
    }
}

/// Help, control and notes, in a fixed number of elements.
fn parts(frame: &Frame<'_>) -> Html {
    let field = frame.field;
    let clashes: AttrValue = field.clashes.join(" ").into();
    html! {
        <div>
            { note(names::part(&field.id, "help"), "field__help", &field.help) }
            <div class="field__control">{ control(frame) }</div>
            { note(names::part(&field.id, "echo"), "field__echo", &field.echo) }
            { note(names::part(&field.id, "error"), "field__error", &field.error) }
            { note(names::part(&field.id, "clash"), "field__error", &clashes) }
            <div class="field__also">{ also(frame) }</div>
        </div>
    }
}

fn control(frame: &Frame<'_>) -> Html {
    match &frame.field.widget {
        Widget::Radios(options) => boxes(frame, options, "radio"),
        Widget::Checks(options) => boxes(frame, options, "checkbox"),
        Widget::Select(options) => select(frame, options),
        Widget::Line { text, mode, units, suffix } => line(frame, text, *mode, units, suffix),
        Widget::Long { text } => long(frame, text),
        Widget::Table(view) => table(frame, view),
    }
}

/// “Nothing to state” and “not sure”, where the control has no such option itself.
fn also(frame: &Frame<'_>) -> Html {
    let (id, slot) = (&frame.field.id, frame.field.slot);
    let nothing = frame.field.nothing.as_ref().map(|(label, on)| {
        let change = frame.send.reform(move |e: Event| FormMsg::Nothing(slot, dom::is_on(&e)).into());
        tick(names::part(id, "none"), label, *on, change)
    });
    let unsure = frame.field.unsure.map(|on| {
        let change = frame.send.reform(move |e: Event| FormMsg::Unsure(slot, dom::is_on(&e)).into());
        tick(names::part(id, "unknown"), &words::UNSURE.get(frame.lang).into(), on, change)
    });
    html! { <>{ nothing.unwrap_or_default() }{ unsure.unwrap_or_default() }</> }
}

fn tick(id: String, label: &AttrValue, on: bool, onchange: Callback<Event>) -> Html {
    html! {
        <label class="option option--also">
            <input type="checkbox" id={id.clone()} data-testid={id} checked={on} {onchange} />
            <span>{ label }</span>
        </label>
    }
}

fn described(field: &FieldView) -> Option<AttrValue> {
    let parts = [
        ("help", !field.help.is_empty()),
        ("echo", !field.echo.is_empty()),
        ("error", !field.error.is_empty()),
        ("clash", !field.clashes.is_empty()),
    ];
    let ids: Vec<String> = parts.iter().filter(|(_, there)| *there).map(|(part, _)| names::part(&field.id, part)).collect();
    (!ids.is_empty()).then(|| ids.join(" ").into())
}
