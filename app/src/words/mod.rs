//! What the page itself says. What notices say comes from the rules.

mod consent;
mod dates;
mod framed;
#[cfg(any(test, feature = "integrate"))]
pub mod integrate;
mod sentences;
mod terms;

pub use consent::{kept_back, not_told, told, wish};
pub use dates::{days, distance, standing, window};
pub use framed::*;
pub use sentences::*;
pub use terms::*;

use preflight_rules::{Lang, Text};

/// Words in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Word {
    zh: &'static str,
    en: &'static str,
}

impl Word {
    /// In a language.
    pub fn get(self, lang: Lang) -> &'static str {
        lang.pick(self.zh, self.en)
    }

    /// In both.
    pub fn text(self) -> Text {
        Text::new(self.zh, self.en)
    }
}
