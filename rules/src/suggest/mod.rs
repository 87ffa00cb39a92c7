//! From a description in a sentence or two to ranked categories: lexical cues of the notices, no model, no network.
//!
//! ```text
//! description ─fold─► line ─phrases of every category─► found ─scopes (denied, served)─► hits ─weigh─► evidence ─► ranked
//!                                                                                                    └► pointers, questions
//! ```
//!
//! A suggestion decides nothing; it names the words that spoke for it, so that a reader can disagree.

mod english;
mod fold;
mod matching;
mod phrase;
mod places;
mod pointing;
mod ranking;
mod scope;
mod words;

use crate::gather::Gather;
use crate::library::Library;
use crate::programme::{Programme, Target};
use crate::text::Text;
use std::fmt;

/// How strongly a description speaks for a category: 0 to 1000 permille, exact and ordered. Prints 0 to 1 with three decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(u16);

impl Score {
    /// Thousandths.
    pub fn permille(self) -> u16 {
        self.0
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:03}", self.0 / 1000, self.0 % 1000)
    }
}

/// What a description suggests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// Categories, best first; none when the description says too little.
    pub suggestions: Vec<Suggestion>,
    /// Where the description, or a part of it, belongs instead.
    pub pointers: Vec<Pointed>,
    /// Questions that separate near neighbours, the most pressing first.
    pub questions: Vec<Question>,
}

/// A suggested category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The category.
    pub target: Target,
    /// How strongly.
    pub score: Score,
    /// The words that spoke for it, as written, the weightiest first.
    pub cues: Vec<String>,
    /// The words that spoke against it, as written, and why.
    pub against: Vec<(String, Text)>,
}

/// A pointer that applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointed {
    /// The category it leads away from, when it is of one.
    pub from: Option<Target>,
    /// Where it leads.
    pub to: Target,
    /// The words that called for it, as written.
    pub cue: String,
    /// Why.
    pub why: Text,
}

/// A separating question that is worth asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The notice, and the position among its near neighbours.
    pub near: (String, usize),
    /// The two categories.
    pub between: [Target; 2],
}

/// Ranked categories for a description; with `notice`, of that notice alone. Pointers may still lead out of it.
pub fn suggest(library: &Library, description: &str, notice: Option<&str>) -> Suggestions {
    let line = fold::Line::new(description);
    let wanted = |p: &&Programme| notice.is_none_or(|n| p.header().id == n);
    let places = places::find(&line);
    let mut found = Vec::new();
    let mut said: Vec<phrase::Span> = Vec::new();
    for programme in library.programmes() {
        programme.pointers().iter().flat_map(|p| matching::spans(&p.cue, &line)).add_to(&mut said);
        for category in programme.categories() {
            let mut here = matching::find(category, &line);
            here.retain(|f| !places::straddles(&places, f.span));
            here.iter().map(|f| f.span).add_to(&mut said);
            found.push((programme, category, here));
        }
    }
    let scopes = scope::Scopes::new(&line, &said);
    let places = places::named(&line, &places, &scopes);
    let hits: Vec<Vec<matching::Hit>> = found.iter().map(|(_, _, here)| matching::speaking(here, &scopes)).gather();
    let weigh =
        |((programme, category, _), hits): (&(&Programme, &crate::programme::Category, Vec<matching::Found>), &Vec<matching::Hit>)| {
            let target = Target { notice: programme.header().id.clone(), category: category.id.clone() };
            ranking::weigh(target, category, hits, places::place(&places, &programme.header().province), description, &line)
        };
    let evidence: Vec<ranking::Evidence> = found.iter().zip(&hits).map(weigh).gather();
    // A category of another province than the one named is shown only to those who ask for that very notice.
    let suggestions = ranking::rank(&evidence, |e| notice.map_or(!e.elsewhere, |n| e.target.notice == n));
    let weighed = pointing::Weighed { evidence: &evidence, hits: &hits, text: description, line: &line, scopes: &scopes };
    let top: Vec<Target> = suggestions.iter().map(|s| s.target.clone()).gather();
    let pointers = weighed.pointers(library.programmes().iter().filter(wanted));
    let questions = weighed.questions(library.programmes().iter().filter(wanted), &top);
    Suggestions { suggestions, pointers, questions }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_prints_as_a_share() {
        assert_eq!(Score(0).to_string(), "0.000");
        assert_eq!(Score(57).to_string(), "0.057");
        assert_eq!(Score(1000).to_string(), "1.000");
        assert_eq!(Score(57).permille(), 57);
    }

    #[test]
    fn nothing_known_suggests_nothing() {
        assert_eq!(suggest(&Library::default(), "建设平台", None), Suggestions::default());
    }
}
