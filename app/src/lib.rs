//! The page (placeholder).

use yew::prelude::*;

/// The root component.
#[component]
pub fn App() -> Html {
    html! { <p data-testid="placeholder">{ "申报预检" }</p> }
}
