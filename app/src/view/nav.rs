//! Where I am: the parts of the task list with their state, and the pages after them.

use super::kit::Cx;
use crate::assessment::Assessment;
use crate::model::Entry;
use crate::questions::{asked, entry, screens};
use crate::route::{section_id, Place, SECTIONS};
use crate::words;
use preflight_html::html;
use preflight_rules::fact::Section;
use preflight_rules::wording;
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
            return Html::default();
        }
        let current = matches!(here, Place::Ask { section: s, .. } if *s == section);
        let state = words::short_progress(&progress, cx.lang);
        let screen = entry(&screens, section, &a.report);
        item(cx.to(Place::Ask { section, screen, at: None }), format!("section-{id}"), wording::section(section, cx.lang), &state, current)
    };
    let pages = [Place::Check, Place::Result, Place::Fixes, Place::Compare, Place::Pack];
    let page = |place: Place| {
        let current = *here == place;
        item(cx.to(place.clone()), format!("go-{}", page_id(&place)), words::place(&place, cx.lang), "", current)
    };
    html! {
        <nav class="tasks" aria-label={cx.say(words::PARTS)}>
            <p class="tasks__notice">
                <a href={cx.to(Place::Home)} data-testid="go-home" aria-current={(*here == Place::Home).then_some("page")}>{ cx.text(&a.programme.header().short) }</a>
            </p>
            <ol class="tasks__list">{ for SECTIONS.into_iter().map(part) }</ol>
            <ul class="tasks__list tasks__list--pages">{ for pages.into_iter().map(page) }</ul>
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

fn item(href: String, id: String, title: &'static str, state: &str, current: bool) -> Html {
    html! {
        <li key={id.clone()}>
            <a class="task" {href} data-testid={id} aria-current={current.then_some("page")}>
                <span class="task__title">{ title }</span>
                <span class="task__state">{ state.to_owned() }</span>
            </a>
        </li>
    }
}
