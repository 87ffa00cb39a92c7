//! Text: a line, with its unit, or several lines. What is typed is kept as it is.

use super::super::kit::Voice;
use super::field::Frame;
use crate::model::{Draft, Entry};
use crate::msg::{FormMsg, Msg};
use crate::names;
use crate::platform::dom;
use crate::words;
use preflight_html::html;
use preflight_rules::read::Unit;
use yew::{AttrValue, Callback, Event, FocusEvent, Html, InputEvent};

/// What is typed into a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Words.
    Text,
    /// A whole number.
    Integer,
    /// An amount.
    Money,
    /// A day or a month.
    Day,
}

/// A line of text; `suffix`: what is counted.
pub fn line(cx: Voice<'_>, frame: &Frame<'_>, mode: Mode, suffix: &str) -> Html {
    let (inputmode, class) = match mode {
        Mode::Text => ("text", "input"),
        Mode::Integer => ("numeric", "input input--number"),
        Mode::Money => ("decimal", "input input--number"),
        // A day may be typed with Chinese characters.
        Mode::Day => ("text", "input input--number"),
    };
    let id = frame.id.clone();
    let around = match (mode, frame.invalid(cx.lang)) {
        (Mode::Text, None) => "box box--wide",
        (Mode::Text, Some(_)) => "box box--wide box--bad",
        (_, None) => "box",
        (_, Some(_)) => "box box--bad",
    };
    html! {
        <div class={around}>
            <input
                {class}
                type="text"
                {inputmode}
                autocomplete="off"
                spellcheck="false"
                id={id.clone()}
                data-testid={id}
                value={typed(frame)}
                aria-describedby={frame.described(cx.lang)}
                aria-invalid={frame.invalid(cx.lang)}
                oninput={typing(cx, frame)}
                onblur={leaving(cx, frame)}
            />
            if mode == Mode::Money {
                { unit(cx, frame) }
            }
            if !suffix.is_empty() {
                <span class="box__suffix">{ suffix.to_owned() }</span>
            }
        </div>
    }
}

/// Several lines of text.
pub fn long(cx: Voice<'_>, frame: &Frame<'_>) -> Html {
    let id = frame.id.clone();
    html! {
        <textarea
            class="input input--long"
            rows="2"
            id={id.clone()}
            data-testid={id}
            value={typed(frame)}
            aria-describedby={frame.described(cx.lang)}
            oninput={typing(cx, frame)}
            onblur={leaving(cx, frame)}
        />
    }
}

fn typed(frame: &Frame<'_>) -> AttrValue {
    match frame.draft.map(Draft::entry) {
        Some(Entry::Typed { text, .. }) => text.clone().into(),
        _ => AttrValue::default(),
    }
}

fn typing(cx: Voice<'_>, frame: &Frame<'_>) -> Callback<InputEvent> {
    let (slot, send) = (frame.slot, cx.send.clone());
    Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(if e.is_composing() { FormMsg::Compose(slot, text) } else { FormMsg::Type(slot, text) }.into());
        }
    })
}

fn leaving(cx: Voice<'_>, frame: &Frame<'_>) -> Callback<FocusEvent> {
    let slot = frame.slot;
    cx.send.reform(move |_| FormMsg::Settle(slot).into())
}

const UNITS: [(Unit, &str, words::Word); 3] =
    [(Unit::Wan, "wan", words::WAN), (Unit::Yuan, "yuan", words::YUAN), (Unit::Yi, "yi", words::YI)];

fn unit(cx: Voice<'_>, frame: &Frame<'_>) -> Html {
    let slot = frame.slot;
    let id = names::part(&frame.id, "unit");
    let onchange = cx.send.reform(move |e: Event| -> Msg {
        let chosen = dom::selected(&e);
        let unit = UNITS.iter().find(|(_, id, _)| chosen.as_deref() == Some(id)).map_or(Unit::Wan, |(unit, _, _)| *unit);
        FormMsg::Unit(slot, unit).into()
    });
    let now = match frame.draft.map(Draft::entry) {
        Some(Entry::Typed { unit, .. }) => *unit,
        _ => Unit::default(),
    };
    let label = format!("{} {}", frame.label, cx.say(words::UNIT));
    html! {
        <select class="box__unit" id={id.clone()} data-testid={id} aria-label={label} {onchange}>
            { for UNITS.iter().map(|(unit, id, word)| html! { <option key={*id} value={*id} selected={*unit == now}>{ cx.say(*word) }</option> }) }
        </select>
    }
}
