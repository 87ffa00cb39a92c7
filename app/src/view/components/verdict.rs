//! What the answers lead to: outcome, counts, what to give next, the clauses to look at, and the rest on demand.

use super::{press, Finding};
use crate::msg::{Msg, ShellMsg};
use crate::names;
use crate::view::present::{Count, FindingView, NextFact, VerdictView};
use crate::words;
use preflight_rules::Lang;
use std::rc::Rc;
use yew::{classes, component, html, Callback, Html, Properties};

/// Properties of [`Verdict`].
#[derive(Properties, PartialEq)]
pub struct VerdictProps {
    /// The language.
    pub lang: Lang,
    /// What the answers lead to.
    pub verdict: Rc<VerdictView>,
    /// Where messages go.
    pub send: Callback<Msg>,
}

/// What the answers lead to.
#[component]
pub fn Verdict(props: &VerdictProps) -> Html {
    let (verdict, lang, send) = (&props.verdict, props.lang, &props.send);
    let contradictory = !verdict.contradictions.is_empty();
    html! {
        <section class="card verdict" aria-labelledby="result-heading">
            <h2 key="heading" id="result-heading" class="visually-hidden">{ words::RESULT.get(lang) }</h2>
            <div key="outcome" id={names::OUTCOME} tabindex="-1" class={classes!("outcome", format!("outcome--{}", verdict.outcome))} data-testid={names::OUTCOME} data-outcome={verdict.outcome}>
                <span class="small">{ words::SO_FAR.get(lang) }</span>
                <strong class="outcome__headline">{ &verdict.headline }</strong>
                if contradictory {
                    <span class="small">{ words::CONTRADICTORY_HELP.get(lang) }</span>
                }
                if verdict.unreadable > 0 {
                    <span class="small">{ format!("{} {}", verdict.unreadable, words::UNREADABLE.get(lang)) }</span>
                }
            </div>
            <p key="status" class="visually-hidden" role="status" aria-live="polite">{ &verdict.summary }</p>
            <div key="counts">{ counts(&verdict.counts) }</div>
            <ul key="contradictions" class="jumps jumps--clash" data-testid="contradictions">{ for verdict.contradictions.iter().map(|fact| jump(fact, send)) }</ul>
            <div key="next">{ next(&verdict.next_facts, lang, send) }</div>
            <div key="findings">
                if !contradictory {
                    { findings(verdict, lang, send) }
                }
            </div>
        </section>
    }
}

fn counts(counts: &[Count]) -> Html {
    let total: usize = counts.iter().map(|c| c.count).sum();
    let mut from = 0;
    let bars = counts.iter().map(|c| {
        let x = from;
        from += c.count;
        html! { <rect key={c.verdict} class={format!("meter__part meter__part--{}", c.verdict)} x={x.to_string()} y="0" width={c.count.to_string()} height="1" /> }
    });
    html! {
        <>
            <svg class="meter" viewBox={format!("0 0 {} 1", total.max(1))} preserveAspectRatio="none" aria-hidden="true">{ for bars }</svg>
            <ul class="counts">
                { for counts.iter().map(|c| html! {
                    <li key={c.verdict} class={format!("counts__item counts__item--{}", c.verdict)}><span aria-hidden="true">{ c.sign }</span>{ " " }{ c.word }{ " " }<b class="num">{ c.count }</b></li>
                }) }
            </ul>
        </>
    }
}

fn jump(fact: &NextFact, send: &Callback<Msg>) -> Html {
    html! { <li key={format!("{} {}", fact.field, fact.label)}><button class="jump" onclick={press(send, ShellMsg::Focus(fact.field.to_string()))}>{ &fact.label }</button></li> }
}

fn next(facts: &[NextFact], lang: Lang, send: &Callback<Msg>) -> Html {
    html! {
        <details class="next" data-testid={names::NEXT_FACTS} hidden={facts.is_empty()}>
            <summary>{ words::NEXT.get(lang) }{ " " }<b class="num">{ facts.len() }</b></summary>
            <ul class="jumps">{ for facts.iter().map(|fact| jump(fact, send)) }</ul>
        </details>
    }
}

fn findings(verdict: &VerdictView, lang: Lang, send: &Callback<Msg>) -> Html {
    let list = |findings: &[Rc<FindingView>], forward| {
        html! {
            <div class="findings">{ for findings.iter().map(|f| html! { <Finding key={f.id.to_string()} {lang} finding={f.clone()} {forward} /> }) }</div>
        }
    };
    let toggle = if verdict.show_all { words::SHOW_FEW } else { words::SHOW_ALL };
    let expanded = if verdict.show_all { "true" } else { "false" };
    html! {
        <>
            <h3 class="verdict__heading">{ words::DECIDING.get(lang) }</h3>
            <p class="small muted" hidden={!verdict.deciding.is_empty()}>{ words::DECIDING_NONE.get(lang) }</p>
            { list(&verdict.deciding, true) }
            <button class="button button--quiet" data-testid="show-all" aria-expanded={expanded} onclick={press(send, ShellMsg::ShowAll(!verdict.show_all))}>
                { toggle.get(lang) }{ format!(" ({})", verdict.deciding.len() + verdict.rest_count) }
            </button>
            <p class="small muted">{ words::DEADLINES_APART.get(lang) }</p>
            <h3 class="verdict__heading" hidden={!verdict.show_all}>{ words::REST.get(lang) }</h3>
            { list(&verdict.rest, false) }
        </>
    }
}
