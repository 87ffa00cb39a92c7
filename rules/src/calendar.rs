//! Where the windows stand on a day.

use crate::date::Date;
use crate::eval::Env;
use crate::gather::Gather;
use crate::programme::{ClosesOn, DateRole, Entry, Programme};
use crate::report::{Deadline, Window, WindowState};
use crate::value::{Scalar, Value};

/// Whether category bits (positions in the category fact) include a category; an unknown category is always concerned.
pub fn concerns(programme: &Programme, bits: u64, category: Option<usize>) -> bool {
    let Some(category) = category.and_then(|i| programme.categories.get(i)) else { return true };
    let position = programme.vocabulary.get(programme.category_fact).and_then(|d| d.kind.choice(&category.id));
    bits == u64::MAX || position.is_some_and(|i| bits >> i & 1 == 1)
}

/// The dates that concern the applicant, in order of date; those without one come last, as given.
pub fn deadlines(env: &Env<'_>, category: Option<usize>, as_of: Date) -> Vec<Deadline> {
    let programme = env.programme();
    let entries = programme.calendar.iter().enumerate().filter(|(_, e)| concerns(programme, e.categories, category));
    let mut deadlines: Vec<Deadline> = entries
        .map(|(entry, e)| {
            let window = stand(env, e, as_of);
            Deadline { entry, window, days_left: window.closes.map(|closes| as_of.days_until(closes)) }
        })
        .gather();
    crate::order::sort_by_key(&mut deadlines, |d| (d.window.closes.or(d.window.opens).is_none(), d.window.closes.or(d.window.opens)));
    deadlines
}

/// The applicant's window: the one of his category, or what all the possible ones agree on.
pub fn window(env: &Env<'_>, category: Option<usize>, as_of: Date) -> Window {
    let programme = env.programme();
    let windows = programme.calendar.iter().filter(|e| e.role == DateRole::Window && concerns(programme, e.categories, category));
    let agree = |a: Window, b: Window| Window {
        state: if a.state == b.state { a.state } else { WindowState::Unknown },
        opens: a.opens.filter(|_| a.opens == b.opens),
        closes: a.closes.filter(|_| a.closes == b.closes),
    };
    let unknown = Window { state: WindowState::Unknown, opens: None, closes: None };
    // A round that is over and comes again, at dates that the text does not give, leaves the applicant's window open to question.
    let again = |e: &Entry, window: Window| match (window.state, &e.recurs) {
        (WindowState::Closed, Some(_)) => Window { state: WindowState::Unknown, ..window },
        _ => window,
    };
    windows.map(|e| again(e, stand(env, e, as_of))).reduce(agree).unwrap_or(unknown)
}

fn stand(env: &Env<'_>, entry: &Entry, as_of: Date) -> Window {
    let fact = |ix: Option<crate::fact::FactIx>| match ix.and_then(|ix| env.facts().get(ix)) {
        Some(Value::Scalar(Scalar::Date(date))) => Some(*date),
        _ => None,
    };
    let opens = fact(entry.opens_fact).or(entry.opens);
    let closes = fact(entry.closes_fact).or(entry.closes);
    let unsaid = entry.closes_fact.is_some() && closes.is_none() || entry.opens_fact.is_some() && fact(entry.opens_fact).is_none();
    if entry.role != DateRole::Window {
        return Window { state: day_or_period(opens, closes, as_of, entry.closes_on), opens, closes };
    }
    let issued = env.programme().header.issued;
    let state = match (opens.or(issued), closes) {
        (Some(opens), _) if as_of < opens => WindowState::Upcoming,
        (_, Some(closes)) if as_of > closes && entry.closes_on != ClosesOn::After => WindowState::Closed,
        _ if unsaid => WindowState::Unknown,
        (_, Some(closes)) if as_of == closes && entry.closes_on != ClosesOn::Inclusive => WindowState::Unknown,
        (_, Some(_)) => WindowState::Open,
        (Some(_), None) if opens.is_some() => WindowState::Open,
        _ => WindowState::Unknown,
    };
    Window { state, opens, closes }
}

/// Where a date stands that is nobody's window to file in: a single day lies ahead or is past and is never “open” before it comes.
fn day_or_period(opens: Option<Date>, closes: Option<Date>, as_of: Date, closes_on: ClosesOn) -> WindowState {
    match opens.or(closes).zip(closes.or(opens)) {
        Some((first, _)) if as_of < first => WindowState::Upcoming,
        Some((_, last)) if as_of > last => WindowState::Closed,
        // On the very day: “前” and “之后” leave it to doubt.
        Some((_, last)) if as_of == last && closes.is_some() && closes_on != ClosesOn::Inclusive => WindowState::Unknown,
        Some(_) => WindowState::Open,
        None => WindowState::Unknown,
    }
}

#[cfg(all(test, feature = "authoring"))]
mod tests;
