//! What the page is not, which rules it carries, and the way to start over.

use super::press;
use crate::msg::{Msg, ShellMsg};
use crate::words;
use preflight_rules::Lang;
use yew::{component, html, AttrValue, Callback, Html, Properties};

/// Properties of [`Footer`].
#[derive(Properties, PartialEq)]
pub struct FooterProps {
    /// The language.
    pub lang: Lang,
    /// The hash of the rules of the notice chosen.
    pub rules_hash: Option<AttrValue>,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// What the page is not, which rules it carries, and the way to start over.
#[component]
pub fn Footer(props: &FooterProps) -> Html {
    let lang = props.lang;
    html! {
        <footer class="footer">
            <p>{ words::DISCLAIMER.get(lang) }</p>
            if let Some(hash) = &props.rules_hash {
                <p>{ words::RULES.get(lang) }{ " " }<code data-testid="rules-hash">{ hash }</code></p>
            }
            <details class="more">
                <summary>{ words::START_OVER.get(lang) }</summary>
                <button class="button button--quiet" data-testid="start-over" onclick={press(&props.send, ShellMsg::StartOver)}>{ words::START_OVER_SURE.get(lang) }</button>
            </details>
        </footer>
    }
}
