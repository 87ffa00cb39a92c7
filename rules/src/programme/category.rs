//! Categories and what in a description speaks for them.

use crate::fact::FactIx;
use crate::text::{Lang, Text};

/// A named part of a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Direction {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
}

/// Phrases that speak for a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// Chinese phrases; any of them.
    pub zh: Vec<String>,
    /// English phrases; any of them.
    pub en: Vec<String>,
    /// From 1 (weak) to 5 (decisive).
    pub weight: u8,
}

impl Cue {
    /// The first of its phrases that can be shown as it stands: one without `*`, which bridges a gap, of two characters or more.
    pub fn plain(&self, lang: Lang) -> Option<&str> {
        lang.pick(&self.zh, &self.en).iter().map(String::as_str).find(|p| !p.contains('*') && p.chars().count() > 1)
    }
}

/// Phrases that speak against a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclude {
    /// The phrases and how heavy they are.
    pub cue: Cue,
    /// Why.
    pub why: Text,
    /// Where to look instead.
    pub to: Vec<Target>,
}

/// A category of some notice.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Target {
    /// The notice's id.
    pub notice: String,
    /// The category's id.
    pub category: String,
}

/// A category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its id, a value of the notice's category fact.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// For whom it is.
    pub who: Text,
    /// Its directions.
    pub directions: Vec<Direction>,
    /// Facts that choosing it gives: enum facts and the position of the value.
    pub sets: Vec<(FactIx, u16)>,
    /// What speaks for it.
    pub cues: Vec<Cue>,
    /// What speaks against it.
    pub excludes: Vec<Exclude>,
}

/// Two categories that are easily confused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// The two.
    pub between: [Target; 2],
    /// The question that separates them.
    pub question: Text,
    /// Its answers.
    pub answers: Vec<NearAnswer>,
}

/// An answer to a separating question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearAnswer {
    /// What people read.
    pub label: Text,
    /// The category it speaks for.
    pub choose: Target,
}

/// Phrases that belong to another notice or category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// The phrases.
    pub cue: Cue,
    /// Where they belong.
    pub to: Target,
    /// Only when one of these categories of this notice is suggested; empty: always.
    pub when_near: Vec<String>,
    /// Why.
    pub why: Text,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_shown_that_is_a_word_and_bridges_no_gap() {
        let list = |phrases: &[&str]| phrases.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>();
        let cue = Cue { zh: list(&["建*平台", "云", "平台", "车间"]), en: list(&["x", "build * line"]), weight: 1 };
        assert_eq!((cue.plain(Lang::Zh), cue.plain(Lang::En)), (Some("平台"), None));
        assert_eq!(Cue { en: list(&["5g"]), ..cue }.plain(Lang::En), Some("5g"), "two characters are enough");
    }
}
