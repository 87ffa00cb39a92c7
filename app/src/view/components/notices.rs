//! The choice of a notice: large at the start, a row of names once one is chosen.

use super::press;
use crate::msg::{Msg, ShellMsg};
use crate::names;
use crate::view::present::NoticeView;
use crate::words;
use preflight_rules::Lang;
use yew::{classes, component, html, Callback, Html, Properties};

/// Properties of [`Notices`].
#[derive(Properties, PartialEq)]
pub struct NoticesProps {
    /// The language.
    pub lang: Lang,
    /// The notices.
    pub notices: Vec<NoticeView>,
    /// None is chosen yet.
    pub start: bool,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// The choice of a notice.
#[component]
pub fn Notices(props: &NoticesProps) -> Html {
    let lang = props.lang;
    html! {
        <nav class="notices" aria-label={words::NOTICES.get(lang)}>
            if props.start {
                <div class="notices__lead">
                    <h1>{ words::MOTTO.get(lang) }</h1>
                    <p class="muted">{ words::LEAD.get(lang) }</p>
                </div>
            }
            <ul class={classes!("notices__list", (!props.start).then_some("notices__list--row"))}>
                { for props.notices.iter().map(|notice| html! { <li key={notice.id.to_string()}>{ card(notice, props) }</li> }) }
            </ul>
        </nav>
    }
}

fn card(notice: &NoticeView, props: &NoticesProps) -> Html {
    let pressed = if notice.chosen { "true" } else { "false" };
    html! {
        <button
            class={classes!("notice", (!props.start).then_some("notice--small"))}
            data-testid={names::notice(&notice.id)}
            aria-pressed={pressed}
            onclick={press(&props.send, ShellMsg::Notice(notice.id.to_string()))}
        >
            <span class="notice__short">{ &notice.short }</span>
            if props.start {
                <span class="notice__title">{ &notice.title }</span>
                <span class="notice__whom">{ &notice.for_whom }</span>
            }
            <span class="clause">{ format!("{} · {} {}", notice.number, notice.clauses, words::CLAUSES.get(props.lang)) }</span>
        </button>
    }
}
