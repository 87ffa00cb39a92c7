//! Where the notices came from: the build, or a file that a bureau serves beside the page.

use crate::library;
use crate::words;
use preflight_rules::local::{self, Refusal};
use preflight_rules::{Library, Text};

/// Where the notices came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// The page was built with them.
    #[default]
    BuiltIn,
    /// A file, by its SHA-256 in hexadecimal.
    Local(String),
    /// A file was to be loaded and could not be. There are no notices until the visitor decides: others than the bureau meant are never
    /// shown unasked.
    Refused {
        /// Why.
        fault: Fault,
        /// Where the address points meanwhile.
        hash: String,
    },
}

/// Why a notice file is not there, or is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It could not be fetched.
    Missing,
    /// It did not come in time.
    Late,
    /// It came and is not taken.
    File(Refusal),
}

impl Source {
    /// Whether the notices are those that the page was built with, and parts of the build belong to them.
    pub fn is_built_in(&self) -> bool {
        matches!(self, Source::BuiltIn)
    }
}

impl Fault {
    /// What the page's scripts say of a file that they could not get.
    pub fn of_code(code: &str) -> Fault {
        match code {
            "large" => Fault::File(Refusal::TooLarge),
            "late" => Fault::Late,
            _ => Fault::Missing,
        }
    }

    /// What is wrong.
    pub fn say(&self) -> Text {
        match self {
            Fault::Missing => words::LIBRARY_MISSING.text(),
            Fault::Late => words::LIBRARY_LATE.text(),
            Fault::File(refusal) => refusal.say(),
        }
    }

    /// What the bureau should do.
    pub fn mend(&self) -> Text {
        match self {
            Fault::Missing | Fault::Late => words::LIBRARY_MISSING_MEND.text(),
            Fault::File(refusal) => refusal.mend(),
        }
    }
}

/// The library to work with, and where it is from. One that came from a file lives as long as the page.
pub fn choose(built_in: &'static Library, given: Option<Result<Vec<u8>, Fault>>, hash: &str) -> (&'static Library, Source) {
    let leak = |library| &*Box::leak(Box::new(library));
    let read = match given {
        None => return (built_in, Source::BuiltIn),
        Some(given) => given.and_then(|bytes| local::read(&bytes).map_err(Fault::File)),
    };
    match read {
        Ok(local) => (leak(local.library), Source::Local(local.sum)),
        Err(fault) => (leak(Library::default()), Source::Refused { fault, hash: hash.to_owned() }),
    }
}

/// The notices that the page was built with, for a visitor who chose them.
pub fn built_in() -> &'static Library {
    library::library()
}
