//! The lines to paste.

use super::super::Way;
use super::{copied, copy_button, part, Ui, What};
use crate::view::kit::line;
use crate::words::integrate as words;
use preflight_html::html;
use yew::Html;

/// The lines, and the address that brings all of this back.
pub fn lines(ui: Ui<'_>) -> Html {
    let inside = match ui.model.lines() {
        None => line("field__error", ui.say(words::NO_BASE)),
        Some(text) => html! {
            <div>
                { line("small muted", ui.say(words::LINES_HELP)) }
                { copied(ui, What::Lines, "lines", ui.say(words::PART_LINES), text) }
                { line("small muted", if ui.model.values.way() == Way::Frame { ui.say(words::FRAME_HELP) } else { "" }) }
                { copy_button(ui, What::Address, ui.say(words::COPY_ADDRESS)) }
            </div>
        },
    };
    part("part-lines", ui.say(words::PART_LINES), inside)
}
