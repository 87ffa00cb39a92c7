//! Whether what the site around the frame wants is there: notices, a category, facts. What is not is left out and told by name.

use super::framed::FACTS;
use super::{Draft, Entry, Framed, Model};
use crate::route::Route;
use preflight_rules::gather::Gather;
use preflight_rules::read::Unit;
use preflight_rules::value::{Scalar, Value};
use preflight_rules::{Library, Programme};

impl Framed {
    /// Keeps of the options what is there.
    pub fn check(&mut self, library: &Library) {
        self.check_notices(library);
        self.check_category(library);
        let facts = std::mem::take(&mut self.facts);
        for (option, name) in FACTS {
            if let Some((_, text)) = facts.iter().find(|(fact, _)| *fact == name) {
                self.check_fact(library, option, name, text.clone());
            }
        }
        self.check_order();
    }

    fn check_notices(&mut self, library: &Library) {
        let mut known: Vec<String> = Vec::new();
        for id in std::mem::take(&mut self.notices) {
            match library.programme(&id) {
                Some(_) if known.contains(&id) => {}
                Some(_) => known.push(id),
                None => {
                    let ids: Vec<&str> = library.programmes().iter().map(|p| p.header().id.as_str()).gather();
                    self.refuse("notice", format!("no notice {id}; there are {}", ids.join(", ")));
                }
            }
        }
        self.notices = known;
        if let [only] = self.notices.as_slice() {
            self.opening = Some(Route { notice: Some(only.clone()), ..Route::default() });
        }
    }

    fn check_category(&mut self, library: &Library) {
        let Some(id) = self.category.take() else { return };
        let has = |p: &&Programme| self.shows(p) && p.categories().iter().any(|c| c.id == id);
        match library.programmes().iter().find(has) {
            Some(programme) => {
                self.opening = Some(Route { notice: Some(programme.header().id.clone()), category: Some(id.clone()), ..Route::default() });
                self.category = Some(id);
            }
            None => self.refuse("category", format!("no category {id} in the notices that are shown")),
        }
    }

    fn check_fact(&mut self, library: &Library, option: &'static str, name: &str, text: String) {
        let asked = library.programmes().iter().any(|p| self.shows(p) && p.vocabulary().find(name).is_some());
        let vocabulary = library.vocabulary();
        let Some((fact, decl)) = vocabulary.find(name).and_then(|fact| Some((fact, vocabulary.get(fact)?))).filter(|_| asked) else {
            return self.refuse(option, "no notice that is shown asks for it".to_owned());
        };
        let draft = Draft::new(&decl.kind, Entry::Typed { text, unit: Unit::default() });
        match draft.value() {
            Some(_) => self.given.push((fact, draft)),
            None => self.refuse(option, "no such day".to_owned()),
        }
    }

    /// The days of a window follow each other; where they do not, neither is known.
    fn check_order(&mut self) {
        if let [(_, open), (_, close)] = self.given.as_slice() {
            if let (Some(Value::Scalar(Scalar::Date(open))), Some(Value::Scalar(Scalar::Date(close)))) = (open.value(), close.value()) {
                if close < open {
                    self.given.clear();
                    self.refuse("star-local-close", "it lies before star-local-open; neither is used".to_owned());
                }
            }
        }
    }

    fn refuse(&mut self, option: &'static str, why: String) {
        self.problems.push((option, why));
    }

    /// Whether a notice is shown.
    pub fn shows(&self, programme: &Programme) -> bool {
        self.notices.is_empty() || self.notices.contains(&programme.header().id)
    }
}

impl Model {
    /// Whether a notice is shown: every one is, unless the site around the frame chose.
    pub fn shows(&self, programme: &Programme) -> bool {
        self.framed.as_ref().is_none_or(|framed| framed.shows(programme))
    }

    /// The notices that are shown.
    pub fn shown(&self) -> std::vec::IntoIter<&'static Programme> {
        self.library.programmes().iter().filter(|p| self.shows(p)).gather().into_iter()
    }

    /// Where “home” is: the start, or the one notice that is shown.
    pub(super) fn home(&self) -> Route {
        match self.framed.as_ref().map(|framed| framed.notices.as_slice()) {
            Some([only]) => Route { notice: Some(only.clone()), ..Route::default() },
            _ => Route::default(),
        }
    }

    /// Where the page opens when its address says nothing. A category that was chosen before stays.
    pub(super) fn opening(&self) -> Route {
        let opening = self.framed.as_ref().and_then(|framed| framed.opening.clone());
        let chosen = |route: &Route| self.library.programme(route.notice.as_ref()?).and_then(|p| self.category_of(p));
        match opening {
            Some(route) if chosen(&route).is_some() => Route { category: None, ..route },
            Some(route) => route,
            None => self.home(),
        }
    }
}
