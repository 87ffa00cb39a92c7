//! The questions of a notice, a few to a screen: which screen a fact is on, and what comes next.

use crate::route::SECTIONS;
use preflight_rules::fact::{FactIx, Section};
use preflight_rules::gather::Gather;
use preflight_rules::{Programme, Report};

/// Most questions on a screen.
const MOST: usize = 6;

/// One screen of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Its part of the task list.
    pub section: Section,
    /// Which screen of that part, from 0.
    pub number: usize,
    /// How many screens that part has.
    pub of: usize,
    /// Its facts, of the notice's vocabulary, in the author's order.
    pub facts: Vec<FactIx>,
}

/// The facts of a part that are asked for.
pub fn asked(programme: &Programme, section: Section) -> Vec<FactIx> {
    programme.vocabulary().iter().filter(|(_, d)| d.section == section && d.derived.is_none()).map(|(ix, _)| ix).gather()
}

/// Every screen, in the order of asking. It depends on the notice alone, so that no answer moves a question elsewhere.
pub fn screens(programme: &Programme) -> Vec<Screen> {
    let mut screens = Vec::new();
    for (section, _) in SECTIONS {
        let facts = asked(programme, section);
        let of = facts.len().div_ceil(MOST);
        let size = facts.len().div_ceil(of.max(1)).max(1);
        screens.extend(facts.chunks(size).enumerate().map(|(number, facts)| Screen { section, number, of, facts: facts.to_vec() }));
    }
    screens
}

/// The screen with a fact of the notice.
pub fn screen_of(screens: &[Screen], fact: FactIx) -> Option<&Screen> {
    screens.iter().find(|screen| screen.facts.contains(&fact))
}

/// Where to enter a part: its first screen with something to ask, or else its first.
pub fn entry(screens: &[Screen], section: Section, report: &Report) -> usize {
    let of = screens.iter().filter(|s| s.section == section);
    let asks = |screen: &&Screen| screen.facts.iter().any(|fact| report.next_facts.contains(fact));
    of.clone().find(asks).map_or(0, |screen| screen.number)
}

/// The next screen after one that still has something to ask for; none when nothing is left.
pub fn next<'a>(screens: &'a [Screen], after: &Screen, report: &Report) -> Option<&'a Screen> {
    let at = screens.iter().position(|s| s == after)?;
    screens.iter().skip(at + 1).find(|screen| screen.facts.iter().any(|fact| report.next_facts.contains(fact)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::library;

    #[test]
    fn every_question_is_on_one_screen() {
        for programme in library().programmes() {
            let screens = screens(programme);
            for (ix, decl) in programme.vocabulary().iter() {
                let on = screens.iter().filter(|s| s.facts.contains(&ix)).count();
                assert_eq!(on, usize::from(decl.derived.is_none()), "{}", decl.name);
            }
            assert!(screens.iter().all(|s| (1..=MOST).contains(&s.facts.len()) && s.number < s.of));
        }
    }
}
