//! Content security policies, read and applied after CSP Level 3, as far as they decide whether a page can show the checker.
//!
//! `source`: whether a list of sources allows an address · `decide`: what a policy says of a script, a frame, a connection ·
//! `merge`: the same policy with what is missing.

mod decide;
mod merge;
mod source;

pub use decide::{connection, frame, script, Answer};
pub use merge::{ancestors, merged, Wanted};
pub use source::{ancestor, Match};

use preflight_rules::gather::Gather;

/// A policy: directives with their values, in order. Of a name that is there twice, the first counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    directives: Vec<(String, Vec<String>)>,
    /// It stands in the page itself, where some directives mean nothing.
    pub in_page: bool,
}

/// The directives that decide over scripts, the nearest first.
pub const SCRIPT: [&str; 3] = ["script-src-elem", "script-src", "default-src"];
/// Over frames.
pub const FRAME: [&str; 3] = ["frame-src", "child-src", "default-src"];
/// Over what scripts fetch.
pub const CONNECT: [&str; 2] = ["connect-src", "default-src"];

/// The names of directives that there are, by which a policy without the name of its header is known.
const KNOWN: [&str; 29] = [
    "default-src",
    "script-src",
    "script-src-elem",
    "script-src-attr",
    "style-src",
    "style-src-elem",
    "style-src-attr",
    "img-src",
    "font-src",
    "connect-src",
    "media-src",
    "object-src",
    "frame-src",
    "child-src",
    "worker-src",
    "manifest-src",
    "prefetch-src",
    "fenced-frame-src",
    "base-uri",
    "form-action",
    "frame-ancestors",
    "navigate-to",
    "sandbox",
    "report-uri",
    "report-to",
    "upgrade-insecure-requests",
    "block-all-mixed-content",
    "require-trusted-types-for",
    "trusted-types",
];

/// The policies of a header's value: several are parted by commas, and all of them hold.
pub fn read(value: &str) -> Vec<Policy> {
    value.split(',').map(Policy::read).filter(|policy| !policy.directives.is_empty()).gather()
}

/// Whether a text begins as a policy does.
pub fn is_policy(text: &str) -> bool {
    let name = text.split([' ', '\t', ';']).next().unwrap_or_default();
    KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name))
}

impl Policy {
    fn read(text: &str) -> Policy {
        let mut policy = Policy::default();
        for directive in text.split(';') {
            let mut words = directive.split_ascii_whitespace();
            let Some(name) = words.next().map(str::to_ascii_lowercase) else { continue };
            if policy.get(&name).is_none() {
                policy.directives.push((name, words.map(str::to_owned).gather()));
            }
        }
        policy
    }

    /// The value of a directive.
    pub fn get(&self, name: &str) -> Option<&[String]> {
        self.directives.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_slice())
    }

    /// The first of these that is there, with its value.
    pub fn first<'a>(&self, names: &[&'a str]) -> Option<(&'a str, &[String])> {
        names.iter().find_map(|name| Some((*name, self.get(name)?)))
    }

    /// Gives a directive a value.
    pub fn set(&mut self, name: &str, value: Vec<String>) {
        match self.directives.iter_mut().find(|(own, _)| own == name) {
            Some((_, old)) => *old = value,
            None => self.directives.push((name.to_owned(), value)),
        }
    }

    /// As a header says it.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for (name, value) in &self.directives {
            if !out.is_empty() {
                out.push_str("; ");
            }
            out.push_str(name);
            for word in value {
                out.push(' ');
                out.push_str(word);
            }
        }
        out
    }
}

#[cfg(test)]
mod tests;
