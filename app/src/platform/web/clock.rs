//! Today, in Beijing: notices count in Beijing time wherever the reader is.

use preflight_rules::date::{Date, Span};

const BEIJING: f64 = 8.0 * 3600.0 * 1000.0;
const DAY: f64 = 24.0 * 3600.0 * 1000.0;

/// Today.
pub fn today() -> Date {
    let days = ((js_sys::Date::now() + BEIJING) / DAY).floor();
    let epoch = Date::new(1970, 1, 1).unwrap_or(Date::FIRST);
    epoch.shift(Span::Days(days as i32))
}
