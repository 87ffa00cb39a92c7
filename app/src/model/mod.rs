//! All state of the page. What follows from it (facts, report) is computed, never kept.

mod draft;
mod drafts;
mod slot;
pub mod stored;

pub use draft::{Draft, Entry, Row};
pub use drafts::Drafts;
pub use slot::{Cell, Slot};

use crate::route::Route;
use preflight_rules::date::Date;
use preflight_rules::fact::FactIx;
use preflight_rules::value::Value;
use preflight_rules::{read, Lang, Library, Programme};

/// What the page finds when it starts.
#[derive(Clone, Debug)]
pub struct Start {
    /// Today, in Beijing.
    pub today: Date,
    /// The hash of the address.
    pub hash: String,
    /// What an earlier visit left.
    pub stored: Option<String>,
    /// Whether the browser keeps anything.
    pub keeps: bool,
}

/// The day that the calendar counts from: today, or another to rehearse with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// Today, in Beijing.
    pub today: Date,
    /// As typed.
    pub text: String,
    /// The field was left, so what is wrong may be said.
    pub settled: bool,
}

impl AsOf {
    /// The day typed; today while that is no day.
    pub fn date(&self) -> Date {
        read::date(&self.text).unwrap_or(self.today)
    }
}

/// All state.
#[derive(Clone, Debug)]
pub struct Model {
    /// What the product knows.
    pub library: &'static Library,
    /// The language of the page.
    pub lang: Lang,
    /// The notice, by position in the library.
    pub notice: Option<usize>,
    /// The answers as given; they serve every notice.
    pub drafts: Drafts,
    /// The day of the calendar.
    pub as_of: AsOf,
    /// Every clause is shown, not only those that decide.
    pub show_all: bool,
    /// The browser keeps the draft.
    pub kept: bool,
}

impl Model {
    /// The state at the start: an earlier visit's draft, where the address points.
    pub fn new(library: &'static Library, start: Start) -> Model {
        let mut model = Model {
            library,
            lang: Lang::default(),
            notice: None,
            drafts: Drafts::default(),
            as_of: AsOf { today: start.today, text: start.today.to_string(), settled: true },
            show_all: false,
            kept: start.keeps,
        };
        if let Some((lang, drafts)) = start.stored.and_then(|text| stored::read(library.vocabulary(), &text)) {
            model.lang = lang;
            model.drafts = drafts;
        }
        model.follow(&Route::parse(&start.hash));
        model
    }

    /// The draft, to be kept for the next visit.
    pub fn stored(&self) -> String {
        stored::write(self.library.vocabulary(), self.lang, &self.drafts)
    }

    /// The notice chosen.
    pub fn programme(&self) -> Option<&'static Programme> {
        self.library.programmes().get(self.notice?)
    }

    /// The fact that holds the category of the notice chosen.
    pub fn category_fact(&self) -> Option<FactIx> {
        let programme = self.programme()?;
        self.library.vocabulary().find(&programme.vocabulary().get(programme.category_fact())?.name)
    }

    /// Where the page stands.
    pub fn route(&self) -> Route {
        let Some(programme) = self.programme() else { return Route::default() };
        let id = || {
            let fact = self.category_fact()?;
            let Some(Value::Choice(i)) = self.drafts.value(fact) else { return None };
            let id = &self.library.vocabulary().get(fact)?.kind.choices().get(usize::from(*i))?.id;
            programme.categories().iter().any(|c| c.id == *id).then(|| id.clone())
        };
        Route { notice: Some(programme.header().id.clone()), category: id() }
    }

    /// Goes where a route points, as far as that exists. A route without a category leaves the category as answered.
    pub fn follow(&mut self, route: &Route) {
        self.notice = route.notice.as_ref().and_then(|id| self.library.programmes().iter().position(|p| p.header().id == *id));
        let chosen = self.category_fact().zip(route.category.as_ref()).and_then(|(fact, id)| {
            let kind = &self.library.vocabulary().get(fact)?.kind;
            kind.choice(id).map(|i| (fact, Draft::new(kind, Entry::Chosen(Value::Choice(i)))))
        });
        if let Some((fact, draft)) = chosen {
            self.drafts.put(fact, draft);
        }
    }

    /// The position of a record among those shown.
    pub fn row_position(&self, fact: FactIx, key: u32) -> Option<usize> {
        let Some(Entry::Rows(rows)) = self.drafts.get(fact).map(Draft::entry) else { return None };
        rows.iter().position(|row| row.key == key)
    }
}
