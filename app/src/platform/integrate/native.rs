//! Outside a browser: nothing is found, heard or done.

use crate::integrate::{Effect, Found, Msg};
use yew::Callback;

/// Listens to nothing.
pub struct Listening;

/// A page that is nowhere.
pub fn found() -> Found {
    Found::default()
}

/// There is nothing to listen to.
pub fn listen(_send: &Callback<Msg>) -> Listening {
    Listening
}

/// There is nothing to do it with.
pub fn perform(_effect: Effect, _send: &Callback<Msg>) {}
