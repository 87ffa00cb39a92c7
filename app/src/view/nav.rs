//! Where I am: the parts of the task list with their state, and the pages after them.

use super::kept::Name;
use super::kit::{Cx, Voice};
use crate::assessment::Assessment;
use crate::model::Entry;
use crate::questions::{asked, entry, screens};
use crate::route::{section_id, Place, SECTIONS};
use crate::words;
use preflight_html::html;
use preflight_rules::fact::Section;
use preflight_rules::gather::Gather;
use preflight_rules::{wording, Programme};
use yew::Html;

/// How far a part of the task list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions that are answered.
    pub answered: usize,
    /// Questions without which a clause cannot be settled.
    pub needed: usize,
    /// Of these, those that are said not to be known.
    pub unsure: usize,
    /// Fields that hold something that cannot be read, or that contradicts other answers.
    pub wrong: usize,
    /// Questions in all.
    pub all: usize,
}

/// How far a part is.
pub fn progress(a: &Assessment<'_>, section: Section) -> Progress {
    let mut progress = Progress::default();
    for fact in asked(a.programme, section) {
        progress.all += 1;
        let needed = a.report.next_facts.contains(&fact);
        progress.needed += usize::from(needed);
        progress.answered += usize::from(a.facts.is_known(fact));
        let draft = a.given(fact).and_then(|given| a.model.drafts.get(given));
        progress.unsure += usize::from(needed && draft.is_some_and(|d| *d.entry() == Entry::Unsure));
        let clashes = a.contradictions.iter().any(|c| c.fact == fact);
        progress.wrong += usize::from(clashes || draft.is_some_and(|d| d.malformed().is_some()));
    }
    progress
}

/// The parts and pages.
pub fn tasks(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let here = &cx.model.place;
    let screens = screens(a.programme);
    let part = |(section, id): (Section, &'static str)| {
        let progress = progress(a, section);
        if progress.all == 0 {
            return None;
        }
        let current = matches!(here, Place::Ask { section: s, .. } if *s == section);
        let state = words::short_progress(&progress, cx.lang);
        let screen = entry(&screens, section, &a.report);
        let href = cx.to(Place::Ask { section, screen, at: None });
        Some(Item { href, id: format!("section-{id}"), title: wording::section(section, cx.lang), state, current })
    };
    let pages = [Place::Check, Place::Result, Place::Fixes, Place::Compare, Place::Pack];
    let page = |place: Place| {
        let current = *here == place;
        let (id, title) = (format!("go-{}", page_id(&place)), words::place(&place, cx.lang));
        Item { href: cx.to(place), id, title, state: String::new(), current }
    };
    let home = (cx.to(Place::Home), *here == Place::Home);
    let items = (home, SECTIONS.into_iter().filter_map(part).gather(), pages.into_iter().map(page).gather());
    cx.keep(Name::Tasks, "tasks", items, |(home, parts, pages)| drawn(cx.voice, a.programme, home, parts, pages))
}

fn drawn(cx: Voice<'_>, programme: &Programme, home: &(String, bool), parts: &[Item], pages: &[Item]) -> Html {
    html! {
        <nav class="tasks" aria-label={cx.say(words::PARTS)}>
            <p class="tasks__notice">
                <a href={home.0.clone()} data-testid="go-home" aria-current={home.1.then_some("page")}>{ cx.text(&programme.header().short) }</a>
            </p>
            <ol class="tasks__list">{ for parts.iter().map(item) }</ol>
            <ul class="tasks__list tasks__list--pages">{ for pages.iter().map(item) }</ul>
        </nav>
    }
}

/// The id of a page in names of elements.
pub fn page_id(place: &Place) -> &'static str {
    match place {
        Place::Check => "check",
        Place::Result => "result",
        Place::Fixes => "fixes",
        Place::Compare => "compare",
        Place::Pack => "pack",
        Place::Print => "print",
        Place::Ask { section, .. } => section_id(*section),
        _ => "home",
    }
}

/// A way to a part or page.
#[derive(PartialEq)]
struct Item {
    href: String,
    id: String,
    title: &'static str,
    state: String,
    current: bool,
}

fn item(item: &Item) -> Html {
    html! {
        <li key={item.id.clone()}>
            <a class="task" href={item.href.clone()} data-testid={item.id.clone()} aria-current={item.current.then_some("page")}>
                <span class="task__title">{ item.title }</span>
                <span class="task__state">{ item.state.clone() }</span>
            </a>
        </li>
    }
}
