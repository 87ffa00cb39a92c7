//! Starts the page.

fn main() {
    preflight_app::platform::run();
}
