//! A stretch of the calendar laid over the width, with its ticks.

use super::scale::WIDTH;
use super::strip::{anchor, centred, strip, text, upright};
use crate::draw::Piece;
use preflight_html::html;
use preflight_rules::date::{Date, Month, Span};
use preflight_rules::gather::Gather;
use yew::Html;

/// A day by its number; days are what places are reckoned in.
pub type Day = i32;

/// The number of a day.
pub fn day(date: Date) -> Day {
    Date::FIRST.days_until(date) as Day
}

/// The day of a number.
pub fn date(day: Day) -> Date {
    Date::FIRST.shift(Span::Days(day))
}

/// The first day of a month.
pub fn first_of(month: Month) -> Day {
    Date::new(month.year(), month.month(), 1).map_or(0, day)
}

/// The last day of a month.
pub fn last_of(month: Month) -> Day {
    Date::new(month.year(), month.month(), 1).map_or(0, |first| day(first.shift(Span::Months(1))) - 1)
}

/// From one day to another, both drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    from: Day,
    to: Day,
}

/// Months between ticks, from the closest: the first that leaves few enough is taken.
const STEPS: [i32; 10] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];
/// Most stretches between ticks that labels of full size have room for on a narrow screen: months, years.
const MOST: (i32, i32) = (4, 6);

/// Where the name of a tick begins and ends on the narrowest drawing, about 290 pixels wide, with some air.
fn extent(at: i32, name: &str) -> (i32, i32) {
    let width = name.len() as i32 * 24 + 12;
    match anchor(at) {
        "start" => (at, at + width),
        "end" => (at - width, at),
        _ => (at - width / 2, at + width / 2),
    }
}

/// Days in order without those beyond the widest gap, where most of them stand together and the gap is far wider than they are.
fn without_far_off(days: &[Day]) -> Option<&[Day]> {
    let gaps = days.iter().zip(days.iter().skip(1)).map(|(a, b)| b - a);
    let (at, gap) = gaps.enumerate().max_by_key(|(_, gap)| *gap)?;
    let (early, late) = days.split_at(at + 1);
    let most = if early.len() > late.len() { early } else { late };
    let span = most.last()? - most.first()?;
    (most.len() > 2 && most.len() * 2 > days.len() && gap > 3 * span.max(180)).then_some(most)
}

impl Axis {
    /// Over these days, whole months, with a little air. A few days so far off that they would squeeze all others together are left
    /// off the drawing.
    pub fn over(days: Vec<Day>) -> Option<Axis> {
        let days = preflight_rules::order::set(days);
        let mut kept: &[Day] = &days;
        while let Some(closer) = without_far_off(kept) {
            kept = closer;
        }
        let (from, to) = (date(*kept.first()?), date(*kept.last()?));
        let air = (day(to) - day(from)) / 20;
        let (from, to) = (date((day(from) - air).max(0)), date(day(to) + air));
        let month = |d: Date| Month::new(d.year(), d.month());
        Some(Axis { from: first_of(month(from)?), to: last_of(month(to)?) + 1 })
    }

    /// Where a day begins; at the edge for one outside.
    pub fn at(&self, day: Day) -> i32 {
        let span = i64::from(self.to - self.from).max(1);
        ((i64::from(day - self.from) * i64::from(WIDTH) + span / 2).div_euclid(span)).clamp(0, i64::from(WIDTH)) as i32
    }

    /// Whether a day is left off the drawing.
    pub fn misses(&self, day: Day) -> bool {
        day < self.from || day >= self.to
    }

    /// The ticks: where, and what stands there; nothing where there is no room for it.
    pub fn ticks(&self) -> Vec<(i32, String)> {
        let index = |d: Date| d.year() * 12 + d.month() as i32 - 1;
        let (from, to) = (index(date(self.from)), index(date(self.to - 1)));
        let step = STEPS.into_iter().find(|step| (to - from) / step <= if *step < 12 { MOST.0 } else { MOST.1 }).unwrap_or(1200);
        let mut ticks: Vec<(i32, String)> = Vec::new();
        let mut end = i32::MIN;
        for at in from..=to {
            let Some(month) = Month::new(at.div_euclid(12), at.rem_euclid(12) as u32 + 1) else { continue };
            if to - from <= 1 {
                // Within two months the days are told.
                for start in [1, 11, 21] {
                    let Some(date) = Date::new(month.year(), month.month(), start) else { continue };
                    let full = date.to_string();
                    let short = if ticks.is_empty() { full.as_str() } else { full.get(5..).unwrap_or("") };
                    self.tick(day(date), short, &mut end, &mut ticks);
                }
            } else if at % step == 0 {
                let full = month.to_string();
                self.tick(first_of(month), if step < 12 { &full } else { full.get(..4).unwrap_or("") }, &mut end, &mut ticks);
            }
        }
        ticks
    }

