//! What it leads to, beside the questions: outcome, counts, what to give next, the clauses to look at.

use super::finding::finding;
use super::kit::{button, link, sign, Cx};
use super::pictures;
use crate::assessment::{Assessment, DECIDING};
use crate::model::Draft;
use crate::msg::ShellMsg;
use crate::names;
use crate::questions::{screen_of, screens};
use crate::route::Place;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::FactIx;
use preflight_rules::gather::Gather;
use preflight_rules::{wording, Outcome, Verdict};
use yew::Html;

/// The live result.
pub fn panel(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let class = if cx.model.sheet { "panel panel--open" } else { "panel" };
    html! {
        <aside {class} id={names::PANEL} tabindex="-1" aria-label={cx.say(words::RESULT)}>
            <div class="panel__close">{ button(cx, "button button--text", "sheet-close".into(), cx.say(words::CLOSE), ShellMsg::Sheet(false).into()) }</div>
            <section class="card verdict">
                { outcome(cx, a) }
                <div key="clash">{ contradictions(cx, a) }</div>
                <div key="rest">
                    if a.contradictions.is_empty() {
                        { counts(cx, a) }
                        { unreadable(cx, a) }
                        { next_facts(cx, a) }
                        { deciding(cx, a) }
                    }
                </div>
            </section>
        </aside>
    }
}

/// The outcome, headline first.
pub fn outcome(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let class = format!("outcome outcome--{}", a.outcome());
    html! {
        <div key="outcome" {class} id={names::OUTCOME} data-testid={names::OUTCOME} data-outcome={a.outcome()} tabindex="-1">
            <span class="small">{ cx.say(words::SO_FAR) }</span>
            <strong class="outcome__headline">{ a.headline() }</strong>
            <span class="small">{ standing(cx, a) }</span>
        </div>
    }
}

/// One sentence on what the headline rests on.
fn standing(cx: Cx<'_>, a: &Assessment<'_>) -> String {
    if !a.contradictions.is_empty() {
        return cx.say(words::CONTRADICTORY_HELP).to_owned();
    }
    match (a.report.next_facts.len(), a.count(Verdict::Warn)) {
        (0, doubtful @ 1..) if a.report.outcome == Outcome::Ready => words::doubtful(doubtful, cx.lang),
        (open, _) => words::open_questions(open, a.unsure(), cx.lang),
    }
}

/// Fields of this notice that hold something that cannot be read, each with the way to it.
fn unreadable(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let wrong = |fact: &FactIx| a.given(*fact).and_then(|g| a.model.drafts.get(g)).and_then(Draft::complaint).is_some();
    let facts: Vec<FactIx> = a.programme.vocabulary().iter().map(|(fact, _)| fact).filter(wrong).gather();
    let screens = screens(a.programme);
    let jump = |fact: &FactIx| {
        let decl = a.decl(*fact)?;
        let href = cx.to(place_of(&screens, a, *fact));
        Some(html! { <li key={decl.name.clone()}>{ link("jump", format!("unread-{}", decl.name), href, cx.text(&decl.label)) }</li> })
    };
    html! {
        <div key="unreadable" hidden={facts.is_empty()}>
            <p class="small">{ facts.len() }{ " " }{ cx.say(words::UNREADABLE) }</p>
            <ul class="jumps jumps--clash">{ for facts.iter().filter_map(jump) }</ul>
        </div>
    }
}

/// What contradicts what, each with the way to its field.
pub fn contradictions(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    if a.contradictions.is_empty() {
        return html! { <div></div> };
    }
    let writer = a.writer();
    let screens = screens(a.programme);
    let one = |(i, c): (usize, &preflight_rules::sanity::Contradiction)| {
        let href = cx.to(place_of(&screens, a, c.fact));
        html! { <li key={i}>{ link("jump", format!("clash-{i}"), href, writer.contradiction(c).get(cx.lang).to_owned()) }</li> }
    };
    html! { <ul class="jumps jumps--clash" data-testid="contradictions">{ for a.contradictions.iter().enumerate().map(one) }</ul> }
}

/// Where a fact of the notice is asked for.
pub fn place_of(screens: &[crate::questions::Screen], a: &Assessment<'_>, fact: FactIx) -> Place {
    let at = a.decl(fact).map(|d| d.name.clone());
    match (screen_of(screens, fact), &a.model.place) {
        (Some(_), Place::All(_)) => Place::All(at),
        (Some(screen), _) => Place::Ask { section: screen.section, screen: screen.number, at },
        (None, _) => Place::Check,
    }
}

/// How many clauses have which verdict.
pub fn counts(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let counts: Vec<_> = a.counts().into_iter().map(|(v, n)| (v.id(), sign(v), wording::verdict(v, cx.lang), n)).gather();
    pictures::meter(&counts)
}

/// The facts to give next, as ways to their questions.
pub fn next_facts(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let facts = &a.report.next_facts;
    let screens = screens(a.programme);
    let jump = |fact: &FactIx| {
        let decl = a.decl(*fact)?;
        let href = cx.to(place_of(&screens, a, *fact));
        Some(html! { <li key={decl.name.clone()}>{ link("jump", format!("next-{}", decl.name), href, cx.text(&decl.label)) }</li> })
    };
    html! {
        <details key="next" class="next" open={facts.len() <= 6} hidden={facts.is_empty()} data-testid={names::NEXT_FACTS}>
            <summary>{ cx.say(words::NEXT) }{ format!(" ({})", facts.len()) }</summary>
            <ul class="jumps">{ for facts.iter().filter_map(jump) }</ul>
        </details>
    }
}

fn deciding(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let writer = a.writer();
    let mut shown: Vec<Html> = Vec::new();
    let order: &[Verdict] = if cx.model.show_all { &Verdict::BY_URGENCY } else { &DECIDING };
    for verdict in order {
        a.findings().filter(|(f, _)| f.verdict == *verdict).map(|(f, c)| finding(cx, a, &writer, f, c, true)).add_to(&mut shown);
    }
    let none = a.findings().all(|(f, _)| !DECIDING.contains(&f.verdict));
    let label = if cx.model.show_all { words::SHOW_FEW } else { words::SHOW_ALL };
    let expanded = if cx.model.show_all { "true" } else { "false" };
    html! {
        <div key="deciding">
            <h2 class="verdict__heading">{ cx.say(words::DECIDING) }</h2>
            <p class="small muted" hidden={!none}>{ cx.say(words::DECIDING_NONE) }</p>
            <div class="findings">{ for shown }</div>
            <div class="actions">
                <button type="button" class="button button--quiet" data-testid="show-all" aria-expanded={expanded} onclick={cx.press(ShellMsg::ShowAll(!cx.model.show_all).into())}>{ cx.say(label) }</button>
                { link("button button--text", "see-result".into(), cx.to(Place::Result), words::every_clause(a.programme.clauses().len(), cx.lang)) }
            </div>
            <p class="small muted">{ cx.say(words::DEADLINES_APART) }</p>
        </div>
    }
}
