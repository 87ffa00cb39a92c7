//! What is on the page: plain functions from the state to elements.

mod control;
mod form;
mod lines;
mod policy;
mod preview;
mod trial;

use super::{Field, Model, Msg, What};
use crate::view::kit::heading;
use crate::words::integrate as words;
use crate::words::{Word, BRAND};
use preflight_html::html;
use preflight_rules::Lang;
use yew::{Callback, Html, MouseEvent};

/// What every part is told.
#[derive(Clone, Copy)]
struct Ui<'a> {
    model: &'a Model,
    send: &'a Callback<Msg>,
    lang: Lang,
}

impl Ui<'_> {
    fn say(&self, word: Word) -> &'static str {
        word.get(self.lang)
    }

    fn press(&self, msg: Msg) -> Callback<MouseEvent> {
        let send = self.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(msg.clone()))
    }
}

/// The page.
pub fn whole(model: &Model, send: &Callback<Msg>) -> Html {
    let ui = Ui { model, send, lang: model.lang() };
    html! {
        <div>
            { header(ui) }
            <main class="main" id="main" tabindex="-1">
                <div class="stack">
                    <div>{ heading(ui.say(words::TITLE)) }<p class="muted lead">{ ui.say(words::LEAD) }</p></div>
                    <div class="integrate">
                        <div class="stack">{ form::form(ui) }</div>
                        <div class="stack integrate__lines">{ lines::lines(ui) }</div>
                    </div>
                    { preview::preview(ui) }
                    <div class="integrate integrate--even">
                        { trial::trial(ui) }
                        { policy::policies(ui) }
                    </div>
                </div>
            </main>
        </div>
    }
}

fn header(ui: Ui<'_>) -> Html {
    let switch = |to: Lang, code: &'static str, id: &'static str, label: &'static str| {
        let pressed = if ui.lang == to { "true" } else { "false" };
        html! {
            <button type="button" class="switch__button" lang={to.tag()} data-testid={id} aria-pressed={pressed} onclick={ui.press(Msg::Set(Field::Ui, code.to_owned()))}>{ label }</button>
        }
    };
    html! {
        <header class="header">
            <button type="button" class="skip" onclick={ui.press(Msg::Focus("main"))}>{ ui.say(words::SKIP) }</button>
            <div class="header__inner">
                <span class="header__brand">{ ui.say(BRAND) }</span>
                <span class="header__note"></span>
                <nav class="header__tools" aria-label={ui.say(crate::words::TOOLS)}>
                    <a class="header__link" href="./" data-testid="home">{ ui.say(words::CHECKER) }</a>
                    <div class="switch" role="group" aria-label={ui.say(words::LANGUAGE)}>
                        { switch(Lang::Zh, "", "lang-zh", "中文") }
                        { switch(Lang::En, "en", "lang-en", "English") }
                    </div>
                </nav>
            </div>
        </header>
    }
}

/// A part of the page with a heading.
fn part(id: &'static str, title: &'static str, inside: Html) -> Html {
    html! {
        <section key={id} class="card" aria-labelledby={id}><h2 id={id}>{ title }</h2>{ inside }</section>
    }
}

/// A text to copy, with a button for it.
fn copied(ui: Ui<'_>, what: What, id: &'static str, label: &'static str, text: String) -> Html {
    html! {
        <div>
            <pre class="code" tabindex="0" role="group" aria-label={label} data-testid={id}>{ text }</pre>
            { copy_button(ui, what, ui.say(words::COPY)) }
        </div>
    }
}

/// Copies something, and says whether it could.
fn copy_button(ui: Ui<'_>, what: What, label: &'static str) -> Html {
    let id = match what {
        What::Lines => "copy-lines",
        What::Host => "copy-host",
        What::Site => "copy-site",
        What::Address => "copy-address",
    };
    let how = ui.model.copied.filter(|(own, _)| *own == what).and_then(|(_, how)| how);
    let said = how.map_or("", |done| ui.say(if done { words::COPIED } else { words::NOT_COPIED }));
    html! {
        <div class="actions actions--tight">
            <button type="button" class="button button--quiet" data-testid={id} onclick={ui.press(Msg::Copy(what))}>{ label }</button>
            <span role="status" class="small">{ said }</span>
        </div>
    }
}

#[cfg(test)]
mod tests;
