//! What `update` wants done outside the model, as data. `platform` does it.

use crate::route::Route;
use preflight_rules::Lang;

/// Something to be done outside the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep the draft for the next visit.
    Save(String),
    /// Drop what was kept.
    Forget,
    /// Show a route in the address bar; `push` adds a step to go back from.
    Navigate {
        /// Where the page stands.
        route: Route,
        /// Whether “back” returns to where it stood.
        push: bool,
    },
    /// Tell the document its language and title.
    Dress {
        /// The language.
        lang: Lang,
        /// The title.
        title: String,
    },
    /// Bring an element into view and put the keyboard there.
    Focus(String),
}
