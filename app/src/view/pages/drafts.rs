//! The drafts of this browser.

use super::start::{about, begin_anew, open_file};
use crate::model::{Kept, Saved};
use crate::msg::DraftMsg;
use crate::platform::dom;
use crate::route::Route;
use crate::view::kit::{button, heading, line, Cx};
use crate::words;
use preflight_html::html;
use yew::{Callback, Html, InputEvent};

/// The drafts of this browser.
pub fn drafts(cx: Cx<'_>) -> Html {
    let lead = if cx.model.saved == Saved::Nowhere { words::DRAFTS_NOWHERE } else { words::DRAFTS_LEAD };
    // What was kept and could not be read can be had as it was.
    let aside = cx
        .model
        .aside
        .as_ref()
        .map(|_| button(cx, "button button--quiet", "save-aside".into(), cx.say(words::SAVE_ASIDE), DraftMsg::SaveAside.into()));
    html! {
        <div class="stack">
            <section class="card">
                { heading(cx.say(words::DRAFTS)) }
                { line("muted", cx.say(lead)) }
                <div class="actions">{ begin_anew(cx) }{ open_file(cx) }{ aside.unwrap_or_default() }</div>
            </section>
            <ul class="stack">{ for cx.model.shelf.drafts.iter().map(|kept| one(cx, kept)) }</ul>
        </div>
    }
}

fn one(cx: Cx<'_>, kept: &Kept) -> Html {
    let here = kept.id == cx.model.shelf.current;
    let (send, id) = (cx.send.clone(), kept.id);
    let oninput = Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(DraftMsg::Name(id, text).into());
        }
    });
    let name = format!("draft-{id}-name");
    let route = Route::parse(&kept.hash);
    let about = about(cx, &route).unwrap_or_default();
    let count = if here { cx.model.drafts.count() } else { kept.text.lines().filter(|line| line.contains('\t')).count().saturating_sub(1) };
    // The present draft is gone on with where it was left; another is opened.
    let go = if here {
        html! { <a class="button" href={route.hash()} data-testid={format!("draft-{id}-open")}>{ cx.say(words::GO_ON) }</a> }
    } else {
        button(cx, "button", format!("draft-{id}-open"), cx.say(words::OPEN), DraftMsg::Open(id).into())
    };
    html! {
        <li key={id} class="card draft" data-testid={format!("draft-{id}")} aria-current={here.then_some("true")}>
            <label class="field__label" for={name.clone()}>{ cx.say(words::DRAFT_NAME) }{ " " }<span class="chip">{ if here { cx.say(words::DRAFT_HERE) } else { "" } }</span></label>
            <div class="box box--wide"><input class="input" type="text" id={name.clone()} data-testid={name} value={kept.name.clone()} placeholder={words::draft_number(id, cx.lang)} {oninput} /></div>
            <p class="small muted">{ about }{ " " }{ words::answers(count, cx.lang) }</p>
            <div class="actions">
                { go }
                { button(cx, "button button--text", format!("draft-{id}-copy"), cx.say(words::DRAFT_COPY), DraftMsg::Copy(id).into()) }
                { button(cx, "button button--text", format!("draft-{id}-remove"), cx.say(words::DRAFT_REMOVE), DraftMsg::Remove(id).into()) }
            </div>
        </li>
    }
}
