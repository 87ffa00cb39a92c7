//! The task list of a notice: for whom it is, what is asked, how far one is.

use super::criteria::{criteria, ledger};
use super::pack::{materials, routes};
use crate::assessment::Assessment;
use crate::names;
use crate::questions::{entry, screens, Screen};
use crate::route::{section_id, Place, SECTIONS};
use crate::view::kit::{heading, link, notice_hash, provenance, Cx};
use crate::view::nav::progress;
use crate::view::pictures;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::Section;
use preflight_rules::wording;
use yew::Html;

/// The task list.
pub fn overview(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let header = a.programme.header();
    let screens = screens(a.programme);
    let first = screens.iter().find(|s| s.facts.iter().any(|f| a.report.next_facts.contains(f)));
    html! {
        <div class="stack">
            <section class="card">
                <p class="small muted">{ cx.text(&header.issuer) }{ " · " }{ &header.number }</p>
                { heading(title(cx, a)) }
                <p class="muted">{ cx.text(&header.for_whom) }</p>
                { provenance(cx) }
                { start(cx, first) }
                <p class="small"><a href={cx.to(Place::All(None))} data-testid="go-all">{ cx.say(words::ALL_QUESTIONS) }</a></p>
            </section>
            { categories(cx, a) }
            <section class="card" aria-labelledby="tasks-heading">
                <h2 id="tasks-heading">{ cx.say(words::PARTS) }</h2>
                <ol class="parts">{ for SECTIONS.into_iter().map(|(section, _)| part(cx, a, &screens, section)) }</ol>
            </section>
            <section class="card" aria-labelledby="when-heading">
                <h2 id="when-heading">{ cx.say(words::DATES) }</h2>
                { pictures::windows(a.programme, &a.report, cx.model.as_of.told(), cx.lang) }
                <p class="small"><a href={cx.to(Place::Pack)}>{ words::place(&Place::Pack, cx.lang) }</a></p>
            </section>
            { criteria(cx, a) }
            { materials(cx, a) }
            { routes(cx, a) }
            { ledger(cx, a) }
        </div>
    }
}

/// The notice, and the category where one is chosen.
fn title(cx: Cx<'_>, a: &Assessment<'_>) -> String {
    let mut title = a.programme.header().title.get(cx.lang).to_owned();
    let chosen = cx.model.category_of(a.programme);
    if let Some(category) = a.programme.categories().iter().find(|c| chosen == Some(c.id.as_str())) {
        title.push_str(" · ");
        title.push_str(category.name.get(cx.lang));
    }
    title
}

fn start(cx: Cx<'_>, first: Option<&Screen>) -> Html {
    let (place, label) = match first {
        Some(screen) if cx.model.drafts.count() <= 1 => (ask(screen), words::BEGIN),
        Some(screen) => (ask(screen), words::GO_ON),
        None => (Place::Check, words::REVIEW),
    };
    html! { <div class="actions">{ link("button", "begin".into(), cx.to(place), cx.say(label)) }</div> }
}

fn ask(screen: &Screen) -> Place {
    Place::Ask { section: screen.section, screen: screen.number, at: None }
}

/// The categories, the chosen one marked.
fn categories(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let chosen = cx.model.category_of(a.programme);
    let one = |c: &preflight_rules::programme::Category| {
        let on = chosen == Some(c.id.as_str());
        let href = notice_hash(&a.programme.header().id, Some(&c.id), Place::Home);
        html! {
            <li key={c.id.clone()}>
                <a class="category" {href} data-testid={names::category(&c.id)} aria-current={on.then_some("true")}>
                    <b>{ cx.text(&c.name) }{ " " }<span class="chip">{ if on { cx.say(words::CHOSEN) } else { "" } }</span></b>
                    <span class="small muted">{ cx.text(&c.who) }</span>
                </a>
            </li>
        }
    };
    html! {
        <section class="card" aria-labelledby="categories-heading">
            <h2 id="categories-heading">{ cx.say(if chosen.is_some() { words::CATEGORY } else { words::CATEGORY_CHOOSE }) }</h2>
            <ul class="categories">{ for a.programme.categories().iter().map(one) }</ul>
        </section>
    }
}

fn part(cx: Cx<'_>, a: &Assessment<'_>, screens: &[Screen], section: Section) -> Html {
    let progress = progress(a, section);
    if progress.all == 0 {
        return Html::default();
    }
    let (status, tone) = words::part_status(&progress, cx.lang);
    let id = section_id(section);
    let screen = entry(screens, section, &a.report);
    html! {
        <li key={id} class="part">
            <a class="part__title" href={cx.to(Place::Ask { section, screen, at: None })} data-testid={format!("part-{id}")}>{ wording::section(section, cx.lang) }</a>
            <span class="part__count num">{ words::answered(&progress, cx.lang) }</span>
            <span class={format!("tag tag--{tone}")} data-testid={format!("part-{id}-status")}>{ status }</span>
        </li>
    }
}