    /// Adds a tick; its name is left out where it would run into the one before.
    fn tick(&self, day: Day, name: &str, end: &mut i32, ticks: &mut Vec<(i32, String)>) {
        let at = self.at(day);
        let (left, right) = extent(at, name);
        let free = left > *end;
        if free {
            *end = right;
        }
        ticks.push((at, if free { name.to_owned() } else { String::new() }));
    }

    /// The upright lines of the ticks, behind what is drawn on a row.
    pub fn grid(&self, height: i32) -> Html {
        self.ticks().into_iter().map(|(at, _)| upright("grid", at, 0, height)).gather().html()
    }

    /// The scale below the rows.
    pub fn scale(&self) -> Html {
        strip(
            18,
            self.ticks()
                .into_iter()
                .map(|(at, name)| html! { <>{ upright("grid", at, 0, 5) }{ centred("tick", at, 17, name) }</> })
                .gather()
                .html(),
        )
    }

    /// An arrow at the edge, for a day that is left off the drawing; nothing for one that is on it.
    pub fn arrow(&self, day: Day, baseline: i32) -> Html {
        if !self.misses(day) {
            return Html::default();
        }
        let (at, sign) = if day < self.from { (0, "◂") } else { (WIDTH, "▸") };
        text("own", at, baseline, sign)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(texts: &[&str]) -> Vec<Day> {
        texts.iter().map(|t| day(Date::parse(t).expect(t))).collect()
    }

    #[test]
    fn an_axis_covers_whole_months_and_names_its_ticks() {
        let axis = Axis::over(days(&["2020-06-01", "2022-12-31"])).expect("days");
        let named: Vec<(i32, String)> = axis.ticks();
        let names: Vec<&str> = named.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(names, ["2021", "2022", "2023"]);
        assert!(named.iter().all(|(at, _)| (0..=WIDTH).contains(at)));
        let month = Axis::over(days(&["2021-09-22", "2021-10-22"])).expect("days");
        let names: Vec<String> = month.ticks().into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, ["2021-09-01", "", "09-21", "10-01", "10-11", "10-21"]);
        assert_eq!(month.at(days(&["2021-10-01"])[0]), 492);
    }

    #[test]
    fn a_day_far_off_does_not_squeeze_the_others() {
        let some = days(&["1956-03-28", "2020-06-01", "2021-10-12", "2022-12-31"]);
        let axis = Axis::over(some.clone()).expect("days");
        assert!(axis.misses(some[0]) && !axis.misses(some[1]) && !axis.misses(some[3]));
        assert_eq!(axis.at(some[0]), 0);
        let two = days(&["1990-01-01", "2021-10-12"]);
        let axis = Axis::over(two.clone()).expect("days");
        assert!(!axis.misses(two[0]) && !axis.misses(two[1]));
        assert_eq!(Axis::over(Vec::new()), None);
    }

    #[test]
    fn names_never_run_into_each_other() {
        for from in (0..109_500).step_by(97) {
            for length in [0, 1, 29, 31, 60, 100, 400, 1000, 5000, 40_000] {
                let axis = Axis::over(vec![from, (from + length).min(109_571)]).expect("days");
                let ticks = axis.ticks();
                let named: Vec<(i32, i32)> =
                    ticks.iter().filter(|(_, name)| !name.is_empty()).map(|(at, name)| extent(*at, name)).collect();
                assert!(named.len() >= 2 && ticks.len() <= 8, "{axis:?} {ticks:?}");
                assert!(named.windows(2).all(|pair| pair[0].1 < pair[1].0), "{axis:?} {ticks:?}");
                assert!(ticks.windows(2).all(|pair| pair[0].0 < pair[1].0), "{axis:?} {ticks:?}");
            }
        }
    }
}
