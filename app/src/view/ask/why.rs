//! Why it is asked: the clauses that use the answer, one tap away.

use super::super::kit::{line, tag, Cx};
use crate::assessment::Assessment;
use crate::msg::ShellMsg;
use crate::names;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::FactIx;
use preflight_rules::gather::Gather;
use yew::{Callback, Html, MouseEvent};

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
    let open = cx.model.opened.contains(&name);
    let (send, clicked) = (cx.send.clone(), name.clone());
    let onclick = Callback::from(move |e: MouseEvent| {
        e.prevent_default();
        send.emit(ShellMsg::Open(clicked.clone()).into());
    });
    let told: Vec<Html> = if open { clauses.iter().filter_map(|i| one(*i)).gather() } else { Vec::new() };
    let none = if open && clauses.is_empty() { cx.say(words::USED_BY_NONE) } else { "" };
    html! {
        <details key="why" class="why" data-testid={name} {open}>
            <summary {onclick}>{ cx.say(words::WHY_ASKED) }<span class="clause">{ words::used_by(a.programme, clauses, cx.lang) }</span></summary>
            { line("small muted", none) }
            <ul class="why__list">{ for told }</ul>
        </details>
    }
}
