//! The start: describe the project, or choose from the notices.

use super::cues::cues;
use super::suggestions::suggestions;
use crate::msg::{DraftMsg, ShellMsg};
use crate::names;
use crate::platform::dom;
use crate::route::{Place, Route};
use crate::view::kit::{button, heading, notice_hash, standing, Cx, Standing};
use crate::words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use preflight_rules::programme::DateRole;
use preflight_rules::report::WindowState;
use preflight_rules::{wording, Programme};
use yew::{Callback, Event, Html, InputEvent};

/// The start.
pub fn start(cx: Cx<'_>) -> Html {
    html! {
        <div class="stack">
            { last(cx) }
            <div class="hero">
                <div key="describe" class="hero__describe">
                    { heading(cx.say(words::MOTTO)) }
                    <p class="muted">{ cx.say(words::LEAD) }</p>
                    { describe(cx) }
                </div>
                <div key="suggestions">{ suggestions(cx) }</div>
            </div>
            <section aria-labelledby="notices-heading">
                <h2 id="notices-heading">{ cx.say(words::NOTICES) }</h2>
                <ul class="notices">{ for cx.model.shown().map(|p| card(cx, p)) }</ul>
            </section>
        </div>
    }
}

/// The way back to where the draft was left.
fn last(cx: Cx<'_>) -> Html {
    let kept = cx.model.shelf.get(cx.model.shelf.current).filter(|kept| !kept.text.is_empty() || !cx.model.drafts.is_empty());
    let Some((kept, about)) = kept.and_then(|kept| Some((kept, about(cx, &Route::parse(&kept.hash))?))) else {
        return html! { <div key="last"></div> };
    };
    html! {
        <p key="last" class="last">
            { cx.say(words::LAST) }{ cx.lang.pick("：", ": ") }
            <a href={Route::parse(&kept.hash).hash()} data-testid="go-on">{ about }{ " " }{ &kept.name }</a>
        </p>
    }
}

/// The notice and category of a route, in words; none at the start.
pub fn about(cx: Cx<'_>, route: &Route) -> Option<String> {
    let programme = cx.model.library.programme(route.notice.as_ref()?)?;
    let mut about = programme.header().short.get(cx.lang).to_owned();
    let category = programme.categories().iter().find(|c| route.category.as_ref() == Some(&c.id));
    if let Some(category) = category {
        about.push_str(" · ");
        about.push_str(category.name.get(cx.lang));
    }
    Some(about)
}

fn describe(cx: Cx<'_>) -> Html {
    let send = cx.send.clone();
    let oninput = Callback::from(move |e: InputEvent| {
        if let Some(text) = dom::typed(&e) {
            send.emit(ShellMsg::Describe(text).into());
        }
    });
    html! {
        <div class="field field--plain">
            <label class="field__label" for="describe">{ cx.say(words::DESCRIBE) }</label>
            <p class="field__help" id="describe-help">{ cx.say(words::DESCRIBE_HELP) }</p>
            <textarea class="input input--long" rows="4" id="describe" data-testid="describe" aria-describedby="describe-help" value={cx.model.shelf.described.clone()} {oninput} />
            <div class="actions">
                { button(cx, "button", "suggest".into(), cx.say(words::SUGGEST), ShellMsg::Suggest.into()) }
                { open_file(cx) }
            </div>
            { cues(cx) }
        </div>
    }
}

/// The way back in from a progress file.
pub fn open_file(cx: Cx<'_>) -> Html {
    let send = cx.send.clone();
    let onchange = Callback::from(move |e: Event| dom::read_file(&e, &send));
    html! {
        <label class="button button--quiet file">
            { cx.say(words::OPEN_FILE) }
            <input class="visually-hidden" type="file" accept=".html,text/html" data-testid="open-file" {onchange} />
        </label>
    }
}

/// A notice: what it is, for whom, where it stands today, what it asks.
fn card(cx: Cx<'_>, programme: &Programme) -> Html {
    let header = programme.header();
    let (told, when) = stands(cx, programme);
    let chosen = cx.model.category_of(programme);
    let href = notice_hash(&header.id, chosen, Place::Home);
    let categories: Vec<&str> = programme.categories().iter().map(|c| c.name.get(cx.lang)).gather();
    html! {
        <li key={header.id.clone()} class="card notice">
            <p class="when"><span class="small muted">{ when }</span>{ standing(told) }</p>
            <h3><a {href} data-testid={names::notice(&header.id)}>{ cx.text(&header.short) }</a></h3>
            <p class="notice__title">{ cx.text(&header.title) }</p>
            <p class="small muted">{ cx.text(&header.for_whom) }</p>
            <p class="small">{ cx.say(words::CATEGORIES) }{ cx.lang.pick("：", ": ") }{ categories.join(cx.lang.pick("、", "; ")) }</p>
            <p class="clause">{ &header.number }{ " · " }{ words::asks(programme, cx.lang) }</p>
        </li>
    }
}

/// Where the windows of a notice stand, over all its categories: tone and word, unless no day is known; dates.
fn stands(cx: Cx<'_>, programme: &Programme) -> (Option<Standing>, String) {
    let windows: Vec<_> = programme.calendar().iter().filter(|e| e.role == DateRole::Window).gather();
    let last = windows.iter().filter_map(|e| e.closes).max();
    let first = windows.iter().filter_map(|e| e.opens).min();
    let recurs = windows.iter().any(|e| e.recurs.is_some());
    let local = windows.iter().any(|e| e.closes_fact.is_some());
    let day = last.map(|d| d.to_string()).unwrap_or_default();
    let when = words::windows_close(&day, recurs, local, cx.lang);
    let told = cx.model.as_of.told().map(|today| {
        let state = match (first, last) {
            (Some(first), _) if today < first => WindowState::Upcoming,
            (_, Some(last)) if today > last && recurs => return ("upcoming", cx.say(words::LATER_ROUNDS), None),
            (_, Some(last)) if today > last => WindowState::Closed,
            (_, Some(_)) => WindowState::Open,
            _ => WindowState::Unknown,
        };
        (state.id(), wording::window_state(state, cx.lang), None)
    });
    (told, when)
}

/// Begins anew, keeping what there is as a draft.
pub fn begin_anew(cx: Cx<'_>) -> Html {
    button(cx, "button", "draft-new".into(), cx.say(words::DRAFT_NEW), DraftMsg::New.into())
}
