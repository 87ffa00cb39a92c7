//! The strokes that pictures are drawn with: places in thousandths of the width, heights in pixels.

use super::scale::{percent, WIDTH};
use crate::draw::Piece;
use preflight_html::html;
use preflight_rules::gather::Gather;
use yew::{AttrValue, Html};

/// A drawing as wide as its place and `height` pixels high.
pub fn strip(height: i32, strokes: Html) -> Html {
    html! {
        <svg class="strip" width="100%" height={height.to_string()} aria-hidden="true" focusable="false">{ strokes }</svg>
    }
}

/// A filled stretch from one place to another.
pub fn block(look: &'static str, from: i32, to: i32, top: i32, height: i32) -> Html {
    let width = (to - from).max(0);
    html! {
        <rect class={format!("strip__block strip__block--{look}")} x={percent(from)} width={percent(width)} y={top.to_string()} height={height.to_string()} rx="2" />
    }
}

/// A hatched stretch: a thick dashed line, which needs no named pattern.
pub fn hatch(look: &'static str, from: i32, to: i32, middle: i32) -> Html {
    if to <= from {
        return Html::default();
    }
    html! { <line class={format!("strip__hatch strip__hatch--{look}")} x1={percent(from)} x2={percent(to)} y1={middle.to_string()} y2={middle.to_string()} /> }
}

/// A stretch that fades out towards `to`, where the text gives no end; it may run backwards.
pub fn fade(from: i32, to: i32, middle: i32) -> Html {
    let at = |third: i32| from + (to - from) * third / 3;
    let looks = ["near", "mid", "far"];
    looks.into_iter().zip(0..).map(|(look, i)| hatch(look, at(i).min(at(i + 1)), at(i).max(at(i + 1)), middle)).gather().html()
}

/// An upright line.
pub fn upright(look: &'static str, at: i32, top: i32, bottom: i32) -> Html {
    html! { <line class={format!("strip__line strip__line--{look}")} x1={percent(at)} x2={percent(at)} y1={top.to_string()} y2={bottom.to_string()} /> }
}

/// An upright line that is seen on a bar of any colour: the ground shows on both its sides.
pub fn marker(look: &'static str, at: i32, top: i32, bottom: i32) -> Html {
    html! { <>{ upright("halo", at, top, bottom) }{ upright(look, at, top, bottom) }</> }
}

/// A figure at a place: it runs to the side that has room.
pub fn text(look: &'static str, at: i32, baseline: i32, words: impl Into<AttrValue>) -> Html {
    let anchor = if at > WIDTH / 2 { "end" } else { "start" };
    anchored(look, at, baseline, anchor, words.into())
}

/// A figure centred at a place, but inside the drawing at its ends.
pub fn centred(look: &'static str, at: i32, baseline: i32, words: impl Into<AttrValue>) -> Html {
    anchored(look, at, baseline, anchor(at), words.into())
}

/// Which end of a centred figure stands at its place.
pub fn anchor(at: i32) -> &'static str {
    match at {
        ..=80 => "start",
        920.. => "end",
        _ => "middle",
    }
}

fn anchored(look: &'static str, at: i32, baseline: i32, anchor: &'static str, words: AttrValue) -> Html {
    html! {
        <text class={format!("strip__text strip__text--{look}")} x={percent(at)} y={baseline.to_string()} text-anchor={anchor}>{ words }</text>
    }
}
