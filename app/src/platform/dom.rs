//! What events carry.

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Event, InputEvent, TargetCast};

/// The text in the field that was typed in.
pub fn typed(event: &InputEvent) -> Option<String> {
    let line = event.target_dyn_into::<HtmlInputElement>().map(|e| e.value());
    line.or_else(|| event.target_dyn_into::<HtmlTextAreaElement>().map(|e| e.value()))
}

/// Whether the box or button of a choice is on.
pub fn is_on(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|e| e.checked())
}

/// The value of the option selected.
pub fn selected(event: &Event) -> Option<String> {
    event.target_dyn_into::<HtmlSelectElement>().map(|e| e.value())
}
