//! On a small screen: the outcome in a bar, and the way to it.

use super::press;
use crate::msg::{Msg, ShellMsg};
use crate::names;
use crate::view::present::VerdictView;
use crate::words;
use preflight_rules::Lang;
use std::rc::Rc;
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Bar`].
#[derive(Properties, PartialEq)]
pub struct BarProps {
    /// The language.
    pub lang: Lang,
    /// What the answers lead to.
    pub verdict: Rc<VerdictView>,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// The outcome in a bar.
#[component]
pub fn Bar(props: &BarProps) -> Html {
    let first: Vec<String> = props.verdict.counts.iter().take(2).map(|c| format!("{} {}", c.word, c.count)).collect();
    html! {
        <div class="bar">
            <span class="bar__text"><b class={format!("bar__headline bar__headline--{}", props.verdict.outcome)}>{ &props.verdict.headline }</b>{ " " }<span class="small muted">{ first.join(" · ") }</span></span>
            <button class="button" onclick={press(&props.send, ShellMsg::Focus(names::OUTCOME.into()))}>{ words::SEE.get(props.lang) }</button>
        </div>
    }
}
