//! An amount or a count beside the figure of the notice that it is held against.

use super::comparison::{about_time, declared, sides};
use super::makeup::{makeup, name, Makeup};
use super::scale::{greater, minus, negative, plus, portion, positive, WIDTH};
use super::shares::shares;
use super::strip::{block, hatch, marker, strip, text, upright};
use super::{picture, words};
use crate::draw::Piece;
use preflight_html::html;
use preflight_rules::explain::{Bound, Operand, Reason};
use preflight_rules::expr::Op;
use preflight_rules::fact::Kind;
use preflight_rules::gather::Gather;
use preflight_rules::report::Finding;
use preflight_rules::value::Scalar;
use preflight_rules::wording;
use preflight_rules::{Lang, Programme, Text};
use yew::Html;

/// Where the greater of two figures ends; beyond it there is room for what is not known.
const REACH: i32 = 900;
/// Counts up to this are drawn as cells, one each.
const CELLS: i64 = 12;
/// Cells have the width of this many at least, so that one alone is no wall.
const FEWEST: i64 = 4;

/// One comparison drawn.
pub struct Drawn {
    /// All that it shows, in words.
    pub said: String,
    /// The drawing.
    pub body: Html,
}

/// The comparisons of a finding that are about money or counts, each as a bar with its threshold; none when there are none.
pub fn amounts(programme: &Programme, finding: &Finding, lang: Lang) -> Option<Html> {
    let clause = programme.clauses().get(finding.clause)?;
    let mut drawn: Vec<Drawn> = Vec::new();
    for reason in finding.reasons.iter().filter(|reason| !about_time(reason)) {
        let one = shares(programme, finding, clause, reason, lang).or_else(|| threshold(programme, reason, lang));
        drawn.extend(one.filter(|one| drawn.iter().all(|seen| seen.said != one.said)));
    }
    if drawn.is_empty() {
        return None;
    }
    let said: Vec<String> = drawn.iter().map(|d| d.said.clone()).gather();
    let body = drawn.into_iter().map(|d| d.body).gather().html();
    Some(picture(finding.verdict.id(), words::sentences(&said, lang), body))
}

/// What counts are counted in.
fn unit(programme: &Programme, own: &Operand) -> Text {
    match declared(programme, own).map(|d| &d.kind) {
        Some(Kind::Int { unit, .. }) => unit.clone(),
        _ => Text::default(),
    }
}

fn threshold(programme: &Programme, reason: &Reason, lang: Lang) -> Option<Drawn> {
    let (own, op, bound) = sides(reason)?;
    let top = greater(own.value, bound.value);
    let unit = unit(programme, own);
    let figure = |value: Scalar| wording::gap(value, &unit, lang);
    let cells = match top {
        Scalar::Int(n) if (1..=CELLS).contains(&n) && own.bound == Bound::Exactly => n,
        _ => 0,
    };
    let reach = if cells > 0 { (i64::from(WIDTH) * cells / cells.max(FEWEST)) as i32 } else { REACH };
    let (at, line) = (portion(own.value, top, reach)?, portion(bound.value, top, reach)?);
    let own_figure = words::bounded(figure(own.value), own.bound, lang);
    let against = match declared(programme, bound) {
        Some(decl) => format!("{} {}", decl.label.get(lang), figure(bound.value)),
        None => figure(bound.value),
    };
    let result = result(own.value, op, bound.value, &against, figure, lang);
    let name = name(programme, own, lang);
    let made = makeup(programme, own, lang);
    let mut said = vec![format!("{name} {own_figure}")];
    said.extend(made.as_ref().map(|made| makeup_said(made, figure, lang)));
    said.push(result.clone());
    let bar = if cells > 0 { pips(cells, own.value) } else { whole_bar(at, line, own.bound) };
    let body = html! {
        <div class="picture__part">
            { for made.iter().map(|made| makeup_drawn(made, figure, lang)) }
            <p class="picture__name">{ name }</p>
            { strip(62, html! { <>
                { text("limit", line, 13, figure(bound.value)) }
                { bar }
                { marker("limit", line.max(1), 18, 46) }
                { text("own", at, 60, own_figure) }
            </> }) }
            <p class="picture__result">{ result }</p>
        </div>
    };
    Some(Drawn { said: words::joined(&said, lang), body })
}

