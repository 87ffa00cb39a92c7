//! The dates of an applicant on one line: project period, registration, certificates, and the limits of the notice.

use super::axis::{day, Axis, Day};
use super::rows::{compared, drawn, hold_against, rows, Row};
use super::strip::{block, hatch, marker, strip, upright};
use super::{picture, words};
use preflight_html::html;
use preflight_rules::gather::Gather;
use preflight_rules::report::Finding;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wording;
use preflight_rules::{Facts, Lang, Programme, Report, Verdict};
use yew::Html;

/// The fact that other dates are seen against: every notice takes it from the common vocabulary.
const SUBMISSION: &str = "planned_submission_date";

/// Every date known of the applicant, with what the clauses hold it against; none while no date is known.
pub fn timeline(programme: &Programme, facts: &Facts, report: &Report, lang: Lang) -> Option<Html> {
    let mut rows = rows(programme, facts, None, lang);
    let findings: Vec<&Finding> = report.findings.iter().gather();
    hold_against(&mut rows, programme, &findings, true, lang);
    if let (false, Some(opens), Some(closes)) = (rows.is_empty(), report.window.opens, report.window.closes) {
        rows.push(Row {
            facts: Vec::new(),
            label: words::window(lang).to_owned(),
            when: words::span(&opens.to_string(), &closes.to_string(), lang),
            days: (day(opens), day(closes).max(day(opens))),
            reaches: None,
            limits: Vec::new(),
            said: Vec::new(),
        });
    }
    lines(programme, facts, rows, lang)
}

/// The dates that one finding compares; none when it compares none.
pub fn timeline_of(programme: &Programme, facts: &Facts, finding: &Finding, lang: Lang) -> Option<Html> {
    let only = compared(&[finding]);
    let mut rows = rows(programme, facts, Some(&only), lang);
    hold_against(&mut rows, programme, &[finding], false, lang);
    lines(programme, facts, rows, lang)
}

fn lines(programme: &Programme, facts: &Facts, rows: Vec<Row>, lang: Lang) -> Option<Html> {
    if rows.is_empty() {
        return None;
    }
    let submission = programme.vocabulary().find(SUBMISSION);
    let guide = match submission.and_then(|ix| facts.get(ix)) {
        Some(Value::Scalar(Scalar::Date(date))) => Some(day(*date)),
        _ => None,
    };
    let days: Vec<Day> = rows.iter().flat_map(drawn).chain(guide).gather();
    let axis = Axis::over(days.clone())?;
    let limited = rows.iter().any(|row| !row.limits.is_empty());
    let label = submission.and_then(|ix| programme.vocabulary().get(ix)).map_or("", |d| d.label.get(lang));
    let body = html! {
        <>
            { for rows.iter().map(|row| line(row, &axis, guide.filter(|_| !row.facts.iter().any(|ix| Some(*ix) == submission)), lang)) }
            { axis.scale() }
            <ul class="picture__keys">
                if limited { { key("limit", words::in_the_notice(lang)) } }
                if guide.is_some() { { key("guide", label) } }
                if days.iter().any(|day| axis.misses(*day)) { <li class="picture__key">{ "◂ ▸ " }{ words::off_the_edge(lang) }</li> }
            </ul>
        </>
    };
    let said: Vec<String> = rows.iter().map(|row| sentence(row, lang)).gather();
    Some(picture("time", words::sentences(&said, lang), body))
}

fn key(look: &'static str, name: &str) -> Html {
    html! { <li class="picture__key"><svg class="swatch" width="14" height="14" aria-hidden="true">{ upright(look, 500, 0, 14) }</svg>{ name.to_owned() }</li> }
}

/// A verdict's word, the clause and how a date stands, for one reader and for the other.
fn judged(said: &(Verdict, String, String), lang: Lang) -> (String, String) {
    let (verdict, clause, words) = said;
    let tag = if clause.is_empty() { String::new() } else { format!("{clause} {}", wording::verdict(*verdict, lang)) };
    (tag, words.clone())
}

fn sentence(row: &Row, lang: Lang) -> String {
    let mut parts = vec![row.when.clone()];
    parts.extend(row.said.iter().map(|said| match judged(said, lang) {
        (tag, words) if tag.is_empty() => words,
        (tag, words) => lang.pick(format!("{words}（{tag}）"), format!("{words} ({tag})")),
    }));
    words::named(&row.label, &words::joined(&parts, lang), lang)
}

/// The gravest verdict said of a row.
fn tone(row: &Row) -> &'static str {
    let said = |verdict: &Verdict| row.said.iter().any(|(v, ..)| v == verdict);
    Verdict::BY_URGENCY.iter().find(|v| said(v)).map_or("info", |v| v.id())
}

fn line(row: &Row, axis: &Axis, guide: Option<Day>, lang: Lang) -> Html {
    let (from, to) = (axis.at(row.days.0), axis.at(row.days.1 + 1));
    let reach = row.reaches.map(|day| axis.at(day));
    html! {
        <div class={format!("picture__row picture--{}", tone(row))}>
            <p class="picture__name">{ &row.label }{ " " }<b class="num">{ &row.when }</b></p>
            { for row.said.iter().map(|said| {
                let (tag, words) = judged(said, lang);
                html! { <p class="picture__said">{ words }{ " " }<span class="clause">{ tag }</span></p> }
            }) }
            { strip(22, html! { <>
                { axis.grid(22) }
                { block("line", 0, 1000, 10, 2) }
                if let Some(reach) = reach { { hatch("reach", to.min(reach), reach, 11) } }
                if row.days.1 > row.days.0 { { block("own", from, to, 5, 12) } }
                if let Some(guide) = guide.filter(|day| !axis.misses(*day)) { { marker("guide", axis.at(guide), 0, 22) } }
                { for row.limits.iter().map(|day| html! { <>{ marker("limit", axis.at(*day).clamp(2, 998), 0, 22) }{ axis.arrow(*day, 9) }</> }) }
                if row.days.1 == row.days.0 && !axis.misses(row.days.0) { { upright("point", from.clamp(4, 996), 5, 17) } }
                { axis.arrow(row.days.0, 16) }
                { if row.days.1 == row.days.0 { Html::default() } else { axis.arrow(row.days.1, 16) } }
            </> }) }
        </div>
    }
}
