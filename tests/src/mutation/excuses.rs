//! `rules/mutants/equivalent.toml`: changes that come to the same, each with the reason.

use preflight_rules::authoring::mutants::Mutant;
use serde::Deserialize;
use std::path::Path;

/// All excuses.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excuses {
    #[serde(default)]
    equivalent: Vec<Excuse>,
}

/// Some changes with one reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Excuse {
    notice: String,
    at: String,
    what: Vec<String>,
    why: String,
}

/// A change's name: what it is of, and how.
pub fn name(mutant: &Mutant) -> String {
    format!("{}: {}", mutant.at, mutant.what)
}

impl Excuses {
    /// Reads the file.
    pub fn read(path: &Path) -> Result<Excuses, String> {
        let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
        toml::from_str(&text).map_err(|e| format!("{}: {e}", path.display()))
    }

    /// The changes of a notice that are excused, with the reason.
    pub fn of<'a>(&'a self, notice: &'a str) -> impl Iterator<Item = (String, &'a str)> + 'a {
        let own = self.equivalent.iter().filter(move |e| e.notice == notice);
        own.flat_map(|e| e.what.iter().map(|what| (format!("{}: {what}", e.at), e.why.as_str())))
    }

    /// The reasons, with how many changes each excuses.
    pub fn reasons(&self) -> impl Iterator<Item = (&str, &str, &str, usize)> + '_ {
        self.equivalent.iter().map(|e| (e.notice.as_str(), e.at.as_str(), e.why.as_str(), e.what.len()))
    }
}