/// How the figures stand, and how far apart.
pub fn result(own: Scalar, op: Op, bound: Scalar, against: &str, figure: impl Fn(Scalar) -> String, lang: Lang) -> String {
    let mut parts = vec![words::stands(op, against, lang)];
    if let Some(gap) = minus(bound, own) {
        parts.push(match (positive(gap), negative(gap)) {
            (true, _) => words::off(&figure(gap), true, lang),
            (_, true) => minus(own, bound).map_or_else(String::new, |gap| words::off(&figure(gap), false, lang)),
            _ => words::exactly(lang).to_owned(),
        });
    }
    words::joined(&parts, lang)
}

fn whole_bar(at: i32, line: i32, bound: Bound) -> Html {
    html! { <>
        { block("ground", 0, WIDTH, 23, 18) }
        { block("own", 0, at, 23, 18) }
        { hatch("gap", at.min(line), line, 32) }
        if bound == Bound::AtLeast { { super::strip::fade(at, WIDTH, 32) } }
    </> }
}

/// A cell for each that there is or should be.
fn pips(cells: i64, own: Scalar) -> Html {
    let Scalar::Int(own) = own else { return Html::default() };
    let edge = |i: i64| (i * i64::from(WIDTH) / cells.max(FEWEST)) as i32;
    (0..cells).map(|i| block(if i < own { "own" } else { "lacking" }, edge(i), edge(i + 1) - 8, 23, 18)).gather().html()
}

fn makeup_said(made: &Makeup, figure: impl Fn(Scalar) -> String, lang: Lang) -> String {
    let pieces: Vec<String> = made.pieces.iter().map(|p| format!("{} {}", p.name, figure(p.amount))).gather();
    words::named(&format!("{} {}", made.name, figure(made.whole)), &pieces.join(lang.pick("、", "; ")), lang)
}

fn makeup_drawn(made: &Makeup, figure: impl Fn(Scalar) -> String, lang: Lang) -> Html {
    let mut sum: Option<Scalar> = None;
    let mut strokes: Vec<Html> = Vec::new();
    let mut from = 0;
    for piece in &made.pieces {
        sum = match sum {
            None => Some(piece.amount),
            Some(sum) => plus(sum, piece.amount),
        };
        let to = sum.and_then(|sum| portion(sum, made.whole, WIDTH)).unwrap_or(from);
        strokes.push(if piece.counts {
            block("own", from, to, 4, 14)
        } else {
            html! { <>{ block("ground", from, to, 4, 14) }{ hatch("rest", from, to, 11) }</> }
        });
        strokes.push(if from > 0 { upright("cut", from, 2, 20) } else { Html::default() });
        from = to;
    }
    let key = |piece: &super::makeup::Piece| {
        let (look, counts) = if piece.counts { ("own", words::counted(lang)) } else { ("rest", words::not_counted(lang)) };
        let swatch = if piece.counts { block(look, 0, WIDTH, 1, 10) } else { hatch(look, 0, WIDTH, 6) };
        html! {
            <li class="picture__key"><svg class="swatch" width="14" height="12" aria-hidden="true">{ swatch }</svg>{ &piece.name }{ " " }<b class="num">{ figure(piece.amount) }</b>{ " " }<span class="muted">{ counts }</span></li>
        }
    };
    html! {
        <>
            <p class="picture__name">{ &made.name }{ " " }<b class="num">{ figure(made.whole) }</b></p>
            { strip(22, strokes.html()) }
            <ul class="picture__keys">{ for made.pieces.iter().map(key) }</ul>
        </>
    }
}
