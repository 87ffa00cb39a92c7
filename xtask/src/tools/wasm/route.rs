//! Which way to a wasm32 standard library the user allows.

use std::env;

use anyhow::{bail, Result};

/// The variable that chooses.
const VARIABLE: &str = "PREFLIGHT_WASM";

/// The ways to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The user's own toolchain first, then Debian's packages.
    Any,
    /// Only the user's own toolchain.
    Own,
    /// Only Debian's packages.
    Debian,
}

impl Route {
    /// As the environment says.
    pub fn from_env() -> Result<Self> {
        Self::parse(&env::var(VARIABLE).unwrap_or_default())
    }

    fn parse(text: &str) -> Result<Self> {
        Ok(match text {
            "" => Self::Any,
            "rustup" => Self::Own,
            "debian" => Self::Debian,
            other => bail!("{VARIABLE} is `{other}`; it can be `rustup` or `debian`"),
        })
    }

    /// Whether the user's own toolchain may be used.
    pub fn allows_own(self) -> bool {
        self != Self::Debian
    }

    /// Whether Debian's packages may be used.
    pub fn allows_debian(self) -> bool {
        self != Self::Own
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_are_open_unless_one_is_named() {
        let any = Route::parse("").unwrap();
        assert!(any.allows_own() && any.allows_debian());
        assert!(!Route::parse("debian").unwrap().allows_own());
        assert!(!Route::parse("rustup").unwrap().allows_debian());
        assert!(Route::parse("fedora").is_err());
    }
}
