//! A part of the task list with its questions.

use super::Field;
use crate::msg::Msg;
use crate::view::present::SectionView;
use crate::words;
use preflight_rules::Lang;
use std::rc::Rc;
use yew::{component, html, Callback, Html, Properties};

/// Properties of [`Section`].
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// The language.
    pub lang: Lang,
    /// The part.
    pub section: Rc<SectionView>,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// A part of the task list with its questions.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    let (section, lang) = (&props.section, props.lang);
    let heading = format!("{}-heading", section.id);
    html! {
        <section class="card section" aria-labelledby={heading.clone()}>
            <div key="head" class="section__head" id={section.id.clone()} tabindex="-1">
                <h2 id={heading}>{ &section.title }</h2>
                <span class="section__state">
                    { &section.progress }
                    if let Some(needed) = &section.needed {
                        <span class="chip chip--need">{ needed }</span>
                    }
                </span>
            </div>
            <div key="fields" class="section__fields">
                { for section.fields.iter().map(|field| html! { <Field key={field.id.to_string()} {lang} field={field.clone()} send={&props.send} /> }) }
            </div>
            <dl key="computed" class="computed">
                { for section.computed.iter().map(|fact| html! {
                    <div key={fact.label.to_string()} class="computed__row">
                        <dt>{ &fact.label } <span class="chip">{ words::COMPUTED.get(lang) }</span></dt>
                        <dd class="num">{ &fact.value }</dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}
