//! The windows and dates of a notice on a calendar, with the day that counts as today.

use super::axis::{day, Axis, Day};
use super::scale::WIDTH;
use super::strip::{block, fade, hatch, marker, strip, upright};
use super::{picture, words};
use crate::view::kit;
use crate::words::{distance, standing};
use preflight_html::html;
use preflight_rules::date::Date;
use preflight_rules::gather::Gather;
use preflight_rules::programme::{DateRole, Entry};
use preflight_rules::report::{Deadline, Window, WindowState};
use preflight_rules::{Lang, Programme, Report};
use yew::Html;

/// The windows and dates that concern the applicant; what the text leaves open is drawn open, and said. While no day is known that
/// counts as today, the dates are drawn alone, and the place is kept for what a day adds.
pub fn windows(programme: &Programme, report: &Report, as_of: Option<Date>, lang: Lang) -> Html {
    let entries: Vec<(&Entry, &Deadline)> =
        report.deadlines.iter().filter_map(|d| programme.calendar().get(d.entry).map(|entry| (entry, d))).gather();
    let days = entries.iter().flat_map(|(_, d)| [d.window.opens, d.window.closes]).flatten().chain(as_of).map(day);
    let Some(axis) = Axis::over(days.gather()).filter(|_| !entries.is_empty()) else { return Html::default() };
    let mut said: Vec<String> = entries.iter().map(|(entry, deadline)| sentence(as_of, entry, deadline, lang)).gather();
    let counted = as_of.map(|day| format!("{} {day}", words::as_of(lang)));
    said.extend(counted.clone());
    let today = as_of.map(day);
    let body = html! {
        <>
            { for entries.iter().map(|(entry, deadline)| row(entry, deadline, &axis, as_of, lang)) }
            { axis.scale() }
            <ul class="picture__keys picture__keys--days">
                if let Some(counted) = counted { <li class="picture__key"><svg class="swatch" width="14" height="14" aria-hidden="true">{ upright("today", 500, 0, 14) }</svg><span class="num">{ counted }</span></li> }
                if today.is_some_and(|today| axis.misses(today)) { <li class="picture__key">{ "◂ ▸ " }{ words::off_the_edge(lang) }</li> }
            </ul>
        </>
    };
    picture("windows", words::sentences(&said, lang), body)
}

/// Who does what.
fn what(entry: &Entry, lang: Lang) -> String {
    words::named(entry.who.get(lang), entry.what.get(lang), lang)
}

/// From when to when, with what the text leaves open.
fn when(entry: &Entry, window: &Window, lang: Lang) -> String {
    let span = entry.role == DateRole::Window;
    match (window.opens, window.closes) {
        (Some(opens), Some(closes)) if opens != closes => words::span(&opens.to_string(), &closes.to_string(), lang),
        (_, Some(closes)) if !span || window.opens.is_some() => closes.to_string(),
        (_, Some(closes)) => words::joined(&[closes.to_string(), words::no_beginning(lang).to_owned()], lang),
        (Some(opens), None) if !span => opens.to_string(),
        (Some(opens), None) => words::joined(&[opens.to_string(), words::no_end(lang).to_owned()], lang),
        (None, None) => crate::words::NO_DATE.get(lang).to_owned(),
    }
}

fn sentence(as_of: Option<Date>, entry: &Entry, deadline: &Deadline, lang: Lang) -> String {
    let mut parts = vec![when(entry, &deadline.window, lang)];
    if let Some(as_of) = as_of {
        parts.push(standing(entry, deadline, lang).1.to_owned());
        parts.extend(distance(as_of, entry, deadline, lang));
    }
    parts.extend(entry.recurs.iter().map(|again| again.get(lang).to_owned()));
    format!("{}{}{}", what(entry, lang), lang.pick("，", ", "), words::joined(&parts, lang))
}

fn row(entry: &Entry, deadline: &Deadline, axis: &Axis, as_of: Option<Date>, lang: Lang) -> Html {
    let window = &deadline.window;
    let state = as_of.map_or("untold", |_| window.state.id());
    let (today, (tone, word)) = (as_of.map(day), standing(entry, deadline, lang));
    let told = as_of.map(|as_of| (tone, word, distance(as_of, entry, deadline, lang)));
    html! {
            <div class={format!("picture__row picture--{state}")}>
                <p class="picture__name">{ what(entry, lang) }</p>
                <p class="picture__said when when--far"><b class="num">{ when(entry, window, lang) }</b>{ kit::standing(told) }</p>
                { for entry.recurs.iter().map(|again| html! { <p class="picture__said muted">{ again.get(lang).to_owned() }</p> }) }
                { strip(22, html! { <>
                    { axis.grid(22) }
                    { block("line", 0, WIDTH, 10, 2) }
                    { bar(entry, window, as_of.is_some(), axis) }
                    { for today.map(|today| if axis.misses(today) { axis.arrow(today, 16) } else { marker("today", axis.at(today), 0, 22) }) }
    { for single(entry, window).iter().map(|at| match axis.misses(*at) {
                        true => axis.arrow(*at, 16),
                        false => upright("point", axis.at(*at).clamp(4, 996), 3, 19),
                    }) }
                </> }) }
            </div>
        }
}

/// The only day that is given, of a date or of a window with an open side.
fn single(entry: &Entry, window: &Window) -> Option<Day> {
    match (window.opens.map(day), window.closes.map(day)) {
        (None, Some(day)) | (Some(day), None) => Some(day),
        (Some(opens), Some(closes)) if opens == closes && entry.role != DateRole::Window => Some(opens),
        _ => None,
    }
}

/// The window as a bar: full while open, outlined otherwise, fading where the text gives no day.
fn bar(entry: &Entry, window: &Window, told: bool, axis: &Axis) -> Html {
    let look = if told && window.state == WindowState::Open { "own" } else { "outlined" };
    let span = entry.role == DateRole::Window;
    let again = |from: i32| if entry.recurs.is_some() { fade(from, WIDTH, 11) } else { Html::default() };
    match (window.opens.map(day), window.closes.map(day)) {
        (Some(opens), Some(closes)) => {
            let (from, to) = (axis.at(opens).min(WIDTH - 8), axis.at(closes + 1));
            html! { <>{ block(look, from, to.max(from + 8), 4, 14) }{ axis.arrow(opens, 16) }{ again(to) }</> }
        }
        (None, Some(closes)) if span => {
            let to = axis.at(closes + 1);
            html! { <>{ fade(to, 0, 11) }{ again(to) }</> }
        }
        (Some(opens), None) if span => fade(axis.at(opens), WIDTH, 11),
        (None, None) => hatch("far", 0, WIDTH, 11),
        _ => Html::default(),
    }
}
