//! Dates and months: read, written in the one form that files have, and read again.

use crate::support::text;
use preflight_rules::date::{Date, Month};
use preflight_rules::read::{date, half_width, month};

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let (day, of_year) = (date(text).ok(), month(text).ok());
    assert_eq!((date(&half_width(text)).ok(), month(&half_width(text)).ok()), (day, of_year), "full-width characters change nothing");
    if let Some(day) = day {
        let written = day.to_string();
        assert_eq!((date(&written).ok(), Date::parse(&written)), (Some(day), Some(day)));
        assert!((Date::FIRST..=Date::LAST).contains(&day));
        assert_eq!(of_year, Month::new(day.year(), day.month()), "a day stands for its month");
    }
    if let Some(of_year) = of_year {
        let written = of_year.to_string();
        assert_eq!((month(&written).ok(), Month::parse(&written)), (Some(of_year), Some(of_year)));
    }
    // What files may hold, people may type.
    assert!(Date::parse(text).is_none_or(|parsed| day == Some(parsed)));
    assert!(Month::parse(text).is_none_or(|parsed| of_year == Some(parsed)));
}
