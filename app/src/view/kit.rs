//! Small things that every page is made of.

use super::kept::{Keeper, Name};
use crate::model::{Model, Source};
use crate::msg::Msg;
use crate::route::{Place, Route};
use crate::words::{self, Word};
use preflight_html::html;
use preflight_rules::{Lang, Text, Verdict};
use std::ops::Deref;
use yew::virtual_dom::Key;
use yew::{AttrValue, Callback, Html, MouseEvent};

/// What every part of a page is told.
pub struct Told<'a> {
    /// The state.
    pub model: &'a Model,
    /// What needs none of it.
    pub voice: Voice<'a>,
    /// What was drawn before; nothing where a page is drawn once.
    pub keeper: Option<&'a Keeper>,
}

impl<'a> Told<'a> {
    /// For a state.
    pub fn new(model: &'a Model, send: &'a Callback<Msg>) -> Told<'a> {
        Told { model, voice: Voice { send, lang: model.lang() }, keeper: None }
    }
}

impl<'a> Deref for Told<'a> {
    type Target = Voice<'a>;

    fn deref(&self) -> &Voice<'a> {
        &self.voice
    }
}

/// How parts speak and are answered. Those that are kept (`kept`) are told this and no state.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// Where messages go.
    pub send: &'a Callback<Msg>,
    /// The language.
    pub lang: Lang,
}

/// What every part of a page is told, by reference: every call hands it on.
#[derive(Clone, Copy)]
pub struct Cx<'a>(pub &'a Told<'a>);

impl<'a> Deref for Cx<'a> {
    type Target = Told<'a>;

    fn deref(&self) -> &Told<'a> {
        self.0
    }
}

impl Voice<'_> {
    /// A word of the page.
    pub fn say(&self, word: Word) -> &'static str {
        word.get(self.lang)
    }

    /// A text of the rules.
    pub fn text(&self, text: &Text) -> AttrValue {
        text.get(self.lang).to_owned().into()
    }

    /// Sends a message when something is pressed.
    pub fn press(&self, msg: Msg) -> Callback<MouseEvent> {
        let send = self.send.clone();
        Callback::from(move |_: MouseEvent| send.emit(msg.clone()))
    }
}

impl Cx<'_> {
    /// A part that is drawn only when what it is drawn from is not what it was.
    pub fn keep<S: PartialEq + 'static>(&self, name: Name, key: impl Into<Key>, seen: S, draw: impl FnOnce(&S) -> Html) -> Html {
        match self.keeper {
            Some(keeper) => keeper.keep(name, key.into(), seen, draw),
            None => draw(&seen),
        }
    }

    /// The address of another place of the same notice.
    pub fn to(&self, place: Place) -> String {
        self.model.route_to(place).hash()
    }
}

/// A button. `id` is its name for tests and for the keyboard.
pub fn button(cx: Cx<'_>, class: &'static str, id: String, label: impl Into<AttrValue>, msg: Msg) -> Html {
    plain_button(class, id, label.into(), cx.press(msg))
}

/// The same, of what it does when it is pressed.
pub fn plain_button(class: &'static str, id: String, label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! { <button type="button" {class} id={id.clone()} data-testid={id} {onclick}>{ label }</button> }
}

/// A link within the page.
pub fn link(class: &'static str, id: String, href: String, label: impl Into<AttrValue>) -> Html {
    plain_link(class, id, href, label.into())
}

fn plain_link(class: &'static str, id: String, href: String, label: AttrValue) -> Html {
    html! { <a {class} data-testid={id} {href}>{ label }</a> }
}

/// The heading of a page; the keyboard is put there on arrival.
pub fn heading(text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { <h1 id={crate::names::HEADING} tabindex="-1">{ text }</h1> }
}

/// A line in a class; nothing when there is nothing to say.
pub fn line(class: &'static str, text: impl Into<AttrValue>) -> Html {
    let text: AttrValue = text.into();
    html! { <p {class} hidden={text.is_empty()}>{ text }</p> }
}

/// Which file the notices came from, beside what follows from them; nothing for those that are built in.
pub fn provenance(cx: Cx<'_>) -> Html {
    let Source::Local(sum) = &cx.model.source else { return Html::default() };
    html! { <p class="small muted" data-testid="provenance">{ cx.say(words::LOCAL_NOTICES) }{ " " }<code>{ short(sum) }</code></p> }
}

/// The beginning of a sum, enough to tell files apart.
pub fn short(sum: &str) -> String {
    sum.get(..16).unwrap_or(sum).to_owned()
}

/// A sign for a verdict, so that colour is never alone.
pub fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Pass => "✓",
        Verdict::Fail => "✕",
        Verdict::FailFixable => "△",
        Verdict::Warn => "!",
        Verdict::Need => "?",
        Verdict::NotApplicable => "–",
        Verdict::Info => "i",
        Verdict::Todo => "○",
        Verdict::Attested => "✎",
    }
}

/// A verdict as sign and word.
pub fn tag(verdict: Verdict, lang: Lang) -> Html {
    let class = format!("tag tag--{}", verdict.id());
    html! { <span {class}><span aria-hidden="true">{ sign(verdict) }</span>{ " " }{ crate::words::begin(preflight_rules::wording::verdict(verdict, lang)) }</span> }
}

/// How a date stands: its tone, its word, how far off it is.
pub type Standing = (&'static str, &'static str, Option<String>);

/// How a date stands, beside it; only its place while no day is known.
pub fn standing(told: Option<Standing>) -> Html {
    let Some((tone, word, distance)) = told else {
        return html! { <span class="when__state" aria-hidden="true"><span class="tag tag--untold">{ "\u{a0}" }</span></span> };
    };
    html! {
        <span class="when__state"><span class={format!("tag tag--window-{tone}")}>{ word }</span>{ " " }<span class="muted">{ distance }</span></span>
    }
}

/// The address of a notice, with a category or without.
pub fn notice_hash(notice: &str, category: Option<&str>, place: Place) -> String {
    Route { notice: Some(notice.to_owned()), category: category.map(str::to_owned), place }.hash()
}
