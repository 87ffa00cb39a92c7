//! What one clause comes to.

use crate::view::present::FindingView;
use crate::words;
use preflight_rules::Lang;
use std::rc::Rc;
use yew::{classes, component, html, AttrValue, Html, Properties};

/// Properties of [`Finding`].
#[derive(Properties, PartialEq)]
pub struct FindingProps {
    /// The language.
    pub lang: Lang,
    /// The finding.
    pub finding: Rc<FindingView>,
    /// The explanation is shown before it is opened.
    #[prop_or_default]
    pub forward: bool,
}

/// What one clause comes to: verdict, name and place at sight; all the rest when opened.
#[component]
pub fn Finding(props: &FindingProps) -> Html {
    let (finding, lang) = (&props.finding, props.lang);
    html! {
        <details class="finding" id={finding.id.clone()} data-testid={finding.id.clone()} data-verdict={finding.verdict}>
            <summary class="finding__summary">
                <span class={classes!("tag", format!("tag--{}", finding.verdict))}><span aria-hidden="true">{ finding.sign }</span>{ " " }{ finding.word }</span>
                <span class="finding__title">{ &finding.title }</span>
                if props.forward {
                    <span class="finding__why">{ &finding.explanation }</span>
                }
                <span class="clause">{ &finding.locator }</span>
            </summary>
            <div class="finding__body">
                <p class="small muted">{ finding.kind }{ " · " }{ finding.decider }</p>
                <dl class="finding__list">
                    { entry(words::CLAUSE.get(lang), &finding.statement) }
                    { entry(words::WHY.get(lang), &finding.explanation) }
                    { entry(words::READING.get(lang), &finding.reading) }
                    { entry(words::NOT_HELD.get(lang), &finding.not_held) }
                </dl>
                if let Some(remedy) = &finding.remedy {
                    <div class="remedy">
                        <strong>{ words::REMEDY.get(lang) }</strong>
                        <span class="chip">{ remedy.when }</span>
                        <p>{ &remedy.text }</p>
                    </div>
                }
            </div>
        </details>
    }
}

fn entry(name: &'static str, text: &AttrValue) -> Html {
    if text.is_empty() {
        return Html::default();
    }
    html! { <div class="finding__entry"><dt>{ name }</dt><dd>{ text }</dd></div> }
}
