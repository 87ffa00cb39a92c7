//! The notices that the page was built with. A page that is downloaded carries their Chinese; the English texts and the policy
//! documents lie beside it until they are wanted (feature `whole`: everything is carried).

use preflight_rules::Library;
use std::sync::OnceLock;

static LIBRARY: OnceLock<Library> = OnceLock::new();

/// What every visitor needs.
static FIRST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library.bin"));

/// What may be loaded later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The English texts of the notices.
    English,
    /// The policy documents, in both languages.
    Policy,
}

/// The library, read once. The build wrote the bytes with the same code that reads them; should they ever not fit, the page
/// shows no notice rather than stopping.
pub fn library() -> &'static Library {
    LIBRARY.get_or_init(|| carried().unwrap_or_default())
}

/// The library with a further part, which lives as long as the page; `None` when the bytes are damaged or of another build.
pub fn with(now: &'static Library, part: Part, bytes: &[u8]) -> Option<&'static Library> {
    let library = match part {
        Part::English => now.with_english(FIRST, bytes),
        Part::Policy => now.clone().with_policies(FIRST, bytes),
    };
    library.ok().map(|library| &*Box::leak(Box::new(library)))
}

#[cfg(feature = "whole")]
fn carried() -> Option<Library> {
    Library::read(FIRST, Some(ENGLISH)).and_then(|library| library.with_policies(FIRST, POLICY)).ok()
}

#[cfg(not(feature = "whole"))]
fn carried() -> Option<Library> {
    Library::read(FIRST, None).ok()
}

#[cfg(any(feature = "whole", test))]
pub(crate) static ENGLISH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/en.bin"));
#[cfg(any(feature = "whole", test))]
pub(crate) static POLICY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/policy.bin"));

/// The parts as the build made them, for tests of how they come.
#[cfg(test)]
pub mod parts {
    use super::{Library, FIRST};
    pub(crate) use super::{ENGLISH, POLICY};

    /// The library with its first part alone.
    pub fn first() -> &'static Library {
        Box::leak(Box::new(Library::read(FIRST, None).expect("the first part")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use preflight_rules::Lang;

    #[test]
    fn the_page_carries_every_notice() {
        let ids: Vec<&str> = library().programmes().iter().map(|p| p.header().id.as_str()).collect();
        assert_eq!(ids, ["jl761", "js2021", "js2023"]);
        assert_eq!((library().has_english(), library().has_policies()), (cfg!(feature = "whole"), cfg!(feature = "whole")));
    }

    #[test]
    fn parts_come_in_any_order() {
        let first: &'static Library = Box::leak(Box::new(Library::read(FIRST, None).expect("the first part")));
        assert!(!first.has_english() && !first.has_policies());
        let title = &first.programmes()[0].header().title;
        assert_eq!(title.get(Lang::En), title.zh, "Chinese stands in");
        let add = |now, part, bytes| with(now, part, bytes).expect("a part of this build");
        let english = add(first, Part::English, ENGLISH);
        assert!(english.has_english() && !english.has_policies());
        let both = add(english, Part::Policy, POLICY);
        assert_eq!(both, add(add(first, Part::Policy, POLICY), Part::English, ENGLISH));
        assert!(both.has_english() && both.has_policies());
        assert_eq!(both, add(both, Part::English, ENGLISH), "once more changes nothing");
    }

    #[test]
    fn what_is_no_part_of_this_build_is_refused() {
        for (part, bytes) in [(Part::English, POLICY), (Part::Policy, ENGLISH), (Part::English, FIRST), (Part::Policy, b"<!doctype html>")]
        {
            assert!(with(library(), part, bytes).is_none(), "{part:?}");
        }
        assert!(with(library(), Part::English, &ENGLISH[..ENGLISH.len() - 1]).is_none());
    }
}
