//! The only clock of this crate, and only for the command line.

use preflight_rules::date::{Date, Span};

/// Today in Beijing (R5).
pub fn today() -> Date {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    day(since.as_secs())
}

/// The day in Beijing so many seconds after 1970 began in Greenwich.
fn day(seconds: u64) -> Date {
    const EIGHT_HOURS: u64 = 28_800;
    let days = seconds.saturating_add(EIGHT_HOURS) / 86_400;
    let epoch = Date::new(1970, 1, 1).unwrap_or(Date::FIRST);
    epoch.shift(Span::Days(i32::try_from(days).unwrap_or(i32::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_eight_hours_before_it_does_in_greenwich() {
        for (seconds, expected) in [
            (0, "1970-01-01"),
            (57_599, "1970-01-01"),
            (57_600, "1970-01-02"),
            (1_633_967_999, "2021-10-11"),
            (1_633_968_000, "2021-10-12"),
        ] {
            assert_eq!(day(seconds).to_string(), expected, "{seconds}");
        }
    }
}
