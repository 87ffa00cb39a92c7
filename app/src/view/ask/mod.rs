//! Questions: a few to a screen, all on a page, or one to be changed.

mod code;
mod control;
mod field;
mod given;
mod options;
mod paste;
mod table;
mod text;
mod why;

use super::kit::{button, heading, line, link, Cx};
use crate::assessment::Assessment;
use crate::model::{Draft, Entry};
use crate::msg::{FormMsg, ShellMsg};
use crate::names;
use crate::questions::{screens, Screen};
use crate::route::{Place, SECTIONS};
use crate::words;
use field::field;
use preflight_html::html;
use preflight_rules::expr::{Place as Spot, Term};
use preflight_rules::fact::{FactIx, Kind, Section};
use preflight_rules::gather::Gather;
use preflight_rules::programme::{Piece, Template};
use preflight_rules::{wording, Text};
use yew::Html;

/// Cells of one list that the errors name.
const MOST_CELLS: usize = 10;

/// One screen of questions.
pub fn screen(cx: Cx<'_>, a: &Assessment<'_>, section: Section, number: usize) -> Html {
    let screens = screens(a.programme);
    let Some(screen) = screens.iter().find(|s| s.section == section && s.number == number) else {
        return nowhere(cx);
    };
    let title = wording::section(section, cx.lang);
    let title = if screen.of > 1 { format!("{title} {}/{}", number + 1, screen.of) } else { title.to_owned() };
    let at = screens.iter().position(|s| s == screen).unwrap_or(0);
    let before = at.checked_sub(1).and_then(|at| screens.get(at));
    let before = before.map_or(Place::Home, |s| Place::Ask { section: s.section, screen: s.number, at: None });
    let later = screens.get(at + 1);
    let later = later.map_or(Place::Check, |s| Place::Ask { section: s.section, screen: s.number, at: None });
    html! {
        <section class="card">
            <p class="small muted">{ link("", "to-tasks".into(), cx.to(Place::Home), cx.say(words::TO_TASKS)) }{ " · " }{ source(cx, a) }</p>
            { heading(title) }
            { errors(cx, a, &screen.facts) }
            <div key="code">{ if section == Section::Unit && number == 0 { code::code(cx) } else { Html::default() } }</div>
            { questions(cx, a, screen) }
            { if number + 1 == screen.of { computed(cx, a, section) } else { Html::default() } }
            <div class="actions">
                { button(cx, "button", "continue".into(), cx.say(words::CONTINUE), ShellMsg::Continue.into()) }
                { link("button button--text", "later".into(), cx.to(later), cx.say(words::LATER)) }
                { link("button button--text", "before".into(), cx.to(before), cx.say(words::BEFORE)) }
            </div>
        </section>
    }
}

/// A part or question that this notice does not have: why, and where to go.
fn nowhere(cx: Cx<'_>) -> Html {
    html! {
        <section class="card">
            { heading(cx.say(words::NO_PAGE)) }
            { line("", cx.say(words::NO_PAGE_HELP)) }
            <div class="actions">
                { link("button", "to-tasks".into(), cx.to(Place::Home), cx.say(words::TO_TASKS)) }
                { link("button button--quiet", "go-check".into(), cx.to(Place::Check), words::place(&Place::Check, cx.lang)) }
            </div>
        </section>
    }
}

/// The questions that matter, then those that change nothing now, folded away.
fn questions(cx: Cx<'_>, a: &Assessment<'_>, screen: &Screen) -> Html {
    let quiet = |fact: &&FactIx| {
        let folded = cx.model.folded.contains(fact) && !a.report.next_facts.contains(fact);
        folded && !is_target(cx, a, **fact)
    };
    let asked: Vec<Html> = screen.facts.iter().filter(|f| !quiet(f)).map(|f| field(cx, a, *f)).gather();
    let rest: Vec<Html> = screen.facts.iter().filter(quiet).map(|f| field(cx, a, *f)).gather();
    let nothing = asked.is_empty();
    html! {
        <div key="questions">
            <p key="none" class="muted" hidden={!nothing}>{ cx.say(words::NOTHING_ASKED) }</p>
            <div key="asked" class="fields">{ for asked }</div>
            <details key="quiet" class="more" hidden={rest.is_empty()} data-testid="quiet">
                <summary>{ words::quiet(rest.len(), cx.lang) }</summary>
                <p class="small muted">{ cx.say(words::QUIET_HELP) }</p>
                <div class="fields">{ for rest }</div>
            </details>
        </div>
    }
}

