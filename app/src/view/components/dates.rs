//! The window and the other dates, apart from the result: a date moves nothing but this.

use super::{note, tell, Finding};
use crate::msg::{Msg, ShellMsg};
use crate::names;
use crate::platform::dom;
use crate::view::present::{DateView, PackView};
use crate::words;
use preflight_rules::Lang;
use std::rc::Rc;
use yew::{component, html, Callback, Html, InputEvent, Properties};

/// Properties of [`Dates`].
#[derive(Properties, PartialEq)]
pub struct DatesProps {
    /// The language.
    pub lang: Lang,
    /// What goes with an application.
    pub pack: Rc<PackView>,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// The window and the other dates.
#[component]
pub fn Dates(props: &DatesProps) -> Html {
    let (pack, lang) = (&props.pack, props.lang);
    html! {
        <section class="card" aria-labelledby="dates-heading">
            <h2 key="heading" id="dates-heading">{ words::DATES.get(lang) }</h2>
            <p key="window" class="window" data-testid="window" data-window={pack.window.state}>
                { words::WINDOW.get(lang) }{ " " }
                <span class={format!("tag tag--window-{}", pack.window.state)}>{ pack.window.word }</span>{ " " }
                <span class="num">{ &pack.window.span }</span>
            </p>
            <p key="apart" class="small muted">{ words::WINDOW_APART.get(lang) }</p>
            <div key="as-of" class="field field--plain">{ as_of(props) }</div>
            <ol key="dates" class="dates">{ for pack.dates.iter().map(date) }</ol>
            <div key="deadlines" class="findings">
                { for pack.deadlines.iter().map(|f| html! { <Finding key={f.id.to_string()} {lang} finding={f.clone()} /> }) }
            </div>
        </section>
    }
}

fn as_of(props: &DatesProps) -> Html {
    let (view, lang, send) = (&props.pack.as_of, props.lang, &props.send);
    let oninput = tell(send, |e: InputEvent| dom::typed(&e).map(|text| ShellMsg::AsOf(text).into()));
    let onblur = send.reform(|_| ShellMsg::SettleAsOf.into());
    let invalid = (!view.error.is_empty()).then_some("true");
    html! {
        <>
            <label class="field__label" for={names::AS_OF}>{ words::AS_OF.get(lang) }</label>
            <div class="box">
                <input
                    class="input input--number"
                    type="text"
                    autocomplete="off"
                    id={names::AS_OF}
                    data-testid={names::AS_OF}
                    value={view.text.clone()}
                    aria-describedby="as-of-help as-of-error"
                    aria-invalid={invalid}
                    {oninput}
                    {onblur}
                />
            </div>
            { note("as-of-error".into(), "field__error", &view.error) }
            { note("as-of-help".into(), "field__help", &words::AS_OF_HELP.get(lang).into()) }
        </>
    }
}

fn date(date: &DateView) -> Html {
    html! {
        <li key={date.id.to_string()} class="date">
            <span class="date__when num">{ &date.window.span }</span>
            <span class="date__state">
                <span class={format!("tag tag--window-{}", date.window.state)}>{ date.window.word }</span>{ " " }
                <span class="small muted">{ &date.left }</span>
            </span>
            <span class="date__what">{ &date.what }{ " " }<span class="clause">{ &date.clause }</span></span>
            <span class="date__recurs small muted">{ &date.recurs }</span>
        </li>
    }
}
