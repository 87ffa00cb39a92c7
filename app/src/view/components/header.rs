//! Name, where answers stay, language.

use super::press;
use crate::msg::{Msg, ShellMsg};
use crate::words;
use preflight_rules::Lang;
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Header`].
#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The language.
    pub lang: Lang,
    /// The browser keeps the draft.
    pub kept: bool,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// Name, where answers stay, language.
#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let lang = props.lang;
    let switch = |to: Lang, id: &'static str, label: &'static str| {
        let pressed = if lang == to { "true" } else { "false" };
        html! {
            <button class="switch__button" lang={to.tag()} data-testid={id} aria-pressed={pressed} onclick={press(&props.send, ShellMsg::Lang(to))}>{ label }</button>
        }
    };
    let kept = if props.kept { words::LOCAL } else { words::NOT_KEPT };
    html! {
        <header class="header">
            <div class="header__inner">
                <span class="header__brand">
                    <svg class="header__mark" width="22" height="22" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
                        <path d="M6 3h9l4 4v14H6z" /><path d="M9 13l3 3 5-6" />
                    </svg>
                    { words::BRAND.get(lang) }
                </span>
                <span class="header__note">{ kept.get(lang) }</span>
                <div class="switch" role="group" aria-label={words::LANGUAGE.get(lang)}>
                    { switch(Lang::Zh, "lang-zh", "中文") }
                    { switch(Lang::En, "lang-en", "English") }
                </div>
            </div>
        </header>
    }
}
