//! A part of a whole beside the share that the notice asks for.

use super::amounts::{result, Drawn};
use super::comparison::{fact, factor, mirrored, sides};
use super::scale::{over, portion, share, times, WIDTH};
use super::strip::{block, hatch, marker, strip, text};
use super::words;
use preflight_html::html;
use preflight_rules::explain::{Bound, Operand, Reason};
use preflight_rules::expr::Op;
use preflight_rules::fact::FactIx;
use preflight_rules::report::Finding;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::wording;
use preflight_rules::{Clause, Lang, Programme};

/// The one fact that a side rests on, with its amount and the factor it is taken by.
fn taken(finding: &Finding, clause: &Clause, side: &Operand) -> Option<(FactIx, Scalar, Option<Scalar>)> {
    match (side.from, side.parts.as_slice(), side.bound) {
        (None, [(ix, Value::Scalar(amount))], Bound::Exactly) => Some((*ix, *amount, Some(factor(clause, finding, *ix)?))),
        (Some(_), [], Bound::Exactly) => Some((fact(side)?, side.value, None)),
        _ => None,
    }
}

/// A part held against a share of a whole: `part * 2 < whole`.
pub fn shares(programme: &Programme, finding: &Finding, clause: &Clause, reason: &Reason, lang: Lang) -> Option<Drawn> {
    let (left, op, right) = sides(reason)?;
    let ((a, own, by), (b, whole, of)) = (taken(finding, clause, left)?, taken(finding, clause, right)?);
    if by.is_none() && of.is_none() {
        return None;
    }
    let limit = of.map_or(Some(whole), |factor| times(whole, factor)).and_then(|w| by.map_or(Some(w), |factor| over(w, factor)))?;
    // Written the other way about: the whole on the left.
    if limit.order(whole)?.is_gt() {
        let limit = by.map_or(Some(own), |factor| times(own, factor)).and_then(|w| of.map_or(Some(w), |factor| over(w, factor)))?;
        return share_drawn(programme, (b, whole), mirrored(op), (a, own), limit, lang);
    }
    share_drawn(programme, (a, own), op, (b, whole), limit, lang)
}

fn share_drawn(programme: &Programme, own: (FactIx, Scalar), op: Op, whole: (FactIx, Scalar), limit: Scalar, lang: Lang) -> Option<Drawn> {
    let label = |ix: FactIx| programme.vocabulary().get(ix).map_or("", |d| d.label.get(lang));
    let figure = |value: Scalar| wording::scalar(value, lang);
    let (at, line) = (portion(own.1, whole.1, WIDTH)?, portion(limit, whole.1, WIDTH)?);
    let (own_share, limit_share) = (figure(share(own.1, whole.1)?), figure(share(limit, whole.1)?));
    let against = format!("{limit_share} = {}", figure(limit));
    let result = result(own.1, op, limit, &against, figure, lang);
    let own_words = format!("{} {}", label(own.0), figure(own.1));
    let whole_words = format!("{} {}", label(whole.0), figure(whole.1));
    let said = words::joined(&[whole_words.clone(), format!("{own_words} = {own_share}"), result.clone()], lang);
    let body = html! {
        <div class="picture__part">
            <p class="picture__name">{ whole_words }</p>
            { strip(62, html! { <>
                { text("limit", line, 13, limit_share) }
                { block("ground", 0, WIDTH, 23, 18) }
                { block("own", 0, at, 23, 18) }
                { hatch("gap", at.min(line), line, 32) }
                { marker("limit", line.max(1), 18, 46) }
                { text("own", at, 60, own_share) }
            </> }) }
            <p class="picture__key"><svg class="swatch" width="14" height="12" aria-hidden="true">{ block("own", 0, WIDTH, 1, 10) }</svg>{ own_words }</p>
            <p class="picture__result">{ result }</p>
        </div>
    };
    Some(Drawn { said, body })
}
