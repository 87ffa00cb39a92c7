//! What this site itself sends with the files that a frame needs.

use super::policy::{self, Policy};

/// The headers that matter here, in small letters.
pub const HEADERS: [&str; 7] = [
    "content-security-policy",
    "x-frame-options",
    "cross-origin-resource-policy",
    "cross-origin-embedder-policy",
    "access-control-allow-origin",
    "content-type",
    "x-content-type-options",
];

/// A file of the site that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The page in the frame.
    Page,
    /// The loader of this version; the newest where there is none.
    Loader,
    /// Compiled code.
    Code,
}

/// An answer: its status, and those of the headers that were there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// 200 when all is well.
    pub status: u16,
    /// Names in small letters, and values.
    pub headers: Vec<(String, String)>,
}

impl Answer {
    /// What a header says.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.trim())
    }

    /// A header's first word, in small letters.
    pub fn word(&self, name: &str) -> Option<String> {
        self.get(name).map(|value| value.split([';', ',']).next().unwrap_or_default().trim().to_ascii_lowercase())
    }

    /// The policies that are in force.
    pub fn policies(&self) -> Vec<Policy> {
        self.get("content-security-policy").map(policy::read).unwrap_or_default()
    }
}

/// What is known of an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// It has not come yet.
    #[default]
    Waiting,
    /// There was none.
    Lost,
    /// It is this.
    Is(Answer),
}

/// What is known of all that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Served {
    /// The page in the frame.
    pub page: Known,
    /// The loader.
    pub loader: Known,
    /// Compiled code.
    pub code: Known,
}

impl Served {
    /// Takes an answer in.
    pub fn take(&mut self, asked: Asked, answer: Option<Answer>) {
        let known = answer.map_or(Known::Lost, Known::Is);
        match asked {
            Asked::Page => self.page = known,
            Asked::Loader => self.loader = known,
            Asked::Code => self.code = known,
        }
    }
}
