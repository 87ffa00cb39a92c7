//! Where the page stands, as a hash: `#/js2021/digital_economy/check`. Hash routes work from a saved file too.
//!
//! | hash | place |
//! | --- | --- |
//! | `#/` | start |
//! | `#/drafts` | the drafts of this browser |
//! | `#/js2021/-` | a notice, no category yet |
//! | `#/js2021/digital_economy` | the task list |
//! | `…/investment`, `…/unit-2`, `…/unit-2/applicant_province` | one screen of questions, at a question |
//! | `…/all` | every question |
//! | `…/change/applicant_province` | one question, then back to the answers |
//! | `…/check` `…/result` `…/fixes` `…/compare` `…/pack` `…/print` | as they say |
//! | `…?total_investment_wan=wan+480` | answers in a link, see `files::share` |

use preflight_rules::fact::Section;

/// Where the page stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// The notice's id.
    pub notice: Option<String>,
    /// The category's id.
    pub category: Option<String>,
    /// What is looked at.
    pub place: Place,
}

/// What is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The start, or the task list of the notice chosen.
    #[default]
    Home,
    /// The drafts of this browser.
    Drafts,
    /// One screen of questions.
    Ask {
        /// The part of the task list.
        section: Section,
        /// Which of its screens, from 0.
        screen: usize,
        /// The question to go to, by fact name.
        at: Option<String>,
    },
    /// Every question on one page.
    All(Option<String>),
    /// One question, with what it newly opens; then back to the answers.
    Change(String),
    /// The answers given.
    Check,
    /// Every clause.
    Result,
    /// Ways out.
    Fixes,
    /// All notices and categories.
    Compare,
    /// What to hand in, when and where.
    Pack,
    /// The same as an attachment on paper.
    Print,
}

/// The ids of the parts of the task list, in the order of asking.
pub const SECTIONS: [(Section, &str); 8] = [
    (Section::Category, "category"),
    (Section::Unit, "unit"),
    (Section::Project, "project"),
    (Section::Investment, "investment"),
    (Section::Schedule, "schedule"),
    (Section::Cooperation, "cooperation"),
    (Section::Specifics, "specifics"),
    (Section::Documents, "documents"),
];

/// The pages after the questions, in their order on the way through, with their names.
pub const PAGES: [(Place, &str); 6] = [
    (Place::Check, "check"),
    (Place::Result, "result"),
    (Place::Fixes, "fixes"),
    (Place::Compare, "compare"),
    (Place::Pack, "pack"),
    (Place::Print, "print"),
];

/// The id of a part of the task list.
pub fn section_id(section: Section) -> &'static str {
    SECTIONS.iter().find(|(s, _)| *s == section).map_or("", |(_, id)| id)
}

impl Route {
    /// Reads a hash. What is no route is the start; whether the ids exist is for the model to say.
    pub fn parse(hash: &str) -> Route {
        let path = hash.strip_prefix("#/").unwrap_or_default();
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        let mut parts = path.split('/').map(id);
        let notice = parts.next().flatten();
        if notice.as_deref() == Some("drafts") {
            return Route { place: Place::Drafts, ..Route::default() };
        }
        let category = notice.as_ref().and(parts.next().flatten());
        let place = if notice.is_some() { place(parts.next().flatten(), parts.next().flatten()) } else { Place::Home };
        Route { notice, category: category.filter(|c| c != "-"), place }
    }

    /// The hash.
    pub fn hash(&self) -> String {
        let Some(notice) = &self.notice else {
            return if self.place == Place::Drafts { "#/drafts" } else { "#/" }.to_owned();
        };
        let mut hash = format!("#/{notice}/{}", self.category.as_deref().unwrap_or("-"));
        let (name, at) = match &self.place {
            Place::Home | Place::Drafts => return hash,
            Place::Ask { section, screen, at } => {
                let id = section_id(*section);
                (if *screen == 0 { id.to_owned() } else { format!("{id}-{}", screen + 1) }, at.as_deref())
            }
            Place::All(at) => ("all".to_owned(), at.as_deref()),
            Place::Change(fact) => ("change".to_owned(), Some(fact.as_str())),
            plain => (PAGES.iter().find(|(p, _)| p == plain).map_or("", |(_, name)| name).to_owned(), None),
        };
        for part in [Some(name.as_str()), at].into_iter().flatten() {
            hash.push('/');
            hash.push_str(part);
        }
        hash
    }

    /// The answers that a link carries behind the route.
    pub fn carried(hash: &str) -> Option<&str> {
        hash.split_once('?').map(|(_, carried)| carried).filter(|carried| !carried.is_empty())
    }
}

fn place(name: Option<String>, at: Option<String>) -> Place {
    let Some(name) = name else { return Place::Home };
    if let Some((place, _)) = PAGES.iter().find(|(_, plain)| *plain == name) {
        return place.clone();
    }
    match (name.as_str(), at) {
        ("all", at) => Place::All(at),
        ("change", Some(fact)) => Place::Change(fact),
        (name, at) => {
            let (id, screen) = name.split_once('-').unwrap_or((name, "1"));
            let section = SECTIONS.iter().find(|(_, known)| *known == id);
            match (section, screen.parse::<usize>()) {
                (Some((section, _)), Ok(screen @ 1..=99)) => Place::Ask { section: *section, screen: screen - 1, at },
                _ => Place::Home,
            }
        }
    }
}

/// Ids are short and plain; anything else in an address is not taken over.
fn id(part: &str) -> Option<String> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    (!part.is_empty() && part.len() <= 64 && part.bytes().all(plain)).then(|| part.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Place, Route, SECTIONS};

    #[test]
    fn routes_read_back_as_written() {
        let mut hashes: Vec<String> = ["#/", "#/drafts", "#/js2021/-", "#/js2021/digital_economy", "#/js2021/-/all"].map(Into::into).into();
        let places = ["check", "result", "fixes", "compare", "pack", "print", "all/is_cooperative", "change/is_cooperative"];
        hashes.extend(places.iter().map(|p| format!("#/js2021/digital_economy/{p}")));
        hashes.extend(SECTIONS.iter().map(|(_, id)| format!("#/jl761/ai/{id}")));
        hashes.extend(SECTIONS.iter().map(|(_, id)| format!("#/jl761/-/{id}-3/some_fact")));
        for hash in hashes {
            assert_eq!(Route::parse(&hash).hash(), hash);
        }
    }

    #[test]
    fn what_is_no_route_is_the_nearest_that_is() {
        for hash in ["", "#", "#//x", "#/<script>", "#/js 2021/x", "#/?a=b"] {
            assert_eq!(Route::parse(hash), Route::default(), "{hash}");
        }
        assert_eq!(Route::parse("#/js2021").hash(), "#/js2021/-");
        assert_eq!(Route::parse("#/js2021/a%20b/c").hash(), "#/js2021/-");
        for place in ["unit-0", "unit-x", "change", "nothing", "unit-100"] {
            assert_eq!(Route::parse(&format!("#/js2021/ai/{place}")).place, Place::Home, "{place}");
        }
    }

    #[test]
    fn answers_stand_behind_the_route() {
        assert_eq!(Route::carried("#/js2021/-?a=b"), Some("a=b"));
        assert_eq!(Route::carried("#/js2021/-?"), None);
        assert_eq!(Route::parse("#/js2021/-/check?a=/b").place, Place::Check);
    }
}
