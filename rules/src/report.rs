//! What an evaluation comes to. Plain data; `wording` turns it into sentences, `wire` into JSON.

use crate::date::Date;
use crate::explain::Reason;
use crate::fact::{Change, FactIx};
use crate::programme::Verdict;
use crate::value::Scalar;

/// The overall result (R12): never “you will pass”.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// No conflict found.
    Ready,
    /// Papers or the like are still to be mended.
    Fixable,
    /// Facts are missing.
    Incomplete,
    /// A conflict was found.
    Blocked,
}

impl Outcome {
    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Ready => "ready",
            Outcome::Fixable => "fixable",
            Outcome::Incomplete => "incomplete",
            Outcome::Blocked => "blocked",
        }
    }

    /// What one verdict makes of the whole.
    pub fn of(verdict: Verdict) -> Outcome {
        match verdict {
            Verdict::Fail => Outcome::Blocked,
            Verdict::Need => Outcome::Incomplete,
            Verdict::FailFixable | Verdict::Todo => Outcome::Fixable,
            Verdict::Pass | Verdict::Warn | Verdict::NotApplicable | Verdict::Info | Verdict::Attested => Outcome::Ready,
        }
    }
}

/// What to do about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// How far off, when a number tells.
    pub gap: Option<Scalar>,
    /// When it can be done.
    pub when: Change,
}

/// What one clause comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The clause, by position in the programme.
    pub clause: usize,
    /// The verdict.
    pub verdict: Verdict,
    /// The case that decided, by position; none for `need`, for a clause without cases and for one of other categories.
    pub case: Option<usize>,
    /// Why: what was compared with what.
    pub reasons: Vec<Reason>,
    /// The unknown facts that matter, in the author's order; empty unless the verdict is `need`.
    pub needs: Vec<FactIx>,
    /// What to do, for a finding that is not as it should be.
    pub remedy: Option<Remedy>,
}

/// Where a window stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowState {
    /// Not yet open.
    Upcoming,
    /// Open.
    Open,
    /// Over.
    Closed,
    /// The text does not say, or leaves that day open to doubt.
    Unknown,
}

impl WindowState {
    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            WindowState::Upcoming => "upcoming",
            WindowState::Open => "open",
            WindowState::Closed => "closed",
            WindowState::Unknown => "unknown",
        }
    }
}

/// The applicant's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Where it stands on the day of the report.
    pub state: WindowState,
    /// First day, when known.
    pub opens: Option<Date>,
    /// Last day, when known.
    pub closes: Option<Date>,
}

/// A date of the calendar that concerns the applicant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The calendar entry, by position in the programme.
    pub entry: usize,
    /// Where it stands.
    pub window: Window,
    /// Days from the day of the report to the last day; negative when past, none when unknown.
    pub days_left: Option<i64>,
}

/// Whether a thing to hand in is at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MaterialStatus {
    /// Not yet, or not said.
    Todo,
    /// At hand.
    Held,
    /// Not needed here.
    NotNeeded,
}

impl MaterialStatus {
    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            MaterialStatus::Todo => "todo",
            MaterialStatus::Held => "held",
            MaterialStatus::NotNeeded => "not_needed",
        }
    }
}

/// One applicant against one notice on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The day, which moves the calendar and nothing else.
    pub as_of: Date,
    /// The category, by position among the programme's categories; none when unknown or none of them.
    pub category: Option<usize>,
    /// The overall result.
    pub outcome: Outcome,
    /// The applicant's window.
    pub window: Window,
    /// One a clause, in the order of the text.
    pub findings: Vec<Finding>,
    /// The facts to ask next, in the author's order.
    pub next_facts: Vec<FactIx>,
    /// One a material, as the programme lists them.
    pub materials: Vec<MaterialStatus>,
    /// The dates that concern the applicant, in order.
    pub deadlines: Vec<Deadline>,
    /// The ways of filing that may be the applicant's, by position in the programme.
    pub routes: Vec<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_have_the_ids_that_readers_of_reports_know() {
        let windows = [WindowState::Upcoming, WindowState::Open, WindowState::Closed, WindowState::Unknown];
        assert_eq!(windows.map(WindowState::id), ["upcoming", "open", "closed", "unknown"]);
        let materials = [MaterialStatus::Todo, MaterialStatus::Held, MaterialStatus::NotNeeded];
        assert_eq!(materials.map(MaterialStatus::id), ["todo", "held", "not_needed"]);
        let outcomes = [Outcome::Ready, Outcome::Fixable, Outcome::Incomplete, Outcome::Blocked];
        assert_eq!(outcomes.map(Outcome::id), ["ready", "fixable", "incomplete", "blocked"]);
    }
}
