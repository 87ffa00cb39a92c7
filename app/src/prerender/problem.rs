//! What can go wrong, in sentences that say what to do.

use std::fmt;

/// Why no pages were made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The template has not exactly one such element.
    Element {
        /// The element.
        name: &'static str,
        /// How often it is there.
        count: usize,
    },
    /// The template is a page that was made here before.
    Done,
    /// The markup cannot be rewritten.
    Markup(String),
    /// That is no address of a folder.
    Base(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Element { name, count } => {
                write!(
                    f,
                    "the template has {count} elements `{name}` instead of one; it has to be the finished index.html of a release build"
                )
            }
            Problem::Done => f.write_str("the template is a page that was prerendered already; build the site anew"),
            Problem::Markup(why) => write!(f, "the markup cannot be rewritten: {why}"),
            Problem::Base(text) => {
                write!(f, "`{text}` is no address of a folder; it looks like https://example.org/preflight/, without a file, `?` or `#`")
            }
        }
    }
}

impl std::error::Error for Problem {}

impl From<lol_html::errors::RewritingError> for Problem {
    fn from(error: lol_html::errors::RewritingError) -> Problem {
        Problem::Markup(error.to_string())
    }
}
