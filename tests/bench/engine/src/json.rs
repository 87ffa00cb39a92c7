//! JSON text in, verdicts or a report out.

use crate::strings::Texts;
use preflight_rules::date::Date;
use preflight_rules::fixes::smallest;
use preflight_rules::wire::{read_answers, reports, ReportSource};
use preflight_rules::{evaluate, Library, Programme};

/// The rules by hand, from JSON text with texts borrowed from it: as fast as anything that is fed JSON can be expected to be.
pub fn by_hand(text: &str) -> u16 {
    serde_json::from_str::<Texts<&str>>(text).map_or(0, |texts| texts.met())
}

/// A facts file against one notice, as `precheck check --format json` answers it.
pub fn report(library: &Library, programme: &Programme, text: &str, as_of: Date) -> String {
    let Ok(answers) = read_answers(library, text.as_bytes(), None) else { return String::new() };
    let facts = answers.bind(library.vocabulary(), programme);
    let (report, fixes) = (evaluate(programme, &facts, as_of), smallest(programme, &facts));
    reports(as_of, &[ReportSource { programme, facts: &facts, report: &report, fixes: &fixes, policies: library.policies() }])
}
