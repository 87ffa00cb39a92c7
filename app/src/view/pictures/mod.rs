//! Pictures where people look rather than read: amounts beside their thresholds, dates on a line, windows of a calendar.
//!
//! Each is one image to a screen reader, with a sentence that says all it shows. Geometry is in percent of the width and text is not
//! scaled, so that a picture fits any width with letters of full size. Colour is never alone: what differs in colour differs in
//! pattern or is named.

mod amounts;
mod axis;
mod comparison;
mod makeup;
mod meter;
mod rows;
mod scale;
mod shares;
mod strip;
mod timeline;
mod windows;
mod words;

pub use amounts::amounts;
pub use meter::meter;
pub use timeline::{timeline, timeline_of};
pub use windows::windows;

use preflight_html::html;
use yew::Html;

/// A picture with the sentence that stands for it.
fn picture(kind: &'static str, label: String, body: Html) -> Html {
    html! {
        <div class={format!("picture picture--{kind}")} role="img" aria-label={label}>{ body }</div>
    }
}

#[cfg(test)]
mod tests;
