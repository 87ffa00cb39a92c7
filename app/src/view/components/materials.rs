//! What to hand in, and the texts that are not held.

use crate::view::present::{MaterialView, PackView};
use crate::words;
use preflight_rules::Lang;
use std::rc::Rc;
use yew::{component, html, Html, Properties};

/// Properties of [`Materials`].
#[derive(Properties, PartialEq)]
pub struct MaterialsProps {
    /// The language.
    pub lang: Lang,
    /// What goes with an application.
    pub pack: Rc<PackView>,
}

/// What to hand in, and the texts that are not held.
#[component]
pub fn Materials(props: &MaterialsProps) -> Html {
    let (pack, lang) = (&props.pack, props.lang);
    html! {
        <section class="card" aria-labelledby="materials-heading">
            <h2 id="materials-heading">{ words::MATERIALS.get(lang) }</h2>
            <ul class="materials">{ for pack.materials.iter().map(|m| material(m, lang)) }</ul>
            <details class="more">
                <summary>{ words::NOT_HELD.get(lang) }</summary>
                <ul class="materials">
                    { for pack.not_held.iter().map(|text| html! {
                        <li key={text.text.to_string()} class="material"><span>{ &text.text }</span><span class="material__note">{ &text.handling }</span></li>
                    }) }
                </ul>
            </details>
        </section>
    }
}

fn material(material: &MaterialView, lang: Lang) -> Html {
    html! {
        <li key={material.id.to_string()} class="material" data-testid={format!("material-{}", material.id)} data-status={material.status}>
            <span class={format!("tag tag--material-{}", material.status)}>{ material.word }</span>
            <span>
                { &material.title }{ " " }
                if material.advisory {
                    <span class="chip">{ words::ADVISORY.get(lang) }</span>
                }
                { " " }<span class="clause">{ &material.clauses }</span>
            </span>
            <span class="material__note">{ &material.note }</span>
        </li>
    }
}