/// The page was opened for this very question.
fn is_target(cx: Cx<'_>, a: &Assessment<'_>, fact: FactIx) -> bool {
    let Place::Ask { at: Some(at), .. } = &cx.model.place else { return false };
    a.decl(fact).is_some_and(|d| d.name == *at)
}

/// Every question on one page.
pub fn all(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let screens = screens(a.programme);
    let facts: Vec<FactIx> = screens.iter().flat_map(|s| s.facts.iter().copied()).gather();
    let part = |(section, id): (Section, &'static str)| {
        let here: Vec<Html> = screens.iter().filter(|s| s.section == section).flat_map(|s| &s.facts).map(|f| field(cx, a, *f)).gather();
        if here.is_empty() {
            return Html::default();
        }
        html! {
            <section key={id} class="card" aria-labelledby={format!("all-{id}")}>
                <h2 id={format!("all-{id}")}>{ wording::section(section, cx.lang) }</h2>
                { if section == Section::Unit { code::code(cx) } else { Html::default() } }
                <div class="fields">{ for here }</div>
                { computed(cx, a, section) }
            </section>
        }
    };
    html! {
        <div class="stack">
            <p class="small muted">{ source(cx, a) }</p>
            { heading(cx.say(words::ALL_QUESTIONS)) }
            { errors(cx, a, &facts) }
            { for SECTIONS.into_iter().map(part) }
            <div class="actions">{ button(cx, "button", "continue".into(), cx.say(words::CONTINUE_CHECK), ShellMsg::Continue.into()) }</div>
        </div>
    }
}

/// One question to be changed, and what it newly opens.
pub fn change(cx: Cx<'_>, a: &Assessment<'_>, name: &str) -> Html {
    let Some(fact) = a.programme.vocabulary().find(name) else {
        return nowhere(cx);
    };
    let opened: Vec<FactIx> = a
        .programme
        .vocabulary()
        .iter()
        .map(|(ix, _)| ix)
        .filter(|ix| *ix != fact && a.given(*ix).is_some_and(|g| newly(cx, a, *ix, g)))
        .gather();
    let title = a.decl(fact).map(|d| cx.text(&d.label)).unwrap_or_default();
    html! {
        <section class="card">
            <p class="small muted">{ source(cx, a) }</p>
            { heading(words::changing(&title, cx.lang)) }
            { errors(cx, a, &[fact]) }
            <div class="fields">{ field(cx, a, fact) }</div>
            <div key="opened">
                if !opened.is_empty() {
                    <h2>{ cx.say(words::NEWLY_OPENED) }</h2>
                    <div class="fields">{ for opened.iter().map(|f| field(cx, a, *f)) }</div>
                }
            </div>
            <div class="actions">
                { button(cx, "button", "continue".into(), cx.say(words::BACK_TO_CHECK), ShellMsg::Continue.into()) }
                { link("button button--text", "later".into(), cx.to(Place::Check), cx.say(words::LATER)) }
            </div>
        </section>
    }
}

/// It was not needed when the question was opened, and is now, or was answered since.
fn newly(cx: Cx<'_>, a: &Assessment<'_>, here: FactIx, given: FactIx) -> bool {
    // One that is being answered stays until the page is left.
    let answered = a.facts.is_known(here) && a.decl(here).is_some_and(|d| d.derived.is_none());
    (answered || a.report.next_facts.contains(&here)) && !cx.model.needed_before.contains(&given)
}

/// Short name of the notice and the category.
fn source(cx: Cx<'_>, a: &Assessment<'_>) -> String {
    let mut source = a.programme.header().short.get(cx.lang).to_owned();
    let chosen = cx.model.category_of(a.programme);
    if let Some(category) = a.programme.categories().iter().find(|c| chosen == Some(c.id.as_str())) {
        source.push_str(" · ");
        source.push_str(category.name.get(cx.lang));
    }
    source
}

