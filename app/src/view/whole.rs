//! The whole page: frame, and the place that is looked at.

use super::kept::Keeper;
use super::kit::{Cx, Told};
use super::{around, ask, consent, frame, nav, pages, panel};
use crate::assessment::Assessment;
use crate::model::{Model, Source};
use crate::msg::Msg;
use crate::route::{Place, Route};
use preflight_html::html;
use yew::{Callback, Html};

/// The whole page; `keeper`: what was drawn of it before.
pub fn whole(model: &Model, send: &Callback<Msg>, keeper: Option<&Keeper>) -> Html {
    if let Some(keeper) = keeper {
        keeper.begin(model);
    }
    let told = Told { keeper, ..Told::new(model, send) };
    let cx = Cx(&told);
    if let Source::Refused { fault, .. } = &model.source {
        return html! {
            <div>
                <div key="head">{ frame::header(cx, around::out(cx)) }</div>
                <main key="refused" class="main" id="main" tabindex="-1">{ pages::refused(cx, fault) }</main>
            </div>
        };
    }
    let assessment = Assessment::new(model);
    html! {
        <div>
            <div key="head">{ frame::header(cx, around::out(cx)) }</div>
            <div key="around">{ around::line(cx) }</div>
            <div key="board">{ frame::board(cx) }</div>
            <p key="status" class="visually-hidden" role="status" aria-live="polite" data-testid="announcement">{ model.said.clone() }</p>
            <div key="body">{ body(cx, assessment.as_ref()) }</div>
            <div key="foot">{ frame::footer(cx) }</div>
            <div key="consent">{ consent::dialog(cx) }</div>
            <div key="bar">{ assessment.as_ref().map(|a| frame::bar(cx, a)).unwrap_or_default() }</div>
        </div>
    }
}

fn body(cx: Cx<'_>, assessment: Option<&Assessment<'_>>) -> Html {
    let Some(a) = assessment else {
        let page = if cx.model.place == Place::Drafts { pages::drafts(cx) } else { pages::start(cx) };
        return html! { <main key="start" class="main" id="main" tabindex="-1">{ page }</main> };
    };
    if cx.model.place == Place::Drafts {
        return html! { <main key="drafts" class="main" id="main" tabindex="-1">{ pages::drafts(cx) }</main> };
    }
    if cx.model.place == Place::Print {
        return html! { <main key="print" class="main main--paper" id="main" tabindex="-1">{ pages::print(cx, a) }</main> };
    }
    let (page, beside) = match &cx.model.place {
        Place::Home | Place::Drafts | Place::Print => (pages::overview(cx, a), true),
        Place::Ask { section, screen, .. } => (ask::screen(cx, a, *section, *screen), true),
        Place::All(_) => (ask::all(cx, a), true),
        Place::Change(fact) => (ask::change(cx, a, fact), true),
        Place::Check => (pages::check(cx, a), true),
        Place::Result => (pages::result(cx, a), false),
        Place::Fixes => (pages::fixes(cx, a), true),
        Place::Compare => (pages::compare(cx, a), false),
        Place::Pack => (pages::pack(cx, a), false),
    };
    let columns = if beside { "columns" } else { "columns columns--wide" };
    // Keyed by what is looked at: a field of one screen is never taken for a field of another. The category is but an answer, and who
    // chooses it keeps the keyboard where it is.
    let key = Route { category: None, ..cx.model.route() }.hash();
    html! {
        <div key="work" class={columns}>
            <div key="nav" class="columns__nav">{ nav::tasks(cx, a) }</div>
            <main key="main" class="columns__main" id="main" tabindex="-1">
                <div key={key}>{ page }</div>
            </main>
            <div key="aside" class="columns__aside">
                if beside {
                    { panel::panel(cx, a) }
                }
            </div>
        </div>
    }
}
