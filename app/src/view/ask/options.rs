//! Choices: all in sight, or in a list that unfolds.

use super::super::kit::Voice;
use super::field::{is, Frame};
use crate::model::{Draft, Entry};
use crate::msg::FormMsg;
use crate::names;
use crate::platform::dom;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::{Kind, Role};
use preflight_rules::value::Value;
use preflight_rules::Programme;
use yew::{AttrValue, Callback, Event, Html};

/// An option.
struct Choice {
    /// Its id, the last part of its control's name.
    id: String,
    label: AttrValue,
    /// What is explained beneath.
    note: AttrValue,
    /// A second name, on the label: categories have one.
    outer: Option<String>,
    /// Its position; none for “not sure”.
    value: Option<u16>,
    on: bool,
}

/// The options of a type.
pub struct Choices(Vec<Choice>);

impl Choices {
    /// The options with what was given; `categories`: they are the categories of a notice, which say for whom they are.
    pub fn of(cx: Voice<'_>, frame: &Frame<'_>, categories: Option<&Programme>) -> Choices {
        let mut all: Vec<Choice> = Vec::new();
        let mut add = |id: &str, label: &str, value: Option<u16>, on: bool| {
            let (id, label) = (id.to_owned(), AttrValue::from(label.to_owned()));
            all.push(Choice { id, label, note: AttrValue::default(), outer: None, value, on });
        };
        match frame.kind {
            Kind::Bool(role) => {
                let (yes, no) = match role {
                    Role::Plain => (words::YES, words::NO),
                    Role::Attestation => (words::DECLARE, words::DECLARE_NOT),
                    Role::Document => (words::HELD, words::HELD_NOT),
                };
                add("true", cx.say(yes), Some(1), is(frame.draft, &Entry::Chosen(Value::Bool(true))));
                add("false", cx.say(no), Some(0), is(frame.draft, &Entry::Chosen(Value::Bool(false))));
            }
            kind => {
                for (i, choice) in (0u16..).zip(kind.choices()) {
                    add(&choice.id, choice.label.get(cx.lang), Some(i), chosen(frame.draft, i));
                }
            }
        }
        if !matches!(frame.kind, Kind::Set(_)) {
            add("unknown", cx.say(words::UNSURE), None, is(frame.draft, &Entry::Unsure));
        }
        for option in &mut all {
            let category = categories.and_then(|p| p.categories().iter().find(|c| c.id == option.id));
            if categories.is_some() && option.value.is_some() {
                option.outer = Some(names::category(&option.id));
            }
            option.note = category.map(|c| cx.text(&c.who)).unwrap_or_default();
        }
        Choices(all)
    }
}

fn chosen(draft: Option<&Draft>, i: u16) -> bool {
    match draft.map(Draft::entry) {
        Some(Entry::Chosen(Value::Choice(chosen))) => *chosen == i,
        Some(Entry::Chosen(Value::Set(bits))) => i < 64 && bits >> i & 1 == 1,
        _ => false,
    }
}

/// Radio buttons or check boxes.
pub fn boxes(cx: Voice<'_>, frame: &Frame<'_>, options: &Choices, kind: &'static str) -> Html {
    let noted = options.0.iter().any(|o| !o.note.is_empty());
    let class = if noted { "options options--noted" } else { "options" };
    html! { <div {class}>{ for options.0.iter().map(|option| one(cx, frame, option, kind)) }</div> }
}

fn one(cx: Voice<'_>, frame: &Frame<'_>, option: &Choice, kind: &'static str) -> Html {
    let id = names::part(&frame.id, &option.id);
    let onchange = changed(cx, frame, option.value, kind == "radio");
    html! {
        <label key={option.id.clone()} class={if option.on { "option option--on" } else { "option" }} data-testid={option.outer.clone()}>
            <input type={kind} id={id.clone()} name={frame.id.clone()} data-testid={id} checked={option.on} {onchange} />
            <span class="option__text">
                <span>{ &option.label }</span>
                <span class="option__note">{ &option.note }</span>
            </span>
        </label>
    }
}

fn changed(cx: Voice<'_>, frame: &Frame<'_>, value: Option<u16>, single: bool) -> Callback<Event> {
    let slot = frame.slot;
    cx.send.reform(move |e: Event| match value {
        Some(i) if single => FormMsg::Pick(slot, i).into(),
        Some(i) => FormMsg::Tick(slot, i, dom::is_on(&e)).into(),
        None => FormMsg::Unsure(slot, true).into(),
    })
}

/// What a list says when nothing, or “not sure”, is selected.
const OPEN: &str = "";
const UNSURE: &str = "unsure";

/// A list that unfolds.
pub fn select(cx: Voice<'_>, frame: &Frame<'_>, options: &Choices) -> Html {
    let slot = frame.slot;
    let onchange = cx.send.reform(move |e: Event| -> crate::msg::Msg {
        match dom::selected(&e).as_deref() {
            Some(UNSURE) => FormMsg::Unsure(slot, true).into(),
            Some(i) => i.parse().map_or(FormMsg::Clear(slot), |i| FormMsg::Pick(slot, i)).into(),
            None => FormMsg::Clear(slot).into(),
        }
    });
    let option = |o: &Choice| {
        let value = o.value.map_or_else(|| UNSURE.to_owned(), |i| i.to_string());
        html! { <option key={o.id.clone()} {value} data-testid={names::part(&frame.id, &o.id)} selected={o.on}>{ &o.label }</option> }
    };
    let id = frame.id.clone();
    html! {
        <select class="select" id={id.clone()} data-testid={id} aria-describedby={frame.described(cx.lang)} aria-invalid={frame.invalid(cx.lang)} {onchange}>
            <option key="open" value={OPEN} selected={options.0.iter().all(|o| !o.on)}>{ cx.say(words::SELECT) }</option>
            { for options.0.iter().map(option) }
        </select>
    }
}
