//! Mistakes in notice folders. Codes are stable and never reused.

use super::source::Span;

/// How bad a mistake is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The folder cannot be used.
    Error,
    /// The folder can be used, but the author should look.
    Warning,
    /// Nothing is wrong; something is worth knowing. Only `lint --deep` has these.
    Note,
}

/// Declares the codes with their number and severity.
macro_rules! codes {
    ($(#[doc = $meaning:literal] $name:ident = $code:literal $severity:ident,)+) => {
        /// What kind of mistake.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $(#[doc = $meaning] $name,)+ }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// `E0101` and the like.
            pub fn id(self) -> &'static str {
                match self { $(Code::$name => $code,)+ }
            }

            /// What it means: a sentence.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$name => $meaning.trim_ascii(),)+ }
            }

            /// How bad it is.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// Not TOML.
    Toml = "E0101" Error,
    /// A key that this table does not have.
    UnknownKey = "E0102" Error,
    /// A required key is missing.
    MissingKey = "E0103" Error,
    /// A value of another TOML type than the key takes.
    WrongValue = "E0104" Error,
    /// A word outside a closed list.
    UnknownWord = "E0105" Error,
    /// A file that a notice folder must have.
    MissingFile = "E0106" Error,
    /// One language of a text is missing.
    MissingLanguage = "E0107" Error,
    /// A text too long for its place.
    TooLong = "E0108" Error,
    /// An expression that cannot be read.
    Syntax = "E0201" Error,
    /// No fact or field has this name.
    UnknownFact = "E0202" Error,
    /// No such value of the enum.
    UnknownValue = "E0203" Error,
    /// A number without its unit, or with another.
    Unit = "E0204" Error,
    /// Types that do not fit.
    Type = "E0205" Error,
    /// A date that does not exist.
    BadDate = "E0206" Error,
    /// A name given twice.
    Duplicate = "E0301" Error,
    /// A clause id that other files name and no clause has.
    UnknownClause = "E0302" Error,
    /// No category has this id.
    UnknownCategory = "E0303" Error,
    /// Derived facts that need each other.
    Cycle = "E0304" Error,
    /// A case that can never decide.
    Unreachable = "E0305" Error,
    /// The last case has a guard, so nothing may decide.
    NotCovered = "E0306" Error,
    /// Dates in the wrong order.
    DateOrder = "E0307" Error,
    /// Nothing uses the fact.
    UnusedFact = "E0308" Error,
    /// Who decides the clause is not said.
    NoLedger = "E0309" Error,
    /// A verdict that must be explained is not.
    NoSay = "E0310" Error,
    /// A ledger status or verdict that does not go with the rest of the clause.
    Inconsistent = "E0311" Error,
    /// An enum value that can never be chosen.
    UnusableValue = "E0312" Error,
    /// More of something than the engine takes.
    TooMany = "E0313" Error,
    /// An entry of the specification's inventory has no clause.
    MissingClause = "E0314" Error,
    /// A cue, pointer or neighbour that can never speak.
    DeadCue = "W0401" Warning,
    /// A category that nobody can satisfy.
    NobodyQualifies = "E0501" Error,
    /// A case that is never the first to hold.
    NeverFirst = "E0502" Error,
    /// A clause that never decides, or always the same.
    NeverDecides = "W0503" Warning,
    /// A comparison that the bounds of its facts settle for everybody.
    OutOfReach = "W0504" Warning,
    /// A question that nothing depends on.
    NothingDepends = "W0505" Warning,
    /// Two cases that can hold at once, so that only their order decides.
    OrderDecides = "N0506" Note,
    /// A question that changes what is said and no verdict.
    OnlyWords = "N0507" Note,
    /// Something that the analysis could not settle.
    Unsettled = "N0508" Note,
}

/// One mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A mistake without advice.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic { code, span, message: message.into(), help: None }
    }

    /// The same with advice.
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }
}
