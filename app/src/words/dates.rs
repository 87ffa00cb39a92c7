//! Where the dates of a notice stand, in words: the list, the picture, the pack and the print say the same.

use super::{days_left, LATER_ROUNDS, NO_DATE, THROUGH};
use preflight_rules::date::Date;
use preflight_rules::programme::{DateRole, Entry};
use preflight_rules::report::{Deadline, WindowState};
use preflight_rules::wording::{date_state, window_state};
use preflight_rules::{Lang, Programme, Report};

/// The tone and the word of a date. A round that is over and comes again is not simply closed.
pub fn standing(entry: &Entry, deadline: &Deadline, lang: Lang) -> (&'static str, &'static str) {
    let state = deadline.window.state;
    match (entry.role, state, &entry.recurs) {
        (DateRole::Window, WindowState::Closed, Some(_)) => (WindowState::Upcoming.id(), LATER_ROUNDS.get(lang)),
        _ => (state.id(), date_state(entry.role, state, lang)),
    }
}

/// How far off a date is: one that lies ahead counts to its first day, a window that is open to its last.
pub fn distance(as_of: Date, entry: &Entry, deadline: &Deadline, lang: Lang) -> Option<String> {
    let window = &deadline.window;
    let opens = window.opens.filter(|opens| as_of < *opens);
    let days = as_of.days_until(opens.or(window.closes).or(window.opens)?);
    Some(match (entry.role, opens, days) {
        (DateRole::Window, Some(_), 1) => lang.pick("距开始 1 天", "opens in 1 day").to_owned(),
        (DateRole::Window, Some(_), n) => lang.pick(format!("距开始 {n} 天"), format!("opens in {n} days")),
        (DateRole::Window, None, 0) => lang.pick("今天截止", "closes today").to_owned(),
        (DateRole::Window, None, 1) => lang.pick("距截止 1 天", "closes in 1 day").to_owned(),
        (DateRole::Window, None, -1) => lang.pick("截止已过 1 天", "closed 1 day ago").to_owned(),
        (DateRole::Window, None, n) if n > 0 => lang.pick(format!("距截止 {n} 天"), format!("closes in {n} days")),
        (DateRole::Window, None, n) => lang.pick(format!("截止已过 {} 天", -n), format!("closed {} days ago", -n)),
        (_, _, n) => days_left(n, lang),
    })
}

/// First and last day, as far as known; of a date that is no window, the day.
pub fn days(entry: &Entry, deadline: &Deadline, lang: Lang) -> String {
    match (entry.role, deadline.window.opens, deadline.window.closes) {
        (DateRole::Window, ..) | (_, Some(_), Some(_)) | (_, None, None) => span(deadline.window.opens, deadline.window.closes, lang),
        (_, Some(day), None) | (_, None, Some(day)) => day.to_string(),
    }
}

/// First and last day of a window, as far as known.
fn span(opens: Option<Date>, closes: Option<Date>, lang: Lang) -> String {
    match (opens, closes) {
        (Some(opens), Some(closes)) if opens == closes => opens.to_string(),
        (Some(opens), Some(closes)) => format!("{opens} {} {closes}", THROUGH.get(lang)),
        (Some(opens), None) => format!("{} {opens}", super::FROM.get(lang)),
        (None, Some(closes)) => format!("{} {closes}", super::UNTIL.get(lang)),
        (None, None) => NO_DATE.get(lang).to_owned(),
    }
}

/// The applicant's window: tone, word and days; where a round is over and others follow, why nothing more can be said.
pub fn window(programme: &Programme, report: &Report, lang: Lang) -> (&'static str, &'static str, String) {
    let window = &report.window;
    let said = report.deadlines.iter().find_map(|d| {
        let entry = programme.calendar().get(d.entry)?;
        let over = entry.role == DateRole::Window && d.window.state == WindowState::Closed && d.window.closes == window.closes;
        let again = entry.recurs.as_ref().filter(|_| over && window.state == WindowState::Unknown)?;
        let (tone, word) = standing(entry, d, lang);
        Some((tone, word, format!("{}{}{}", days(entry, d, lang), lang.pick("。", ". "), again.get(lang))))
    });
    said.unwrap_or_else(|| (window.state.id(), window_state(window.state, lang), span(window.opens, window.closes, lang)))
}
