//! Where three-valued logic asks for more than it must. Each entry says why; an entry that is no longer needed fails the law.

/// Clauses that are `need` though every completion agrees: the clause and why.
pub const UNDECIDED: &[(&str, &str)] =
    &[("js2023/四(一)2b", "a window said to close before it opens fails every day, too early or too late; no single guard knows it")];

/// Facts that a clause asks for though no completion of them matters: the clause, the fact and why.
pub const IDLE: &[(&str, &str, &str)] =
    &[("js2023/四(一)2b", "planned_submission_date", "as above: with the window the wrong way round every day fails")];

/// Comparisons whose two sides never come to different verdicts: the clause, a part of the comparison and why.
pub const SILENT: &[(&str, &str, &str)] = &[];
