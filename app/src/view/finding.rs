//! What one clause comes to: verdict, name and place at sight; all the rest when opened.

use super::kept::{Name, Never};
use super::kit::{link, tag, Cx, Voice};
use super::panel::place_of;
use super::pictures;
use crate::assessment::Assessment;
use crate::msg::ShellMsg;
use crate::names;
use crate::questions::screens;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::{FactDecl, FactIx};
use preflight_rules::wording::{self, Writer};
use preflight_rules::{Clause, Finding, Programme, Text, Verdict};
use yew::{Callback, Html, MouseEvent};

/// What one clause comes to. `forward`: the explanation is shown before it is opened.
pub fn finding(cx: Cx<'_>, a: &Assessment<'_>, writer: &Writer<'_>, finding: &Finding, clause: &Clause, forward: bool) -> Html {
    let full = a.programme.clause_id(clause);
    let explanation = writer.explanation(finding, cx.lang);
    let key = names::finding(&full);
    if cx.model.opened.contains(&full) {
        let body = body(cx, a, writer, finding, clause, &explanation);
        // Opened, it rests on too much to be compared.
        return cx
            .keep(Name::Finding(finding.clause), key, Never, |_| folder(cx.voice, a.programme, clause, finding.verdict, "", Some(body)));
    }
    let why = if forward { explanation } else { String::new() };
    cx.keep(Name::Finding(finding.clause), key, (finding.verdict, why), |(verdict, why)| {
        folder(cx.voice, a.programme, clause, *verdict, why, None)
    })
}

/// The element of a clause that opens; `body` when it is open.
fn folder(cx: Voice<'_>, programme: &Programme, clause: &Clause, verdict: Verdict, why: &str, body: Option<Html>) -> Html {
    let full = programme.clause_id(clause);
    let id = names::finding(&full);
    let open = body.is_some();
    let (send, clicked) = (cx.send.clone(), full.clone());
    // The state of the page says what is open, so that what is folded need not be drawn.
    let onclick = Callback::from(move |e: MouseEvent| {
        e.prevent_default();
        send.emit(ShellMsg::Open(clicked.clone()).into());
    });
    html! {
        <details class="finding" key={id.clone()} id={id.clone()} data-testid={id} data-verdict={verdict.id()} {open}>
            <summary class="finding__summary" {onclick}>
                { tag(verdict, cx.lang) }
                <span class="finding__title">{ cx.text(&clause.title) }</span>
                <span class="finding__why">{ why }</span>
                <span class="clause">{ &programme.header().number }{ " " }{ &clause.id }</span>
            </summary>
            <div class="finding__body">{ body.unwrap_or_default() }</div>
        </details>
    }
}

/// All the rest of a clause.
fn body(cx: Cx<'_>, a: &Assessment<'_>, writer: &Writer<'_>, finding: &Finding, clause: &Clause, explanation: &str) -> Html {
    let remedy = writer.remedy(finding, cx.lang).zip(finding.remedy.as_ref());
    html! {
        <>
            <p class="small muted">{ wording::clause_kind(clause.kind, cx.lang) }{ " · " }{ wording::ledger(clause.ledger, cx.lang) }</p>
            <dl class="finding__list">
                { entry(cx.say(words::CLAUSE), cx.text(&clause.text).as_str()) }
                { entry(cx.say(words::WHY), explanation) }
                { entry(cx.say(words::READING), maybe(cx, &clause.reading)) }
                { entry(cx.say(words::NOT_HELD), maybe(cx, &clause.not_held)) }
            </dl>
            <div class="finding__picture">{ picture(cx, a, finding) }</div>
            { questions(cx, a, finding) }
            if let Some((text, remedy)) = remedy {
                <div class="remedy">
                    <strong>{ cx.say(words::REMEDY) }</strong>
                    <span class="chip">{ wording::change(remedy.when, cx.lang) }</span>
                    <p>{ text }</p>
                </div>
            }
        </>
    }
}

/// The ways to the questions that the clause rests on.
fn questions(cx: Cx<'_>, a: &Assessment<'_>, finding: &Finding) -> Html {
    let screens = screens(a.programme);
    let jump = |(fact, decl): (FactIx, &FactDecl)| {
        let href = cx.to(place_of(&screens, a, fact));
        html! { <li key={decl.name.clone()}>{ link("jump", format!("ask-{}-{}", finding.clause, decl.name), href, cx.text(&decl.label)) }</li> }
    };
    let asked = a.programme.vocabulary().iter().filter(|(fact, d)| d.derived.is_none() && a.used_by(*fact).contains(&finding.clause));
    html! {
        <div class="finding__entry">
            <p class="small muted">{ cx.say(words::QUESTIONS_OF) }</p>
            <ul class="jumps">{ for asked.map(jump) }</ul>
        </div>
    }
}

/// Amounts beside their threshold, or days on a line, where the clause compares some.
fn picture(cx: Cx<'_>, a: &Assessment<'_>, finding: &Finding) -> Html {
    let amounts = pictures::amounts(a.programme, finding, cx.lang);
    amounts.or_else(|| pictures::timeline_of(a.programme, &a.facts, finding, cx.lang)).unwrap_or_default()
}

fn maybe<'t>(cx: Cx<'_>, text: &'t Option<Text>) -> &'t str {
    text.as_ref().map_or("", |t| t.get(cx.lang))
}

fn entry(name: &'static str, text: &str) -> Html {
    if text.is_empty() {
        return Html::default();
    }
    html! { <div class="finding__entry"><dt>{ name }</dt><dd>{ text.to_owned() }</dd></div> }
}
