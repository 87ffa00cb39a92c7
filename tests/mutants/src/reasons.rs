//! `rules/mutants/engine.toml`: changes that no test can notice or need notice, each with the reason.

use crate::key::Key;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// All reasons.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reasons {
    #[serde(default)]
    survivor: Vec<Reason>,
}

/// Changes of one line of text with one reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Reason {
    /// The file below `rules/src`.
    file: String,
    /// The line, without blanks around it.
    line: String,
    /// The changes of it, in the words of cargo-mutants without the function's name; all of a kind on that line.
    what: Vec<String>,
    /// Why nothing notices them.
    why: String,
}

impl Reason {
    fn is_of(&self, key: &Key, what: &str) -> bool {
        let rest = key.what.strip_prefix(what);
        let said = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(" in "));
        said && key.file.strip_prefix("rules/src/") == Some(self.file.as_str()) && key.line == self.line
    }
}

impl Reasons {
    /// Reads the file.
    pub fn read(path: &Path) -> Result<Reasons> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        toml::from_str(&text).with_context(|| path.display().to_string())
    }

    /// Why a change may survive.
    pub fn of(&self, key: &Key) -> Option<&str> {
        let reason = self.survivor.iter().find(|r| r.what.iter().any(|what| r.is_of(key, what)));
        reason.map(|r| r.why.as_str())
    }

    /// Reasons for what did not survive or is not there.
    pub fn idle(&self, survivors: &[&Key]) -> Vec<String> {
        let words = self.survivor.iter().flat_map(|r| r.what.iter().map(move |what| (r, what)));
        let idle = words.filter(|(r, what)| !survivors.iter().any(|key| r.is_of(key, what)));
        idle.map(|(r, what)| format!("{}: {what}: `{}`", r.file, r.line)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(what: &str, line: &str) -> Key {
        Key { file: "rules/src/date.rs".to_owned(), line: line.to_owned(), what: what.to_owned(), nth: 1 }
    }

    #[test]
    fn a_reason_holds_for_its_line_wherever_it_stands_and_for_no_other() {
        let text = "[[survivor]]\nfile = \"date.rs\"\nline = \"a < b\"\nwhat = [\"replace < with <=\"]\nwhy = \"They are never the same.\"";
        let reasons: Reasons = toml::from_str(text).expect("reasons");
        let own = key("replace < with <= in f", "a < b");
        assert_eq!(reasons.of(&own), Some("They are never the same."));
        assert_eq!(reasons.of(&key("replace < with == in f", "a < b")), None);
        assert_eq!(reasons.of(&key("replace < with <= in f", "a < c")), None);
        assert!(reasons.idle(&[&own]).is_empty());
        assert_eq!(reasons.idle(&[]).len(), 1);
    }
}
