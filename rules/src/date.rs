//! Calendar dates, months and spans: the one place for calendar edge cases.
//!
//! Dates are plain Gregorian days in Beijing time (clauses.md R5); there is no clock here.

use chrono::{Datelike, Days, Months, NaiveDate};
use std::fmt;

/// A day between 1900-01-01 and 2199-12-31.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(NaiveDate);

/// Years that a date may lie in: wide enough for any applicant, narrow enough that no arithmetic overflows.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

impl Date {
    /// A day of the Gregorian calendar, if it exists and lies in the years 1900 to 2199.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Date> {
        YEARS.contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day).map(Date)).flatten()
    }

    /// Reads `YYYY-MM-DD` exactly (ISO 8601 extended format).
    pub fn parse(text: &str) -> Option<Date> {
        let (year, month, day) = (digits(text.get(0..4)?)?, digits(text.get(5..7)?)?, digits(text.get(8..10)?)?);
        let dashes = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        dashes.then(|| Date::new(year as i32, month, day)).flatten()
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Days from `self` to `other`; negative when `other` is earlier.
    pub fn days_until(self, other: Date) -> i64 {
        other.0.signed_duration_since(self.0).num_days()
    }

    /// The date `span` later (earlier for a negative span). A month or year that has no such day clamps to the
    /// month's end (Civil Code art. 202 by analogy, clauses.md R4). Saturates at the years' ends.
    pub fn shift(self, span: Span) -> Date {
        let moved = match span {
            Span::Months(n) if n >= 0 => self.0.checked_add_months(Months::new(n.unsigned_abs())),
            Span::Months(n) => self.0.checked_sub_months(Months::new(n.unsigned_abs())),
            Span::Days(n) if n >= 0 => self.0.checked_add_days(Days::new(u64::from(n.unsigned_abs()))),
            Span::Days(n) => self.0.checked_sub_days(Days::new(u64::from(n.unsigned_abs()))),
        };
        match moved {
            Some(date) if YEARS.contains(&date.year()) => Date(date),
            _ if span.is_negative() => Date::FIRST,
            _ => Date::LAST,
        }
    }

    /// 1900-01-01.
    pub const FIRST: Date = Date(match NaiveDate::from_ymd_opt(1900, 1, 1) {
        Some(date) => date,
        None => NaiveDate::MIN,
    });
    /// 2199-12-31.
    pub const LAST: Date = Date(match NaiveDate::from_ymd_opt(2199, 12, 31) {
        Some(date) => date,
        None => NaiveDate::MAX,
    });
}

fn digits(text: &str) -> Option<u32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month(u16);

impl Month {
    /// January 1900.
    pub const FIRST: Month = Month(1900 * 12);

    /// A month, if `month` is 1 to 12 and the year is 1900 to 2199.
    pub fn new(year: i32, month: u32) -> Option<Month> {
        Date::new(year, month, 1).map(|d| Month((d.year() * 12) as u16 + d.month() as u16 - 1))
    }

    /// Reads `YYYY-MM` exactly.
    pub fn parse(text: &str) -> Option<Month> {
        let (year, month) = (digits(text.get(0..4)?)?, digits(text.get(5..7)?)?);
        (text.len() == 7 && text.get(4..5) == Some("-")).then(|| Month::new(year as i32, month)).flatten()
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        i32::from(self.0 / 12)
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u32 {
        u32::from(self.0 % 12) + 1
    }

    /// Months from `self` to `end`, both counted: January to December of a year are 12.
    pub fn months_inclusive(self, end: Month) -> i64 {
        i64::from(end.0) - i64::from(self.0) + 1
    }

    /// The month `n` later; saturates at the years' ends.
    pub fn plus(self, n: i64) -> Month {
        let moved = i64::from(self.0).saturating_add(n).clamp(1900 * 12, 2199 * 12 + 11);
        Month(moved as u16)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// A length of time on the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Calendar months (a year is 12).
    Months(i32),
    /// Days.
    Days(i32),
}

impl Span {
    /// The same length backwards.
    pub fn negated(self) -> Span {
        match self {
            Span::Months(n) => Span::Months(n.saturating_neg()),
            Span::Days(n) => Span::Days(n.saturating_neg()),
        }
    }

    fn is_negative(self) -> bool {
        match self {
            Span::Months(n) | Span::Days(n) => n < 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect(text)
    }

    #[test]
    fn anniversaries_clamp_to_the_end_of_the_month() {
        assert_eq!(day("2020-02-29").shift(Span::Months(36)), day("2023-02-28"));
        assert_eq!(day("2022-11-30").shift(Span::Months(3)), day("2023-02-28"));
        assert_eq!(day("2022-12-01").shift(Span::Months(3)), day("2023-03-01"));
        assert_eq!(day("2023-05-31").shift(Span::Months(-3)), day("2023-02-28"));
    }

    #[test]
    fn both_end_months_count() {
        let months = |a: &str, b: &str| Month::parse(a).unwrap().months_inclusive(Month::parse(b).unwrap());
        assert_eq!(months("2020-01", "2021-12"), 24);
        assert_eq!(months("2021-05", "2021-05"), 1);
        assert_eq!(months("2021-05", "2021-04"), 0);
    }

    #[test]
    fn only_real_days_in_iso_form_are_read() {
        for bad in ["2021-02-29", "2021-13-01", "21-01-01", "2021-1-01", "2021/01/01", "2021-01-01 ", "1899-12-31", "２021-01-0", ""] {
            assert_eq!(Date::parse(bad), None, "{bad}");
        }
        assert_eq!(day("2024-02-29").to_string(), "2024-02-29");
        for bad in ["2021-00", "2021-13", "2021", "2021-1", "2200-01", "2021/05", "2021-05-", "2021-05-01"] {
            assert_eq!(Month::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn arithmetic_saturates() {
        assert_eq!(Date::LAST.shift(Span::Days(1)), Date::LAST);
        assert_eq!(Date::FIRST.shift(Span::Months(i32::MIN + 1)), Date::FIRST);
        let (first, last) = (Month::FIRST, Month::new(2199, 12).expect("a month"));
        assert_eq!([last.plus(0), last.plus(1), last.plus(i64::MAX)], [last; 3]);
        assert_eq!([first.plus(0), first.plus(-1), first.plus(i64::MIN)], [first; 3]);
        assert_eq!((last.plus(-1).to_string(), first.plus(1).to_string()), ("2199-11".to_owned(), "1900-02".to_owned()));
    }
}
