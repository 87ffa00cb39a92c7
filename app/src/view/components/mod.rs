//! What draws the view models: props in, messages out.

mod bar;
mod dates;
mod field;
mod finding;
mod footer;
mod header;
mod line;
mod materials;
mod notices;
mod options;
mod page;
mod parts;
mod routes;
mod section;
mod table;
mod verdict;

pub use field::Field;
pub use finding::Finding;
pub use page::Page;
pub use section::Section;
pub use verdict::Verdict;
#[cfg(test)]
pub use {field::FieldProps, finding::FindingProps, page::PageProps};

use crate::msg::Msg;
use yew::{html, AttrValue, Callback, Html, MouseEvent};

/// A paragraph that is always there and takes no room while empty: fields keep their place in the list of siblings, so that nothing
/// that comes or goes beside them can take the keyboard away.
fn note(id: String, class: &'static str, text: &AttrValue) -> Html {
    html! { <p id={id} class={class}>{ text }</p> }
}

/// Sends a message when pressed.
fn press(send: &Callback<Msg>, msg: impl Into<Msg>) -> Callback<MouseEvent> {
    let msg = msg.into();
    send.reform(move |_| msg.clone())
}

/// Sends what an event says, if it says anything.
fn tell<E: 'static>(send: &Callback<Msg>, read: impl Fn(E) -> Option<Msg> + 'static) -> Callback<E> {
    let send = send.clone();
    Callback::from(move |event| {
        if let Some(msg) = read(event) {
            send.emit(msg);
        }
    })
}
