//! What cannot be set up from here, collected into one message.

use std::fmt;

use anyhow::{bail, Result};

/// Something missing that only the user can bring, and how.
#[derive(Debug, PartialEq, Eq)]
pub struct Gap {
    /// What is missing and why it was not set up.
    pub missing: String,
    /// The command to run by hand, or what to do where there is no command.
    pub remedy: String,
}

impl Gap {
    /// An error that [`Gaps::collect`] recognises.
    pub fn error(missing: impl Into<String>, remedy: impl Into<String>) -> anyhow::Error {
        Self { missing: missing.into(), remedy: remedy.into() }.into()
    }
}

impl fmt::Display for Gap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "  {}\n      {}", self.missing, self.remedy)
    }
}

impl std::error::Error for Gap {}

/// The gaps met so far. The set-up goes on after a gap, so that the user
/// learns of all of them at once.
#[derive(Debug, Default)]
pub struct Gaps(Vec<Gap>);

impl Gaps {
    /// Keeps a gap for later; passes on values and other errors.
    pub fn collect<T>(&mut self, result: Result<T>) -> Result<Option<T>> {
        match result {
            Ok(value) => Ok(Some(value)),
            Err(error) => {
                self.0.push(error.downcast::<Gap>()?);
                Ok(None)
            }
        }
    }

    /// Fails with the one message when there was a gap.
    pub fn report(self) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        let gaps: Vec<_> = self.0.iter().map(Gap::to_string).collect();
        bail!(
            "not everything can be set up from here. By hand, please:\n{}\n\
             then run the same command again",
            gaps.join("\n")
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::anyhow;

    #[test]
    fn all_gaps_are_reported_at_once() {
        let mut gaps = Gaps::default();
        assert_eq!(gaps.collect(Ok(1)).unwrap(), Some(1));
        let gap: Result<()> = Err(Gap::error("no npm", "install Node.js"));
        assert_eq!(gaps.collect(gap).unwrap(), None);
        let gap: Result<()> = Err(Gap::error("no Chromium", "apt-get install chromium"));
        assert_eq!(gaps.collect(gap).unwrap(), None);
        let message = gaps.report().unwrap_err().to_string();
        assert!(message.contains("install Node.js"));
        assert!(message.contains("apt-get install chromium"));
    }

    #[test]
    fn other_errors_stop_at_once() {
        let broken: Result<()> = Err(anyhow!("disk full"));
        assert!(Gaps::default().collect(broken).is_err());
    }
}