/// What stops the way on: every field that cannot be read, with the way to it.
fn errors(cx: Cx<'_>, a: &Assessment<'_>, facts: &[FactIx]) -> Html {
    if !cx.model.stopped {
        return html! { <div key="errors"></div> };
    }
    let mut wrong: Vec<Html> = Vec::new();
    let mut more = 0;
    for decl in facts.iter().filter_map(|f| a.decl(*f)) {
        let Some((given, draft)) = a.vocabulary().find(&decl.name).and_then(|g| Some((g, cx.model.drafts.get(g)?))) else { continue };
        let cells = bad_cells(draft);
        more += cells.len().saturating_sub(MOST_CELLS);
        for (row, field, complaint) in cells.iter().take(MOST_CELLS) {
            let Some(field) = decl.kind.fields().get(*field) else { continue };
            let at = words::bad_cell(decl.label.get(cx.lang), *row, field.label.get(cx.lang), cx.lang);
            let id = names::cell(&decl.name, *row, &field.name);
            let name = format!("error-{}-{row}-{}", decl.name, field.name);
            let show = FormMsg::ShowRow(given, *row, id);
            wrong.push(html! { <li key={name.clone()}>{ button(cx, "button button--text", name.clone(), at + complaint.get(cx.lang), show.into()) }</li> });
        }
        if let Some(complaint) = draft.complaint().filter(|_| cells.is_empty()) {
            let text = format!("{}{}{}", decl.label.get(cx.lang), cx.lang.pick("：", ": "), complaint.say.get(cx.lang));
            let id = names::fact(&decl.name);
            wrong.push(html! { <li key={id.clone()}>{ button(cx, "button button--text", format!("error-{}", decl.name), text, ShellMsg::Focus(id).into()) }</li> });
        }
    }
    let writer = a.writer();
    for (i, clash) in a.contradictions.iter().enumerate().filter(|(_, c)| facts.contains(&c.fact)) {
        let id = a.decl(clash.fact).map(|d| names::fact(&d.name)).unwrap_or_default();
        let text = writer.contradiction(clash).get(cx.lang).to_owned();
        wrong.push(
            html! { <li key={i}>{ button(cx, "button button--text", format!("error-clash-{i}"), text, ShellMsg::Focus(id).into()) }</li> },
        );
    }
    if wrong.is_empty() {
        return html! { <div key="errors"></div> };
    }
    html! {
        <div key="errors" class="errors" id={names::ERRORS} tabindex="-1" role="alert" aria-labelledby="errors-title" data-testid={names::ERRORS}>
            <h2 id="errors-title">{ words::errors(wrong.len() + more, cx.lang) }</h2>
            <ul>{ for wrong }</ul>
            { line("small", words::more_cells(more, cx.lang)) }
            { line("small muted", cx.say(words::ERRORS_HELP)) }
        </div>
    }
}

/// The cells of a list that cannot be read: record and field, by position, and what is wrong.
fn bad_cells(list: &Draft) -> Vec<(usize, usize, &Text)> {
    let Entry::Rows(rows) = list.entry() else { return Vec::new() };
    let mut out = Vec::new();
    for (row, record) in rows.iter().enumerate() {
        for (field, cell) in record.cells.iter().enumerate() {
            out.extend(cell.as_ref().and_then(Draft::complaint).map(|complaint| (row, field, &complaint.say)));
        }
    }
    out
}

/// What follows from the answers of a part: the sentence maker prints a derived fact as it would within a sentence.
fn computed(cx: Cx<'_>, a: &Assessment<'_>, section: Section) -> Html {
    let writer = a.writer();
    let derived =
        a.programme.vocabulary().iter().filter(|(_, d)| d.section == section && d.derived.is_some() && !matches!(d.kind, Kind::Bool(_)));
    // Contradictory answers compute nonsense.
    let derived = derived.filter(|_| a.contradictions.is_empty());
    let row = |(ix, decl): (FactIx, &preflight_rules::fact::FactDecl)| {
        let piece = vec![Piece::Term(Term::Of(Spot::Fact(ix)))];
        let value = writer.fill(&Template { zh: piece.clone(), en: piece }, cx.lang);
        // As the sentence maker says it: there is nothing to compute from.
        let known = value != cx.lang.pick("（未填）", "(not given)");
        known.then(|| html! { <div key={decl.name.clone()} class="computed__row"><dt>{ cx.text(&decl.label) }</dt><dd class="num">{ value }</dd></div> })
    };
    html! { <dl class="computed" aria-label={cx.say(words::COMPUTED)}>{ for derived.filter_map(row) }</dl> }
}
