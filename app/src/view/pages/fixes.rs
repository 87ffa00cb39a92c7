//! Ways out: the smallest sets of changes, each with its gap and when it can be made; and trying one without touching the answers.

use crate::assessment::{Assessment, DECIDING};
use crate::msg::ShellMsg;
use crate::names;
use crate::route::Place;
use crate::view::kit::{button, heading, line, link, tag, Cx};
use crate::words;
use preflight_html::html;
use preflight_rules::fact::FactIx;
use preflight_rules::fixes::{smallest, Change, Plan};
use preflight_rules::gather::Gather;
use preflight_rules::value::Value;
use preflight_rules::wording::{self, shown_value};
use preflight_rules::{Clause, Finding, Verdict};
use yew::Html;

/// Ways out.
pub fn fixes(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    if !a.contradictions.is_empty() {
        return html! { <section class="card">{ heading(words::place(&Place::Fixes, cx.lang)) }{ line("", cx.say(words::CONTRADICTORY_HELP)) }{ crate::view::panel::contradictions(cx, a) }</section> };
    }
    let fixes = smallest(a.programme, &a.facts);
    let failing: Vec<(&Finding, &Clause)> = a.findings().filter(|(f, _)| f.verdict == Verdict::Fail).gather();
    let open = a.report.next_facts.len();
    let lead = match (failing.is_empty(), fixes.plans.is_empty()) {
        (true, _) if open > 0 => words::FIX_NOT_YET,
        (true, _) => words::FIX_NOTHING,
        (false, false) => words::FIX_LEAD,
        (false, true) => words::FIX_STUCK,
    };
    let stuck: Vec<&Clause> = fixes.stuck.iter().filter_map(|i| a.programme.clauses().get(*i)).gather();
    html! {
        <div class="stack">
            <section class="card">
                { heading(words::place(&Place::Fixes, cx.lang)) }
                { line("muted", cx.say(lead)) }
                { line("", if open > 0 { words::open_questions(open, a.unsure(), cx.lang) } else { String::new() }) }
                <ul class="plain">{ for failing.iter().map(|(f, c)| html! { <li key={c.id.clone()}>{ tag(f.verdict, cx.lang) }{ " " }{ cx.text(&c.title) }{ " " }<span class="clause">{ &c.id }</span></li> }) }</ul>
                if fixes.plans.is_empty() && !stuck.is_empty() {
                    { instead(cx, a, &stuck) }
                }
            </section>
            { trial(cx, a) }
            { for fixes.plans.iter().enumerate().map(|(i, plan)| plan_card(cx, a, i, plan)) }
            { softer(cx, a) }
        </div>
    }
}

/// No plan: what stands in the way, and where to look instead.
fn instead(cx: Cx<'_>, a: &Assessment<'_>, stuck: &[&Clause]) -> Html {
    let one = |c: &&Clause| html! { <li key={c.id.clone()}><b>{ cx.text(&c.title) }</b>{ " " }<span class="clause">{ &c.id }</span>{ " " }{ c.fix.as_ref().map(|t| cx.text(t)).unwrap_or_default() }</li> };
    html! {
        <div class="remedy" data-testid="stuck">
            <b>{ words::stuck(stuck.len(), cx.lang) }</b>
            <ul class="plain">{ for stuck.iter().map(one) }</ul>
            <p>{ cx.say(words::INSTEAD) }</p>
            <div class="actions">
                { link("button button--quiet", "go-compare".into(), cx.to(Place::Compare), words::place(&Place::Compare, cx.lang)) }
                <a class="button button--text" href="#/">{ cx.say(words::DESCRIBE_AGAIN) }</a>
                { if a.programme.contacts().is_empty() { Html::default() } else { link("button button--text", "go-pack".into(), cx.to(Place::Pack), cx.say(words::CONTACTS)) } }
            </div>
        </div>
    }
}

fn plan_card(cx: Cx<'_>, a: &Assessment<'_>, i: usize, plan: &Plan) -> Html {
    let clears: Vec<&str> = plan.clears.iter().filter_map(|c| a.programme.clauses().get(*c)).map(|c| c.title.get(cx.lang)).gather();
    html! {
        <section key={i} class="card plan" data-testid={format!("plan-{i}")} aria-labelledby={format!("plan-{i}-title")}>
            <h2 id={format!("plan-{i}-title")}>{ words::plan(i, plan.changes.len(), cx.lang) }{ " " }<span class="chip">{ wording::change(plan.when, cx.lang) }</span></h2>
            <ul class="plan__changes">{ for plan.changes.iter().filter_map(|c| change(cx, a, c)) }</ul>
            <p class="small muted">{ cx.say(words::CLEARS) }{ cx.lang.pick("：", ": ") }{ clears.join(cx.lang.pick("、", "; ")) }</p>
            { try_it(cx, a, i, plan) }
        </section>
    }
}

