//! Everything the product knows: the vocabulary, the notices and the policy documents, as one value that can be stored.

mod catalogue;
mod parts;
mod sound;

pub(crate) use parts::FORMAT;
pub use parts::{DecodeError, Parts};

use crate::fact::Vocabulary;
use crate::policy::Policy;
use crate::programme::Programme;

/// The checked vocabulary, notices and policy documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    pub(crate) vocabulary: Vocabulary,
    pub(crate) programmes: Vec<Programme>,
    pub(crate) policies: Vec<Policy>,
}

impl Library {
    /// Every fact that may be given, over all notices.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The notices, in order of id.
    pub fn programmes(&self) -> &[Programme] {
        &self.programmes
    }

    /// A notice by id.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|p| p.header.id == id)
    }

    /// The policy documents; none while they are not loaded.
    pub fn policies(&self) -> &[Policy] {
        &self.policies
    }

    /// Whether the English texts of the notices are loaded. Without them Chinese stands in for English.
    pub fn has_english(&self) -> bool {
        self.programmes.iter().any(|p| !p.header.title.en.is_empty())
    }

    /// Whether the policy documents are loaded.
    pub fn has_policies(&self) -> bool {
        !self.policies.is_empty()
    }

    /// The same library with those policy documents of another that say something of its notices.
    #[cfg(feature = "authoring")]
    pub fn with_policies_of(self, other: &Library) -> Library {
        let here = |notice: &str| self.programme(notice).is_some();
        let about =
            |policy: &&Policy| here(&policy.notice) || policy.areas.iter().flat_map(|area| &area.elsewhere).any(|t| here(&t.notice));
        let policies = other.policies.iter().filter(about).cloned().collect();
        Library { policies, ..self }
    }
}
