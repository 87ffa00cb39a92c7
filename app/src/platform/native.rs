//! Outside a browser: nothing is kept, nothing is shown, and no time passes.

use crate::effect::Effect;
use crate::model::{Model, Start};
use crate::msg::Msg;
use preflight_rules::date::Date;
use yew::{Callback, Component};

/// Listens to nothing.
pub struct Listening;

/// An empty start on the first day that the calendar knows.
pub fn start() -> Start {
    Start { keeps: false, ..Start::at(Date::FIRST, "") }
}

/// There is nothing to do it with.
pub fn perform(_effect: Effect, _send: &Callback<Msg>) {}

/// The same.
pub fn perform_at_start(_effect: Effect, _send: &Callback<Msg>) {}

/// There is nothing to listen to.
pub fn listen(_send: Callback<Msg>) -> Listening {
    Listening
}

/// There is no file to read.
pub fn read_file(_file: web_sys::File, _send: Callback<Msg>) {}

/// Nothing fails here.
pub fn remember(_model: &Model) {}

/// The same.
pub fn rescue() {}

/// There is no page to start.
pub fn run<C: Component<Properties = ()>>() {
    eprintln!("this program is a web page; `cargo xtask serve` shows it");
}
