//! Why it is asked: the clauses that use the answer, one tap away.

use super::super::kit::{tag, Cx};
use crate::assessment::Assessment;
use crate::names;
use crate::words;
use preflight_rules::fact::FactIx;
use yew::{html, Html};

/// The clauses that use a fact of the notice.
pub fn why(cx: Cx<'_>, a: &Assessment<'_>, fact: FactIx) -> Html {
    let clauses = a.used_by(fact);
    let name = a.decl(fact).map(|d| names::part(&names::fact(&d.name), "why")).unwrap_or_default();
    let one = |i: usize| {
        let (clause, finding) = a.programme.clauses().get(i).zip(a.report.findings.get(i))?;
        Some(html! {
            <li key={clause.id.clone()} class="why__clause">
                { tag(finding.verdict, cx.lang) }
                <span>{ cx.text(&clause.title) }{ " " }<span class="clause">{ &clause.id }</span></span>
                <span class="why__text">{ cx.text(&clause.text) }</span>
            </li>
        })
    };
    html! {
        <details key="why" class="why" data-testid={name}>
            <summary>{ cx.say(words::WHY_ASKED) }<span class="clause">{ words::used_by(a.programme, clauses, cx.lang) }</span></summary>
            if clauses.is_empty() {
                <p class="small muted">{ cx.say(words::USED_BY_NONE) }</p>
            } else {
                <ul class="why__list">{ for clauses.iter().filter_map(|i| one(*i)) }</ul>
            }
        </details>
    }
}
