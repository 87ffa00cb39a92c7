//! From what stands in a description to a score and an order.

use super::fold::Line;
use super::matching::Hit;
use super::places::Place;
use super::words::{AMBIT, ERRANDS};
use super::{Score, Suggestion};
use crate::gather::Gather;
use crate::programme::{Category, Target};
use crate::text::Text;

/// Points of one unit of weight: further phrases of a group count a half and a quarter of the first.
const UNIT: u32 = 4;
/// Points at which a score reaches one half.
const HALF: u32 = 6 * UNIT;
/// Evidence below this suggests nothing: a single fair cue suffices, a single weak one does not.
const LEAST: u32 = 2 * UNIT;
/// The same for a description that does not sound like informatisation at all: “养老院买床位”.
const LEAST_OFF: u32 = 6 * UNIT;
/// The same for somebody's errand: “宽带坏了怎么报修”.
const LEAST_ERRAND: u32 = 12 * UNIT;
/// The notice's own province, named.
const OWN_PLACE: u32 = 2 * UNIT;
/// An exclusion of at least this weight is decisive: what remains counts half.
const DECISIVE: u8 = 6;
/// A suggestion below this part of the best is noise, in percent.
const NOISE: u32 = 34;

/// What a description says about one category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The category.
    pub target: Target,
    /// Points for it, exclusions left aside; nothing when they are too few to suggest it.
    pub raw: u32,
    /// Points for it, however few.
    pub any: u32,
    /// Points when all is weighed.
    pub net: u32,
    /// Whether the description names another province than the notice's.
    pub elsewhere: bool,
    /// The place named, as written, when it is of one province.
    pub place: Option<String>,
    cues: Vec<String>,
    against: Vec<(String, Text)>,
}

/// Weighs the hits of a category.
pub fn weigh(target: Target, category: &Category, hits: &[Hit], place: Place, text: &str, line: &Line) -> Evidence {
    let mut cues: Vec<(u8, usize, String)> = Vec::new();
    let (mut full, mut points) = (0, 0);
    for (ix, cue) in category.cues.iter().enumerate() {
        let mut group: Vec<(bool, usize, String)> = Vec::new();
        for hit in once(hits, |h| !h.found.against && h.found.group == ix) {
            let written = line.written(text, hit.found.span.start, hit.found.span.end).to_owned();
            match group.iter_mut().find(|(_, _, w)| *w == written) {
                Some(same) => same.0 &= hit.served,
                None => group.push((hit.served, hit.found.span.start, written)),
            }
        }
        crate::order::sort_by_key(&mut group, |(served, at, _)| (*served, *at));
        for (step, (served, at, written)) in group.into_iter().enumerate() {
            let worth = share(u32::from(cue.weight) * UNIT, step);
            full += worth;
            points += if served { worth / 2 } else { worth };
            cues.push((cue.weight, at, written));
        }
    }
    let (minus, decisive, mut against) = exclusions(category, hits, text, line);
    let mut net = points.saturating_sub(minus);
    if decisive {
        net /= 2;
    }
    let named = match place {
        Place::Own(span) | Place::Other(span) => Some(line.written(text, span.start, span.end).to_owned()),
        Place::Open => None,
    };
    let least = match (within(line, ERRANDS), within(line, AMBIT)) {
        (true, _) => LEAST_ERRAND,
        (_, true) => LEAST,
        _ => LEAST_OFF,
    };
    let enough = full >= least && net > 0;
    match place {
        Place::Own(span) => {
            net += if enough { OWN_PLACE } else { 0 };
            cues.push((0, span.start, line.written(text, span.start, span.end).to_owned()));
        }
        Place::Other(span) => {
            net /= 4;
            against.push((
                line.written(text, span.start, span.end).to_owned(),
                Text::new("该地不在本通知的省份", "this place is not in the notice's province"),
            ));
        }
        _ => {}
    }
    crate::order::sort_by_key(&mut cues, |(worth, at, _)| (std::cmp::Reverse(*worth), *at));
    let mut cues: Vec<String> = cues.into_iter().map(|(_, _, written)| written).gather();
    let mut seen = Vec::new();
    cues.retain(|c| {
        !seen.contains(c) && {
            seen.push(c.clone());
            true
        }
    });
    Evidence {
        target,
        any: points,
        raw: if full >= least { points } else { 0 },
        net: if enough { net } else { 0 },
        elsewhere: matches!(place, Place::Other(_)),
        place: named,
        cues,
        against,
    }
}

/// Whether one of the words stands in a description; a short Latin one as a word of its own.
fn within(line: &Line, words: &[&str]) -> bool {
    words
        .iter()
        .filter(|w| line.may_hold(w))
        .any(|w| (0..line.len()).any(|i| line.has(i, w) && (w.len() > 3 || !w.is_ascii() || line.has_word(i, w))))
}

/// The hits of a group, the longer first; words that two of them share are counted once.
fn once(hits: &[Hit], of: impl Fn(&Hit) -> bool) -> Vec<Hit> {
    let mut all: Vec<Hit> = hits.iter().filter(|h| of(h)).copied().gather();
    crate::order::sort_by_key(&mut all, |h| (std::cmp::Reverse(h.found.span.literal), h.found.span));
    let mut kept: Vec<Hit> = Vec::new();
    for hit in all {
        if !kept.iter().any(|k| k.found.span.start < hit.found.span.end && hit.found.span.start < k.found.span.end) {
            kept.push(hit);
        }
    }
    kept
}

/// A half for the second phrase of a group, a quarter for the third, nothing for more.
fn share(worth: u32, step: usize) -> u32 {
    match step {
        0 => worth,
        1 => worth / 2,
        2 => worth / 4,
        _ => 0,
    }
}

fn exclusions(category: &Category, hits: &[Hit], text: &str, line: &Line) -> (u32, bool, Vec<(String, Text)>) {
    let (mut minus, mut decisive, mut against) = (0, false, Vec::new());
    for (group, exclude) in category.excludes.iter().enumerate() {
        let mut hits: Vec<&Hit> = hits.iter().filter(|h| h.found.against && h.found.group == group).gather();
        crate::order::sort_by_key(&mut hits, |h| h.found.span);
        let Some(first) = hits.first() else { continue };
        minus += u32::from(exclude.cue.weight) * UNIT;
        decisive |= exclude.cue.weight >= DECISIVE;
        against.push((line.written(text, first.found.span.start, first.found.span.end).to_owned(), exclude.why.clone()));
    }
    (minus, decisive, against)
}

/// The suggestions that `wanted` admits, best first; ties in order of the notices.
pub fn rank(evidence: &[Evidence], wanted: impl Fn(&Evidence) -> bool) -> Vec<Suggestion> {
    let mut kept: Vec<&Evidence> = evidence.iter().filter(|e| e.net > 0 && wanted(e)).gather();
    crate::order::sort_by_key(&mut kept, |e| std::cmp::Reverse(e.net));
    let best = kept.first().map_or(0, |e| e.net);
    kept.retain(|e| e.net * 100 >= best * NOISE);
    kept.into_iter()
        .map(|e| Suggestion { target: e.target.clone(), score: score(e.net), cues: e.cues.clone(), against: e.against.clone() })
        .gather()
}

/// More evidence always counts, and never reaches one.
fn score(points: u32) -> Score {
    Score(u16::try_from(points * 1000 / (points + HALF)).unwrap_or(1000))
}

#[cfg(test)]
mod tests;
