//! Starts the page for those who put the checker on their own site.

fn main() {
    preflight_app::platform::run::<preflight_app::integrate::Root>();
}
