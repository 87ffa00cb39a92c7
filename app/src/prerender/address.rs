//! Which pages there are, and where: flat files, so that any host serves them in any folder.

use crate::library::library;
use crate::route::{Place, Route};
use preflight_rules::programme::Category;
use preflight_rules::{Lang, Library, Programme};

/// A place that has a page of its own.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'a> {
    /// The notice; none at the start.
    pub notice: Option<&'a Programme>,
    /// Its category; none where the whole notice is shown.
    pub category: Option<&'a Category>,
}

impl<'a> Spot<'a> {
    /// The start, then each notice with its categories.
    pub fn all(library: &'a Library) -> Vec<Spot<'a>> {
        let mut all = vec![Spot { notice: None, category: None }];
        for programme in library.programmes() {
            all.push(Spot { notice: Some(programme), category: None });
            all.extend(programme.categories().iter().map(|c| Spot { notice: Some(programme), category: Some(c) }));
        }
        all
    }

    /// The name of its file in a language: `js2021.digital_economy.en.html`.
    pub fn file(&self, lang: Lang) -> String {
        file(self.notice.map(|p| p.header().id.as_str()), self.category.map(|c| c.id.as_str()), lang)
    }

    /// Where the application stands there: `#/js2021/digital_economy`.
    pub fn hash(&self) -> String {
        let notice = self.notice.map(|p| p.header().id.clone());
        Route { notice, category: self.category.map(|c| c.id.clone()), place: Place::Home }.hash()
    }

    /// Where a link of the application leads from this page, before anything runs: to the page of its place, or to the place on that
    /// page that only the running application has. Places that are not there lead nowhere else.
    pub fn link(&self, hash: &str, lang: Lang) -> String {
        let route = Route::parse(hash);
        let notice = route.notice.as_ref().and_then(|id| library().programme(id));
        let category = notice.and_then(|p| p.categories().iter().find(|c| route.category.as_ref() == Some(&c.id)));
        let to = match route.place {
            // Drafts are of the browser, and on every page.
            Place::Drafts => *self,
            _ => Spot { notice, category },
        };
        let file = to.file(lang);
        match (route.place == Place::Home && Route::carried(hash).is_none(), file == self.file(lang)) {
            (true, _) => format!("./{file}"),
            (false, true) => hash.to_owned(),
            (false, false) => format!("./{file}{hash}"),
        }
    }
}

fn file(notice: Option<&str>, category: Option<&str>, lang: Lang) -> String {
    let mut name = notice.unwrap_or("index").to_owned();
    if let Some(category) = category {
        name.push('.');
        name.push_str(category);
    }
    name.push_str(lang.pick(".html", ".en.html"));
    name
}
