//! Starts the whole application.

fn main() {
    preflight_app::platform::run::<preflight_app::root::Root>();
}
