//! The control for an answer: which one for which type.

use super::super::kit::Voice;
use super::field::Frame;
use super::options::{boxes, select, Choices};
use super::text::{line, long, Mode};
use preflight_rules::fact::Kind;
use preflight_rules::Programme;
use yew::Html;

/// More options than this are a list that unfolds.
const MOST_RADIOS: usize = 8;

/// A drawn control.
pub enum Control {
    /// One element, which a label names.
    Single(Html),
    /// Several elements, which a legend names.
    Group(Html),
}

impl Control {
    /// Whether a legend names it.
    pub fn is_group(&self) -> bool {
        matches!(self, Control::Group(_))
    }

    /// Its elements.
    pub fn html(&self) -> Html {
        match self {
            Control::Single(html) | Control::Group(html) => html.clone(),
        }
    }
}

/// “Not sure” is one of the control's own options.
pub fn has_own_unsure(kind: &Kind) -> bool {
    matches!(kind, Kind::Bool(_) | Kind::Choice(_))
}

/// The control for a type, with what was given in it. `named`: the options are the categories of this notice.
pub fn control(cx: Voice<'_>, frame: &Frame<'_>, named: Option<&Programme>) -> Control {
    match frame.kind {
        Kind::Bool(_) if frame.tight => Control::Single(select(cx, frame, &Choices::of(cx, frame, None))),
        Kind::Choice(values) if frame.tight || values.len() > MOST_RADIOS => {
            Control::Single(select(cx, frame, &Choices::of(cx, frame, named)))
        }
        Kind::Bool(_) | Kind::Choice(_) => Control::Group(boxes(cx, frame, &Choices::of(cx, frame, named), "radio")),
        Kind::Set(_) => Control::Group(boxes(cx, frame, &Choices::of(cx, frame, None), "checkbox")),
        Kind::Text if !frame.tight => Control::Single(long(cx, frame)),
        Kind::Text | Kind::Percent | Kind::Rows(_) => Control::Single(line(cx, frame, Mode::Text, "")),
        Kind::Int { unit, .. } => Control::Single(line(cx, frame, Mode::Integer, unit.get(cx.lang))),
        Kind::Money { .. } => Control::Single(line(cx, frame, Mode::Money, "")),
        Kind::Date | Kind::Month => Control::Single(line(cx, frame, Mode::Day, "")),
    }
}
