//! The phrases of a category that stand in a description.

use super::fold::Line;
use super::phrase::{Phrase, Span};
use super::scope::{Mood, Scopes};
use crate::gather::Gather;
use crate::programme::{Category, Cue};

/// A found phrase, before it is known how it is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub span: Span,
    /// Which group: the position among the cues, or among the exclusions.
    pub group: usize,
    /// Of an exclusion.
    pub against: bool,
}

/// A phrase that speaks: not denied, not part of a longer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The phrase.
    pub found: Found,
    /// It only names what the project is for.
    pub served: bool,
}

/// Every phrase of a cue that stands in the description.
pub fn spans(cue: &Cue, line: &Line) -> Vec<Span> {
    cue.zh.iter().chain(&cue.en).filter(|p| line.may_hold(p)).flat_map(|p| Phrase::new(p).find(line)).gather()
}

/// The most places in a description that phrases of one category stand at; more is a book. Each is held against all others.
const MOST_FOUND: usize = 1_000;

/// The phrases of a category, without those that are part of a longer one: “工业互联网平台” is not also “平台”, and a long cue
/// (“智能工厂解决方案”) takes its words from a shorter exclusion.
pub fn find(category: &Category, line: &Line) -> Vec<Found> {
    let found = |cue: &Cue, group: usize, against: bool| spans(cue, line).into_iter().map(move |span| Found { span, group, against });
    let cues = category.cues.iter().enumerate().flat_map(|(i, c)| found(c, i, false));
    let excludes = category.excludes.iter().enumerate().flat_map(|(i, x)| found(&x.cue, i, true));
    let all: Vec<Found> = cues.chain(excludes).take(MOST_FOUND).gather();
    all.iter().filter(|f| !all.iter().any(|other| other.span.swallows(f.span))).copied().gather()
}

/// Those that speak.
pub fn speaking(found: &[Found], scopes: &Scopes) -> Vec<Hit> {
    found
        .iter()
        .filter_map(|found| match scopes.mood(found.span) {
            Mood::Denied => None,
            mood => Some(Hit { found: *found, served: mood == Mood::Served }),
        })
        // What the project serves is no content of it, so it excludes nothing.
        .filter(|hit| !(hit.found.against && hit.served))
        .gather()
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::programme::Exclude;
    use crate::text::Text;

    /// A category of one-phrase groups, for tests.
    pub fn category(cues: &[(&str, u8)], excludes: &[(&str, u8)]) -> Category {
        let cue = |(phrase, weight): &(&str, u8)| Cue { zh: vec![(*phrase).to_owned()], en: Vec::new(), weight: *weight };
        Category {
            id: "c".to_owned(),
            name: Text::default(),
            who: Text::default(),
            directions: Vec::new(),
            sets: Vec::new(),
            cues: cues.iter().map(cue).gather(),
            excludes: excludes.iter().map(|x| Exclude { cue: cue(x), why: Text::new("因", "why"), to: Vec::new() }).gather(),
        }
    }

    fn groups(category: &Category, text: &str) -> Vec<(usize, bool, bool)> {
        let line = Line::new(text);
        let found = find(category, &line);
        let said: Vec<Span> = found.iter().map(|f| f.span).gather();
        speaking(&found, &Scopes::new(&line, &said)).iter().map(|h| (h.found.group, h.found.against, h.served)).gather()
    }

    #[test]
    fn the_longest_match_wins() {
        let c = category(&[("平台", 1), ("工业互联网平台", 5), ("智能工厂解决方案", 2)], &[("智能工厂", 6)]);
        assert_eq!(groups(&c, "工业互联网平台"), [(1, false, false)]);
        assert_eq!(groups(&c, "平台和工业互联网平台"), [(0, false, false), (1, false, false)]);
        assert_eq!(groups(&c, "智能工厂解决方案"), [(2, false, false)]);
        assert_eq!(groups(&c, "智能工厂"), [(0, true, false)]);
    }

    #[test]
    fn denied_phrases_are_silent_and_the_served_excludes_nothing() {
        let c = category(&[("平台", 1)], &[("智能工厂", 6)]);
        assert_eq!(groups(&c, "建平台，不含智能工厂"), [(0, false, false)]);
        assert_eq!(groups(&c, "为智能工厂提供平台"), [(0, false, false)]);
        assert_eq!(groups(&c, "没有平台"), []);
    }
}
