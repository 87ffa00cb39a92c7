//! Clauses and their cases.

use crate::expr::{Cond, Place, Term};
use crate::fact::{Change, FactIx};
use crate::text::{Lang, Text};

/// Declares an enum whose values have ids in files, with both directions of the mapping.
macro_rules! ids {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $value:ident = $id:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $value,)+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$value,)+];

            /// The id used in files.
            pub fn id(self) -> &'static str {
                match self { $($name::$value => $id,)+ }
            }

            /// The value of an id.
            pub fn from_id(id: &str) -> Option<$name> {
                match id { $($id => Some($name::$value),)+ _ => None }
            }
        }
    };
}

ids! {
    /// What kind of thing a clause is.
    ClauseKind {
        /// A condition that a computation decides.
        HardCheck = "hard_check",
        /// A condition that the applicant declares.
        Attestation = "attestation",
        /// Something to hand in.
        Material = "material",
        /// Something reviewers judge.
        Discretionary = "discretionary",
        /// Through whom and where.
        Routing = "routing",
        /// A date; never part of the outcome (R16).
        Deadline = "deadline",
        /// Something encouraged.
        Preference = "preference",
        /// Something that rules out.
        Exclusion = "exclusion",
        /// What the bureaus do.
        Process = "process",
        /// What comes of it.
        Benefit = "benefit",
        /// Why and whence.
        Background = "background",
    }
}

ids! {
    /// Who decides a clause.
    Ledger {
        /// This tool, from facts.
        Machine = "machine",
        /// The applicant.
        Attested = "attested",
        /// Reviewers.
        Experts = "experts",
        /// The bureau.
        Bureau = "bureau",
        /// Nobody: it is no condition.
        None = "none",
    }
}

ids! {
    /// What a clause comes to (R1).
    Verdict {
        /// Met.
        Pass = "pass",
        /// Not met.
        Fail = "fail",
        /// Not met, but papers can mend it.
        FailFixable = "fail_fixable",
        /// Doubtful, or soft.
        Warn = "warn",
        /// Facts are missing.
        Need = "need",
        /// Does not concern this project.
        NotApplicable = "not_applicable",
        /// For information.
        Info = "info",
        /// Material not yet at hand.
        Todo = "todo",
        /// Declared by the applicant.
        Attested = "attested",
    }
}

impl Verdict {
    /// Every verdict in the order in which people want to read findings: what stops them first.
    pub const BY_URGENCY: [Verdict; 9] = [
        Verdict::Fail,
        Verdict::Need,
        Verdict::FailFixable,
        Verdict::Todo,
        Verdict::Warn,
        Verdict::Pass,
        Verdict::Attested,
        Verdict::Info,
        Verdict::NotApplicable,
    ];
}

/// A part of a text with expressions in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Lit(String),
    /// A scalar, with its unit.
    Term(Term),
    /// An enum, set, text or bool, as people read it.
    Shown(Place),
}

/// A text with expressions in it, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// Simplified Chinese.
    pub zh: Vec<Piece>,
    /// English.
    pub en: Vec<Piece>,
}

impl Template {
    /// The pieces in `lang`; the Chinese ones while the English are not loaded.
    pub fn get(&self, lang: Lang) -> &[Piece] {
        match lang {
            Lang::En if !self.en.is_empty() => &self.en,
            _ => &self.zh,
        }
    }
}

/// One guarded verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// When it decides; the last case of a clause always does.
    pub when: Cond,
    /// What it says.
    pub verdict: Verdict,
    /// Why, in words.
    pub say: Option<Template>,
    /// How far off.
    pub gap: Option<Term>,
    /// When this can be mended, where the facts' own labels do not fit.
    pub change: Option<Change>,
    /// The changes of facts that honestly mend it; without it, any fact of the guards may be moved.
    pub mend: Option<Vec<Mend>>,
    /// Says its verdict only with these known; without them it is `need`.
    pub requires: Vec<FactIx>,
    /// Passed over while one of these is unknown (R14).
    pub if_known: Vec<FactIx>,
    /// With verdict `need`: what is needed.
    pub needs: Vec<FactIx>,
}

/// A change of a fact that honestly mends a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mend {
    /// The fact.
    pub fact: FactIx,
    /// The value of an enum to change it to; otherwise the nearest that serves.
    pub to: Option<u16>,
}

/// A clause of the notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Its id within the notice: `二.4a`.
    pub id: String,
    /// What it is.
    pub kind: ClauseKind,
    /// What else it is.
    pub also: Vec<ClauseKind>,
    /// Who decides it.
    pub ledger: Ledger,
    /// A short name.
    pub title: Text,
    /// What it says, in our words.
    pub text: Text,
    /// How an open point is read, by us.
    pub reading: Option<Text>,
    /// What to do when it is not met.
    pub fix: Option<Text>,
    /// A text it leans on that we do not hold.
    pub not_held: Option<Text>,
    /// Categories it concerns, a bit each; all bits when it concerns all.
    pub categories: u64,
    /// Facts of its topic that no case reads.
    pub about: Vec<FactIx>,
    /// In order; the first whose guard holds decides. Empty: the clause is for information.
    pub cases: Vec<Case>,
}
