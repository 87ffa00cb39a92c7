//! Dates as an iCalendar file (RFC 5545): all-day events with an alarm, in no time zone.

use preflight_rules::date::{Date, Span};
use std::fmt::Write as _;

/// Days before the last day on which the alarm goes off.
const ALARM_DAYS: u32 = 3;

/// Longest line in bytes, the line end aside; longer ones are folded.
const LINE: usize = 75;

/// A day, or a range of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What makes it the same event when the file is read again.
    pub uid: String,
    /// What people read first.
    pub summary: String,
    /// The rest.
    pub description: String,
    /// First day.
    pub first: Date,
    /// Last day, which counts too; the first one for a single day.
    pub last: Date,
}

/// The events as a calendar. `stamp` is the day the file is made, in UTC.
pub fn write(stamp: Date, events: &[Event]) -> String {
    let mut out = String::new();
    for fixed in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Preflight//Preflight//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"] {
        line(&mut out, fixed);
    }
    for event in events {
        let (first, last) = (event.first.min(event.last), event.first.max(event.last));
        line(&mut out, "BEGIN:VEVENT");
        text(&mut out, "UID", &event.uid);
        line(&mut out, &format!("DTSTAMP:{}T000000Z", basic(stamp)));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", basic(first)));
        // The end is the day after the last one.
        line(&mut out, &format!("DTEND;VALUE=DATE:{}", basic(last.shift(Span::Days(1)))));
        text(&mut out, "SUMMARY", &event.summary);
        if !event.description.is_empty() {
            text(&mut out, "DESCRIPTION", &event.description);
        }
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "BEGIN:VALARM");
        line(&mut out, "ACTION:DISPLAY");
        text(&mut out, "DESCRIPTION", &event.summary);
        if first == last {
            line(&mut out, &format!("TRIGGER:-P{ALARM_DAYS}D"));
        } else {
            line(&mut out, &format!("TRIGGER;RELATED=END:-P{}D", ALARM_DAYS + 1));
        }
        line(&mut out, "END:VALARM");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn basic(date: Date) -> String {
    date.to_string().replace('-', "")
}

fn text(out: &mut String, name: &str, value: &str) {
    let mut content = String::with_capacity(name.len() + value.len() + 8);
    let _ = write!(content, "{name}:");
    let mut chars = value.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ';' | ',' => {
                content.push('\\');
                content.push(c);
            }
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' => content.push_str("\\n"),
            // No reader takes other control characters.
            c if c.is_control() => content.push(' '),
            c => content.push(c),
        }
    }
    line(out, &content);
}

/// A content line, folded between characters: every further line begins with a blank, which counts.
fn line(out: &mut String, content: &str) {
    let mut used = 0;
    for c in content.chars() {
        if used + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a day")
    }

    fn event(summary: &str, description: &str, first: &str, last: &str) -> Event {
        Event {
            uid: "js2021/window@preflight".into(),
            summary: summary.into(),
            description: description.into(),
            first: day(first),
            last: day(last),
        }
    }

    fn parsed(text: &str) -> Vec<ical::parser::ical::component::IcalEvent> {
        ical::IcalParser::new(text.as_bytes()).map(|c| c.expect("a calendar")).flat_map(|c| c.events).collect()
    }

    fn property(event: &impl ical::parser::Component, name: &str) -> String {
        event.get_property(name).and_then(|p| p.value.clone()).unwrap_or_default()
    }

    fn unescaped(text: &str) -> String {
        let mut out = String::new();
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => out.push(chars.next().map_or('\\', |c| if c == 'n' { '\n' } else { c })),
                c => out.push(c),
            }
        }
        out
    }

    #[test]
    fn a_reader_finds_every_event() {
        let events = [
            event("江苏省申报截止", "提交到；设区市工信局，逾期不候\\完", "2021-09-22", "2021-09-22"),
            event("Window; open, at last", "一行\n二行\r\n三行", "2021-08-01", "2021-09-22"),
        ];
        let text = write(day("2021-07-01"), &events);
        let found = parsed(&text);
        assert_eq!(found.len(), 2);
        for (found, event) in found.iter().zip(&events) {
            assert_eq!(unescaped(&property(found, "SUMMARY")), event.summary);
            assert_eq!(unescaped(&property(found, "DESCRIPTION")), event.description.replace("\r\n", "\n"));
            assert_eq!(property(found, "DTSTAMP"), "20210701T000000Z");
            assert_eq!(found.alarms.len(), 1);
        }
        assert_eq!((property(&found[0], "DTSTART"), property(&found[0], "DTEND")), ("20210922".into(), "20210923".into()));
        assert_eq!((property(&found[1], "DTSTART"), property(&found[1], "DTEND")), ("20210801".into(), "20210923".into()));
        assert_eq!(property(&found[0].alarms[0], "TRIGGER"), "-P3D");
        assert_eq!(property(&found[1].alarms[0], "TRIGGER"), "-P4D");
    }

    #[test]
    fn lines_are_short_and_end_as_they_must() {
        let hostile = "汉字，; \\ \u{0}\u{7}\u{1f600}".repeat(40) + "\r\nEND:VCALENDAR\r\nBEGIN:VEVENT\n";
        let text = write(day("2021-07-01"), &[event(&hostile, &hostile, "2021-12-31", "2021-01-01")]);
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.split("\r\n").all(|line| line.len() <= LINE && !line.contains('\r')));
        let found = parsed(&text);
        assert_eq!(found.len(), 1);
        assert!(unescaped(&property(&found[0], "SUMMARY")).ends_with("END:VCALENDAR\nBEGIN:VEVENT\n"));
        assert_eq!((property(&found[0], "DTSTART"), property(&found[0], "DTEND")), ("20210101".into(), "20220101".into()));
    }
}
