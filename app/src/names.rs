//! Names of elements: what tests find them by, what labels point at, where the keyboard is sent. Part of the product's contract.

use std::fmt::Display;

/// The control of a fact.
pub fn fact(name: &str) -> String {
    format!("field-{name}")
}

/// The control of a field of a record, by the record's position.
pub fn cell(name: &str, row: usize, field: &str) -> String {
    format!("field-{name}-{row}-{field}")
}

/// A part of a control: an option's id, `unknown`, `none`, `unit`.
pub fn part(control: &str, part: impl Display) -> String {
    format!("{control}-{part}")
}

/// The button that adds a record.
pub fn add(name: &str) -> String {
    format!("field-{name}-add")
}

/// The button that removes a record.
pub fn remove(name: &str, row: usize) -> String {
    format!("field-{name}-{row}-remove")
}

/// What was read into a list from a table.
pub fn read(name: &str) -> String {
    format!("field-{name}-read")
}

/// Which records of a long list are shown.
pub fn shown(name: &str) -> String {
    format!("field-{name}-shown")
}

/// The finding on a clause, by its full id.
pub fn finding(clause: &str) -> String {
    format!("finding-{clause}")
}

/// The choice of a notice.
pub fn notice(id: &str) -> String {
    format!("notice-{id}")
}

/// The choice of a category.
pub fn category(id: &str) -> String {
    format!("category-{id}")
}

/// A part of the task list.
pub fn section(id: impl Display) -> String {
    format!("section-{id}")
}

/// The overall result.
pub const OUTCOME: &str = "outcome";

/// The facts to give next.
pub const NEXT_FACTS: &str = "next-facts";

/// The day of the calendar.
pub const AS_OF: &str = "as-of";

/// The heading of a page.
pub const HEADING: &str = "heading";

/// The result beside the questions.
pub const PANEL: &str = "panel";

/// The way to the result on a small screen.
pub const BAR: &str = "see";

/// What stops the way on.
pub const ERRORS: &str = "errors";

/// The box for a table.
pub const PASTE: &str = "paste";

/// The choice of the unit that a table does not give.
pub const PASTE_UNIT: &str = "paste-unit";

/// What is suggested.
pub const SUGGESTIONS: &str = "suggestions";

/// What is tried.
pub const TRIAL: &str = "trial";

/// Answers that wait to be taken.
pub const OFFER: &str = "offer";

/// The dialog that asks whether the outcome may be told.
pub const CONSENT: &str = "consent";

/// The button that opens it.
pub const CONSENT_ASK: &str = "consent-ask";

/// Messages.
pub const BOARD: &str = "board";
