//! Every clause of the notice with its status: the verdict, and the ledger that shows what the tool does not decide.

use crate::assessment::Assessment;
use crate::msg::ShellMsg;
use crate::route::Place;
use crate::view::finding::finding;
use crate::view::kit::{heading, line, link, provenance, sign, Cx};
use crate::view::{around, consent, panel, pictures};
use crate::words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use preflight_rules::order::sort_by_key;
use preflight_rules::wording;
use preflight_rules::{ClauseKind, Ledger, Verdict};
use yew::Html;

/// Every clause.
pub fn result(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    html! {
        <div class="stack">
            <section class="card verdict">
                { heading(words::place(&Place::Result, cx.lang)) }
                { panel::outcome(cx, a) }
                { provenance(cx) }
                <div key="clash">{ panel::contradictions(cx, a) }</div>
                <div key="counts">
                    if a.contradictions.is_empty() {
                        { panel::counts(cx, a) }
                        { panel::next_facts(cx, a) }
                    }
                </div>
                <div class="actions">
                    { link("button button--quiet", "go-fixes".into(), cx.to(Place::Fixes), words::place(&Place::Fixes, cx.lang)) }
                    { link("button button--quiet", "go-print".into(), cx.to(Place::Print), words::place(&Place::Print, cx.lang)) }
                </div>
            </section>
            { around::says(cx, a, "card") }
            { consent::wish(cx) }
            { ledger(cx, a) }
            <section class="card" aria-labelledby="clauses-heading">
                <h2 id="clauses-heading">{ words::every_clause(a.programme.clauses().len(), cx.lang) }</h2>
                { filters(cx, a) }
                <div class="findings">{ for listed(cx, a) }</div>
            </section>
            <section class="card" aria-labelledby="time-heading">
                <h2 id="time-heading">{ cx.say(words::TIMES) }</h2>
                { pictures::timeline(a.programme, &a.facts, &a.report, cx.lang).unwrap_or_else(|| line("small muted", cx.say(words::NO_TIMES))) }
            </section>
        </div>
    }
}

/// Who decides the clauses.
fn ledger(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let row = |ledger: &Ledger| {
        let n = a.programme.clauses().iter().filter(|c| c.ledger == *ledger).count();
        html! { <div key={ledger.id()} class="ledger__row"><dt>{ wording::ledger(*ledger, cx.lang) }</dt><dd class="num">{ n }</dd></div> }
    };
    html! {
        <section class="card" aria-labelledby="ledger-heading">
            <h2 id="ledger-heading">{ cx.say(words::LEDGER) }</h2>
            { line("small muted", cx.say(words::LEDGER_HELP)) }
            <dl class="ledger">{ for Ledger::ALL.iter().map(row) }</dl>
        </section>
    }
}

fn filters(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let one = |verdict: Option<Verdict>, label: String| {
        let on = cx.model.only == verdict;
        let id = format!("only-{}", verdict.map_or("all", Verdict::id));
        html! {
            <button key={id.clone()} type="button" class="filter" data-testid={id} aria-pressed={if on { "true" } else { "false" }} onclick={cx.press(ShellMsg::Only(verdict).into())}>{ label }</button>
        }
    };
    // The list has the clauses on dates too.
    let count = |v: &Verdict| (*v, a.report.findings.iter().filter(|f| f.verdict == *v).count());
    let counted = Verdict::BY_URGENCY.iter().map(count).filter(|(_, n)| *n > 0 && a.contradictions.is_empty());
    let by_text = cx.model.by_text;
    html! {
        <div class="filters" role="group" aria-label={cx.say(words::FILTER)}>
            { one(None, cx.say(words::ALL).to_owned()) }
            { for counted.map(|(v, n)| one(Some(v), format!("{} {} {n}", sign(v), wording::verdict(v, cx.lang)))) }
            <button key="order" type="button" class="filter filter--order" data-testid="by-text" aria-pressed={if by_text { "true" } else { "false" }} onclick={cx.press(ShellMsg::ByText(!by_text).into())}>{ cx.say(words::BY_TEXT) }</button>
        </div>
    }
}

/// Clauses in the order wanted; those on dates too, which the outcome leaves out.
fn listed(cx: Cx<'_>, a: &Assessment<'_>) -> Vec<Html> {
    if !a.contradictions.is_empty() {
        return vec![line("muted", cx.say(words::CONTRADICTORY_HELP))];
    }
    let writer = a.writer();
    let all: Vec<_> = a.report.findings.iter().zip(a.programme.clauses()).gather();
    let wanted = |v: Verdict| cx.model.only.is_none_or(|only| only == v);
    let mut order: Vec<_> = all.iter().filter(|(f, _)| wanted(f.verdict)).gather();
    if !cx.model.by_text {
        let rank = |v: Verdict| Verdict::BY_URGENCY.iter().position(|u| *u == v);
        // Dates last: they never count.
        sort_by_key(&mut order, |(f, c)| (c.kind == ClauseKind::Deadline, rank(f.verdict)));
    }
    order.into_iter().map(|(f, c)| finding(cx, a, &writer, f, c, true)).gather()
}
