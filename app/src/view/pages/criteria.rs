//! What a notice asks, for those who read before they answer: its clauses by kind, and every clause by who decides it.

use super::pack::concerns;
use crate::assessment::Assessment;
use crate::view::kit::{line, Cx};
use crate::words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use preflight_rules::{wording, Clause, ClauseKind, Ledger};
use yew::Html;

/// The clauses that concern the category chosen, by kind, in our words. What can rule an applicant out stands open.
pub fn criteria(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let group = |kind: &ClauseKind| {
        let of = |clause: &&Clause| clause.kind == *kind && concerns(a, clause.categories);
        let open = matches!(kind, ClauseKind::HardCheck | ClauseKind::Exclusion);
        group(cx, wording::clause_kind(*kind, cx.lang), a.programme.clauses().iter().filter(of).map(|c| criterion(cx, c)).gather(), open)
    };
    html! {
        <section class="card" aria-labelledby="criteria-heading">
            <h2 id="criteria-heading">{ cx.say(words::CRITERIA) }</h2>
            { line("small muted", cx.say(words::CRITERIA_HELP)) }
            { for ClauseKind::ALL.iter().map(group) }
        </section>
    }
}

/// Every clause of the notice, by who decides it.
pub fn ledger(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let group = |ledger: &Ledger| {
        let of = |clause: &&Clause| clause.ledger == *ledger;
        group(cx, wording::ledger(*ledger, cx.lang), a.programme.clauses().iter().filter(of).map(|c| entry(cx, c)).gather(), false)
    };
    html! {
        <section class="card" aria-labelledby="ledger-heading">
            <h2 id="ledger-heading">{ cx.say(words::LEDGER) }</h2>
            { line("small muted", cx.say(words::LEDGER_HELP)) }
            { for Ledger::ALL.iter().map(group) }
        </section>
    }
}

/// Clauses under a heading; nothing where there are none.
fn group(cx: Cx<'_>, name: &'static str, clauses: Vec<Html>, open: bool) -> Html {
    if clauses.is_empty() {
        return Html::default();
    }
    html! {
        <details key={name} class="more" {open}>
            <summary><h3>{ words::counted(name, clauses.len(), cx.lang) }</h3></summary>
            <ul class="criteria">{ for clauses }</ul>
        </details>
    }
}

fn criterion(cx: Cx<'_>, clause: &Clause) -> Html {
    let note = |word, text: &Option<preflight_rules::Text>| {
        let text = text.as_ref().map(|t| format!("{}{}{}", cx.say(word), cx.lang.pick("：", ": "), t.get(cx.lang)));
        line("small muted", text.unwrap_or_default())
    };
    html! {
        <li key={clause.id.clone()} class="criterion">
            <p><b>{ cx.text(&clause.title) }</b>{ " " }<span class="chip">{ wording::ledger(clause.ledger, cx.lang) }</span>{ " " }<span class="clause">{ &clause.id }</span></p>
            <p>{ cx.text(&clause.text) }</p>
            { note(words::READING, &clause.reading) }
            { note(words::NOT_HELD, &clause.not_held) }
        </li>
    }
}

fn entry(cx: Cx<'_>, clause: &Clause) -> Html {
    html! {
        <li key={clause.id.clone()} class="criterion">
            <p>{ cx.text(&clause.title) }{ " " }<span class="chip">{ wording::clause_kind(clause.kind, cx.lang) }</span>{ " " }<span class="clause">{ &clause.id }</span></p>
        </li>
    }
}
