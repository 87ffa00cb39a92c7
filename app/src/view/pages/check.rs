//! Check answers, the hub: everything given, part by part; what is missing, and which missing facts decide.

use super::answer::answer;
use crate::assessment::Assessment;
use crate::model::{Draft, Entry};
use crate::questions::asked;
use crate::route::{section_id, Place, SECTIONS};
use crate::view::kit::{heading, line, link, provenance, Cx};
use crate::view::panel;
use crate::words;
use preflight_html::html;
use preflight_rules::fact::{FactDecl, FactIx, Kind, Section};
use preflight_rules::gather::Gather;
use preflight_rules::value::Value;
use preflight_rules::wording::{self, shown_value};
use yew::Html;

/// Check answers.
pub fn check(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let told = match (a.contradictions.is_empty(), a.report.next_facts.len()) {
        (false, _) => format!("{}{}", a.headline(), cx.lang.pick("。", ". ")) + cx.say(words::CONTRADICTORY_HELP),
        (true, 0) => cx.say(words::CHECK_NONE).to_owned(),
        (true, open) => words::open_questions(open, a.unsure(), cx.lang),
    };
    html! {
        <div class="stack">
            <section class="card">
                { heading(words::place(&Place::Check, cx.lang)) }
                { line("muted", cx.say(words::CHECK_LEAD)) }
                { line("", told) }
                { provenance(cx) }
                { panel::contradictions(cx, a) }
                <div class="actions">
                    { link("button", "go-result".into(), cx.to(Place::Result), words::place(&Place::Result, cx.lang)) }
                    { link("button button--quiet", "go-pack".into(), cx.to(Place::Pack), words::place(&Place::Pack, cx.lang)) }
                </div>
            </section>
            { for SECTIONS.into_iter().map(|(section, _)| part(cx, a, section)) }
        </div>
    }
}

fn part(cx: Cx<'_>, a: &Assessment<'_>, section: Section) -> Html {
    let facts = asked(a.programme, section);
    if facts.is_empty() {
        return Html::default();
    }
    let id = section_id(section);
    html! {
        <section key={id} class="card" aria-labelledby={format!("check-{id}")}>
            <h2 id={format!("check-{id}")}>{ wording::section(section, cx.lang) }</h2>
            <dl class="answers">{ for facts.iter().filter_map(|f| row(cx, a, *f)) }</dl>
        </section>
    }
}

fn row(cx: Cx<'_>, a: &Assessment<'_>, ix: FactIx) -> Option<Html> {
    let (decl, given) = a.decl(ix).zip(a.given(ix))?;
    let kind = &a.vocabulary().get(given)?.kind;
    let draft = cx.model.draft(given);
    let needed = a.report.next_facts.contains(&ix);
    let malformed = draft.and_then(Draft::malformed);
    let said = answer(kind, draft, cx.lang);
    let (mark, tone) = match (malformed, needed, draft) {
        (Some(_), _, _) => (cx.say(words::CANNOT_READ), "chip chip--bad"),
        (None, true, Some(d)) if *d.entry() == Entry::Unsure => (cx.say(words::MATTERS), "chip chip--need"),
        (None, true, _) => (cx.say(words::NEEDED), "chip chip--need"),
        _ => ("", "chip"),
    };
    let by = cx.model.given(given).map(|_| words::by(cx.model.host_name(cx.lang), cx.lang)).unwrap_or_default();
    let empty = if needed { words::NOT_GIVEN } else { words::NOT_GIVEN_QUIET };
    let label: &str = decl.label.get(cx.lang);
    Some(html! {
        <div key={decl.name.clone()} class="answers__row" data-testid={format!("answer-{}", decl.name)}>
            <dt>{ label.to_owned() }</dt>
            <dd>
                <span class={if said.is_empty() { "muted" } else { "answers__value" }}>{ if said.is_empty() { cx.say(empty).to_owned() } else { said } }</span>
                { " " }<span class={tone}>{ mark }</span><span class="chip">{ by }</span>
                { records(cx, decl, draft) }
            </dd>
            <dd class="answers__change">
                <a href={cx.to(Place::Change(decl.name.clone()))} data-testid={format!("change-{}", decl.name)}>{ cx.say(words::CHANGE) }<span class="visually-hidden">{ format!(" {label}") }</span></a>
            </dd>
        </div>
    })
}

/// The records of a list, field by field.
fn records(cx: Cx<'_>, decl: &FactDecl, draft: Option<&Draft>) -> Html {
    let (Kind::Rows(fields), Some(Entry::Rows(_)), Some(Value::Rows(rows))) =
        (&decl.kind, draft.map(Draft::entry), draft.and_then(Draft::value))
    else {
        return html! { <span></span> };
    };
    let one = |(i, row): (usize, &preflight_rules::value::Row)| {
        let cells: Vec<String> = fields
            .iter()
            .zip(row)
            .filter_map(|(field, value)| {
                Some(format!("{} {}", field.label.get(cx.lang), shown_value(&field.kind, value.as_ref()?, cx.lang)))
            })
            .gather();
        html! { <li key={i}>{ cells.join(cx.lang.pick("；", "; ")) }</li> }
    };
    html! { <ol class="answers__records">{ for rows.iter().enumerate().map(one) }</ol> }
}
