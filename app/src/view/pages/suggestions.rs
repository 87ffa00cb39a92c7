//! What a description suggests: ranked categories with the words that spoke, the question between neighbours, and where else to look.

use crate::msg::ShellMsg;
use crate::names;
use crate::view::kit::{button, line, Cx};
use crate::words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use preflight_rules::programme::{Near, Target};
use preflight_rules::suggest::{suggest, Suggestion, Suggestions};
use yew::Html;

/// What the description suggests, once it was asked for.
pub fn suggestions(cx: Cx<'_>) -> Html {
    let Some(asked) = &cx.model.asked else { return hints(cx) };
    let mut found = suggest(cx.model.library, asked, None);
    let shown = |notice: &str| cx.model.library.programme(notice).is_some_and(|p| cx.model.shows(p));
    found.suggestions.retain(|s| shown(&s.target.notice));
    found.pointers.retain(|p| shown(&p.to.notice));
    found.questions.retain(|q| shown(&q.near.0));
    html! {
        <section class="card" id={names::SUGGESTIONS} tabindex="-1" data-testid={names::SUGGESTIONS} aria-labelledby="suggestions-heading">
            <h2 id="suggestions-heading">{ cx.say(words::SUGGESTIONS) }</h2>
            if found.suggestions.is_empty() {
                <p>{ cx.say(if asked.trim().is_empty() { words::SUGGEST_EMPTY } else { words::SUGGEST_NONE }) }</p>
            }
            <ol class="suggestions">{ for found.suggestions.iter().take(5).enumerate().map(|(i, s)| one(cx, i, s)) }</ol>
            { questions(cx, &found) }
            { pointers(cx, &found) }
            { line("small muted", cx.say(words::SUGGEST_NOTE)) }
        </section>
    }
}

/// Before anything was asked for: what helps.
fn hints(cx: Cx<'_>) -> Html {
    html! {
        <section class="card" aria-labelledby="hints-heading">
            <h2 id="hints-heading">{ cx.say(words::HOW) }</h2>
            <ol class="steps">
                { for [words::HOW_1, words::HOW_2, words::HOW_3, words::HOW_4].into_iter().enumerate().map(|(i, word)| html! { <li key={i}>{ cx.say(word) }</li> }) }
            </ol>
            { line("small muted", cx.say(words::HOW_NOTE)) }
        </section>
    }
}

fn one(cx: Cx<'_>, i: usize, s: &Suggestion) -> Html {
    let quoted: Vec<Html> = s.cues.iter().map(|cue| html! { <mark key={cue.clone()}>{ cue.clone() }</mark> }).gather();
    let against: Vec<Html> = s
        .against
        .iter()
        .map(|(cue, why)| html! { <li key={cue.clone()}><mark class="against">{ cue.clone() }</mark>{ cx.lang.pick("：", ": ") }{ cx.text(why) }</li> })
        .gather();
    html! {
        <li key={i} class="suggestion">
            <span class="suggestion__rank num" aria-hidden="true">{ i + 1 }</span>
            <div>
                <b>{ category_name(cx, &s.target) }</b>{ " " }<span class="chip">{ notice_name(cx, &s.target) }</span>
                <p class="small muted">{ cx.say(words::CUES) }{ cx.lang.pick("：", ": ") }{ for quoted }</p>
                <ul class="small">{ for against }</ul>
            </div>
            { choose(cx, "button button--quiet", format!("suggestion-{}-{}", s.target.notice, s.target.category), cx.say(words::CHECK_THIS), &s.target) }
        </li>
    }
}

fn choose(cx: Cx<'_>, class: &'static str, id: String, label: &str, target: &Target) -> Html {
    let msg = ShellMsg::Choose { notice: target.notice.clone(), category: target.category.clone() };
    button(cx, class, id, label.to_owned(), msg.into())
}

/// The questions that separate near neighbours, each answer the way to its category.
fn questions(cx: Cx<'_>, found: &Suggestions) -> Html {
    let near = |question: &preflight_rules::suggest::Question| -> Option<&Near> {
        cx.model.library.programme(&question.near.0)?.nears().get(question.near.1)
    };
    let asked = found.questions.iter().take(2).enumerate().filter_map(|(i, q)| near(q).map(|n| (i, n)));
    html! { <div>{ for asked.map(|(i, near)| question(cx, i, near)) }</div> }
}

fn question(cx: Cx<'_>, i: usize, near: &Near) -> Html {
    let [a, b] = &near.between;
    html! {
        <div key={i} class="remedy" data-testid={format!("near-{i}")}>
            <p class="small muted">{ words::between(&category_name(cx, a), &category_name(cx, b), cx.lang) }</p>
            <p><b>{ cx.text(&near.question) }</b></p>
            <div class="actions">
                { for near.answers.iter().enumerate().map(|(k, answer)| choose(cx, "button button--quiet", format!("near-{i}-{k}"), answer.label.get(cx.lang), &answer.choose)) }
            </div>
        </div>
    }
}

fn pointers(cx: Cx<'_>, found: &Suggestions) -> Html {
    let one = |(i, p): (usize, &preflight_rules::suggest::Pointed)| {
        html! {
            <li key={i} class="pointer">
                <span><mark>{ p.cue.clone() }</mark>{ cx.lang.pick("：", ": ") }{ cx.text(&p.why) }</span>
                { choose(cx, "button button--text", format!("pointer-{}-{}", p.to.notice, p.to.category), &words::go_to(&category_name(cx, &p.to), cx.lang), &p.to) }
            </li>
        }
    };
    if found.pointers.is_empty() {
        return html! { <div></div> };
    }
    html! {
        <div>
            <h3>{ cx.say(words::ELSEWHERE) }</h3>
            <ul class="plain">{ for found.pointers.iter().enumerate().map(one) }</ul>
        </div>
    }
}

/// The name of a category; of the notice, when it is of none.
fn category_name(cx: Cx<'_>, target: &Target) -> String {
    let programme = cx.model.library.programme(&target.notice);
    let category = programme.and_then(|p| p.categories().iter().find(|c| c.id == target.category));
    category.map_or_else(|| notice_name(cx, target), |c| c.name.get(cx.lang).to_owned())
}

fn notice_name(cx: Cx<'_>, target: &Target) -> String {
    let programme = cx.model.library.programme(&target.notice);
    programme.map(|p| p.header().short.get(cx.lang).to_owned()).unwrap_or_default()
}
