//! Text: a line, with its unit, or several lines. What is typed is kept as it is.

use super::field::Frame;
use super::tell;
use crate::msg::{FormMsg, Msg};
use crate::names;
use crate::platform::dom;
use crate::view::present::{Mode, UnitView};
use crate::words;
use preflight_rules::read::Unit;
use yew::{html, AttrValue, Callback, Event, FocusEvent, Html, InputEvent};

/// A line of text.
pub(super) fn line(frame: &Frame<'_>, text: &AttrValue, mode: Mode, units: &[UnitView], suffix: &AttrValue) -> Html {
    let field = frame.field;
    let (inputmode, class) = match mode {
        Mode::Text => ("text", "input"),
        Mode::Integer => ("numeric", "input input--number"),
        Mode::Money => ("decimal", "input input--number"),
        // A day may be typed with Chinese characters.
        Mode::Day => ("text", "input input--number"),
    };
    html! {
        <div class={if mode == Mode::Text { "box box--wide" } else { "box" }}>
            <input
                class={class}
                type="text"
                inputmode={inputmode}
                autocomplete="off"
                spellcheck="false"
                id={field.id.clone()}
                data-testid={field.id.clone()}
                value={text.clone()}
                aria-describedby={frame.described.clone()}
                aria-invalid={frame.invalid}
                oninput={typing(frame)}
                onblur={leaving(frame)}
            />
            if !units.is_empty() {
                { unit(frame, units) }
            }
            if !suffix.is_empty() {
                <span class="box__suffix">{ suffix }</span>
            }
        </div>
    }
}

/// Several lines of text.
pub(super) fn long(frame: &Frame<'_>, text: &AttrValue) -> Html {
    let field = frame.field;
    html! {
        <textarea
            class="input input--long"
            rows="2"
            id={field.id.clone()}
            data-testid={field.id.clone()}
            value={text.clone()}
            aria-describedby={frame.described.clone()}
            oninput={typing(frame)}
            onblur={leaving(frame)}
        />
    }
}

fn typing(frame: &Frame<'_>) -> Callback<InputEvent> {
    let slot = frame.field.slot;
    tell(frame.send, move |e: InputEvent| dom::typed(&e).map(|text| FormMsg::Type(slot, text).into()))
}

fn leaving(frame: &Frame<'_>) -> Callback<FocusEvent> {
    let slot = frame.field.slot;
    frame.send.reform(move |_| FormMsg::Settle(slot).into())
}

fn unit(frame: &Frame<'_>, units: &[UnitView]) -> Html {
    let slot = frame.field.slot;
    let id = names::part(&frame.field.id, "unit");
    let onchange = tell(frame.send, move |e: Event| -> Option<Msg> {
        let unit = match dom::selected(&e)?.as_str() {
            "yuan" => Unit::Yuan,
            "yi" => Unit::Yi,
            _ => Unit::Wan,
        };
        Some(FormMsg::Unit(slot, unit).into())
    });
    let value = |unit: Unit| match unit {
        Unit::Yuan => "yuan",
        Unit::Wan => "wan",
        Unit::Yi => "yi",
    };
    let label = format!("{} {}", frame.field.label, words::UNIT.get(frame.lang));
    html! {
        <select class="box__unit" id={id.clone()} data-testid={id} aria-label={label} {onchange}>
            { for units.iter().map(|u| html! { <option key={value(u.unit)} value={value(u.unit)} selected={u.on}>{ &u.label }</option> }) }
        </select>
    }
}
