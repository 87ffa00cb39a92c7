//! Starts the start page alone.

fn main() {
    preflight_app::platform::run::<preflight_app::start::Root>();
}
