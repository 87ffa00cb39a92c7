//! The controls of a form: each with a label, a help and what is wrong.

use super::super::check::wrong;
use super::{Field, Msg, Ui};
use crate::platform::dom;
use crate::words::integrate as words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use yew::{Callback, Event, Html, InputEvent};

/// A choice: its value, its name, what is to be known of it.
pub type Choice<'a> = (&'a str, &'a str, &'a str);

/// What stands around a control.
struct Around {
    label: &'static str,
    help: &'static str,
    error: String,
    /// What the control points at.
    described: String,
}

fn around(ui: Ui<'_>, field: Field) -> Around {
    let (label, help) = words::field(field, ui.lang);
    let error = wrong(&ui.model.values, field).map(|found| words::wrong(&found, ui.lang)).unwrap_or_default();
    let id = field.id();
    Around { label, help, error, described: format!("{id}-help {id}-error") }
}

/// A line, or several.
pub fn text(ui: Ui<'_>, field: Field, rows: usize) -> Html {
    let Around { label, help, error, described } = around(ui, field);
    let send = ui.send.clone();
    let oninput = Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(Msg::Set(field, text));
        }
    });
    let (id, value) = (field.id(), ui.model.values.get(field).to_owned());
    let invalid = (!error.is_empty()).then_some("true");
    let control = if rows > 1 {
        html! { <textarea class="input input--long" id={id} data-testid={id} rows={rows} spellcheck="false" aria-describedby={described} aria-invalid={invalid} value={value} {oninput} /> }
    } else {
        html! { <div class={box_class(&error)}><input class="input" id={id} data-testid={id} autocomplete="off" spellcheck="false" aria-describedby={described} aria-invalid={invalid} value={value} {oninput} /></div> }
    };
    framed(field, label, help, &error, control, Html::default())
}

fn box_class(error: &str) -> &'static str {
    if error.is_empty() {
        "box"
    } else {
        "box box--bad"
    }
}

/// A colour: written, or picked.
pub fn color(ui: Ui<'_>, field: Field, below: Html) -> Html {
    let Around { label, help, error, described } = around(ui, field);
    let send = ui.send.clone();
    let oninput = Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(Msg::Set(field, text));
        }
    });
    let (id, value) = (field.id(), ui.model.values.get(field).to_owned());
    // The picker knows one form only, and has no “none”.
    let long = super::super::accent::long(&value).unwrap_or_else(|| "#0b4f8a".to_owned());
    let invalid = (!error.is_empty()).then_some("true");
    let control = html! {
        <div class={box_class(&error)}>
            <input class="input" id={id} data-testid={id} autocomplete="off" spellcheck="false" aria-describedby={described} aria-invalid={invalid} value={value} oninput={oninput.clone()} />
            <input class="picker" type="color" aria-label={label} data-testid="accent-picker" value={long} {oninput} />
        </div>
    };
    framed(field, label, help, &error, control, below)
}

fn framed(field: Field, label: &'static str, help: &'static str, error: &str, control: Html, below: Html) -> Html {
    let id = field.id();
    html! {
        <div key={id} class="field field--plain">
            <label class="field__label" for={id}>{ label }</label>
            <p class="field__help" id={format!("{id}-help")}>{ help }</p>
            { control }
            <p class="field__error" id={format!("{id}-error")} data-testid={format!("{id}-error")}>{ error.to_owned() }</p>
            { below }
        </div>
    }
}

/// One of a few, all in sight.
pub fn radios(ui: Ui<'_>, field: Field, choices: &[Choice<'_>]) -> Html {
    let Around { label, help, error, .. } = around(ui, field);
    let now = ui.model.values.get(field);
    let is_known = choices.iter().any(|(value, ..)| *value == now);
    let options = choices.iter().enumerate().map(|(i, (value, name, note))| {
        let on = *value == now || (!is_known && i == 0);
        let msg = Msg::Set(field, (*value).to_owned());
        option(
            ui,
            field.id(),
            format!("{}-{}", field.id(), if value.is_empty() { "none" } else { value }),
            "radio",
            name,
            note,
            on,
            move |_| msg.clone(),
        )
    });
    html! {
        <fieldset key={field.id()} class="field field--plain">
            <legend class="field__label">{ label }</legend>
            <div><p class="field__help">{ help }</p>
            <div class="options field__control">{ for options.gather() }</div>
            <p class="field__error">{ error }</p></div>
        </fieldset>
    }
}

/// A box or a button with its name.
#[allow(clippy::too_many_arguments, reason = "one place draws them all")]
pub fn option(
    ui: Ui<'_>,
    name: &'static str,
    id: String,
    kind: &'static str,
    label: &str,
    note: &str,
    on: bool,
    msg: impl Fn(bool) -> Msg + 'static,
) -> Html {
    let send = ui.send.clone();
    let onchange = Callback::from(move |e: Event| send.emit(msg(dom::is_on(&e))));
    let class = if on { "option option--on" } else { "option" };
    html! {
        <label key={id.clone()} {class}>
            <input type={kind} name={name} data-testid={id} checked={on} {onchange} />
            <span class="option__text"><span>{ label.to_owned() }</span><span class="option__note">{ note.to_owned() }</span></span>
        </label>
    }
}

/// One of several, in a list that unfolds.
pub fn select(ui: Ui<'_>, field: Field, choices: &[Choice<'_>]) -> Html {
    let Around { label, help, error, described } = around(ui, field);
    let send = ui.send.clone();
    let onchange = Callback::from(move |e: Event| {
        if let Some(value) = dom::selected(&e) {
            send.emit(Msg::Set(field, value));
        }
    });
    let now = ui.model.values.get(field);
    let options = choices.iter().map(|(value, name, _)| {
        let selected = *value == now;
        html! { <option key={(*value).to_owned()} value={(*value).to_owned()} {selected}>{ (*name).to_owned() }</option> }
    });
    let id = field.id();
    let control =
        html! { <select class="select" id={id} data-testid={id} aria-describedby={described} {onchange}>{ for options.gather() }</select> };
    framed(field, label, help, &error, control, Html::default())
}
