//! The expressions inside notice files: text → tokens → tree → typed condition or term.

pub mod ast;
mod parse;
mod print;
mod token;
mod typing;

pub use parse::parse;
pub use print::print;
pub use typing::{ScalarType, Scope, Typed};

use std::ops::Range;

/// A mistake in an expression, by byte range within its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What kind.
    pub code: super::diagnostic::Code,
    /// Where in the expression.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Fault {
    /// A mistake without advice.
    pub fn new(code: super::diagnostic::Code, range: Range<usize>, message: impl Into<String>) -> Fault {
        Fault { code, range, message: message.into(), help: None }
    }

    /// The same with advice.
    pub fn help(mut self, help: impl Into<String>) -> Fault {
        self.help = Some(help.into());
        self
    }
}
