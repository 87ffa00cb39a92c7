//! The task list: how far each part is.

use super::press;
use crate::msg::{Msg, ShellMsg};
use crate::view::present::SectionView;
use crate::words;
use preflight_rules::Lang;
use std::rc::Rc;
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Parts`].
#[derive(Properties, PartialEq)]
pub struct PartsProps {
    /// The language.
    pub lang: Lang,
    /// The parts.
    pub sections: Vec<Rc<SectionView>>,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// The task list.
#[component]
pub fn Parts(props: &PartsProps) -> Html {
    let item = |section: &Rc<SectionView>| {
        html! {
            <li key={section.id.to_string()}>
                <button class="part" onclick={press(&props.send, ShellMsg::Focus(section.id.to_string()))}>
                    <span class="part__title">{ &section.title }</span>
                    <span class="part__state">{ section.needed.as_ref().unwrap_or(&section.short) }</span>
                </button>
            </li>
        }
    };
    html! {
        <nav class="parts" aria-label={words::PARTS.get(props.lang)}>
            <ol class="parts__list">{ for props.sections.iter().map(item) }</ol>
        </nav>
    }
}
