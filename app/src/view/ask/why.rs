//! Why it is asked: the clauses that use the answer, one tap away.

use super::super::kit::{line, tag, Cx, Voice};
use crate::assessment::Assessment;
use crate::msg::ShellMsg;
use crate::names;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::FactIx;
use preflight_rules::gather::Gather;
use preflight_rules::{Programme, Verdict};
use yew::{Callback, Html, MouseEvent};

/// What its element is named by, after the question.
const WHY: &str = "why";

/// What the clauses that use a fact come to; nothing while they are folded away.
pub fn told(cx: Cx<'_>, a: &Assessment<'_>, name: &str, fact: FactIx) -> Option<Vec<Verdict>> {
    let open = cx.model.opened.contains(&names::part(&names::fact(name), WHY));
    open.then(|| a.used_by(fact).iter().filter_map(|i| a.report.findings.get(*i)).map(|finding| finding.verdict).gather())
}

/// The clauses that use a fact of the notice: `name` is the fact's, `clauses` are their positions, `told` what they come to.
pub fn why(cx: Voice<'_>, programme: &Programme, name: &str, clauses: &[usize], told: Option<&[Verdict]>) -> Html {
    let name = names::part(&names::fact(name), WHY);
    let one = |(i, verdict): (&usize, &Verdict)| {
        let clause = programme.clauses().get(*i)?;
        Some(html! {
            <li key={clause.id.clone()} class="why__clause">
                { tag(*verdict, cx.lang) }
                <span>{ cx.text(&clause.title) }{ " " }<span class="clause">{ &clause.id }</span></span>
                <span class="why__text">{ cx.text(&clause.text) }</span>
            </li>
        })
    };
    let (send, clicked) = (cx.send.clone(), name.clone());
    let onclick = Callback::from(move |e: MouseEvent| {
        e.prevent_default();
        send.emit(ShellMsg::Open(clicked.clone()).into());
    });
    let open = told.is_some();
    let none = if open && clauses.is_empty() { cx.say(words::USED_BY_NONE) } else { "" };
    let shown: Vec<Html> = clauses.iter().zip(told.unwrap_or_default()).filter_map(one).gather();
    html! {
        <details key="why" class="why" data-testid={name} {open}>
            <summary {onclick}>{ cx.say(words::WHY_ASKED) }<span class="clause">{ words::used_by(programme, clauses, cx.lang) }</span></summary>
            { line("small muted", none) }
            <ul class="why__list">{ for shown }</ul>
        </details>
    }
}
