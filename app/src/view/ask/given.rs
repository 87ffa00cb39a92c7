//! A question that the site around the frame has answered: its answer as a line, whose it is, and the way to one's own.

use super::super::kit::{button, plain_button, Cx, Voice};
use super::super::pages::answer;
use super::field::Frame;
use crate::model::Draft;
use crate::msg::FrameMsg;
use crate::names;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::{FactIx, Kind};
use yew::Html;

/// The question with the answer that is given. A bureau may be wrong about its own dates: the visitor can answer instead.
pub fn given(cx: Cx<'_>, frame: &Frame<'_>, draft: &Draft, why: Html) -> Html {
    let fact = frame.slot.fact;
    let said = words::given(cx.model.host_name(cx.lang), &answer(frame.kind, Some(draft), cx.lang), cx.lang);
    let class = if frame.clash.is_empty() { "field" } else { "field field--clash" };
    let label = names::part(&frame.id, "label");
    html! {
        <div key={frame.id.clone()} {class} id={frame.id.clone()} data-testid={frame.id.clone()} tabindex="-1" role="group" aria-labelledby={label.clone()}>
            <p class="field__label" id={label}>{ frame.label.to_owned() }</p>
            <p class="given" data-testid={names::part(&frame.id, "given")}>{ said }</p>
            <p class="field__error">{ frame.clash.clone() }</p>
            { button(cx, "button button--quiet", names::part(&frame.id, "mine"), cx.say(words::USE_MINE), FrameMsg::Mine(fact).into()) }
            { why }
        </div>
    }
}

/// What is given where the visitor's own answer counts; empty when nothing is.
pub fn offered(cx: Cx<'_>, fact: FactIx, kind: &Kind) -> String {
    let offered = cx.model.offered(fact);
    offered.map(|draft| words::given(cx.model.host_name(cx.lang), &answer(kind, Some(draft), cx.lang), cx.lang)).unwrap_or_default()
}

/// Beside the visitor's own answer: what is given, and the way back to it.
pub fn instead(cx: Voice<'_>, frame: &Frame<'_>, offered: &str) -> Html {
    if offered.is_empty() {
        return Html::default();
    }
    let onclick = cx.press(FrameMsg::Given(frame.slot.fact).into());
    html! {
        <p key="instead" class="given given--aside">
            { offered }{ " " }
            { plain_button("button button--text", names::part(&frame.id, "given"), cx.say(words::USE_GIVEN).into(), onclick) }
        </p>
    }
}
