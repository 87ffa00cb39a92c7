//! The only clock of this crate, and only for the command line.

use preflight_rules::date::{Date, Span};

/// Today in Beijing (R5).
pub fn today() -> Date {
    const EIGHT_HOURS: u64 = 8 * 3600;
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let days = (since.as_secs() + EIGHT_HOURS) / 86_400;
    let epoch = Date::new(1970, 1, 1).unwrap_or(Date::FIRST);
    epoch.shift(Span::Days(i32::try_from(days).unwrap_or(i32::MAX)))
}
