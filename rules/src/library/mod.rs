//! Everything the product knows: the vocabulary, the notices and the policy documents, as one value that can be stored.

mod catalogue;
mod parts;
mod sound;

#[cfg(test)]
pub(crate) use catalogue::blank;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::programme;
    use crate::text::Text;

    #[test]
    fn a_library_says_what_of_it_is_loaded() {
        let mut library = Library { programmes: vec![programme(Vec::new())], ..Library::default() };
        assert!(!library.has_english() && !library.has_policies());
        library.programmes[0].header.title = Text::new("通知", "");
        assert!(!library.has_english());
        library.programmes[0].header.title = Text::new("通知", "Notice");
        assert!(library.has_english());
    }

    #[cfg(feature = "authoring")]
    #[test]
    fn only_policies_that_say_something_of_its_notices_are_taken_over() {
        use crate::policy::Area;
        use crate::programme::Target;
        let area = |notice: &str| Area {
            id: String::new(),
            title: Text::default(),
            category: String::new(),
            also: Vec::new(),
            elsewhere: vec![Target { notice: notice.to_owned(), category: String::new() }],
            note: None,
        };
        let policy = |id: &str, notice: &str, areas: Vec<Area>| Policy {
            id: id.to_owned(),
            title: Text::default(),
            period: Text::default(),
            province: String::new(),
            notice: notice.to_owned(),
            areas,
            clauses: Vec::new(),
        };
        let mut own = programme(Vec::new());
        own.header.id = "mine".to_owned();
        let library = Library { programmes: vec![own], ..Library::default() };
        let all = vec![policy("1", "mine", vec![]), policy("2", "other", vec![area("mine")]), policy("3", "other", vec![area("third")])];
        let other = Library { policies: all, ..Library::default() };
        let taken = library.with_policies_of(&other);
        assert_eq!(taken.policies().iter().map(|p| p.id.as_str()).collect::<Vec<_>>(), ["1", "2"]);
        assert!(taken.has_policies() && taken.programme("mine").is_some());
    }
}
