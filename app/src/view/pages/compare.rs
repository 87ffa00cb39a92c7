//! The same answers against every notice and category.

use crate::assessment::{Assessment, DECIDING};
use crate::route::Place;
use crate::view::kit::{heading, line, notice_hash, tag, Cx};
use crate::words;
use preflight_html::html;
use preflight_rules::gather::Gather;
use preflight_rules::programme::Category;
use preflight_rules::{Programme, Verdict};
use yew::Html;

/// The matrix.
pub fn compare(cx: Cx<'_>, _a: &Assessment<'_>) -> Html {
    let rows = cx.model.shown().flat_map(|p| p.categories().iter().map(move |c| (p, c)));
    html! {
        <section class="card">
            { heading(words::place(&Place::Compare, cx.lang)) }
            { line("muted", cx.say(words::COMPARE_LEAD)) }
            <table class="matrix">
                <thead><tr>
                    <th scope="col">{ cx.say(words::COMPARE_WHAT) }</th>
                    <th scope="col">{ cx.say(words::RESULT) }</th>
                    <th scope="col">{ cx.say(words::COMPARE_CLAUSE) }</th>
                    <th scope="col">{ cx.say(words::COMPARE_MISSING) }</th>
                </tr></thead>
                <tbody>{ for rows.filter_map(|(p, c)| row(cx, p, c)) }</tbody>
            </table>
        </section>
    }
}

fn row(cx: Cx<'_>, programme: &Programme, category: &Category) -> Option<Html> {
    let a = Assessment::of_category(cx.model, programme, &category.id)?;
    let notice = &programme.header().id;
    let here = cx.model.notice.and_then(|i| cx.model.library.programmes().get(i)).is_some_and(|p| p.header().id == *notice)
        && cx.model.category_of(programme) == Some(category.id.as_str());
    let deciding = DECIDING.iter().find_map(|v| {
        let mut found = a.findings().filter(|(f, _)| f.verdict == *v && a.contradictions.is_empty());
        found.next().map(|(f, c)| (f.verdict, c, found.count()))
    });
    let fails = a.findings().filter(|(f, _)| f.verdict == Verdict::Fail).count();
    let missing: Vec<&str> = a.report.next_facts.iter().filter_map(|f| a.decl(*f)).map(|d| d.label.get(cx.lang)).gather();
    let id = format!("compare-{notice}-{}", category.id);
    Some(html! {
        <tr key={id.clone()} data-testid={id} data-outcome={a.outcome()} aria-current={here.then_some("true")}>
            <th scope="row"><a href={notice_hash(notice, Some(&category.id), Place::Home)}>{ cx.text(&category.name) }</a><span class="small muted">{ cx.text(&programme.header().short) }</span></th>
            <td><b class={format!("bar__headline bar__headline--{}", a.outcome())}>{ a.headline() }</b>{ if fails > 1 { words::clauses(fails, cx.lang) } else { String::new() } }</td>
            <td>{ deciding.map(|(v, c, more)| html! { <>{ tag(v, cx.lang) }{ " " }{ cx.text(&c.title) }{ " " }<span class="clause">{ &c.id }</span><span class="small muted">{ words::and_more(more, cx.lang) }</span></> }).unwrap_or_default() }</td>
            <td class="small">{ words::few(&missing, cx.lang) }</td>
        </tr>
    })
}