/// One change: from what, to what, how far, when.
fn change(cx: Cx<'_>, a: &Assessment<'_>, change: &Change) -> Option<Html> {
    let decl = a.decl(change.fact)?;
    let now = a.facts.get(change.fact).map_or_else(|| cx.say(words::NOT_GIVEN).to_owned(), |v| shown_value(&decl.kind, v, cx.lang));
    let to: Vec<String> = change.to.iter().map(|v| shown_value(&decl.kind, v, cx.lang)).gather();
    let to = if to.is_empty() { cx.say(words::ADD_RECORD).to_owned() } else { to.join(cx.lang.pick(" 或 ", " or ")) };
    let gap = change.gap.map(|gap| wording::gap(gap, &wording::change_unit(&decl.kind), cx.lang));
    Some(html! {
        <li key={decl.name.clone()} class="change">
            <span class="change__label">{ cx.text(&decl.label) }</span>
            <span class="change__values num">{ now }{ " → " }<b>{ to }</b></span>
            <span class="small muted">{ gap.map(|gap| words::gap(&gap, cx.lang)).unwrap_or_default() }{ " " }<span class="chip">{ wording::change(change.when, cx.lang) }</span></span>
        </li>
    })
}

fn try_it(cx: Cx<'_>, a: &Assessment<'_>, i: usize, plan: &Plan) -> Html {
    let values: Option<Vec<(FactIx, Value)>> = plan.changes.iter().map(|c| Some((a.given(c.fact)?, translated(a, c)?))).collect();
    match values {
        Some(values) => {
            html! { <div class="actions">{ button(cx, "button button--quiet", format!("try-{i}"), cx.say(words::TRY), ShellMsg::Try(values).into()) }</div> }
        }
        None => line("small muted", cx.say(words::TRY_NOT)),
    }
}

/// The first value of a change, as a value of the library's declaration.
fn translated(a: &Assessment<'_>, change: &Change) -> Option<Value> {
    let value = change.to.first()?;
    let (here, there) = (&a.decl(change.fact)?.kind, &a.vocabulary().get(a.given(change.fact)?)?.kind);
    match value {
        Value::Choice(i) => there.choice(&here.choices().get(usize::from(*i))?.id).map(Value::Choice),
        Value::Set(bits) => {
            let ids = here.choices().iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1);
            ids.map(|(_, c)| there.choice(&c.id)).try_fold(0u64, |set, i| i.map(|i| set | 1 << i)).map(Value::Set)
        }
        Value::Rows(_) => None,
        other => Some(other.clone()),
    }
}

/// What is tried, and what it would change.
fn trial(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let Some(trial) = &cx.model.trial else { return html! { <div key="trial"></div> } };
    let after = a.with(&trial.changes);
    let moved = a.findings().zip(after.findings()).filter(|((before, _), (now, _))| before.verdict != now.verdict);
    let row = |((before, clause), (now, _)): ((&Finding, &Clause), (&Finding, &Clause))| {
        html! {
            <li key={clause.id.clone()} class="moved">
                <span>{ tag(before.verdict, cx.lang) }{ " → " }{ tag(now.verdict, cx.lang) }</span>
                <span>{ cx.text(&clause.title) }{ " " }<span class="clause">{ &clause.id }</span></span>
            </li>
        }
    };
    let changed = trial.changes.iter().filter_map(|(fact, value)| {
        let decl = a.vocabulary().get(*fact)?;
        Some(html! { <li key={decl.name.clone()}>{ cx.text(&decl.label) }{ cx.lang.pick("：", ": ") }<b class="num">{ shown_value(&decl.kind, value, cx.lang) }</b></li> })
    });
    html! {
        <section key="trial" class="card trial" id={names::TRIAL} tabindex="-1" data-testid={names::TRIAL} data-outcome={after.outcome()} aria-labelledby="trial-title">
            <h2 id="trial-title">{ cx.say(words::TRIAL) }</h2>
            { line("small muted", cx.say(words::TRIAL_HELP)) }
            <ul class="plain">{ for changed }</ul>
            <p>{ cx.say(words::TRIAL_OUTCOME) }{ cx.lang.pick("：", ": ") }<b>{ a.headline() }{ " → " }{ after.headline() }</b></p>
            <ul class="plain">{ for moved.map(row) }</ul>
            <div class="actions">
                { button(cx, "button", "trial-take".into(), cx.say(words::TRIAL_TAKE), ShellMsg::TakeTrial.into()) }
                { button(cx, "button button--text", "trial-drop".into(), cx.say(words::TRIAL_DROP), ShellMsg::DropTrial.into()) }
            </div>
        </section>
    }
}

/// What papers can mend, and what to mind: no plan is needed for these.
fn softer(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let writer = a.writer();
    let soft = a.findings().filter(|(f, _)| DECIDING.contains(&f.verdict) && !matches!(f.verdict, Verdict::Fail | Verdict::Need));
    let rows: Vec<Html> = soft
        .map(|(f, c)| {
            let remedy = writer.remedy(f, cx.lang).unwrap_or_else(|| writer.explanation(f, cx.lang));
            html! { <li key={c.id.clone()} class="moved"><span>{ tag(f.verdict, cx.lang) }</span><span><b>{ cx.text(&c.title) }</b>{ " " }<span class="clause">{ &c.id }</span><br />{ remedy }</span></li> }
        })
        .gather();
    html! {
        <section key="softer" class="card" hidden={rows.is_empty()} aria-labelledby="softer-title">
            <h2 id="softer-title">{ cx.say(words::SOFTER) }</h2>
            <ul class="plain">{ for rows }</ul>
        </section>
    }
}
