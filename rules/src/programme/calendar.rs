//! Dates of a notice.

use crate::date::Date;
use crate::fact::FactIx;
use crate::text::Text;

/// Whose date it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateRole {
    /// The applicant's window.
    Window,
    /// A later step of the bureaus.
    Bureau,
    /// Another date that counts.
    Milestone,
}

impl DateRole {
    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            DateRole::Window => "window",
            DateRole::Bureau => "bureau",
            DateRole::Milestone => "milestone",
        }
    }
}

/// How the closing date is meant (R3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosesOn {
    /// The day itself is in time.
    Inclusive,
    /// “前”: whether the day itself is in time is open.
    Before,
    /// “之后”: only later days count; whether the day itself does is open.
    After,
}

impl ClosesOn {
    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            ClosesOn::Inclusive => "inclusive",
            ClosesOn::Before => "before",
            ClosesOn::After => "after",
        }
    }
}

/// A date or a window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// The clause it comes from.
    pub clause: String,
    /// Whose it is.
    pub role: DateRole,
    /// Categories it concerns, a bit each; all bits when it concerns all.
    pub categories: u64,
    /// First day.
    pub opens: Option<Date>,
    /// Last day, or the only one.
    pub closes: Option<Date>,
    /// How the last day is meant.
    pub closes_on: ClosesOn,
    /// First day, when only a fact can tell.
    pub opens_fact: Option<FactIx>,
    /// Last day, when only a fact can tell.
    pub closes_fact: Option<FactIx>,
    /// What follows at dates that the text does not give.
    pub recurs: Option<Text>,
    /// Who acts.
    pub who: Text,
    /// What is done.
    pub what: Text,
    /// To whom it goes.
    pub to: Text,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_and_ends_have_the_ids_of_notice_files() {
        assert_eq!([DateRole::Window, DateRole::Bureau, DateRole::Milestone].map(DateRole::id), ["window", "bureau", "milestone"]);
        assert_eq!([ClosesOn::Inclusive, ClosesOn::Before, ClosesOn::After].map(ClosesOn::id), ["inclusive", "before", "after"]);
    }
}
