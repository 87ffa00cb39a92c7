//! The attachment: what an office prints, signs and files. A4; header, result, clause table, values, date, rules hash.

use super::answer::answer;
use crate::assessment::Assessment;
use crate::model::Note;
use crate::msg::PackMsg;
use crate::questions::asked;
use crate::route::{Place, SECTIONS};
use crate::view::kit::{button, heading, link, provenance, sign, Cx};
use crate::view::{around, pictures};
use crate::words;
use preflight_html::html;
use preflight_rules::wording;
use preflight_rules::{Clause, Finding};
use yew::Html;

/// The attachment.
pub fn print(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    html! {
        <div>
            <div class="actions no-print">
                { button(cx, "button", "print".into(), cx.say(words::PRINT), PackMsg::Print.into()) }
                { link("button button--quiet", "go-pack".into(), cx.to(Place::Pack), words::place(&Place::Pack, cx.lang)) }
            </div>
            <article class="paper" data-testid="paper">
                { head(cx, a) }
                { result(cx, a) }
                { clauses(cx, a) }
                { values(cx, a) }
                { materials(cx, a) }
                { around::says(cx, a, "paper__part") }
                { foot(cx, a) }
            </article>
        </div>
    }
}

fn head(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let chosen = cx.model.category_of(a.programme);
    let category = a.programme.categories().iter().find(|c| chosen == Some(c.id.as_str())).map(|c| c.name.get(cx.lang)).unwrap_or_default();
    let note = |note| match cx.model.drafts.note(note) {
        "" => "　　　　　　　　".to_owned(),
        text => text.to_owned(),
    };
    let row = |word: words::Word, value: String| html! { <div class="paper__row"><dt>{ cx.say(word) }</dt><dd>{ value }</dd></div> };
    let header = a.programme.header();
    html! {
        <header>
            <p class="paper__mark">{ cx.say(words::ATTACHMENT) }</p>
            { heading(cx.say(words::PAPER_TITLE)) }
            <p class="paper__notice">{ cx.text(&header.title) }</p>
            <dl class="paper__facts">
                { row(words::PAPER_NOTICE, format!("{} {}", header.issuer.get(cx.lang), header.number)) }
                { row(words::CATEGORY, if category.is_empty() { cx.say(words::NOT_GIVEN).to_owned() } else { category.to_owned() }) }
                { row(words::UNIT_NAME, note(Note::Unit)) }
                { row(words::PROJECT_NAME, note(Note::Project)) }
                { row(words::PAPER_DATE, cx.model.as_of.today.to_string()) }
            </dl>
        </header>
    }
}

fn result(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let (_, word, days) = words::window(a.programme, &a.report, cx.lang);
    html! {
        <section class="paper__part">
            <h2>{ cx.say(words::PAPER_RESULT) }</h2>
            <p class="paper__outcome" data-testid="paper-outcome">{ a.summary() }</p>
            <p>{ cx.say(words::WINDOW) }{ cx.lang.pick("：", ": ") }{ word }{ " " }{ days }</p>
            { pictures::timeline(a.programme, &a.facts, &a.report, cx.lang).unwrap_or_default() }
            <p class="small">{ cx.say(words::DISCLAIMER) }</p>
        </section>
    }
}

fn clauses(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let writer = a.writer();
    let row = |(f, c): (&Finding, &Clause)| {
        html! {
            <tr key={c.id.clone()}>
                <td class="clause">{ &c.id }</td>
                <td>{ cx.text(&c.title) }</td>
                <td class="paper__verdict"><span aria-hidden="true">{ sign(f.verdict) }</span>{ " " }{ wording::verdict(f.verdict, cx.lang) }</td>
                <td>{ writer.explanation(f, cx.lang) }</td>
            </tr>
        }
    };
    let all = a.report.findings.iter().zip(a.programme.clauses()).filter(|_| a.contradictions.is_empty());
    html! {
        <section class="paper__part">
            <h2>{ cx.say(words::PAPER_CLAUSES) }</h2>
            <table class="paper__table">
                <thead><tr>
                    <th scope="col">{ cx.say(words::PAPER_CLAUSE) }</th><th scope="col">{ cx.say(words::PAPER_WHAT) }</th>
                    <th scope="col">{ cx.say(words::RESULT) }</th><th scope="col">{ cx.say(words::WHY) }</th>
                </tr></thead>
                <tbody>{ for all.map(row) }</tbody>
            </table>
        </section>
    }
}

fn values(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let facts = SECTIONS.iter().flat_map(|(section, _)| asked(a.programme, *section)).filter(|f| a.facts.is_known(*f));
    let row = |fact| {
        let (decl, given) = a.decl(fact).zip(a.given(fact))?;
        let mut value = answer(&decl.kind, cx.model.draft(given), cx.lang);
        if cx.model.given(given).is_some() {
            value = words::sourced(&value, cx.model.host_name(cx.lang), cx.lang);
        }
        Some(html! { <tr key={decl.name.clone()}><th scope="row">{ cx.text(&decl.label) }</th><td>{ value }</td></tr> })
    };
    html! {
        <section class="paper__part">
            <h2>{ cx.say(words::PAPER_VALUES) }</h2>
            <table class="paper__table"><tbody>{ for facts.filter_map(row) }</tbody></table>
        </section>
    }
}

fn materials(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    let row = |(m, status): (&preflight_rules::programme::Material, &preflight_rules::report::MaterialStatus)| {
        html! { <tr key={m.id.clone()}><td>{ cx.text(&m.title) }</td><td>{ wording::material_status(*status, cx.lang) }</td></tr> }
    };
    html! {
        <section class="paper__part">
            <h2>{ cx.say(words::MATERIALS) }</h2>
            <table class="paper__table"><tbody>{ for a.programme.materials().iter().zip(&a.report.materials).map(row) }</tbody></table>
        </section>
    }
}

fn foot(cx: Cx<'_>, a: &Assessment<'_>) -> Html {
    html! {
        <footer class="paper__foot">
            <p class="paper__sign">{ cx.say(words::PAPER_SIGN) }</p>
            <p class="small">{ cx.say(words::RULES) }{ " " }<code>{ a.programme.rules_hash() }</code></p>
            { provenance(cx) }
            <p class="small">{ words::made_by(cx.lang) }</p>
        </footer>
    }
}
