//! The expressions inside notice files: text → tokens → tree → typed condition or term.

pub mod ast;
mod calls;
mod literals;
mod parse;
mod print;
#[cfg(test)]
mod tests;
mod token;
mod typing;

pub use parse::parse;
pub use print::print;
pub use typing::{ScalarType, Scope, Typed};

use super::diagnostic::Code;
use std::ops::Range;

/// Reads and types an expression. What cannot be read is not typed either, for the tree is not what the author meant; names and
/// dates that do not exist are told all the same.
pub fn read<T, E>(text: &str, typed: impl FnOnce(&ast::Ast, &mut Vec<Fault>) -> Result<T, E>) -> (Option<T>, Vec<Fault>) {
    let (ast, mut faults) = parse(text);
    let mut more = Vec::new();
    let result = typed(&ast, &mut more).ok();
    if !faults.is_empty() {
        more.retain(|f| matches!(f.code, Code::UnknownFact | Code::UnknownValue | Code::BadDate));
    }
    faults.extend(more);
    (result.filter(|_| faults.is_empty()), faults)
}

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
