//! The site around the frame would like to be told the outcome: the box that says so, and the dialog that asks.

use super::kit::{button, line, Cx};
use crate::model::{Answer, Asked, Sent};
use crate::msg::ConsentMsg;
use crate::names;
use crate::platform::dom;
use crate::words;
use preflight_html::html;
use yew::{Callback, Event, Html};

/// The box on the pages of the outcome; nothing where nobody would be told.
pub fn wish(cx: Cx<'_>) -> Html {
    let Some(host) = cx.model.may_tell() else { return html! { <div></div> } };
    let answer = cx.model.answer_to();
    let label = if answer.is_some() { words::CONSENT_AGAIN } else { words::CONSENT_ASK };
    html! {
        <section class="card wish" aria-labelledby="wish-heading" data-testid="wish">
            <h2 id="wish-heading">{ words::wish(host, cx.lang) }</h2>
            { line("small muted", cx.say(words::CONSENT_FREE)) }
            <div class="actions">{ button(cx, "button button--quiet", names::CONSENT_ASK.into(), cx.say(label), ConsentMsg::Ask.into()) }</div>
            // Below the button, which the keyboard comes back to at the top of what is seen.
            <div role="status" data-testid="consent-said">{ answer.map(|answer| said(cx, answer)) }</div>
        </section>
    }
}

/// What became of the last time it was asked.
fn said(cx: Cx<'_>, answer: &Answer) -> Html {
    match answer {
        Answer::Refused(host) => line("", words::not_told(host, cx.lang)),
        Answer::Kept(host) => line("wish__kept", words::kept_back(host, cx.lang)),
        Answer::Sent(Sent { at, .. }) if at.is_empty() => line("", cx.say(words::CONSENT_GOING)),
        Answer::Sent(sent) => {
            let since = cx.model.outcome_text(sent.others).is_some_and(|now| now != sent.text);
            html! {
                <div>
                    { line("", words::told(&sent.host, &sent.at, cx.lang)) }
                    <p class="wish__since" data-testid="consent-since" hidden={!since}>{ cx.say(words::CONSENT_SINCE) }</p>
                    <details class="more">
                        <summary>{ cx.say(words::CONSENT_SENT) }</summary>
                        <pre class="message">{ sent.text.clone() }</pre>
                    </details>
                </div>
            }
        }
    }
}

/// The dialog, while something is asked.
pub fn dialog(cx: Cx<'_>) -> Html {
    let Some(asked) = &cx.model.consent.asked else { return html! { <div></div> } };
    html! {
        <dialog class="consent" id={names::CONSENT} data-testid={names::CONSENT} aria-labelledby="consent-heading" aria-describedby="consent-what">
            <h2 id="consent-heading" tabindex="-1">{ cx.say(words::CONSENT_TITLE) }</h2>
            <div class="consent__body">
                <p><strong class="consent__host" dir="ltr" data-testid="consent-host">{ &asked.host }</strong></p>
                <div id="consent-what">
                    { line("", cx.say(words::CONSENT_WHAT)) }
                    { line("", cx.say(words::CONSENT_NOT)) }
                </div>
                { others(cx, asked) }
                <p id="consent-exact">{ cx.say(words::CONSENT_EXACT) }</p>
                <pre class="message" tabindex="0" role="region" aria-labelledby="consent-exact" data-testid="consent-message">{ asked.text.clone() }</pre>
                { line("small muted", cx.say(words::CONSENT_ONCE)) }
            </div>
            <p class="consent__covered" role="alert" data-testid="covered">{ cx.say(words::CONSENT_COVERED) }</p>
            <div class="actions consent__actions">
                { button(cx, "button button--quiet", "consent-refuse".into(), cx.say(words::CONSENT_REFUSE), ConsentMsg::Refuse.into()) }
                <button type="button" class="button" data-consent="agree" data-testid="consent-agree" onclick={cx.press(ConsentMsg::Agree.into())}>{ cx.say(words::CONSENT_AGREE) }</button>
            </div>
        </dialog>
    }
}

/// Whether the other categories go with it: not unless it is ticked.
fn others(cx: Cx<'_>, asked: &Asked) -> Html {
    let several = cx.model.programme().is_some_and(|programme| programme.categories().len() > 1);
    let send = cx.send.clone();
    let onchange = Callback::from(move |event: Event| send.emit(ConsentMsg::Others(dom::is_on(&event)).into()));
    let class = if asked.others { "option option--also option--on" } else { "option option--also" };
    html! {
        <div hidden={!several}>
            <label {class}>
                <input type="checkbox" id="consent-others" data-testid="consent-others" checked={asked.others} {onchange} />
                <span class="option__text">{ cx.say(words::CONSENT_OTHERS) }</span>
            </label>
        </div>
    }
}
