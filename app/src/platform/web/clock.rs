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

/// Now, to the minute: `2026-11-21 18:40`.
pub fn minute() -> String {
    let minutes = ((js_sys::Date::now() + BEIJING) / 60_000.0).floor() as i64 % 1440;
    let mut at = today().to_string();
    for (sign, part) in [(' ', minutes / 60), (':', minutes % 60)] {
        at.push(sign);
        if part < 10 {
            at.push('0');
        }
        at.push_str(&part.to_string());
    }
    at
}
