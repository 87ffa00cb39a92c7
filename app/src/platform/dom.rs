//! What events carry.

use crate::msg::Msg;
use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Callback, Event, InputEvent, TargetCast};

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

/// Reads the file that was chosen, and says so when it is read. The same file can be chosen again.
pub fn read_file(event: &Event, send: &Callback<Msg>) {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
    if let Some(file) = input.files().and_then(|files| files.get(0)) {
        super::read_file(file, send.clone());
    }
    input.set_value("");
}
