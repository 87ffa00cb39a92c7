//! All state of the page. What follows from it (facts, report) is computed, never kept.

mod consent;
mod draft;
mod drafts;
mod framed;
mod given;
mod inside;
mod options;
mod shelf;
mod slot;
mod source;
pub mod stored;
mod talk;
mod watched;

pub use consent::{Answer, Asked, Consent, Sent};
pub use draft::{Draft, Entry, Row};
pub use drafts::{Drafts, Note};
pub use framed::Framed;
pub use shelf::{Kept, Look, Shelf, MOST_DRAFTS};
pub use slot::{Cell, Slot};
pub use source::{Fault, Source};
pub use stored::{read as read_draft, write as write_draft};
pub use talk::{AsOf, Loaded, Offer, OfferFrom, Pasting, Saved, Stage, Trial, Undo, Undone};
pub use watched::Watched;

use crate::library::{self, Part};
use crate::msg::PackKind;
use crate::route::{Place, Route};
use preflight_rules::date::Date;
use preflight_rules::fact::FactIx;
use preflight_rules::value::Value;
use preflight_rules::{Lang, Library, Programme, Text, Verdict};

/// Records on a page of a long list.
pub const PAGE_ROWS: usize = 30;

/// What the page finds when it starts.
#[derive(Clone, Debug)]
pub struct Start {
    /// Today, in Beijing.
    pub today: Date,
    /// The hash of the address; where it has none, that of the page that was rendered ahead.
    pub hash: String,
    /// The language that the address asks for, whatever was chosen before.
    pub lang: Option<Lang>,
    /// What an earlier visit left.
    pub stored: Option<String>,
    /// Whether the browser keeps anything.
    pub keeps: bool,
    /// What an earlier visit left and nobody could read, as it was.
    pub aside: Option<String>,
    /// The shelf that came inside the page, when it is a file that was saved with answers.
    pub inside: Option<String>,
    /// The page is one file that holds everything.
    pub alone: bool,
    /// Parts that came with the program.
    pub parts: Vec<(Part, Vec<u8>)>,
    /// What the site around the frame wants, when the page is in one.
    pub framed: Option<Framed>,
    /// The notice file that takes the place of the built-in notices, or why it is not there; none was to be loaded.
    pub library: Option<Result<Vec<u8>, Fault>>,
}

impl Start {
    /// A first visit to an address, in a browser that keeps what it is given.
    pub fn at(today: Date, hash: &str) -> Start {
        Start {
            today,
            hash: hash.to_owned(),
            lang: None,
            stored: None,
            keeps: true,
            aside: None,
            inside: None,
            alone: false,
            parts: Vec::new(),
            framed: None,
            library: None,
        }
    }
}

/// All state.
#[derive(Clone, Debug)]
pub struct Model {
    /// What the product knows.
    pub library: &'static Library,
    /// Where that came from.
    pub source: Source,
    /// The notice, by position in the library.
    pub notice: Option<usize>,
    /// What is looked at.
    pub place: Place,
    /// The answers as given; they serve every notice.
    pub drafts: Drafts,
    /// The drafts of this browser, language and look.
    pub shelf: Shelf,
    /// The shelf as this window last saw it kept, which other windows' changes are told from.
    pub seen: Shelf,
    /// The same before the last write, should that be refused.
    pub overwritten: Shelf,
    /// Whether the browser keeps them.
    pub saved: Saved,
    /// What was kept and could not be read, as it was: it can be saved.
    pub aside: Option<String>,
    /// The page is one file that holds everything, and lies on a disk.
    pub alone: bool,
    /// The answers changed since they were last written.
    pub dirty: bool,
    /// The day of the calendar.
    pub as_of: AsOf,
    /// What was described when suggestions were last asked for.
    pub asked: Option<String>,
    /// The facts that were needed or answered when a question was opened to be changed: what is so beyond them was newly opened.
    pub needed_before: Vec<FactIx>,
    /// The questions that mattered to nothing when the page was opened: they stay folded away while it is open, and no others join them.
    pub folded: Vec<FactIx>,
    /// The question that is being typed in; what contradicts it is said when it is left.
    pub typing: Option<Slot>,
    /// The screen was to be left with something on it that cannot be read.
    pub stopped: bool,
    /// The field of the code was left; what is wrong with it may now be said.
    pub code_left: bool,
    /// A table that is being pasted.
    pub pasting: Option<Pasting>,
    /// The page of a long list that is looked at, by list; others stand at their first.
    pub pages: Vec<(FactIx, usize)>,
    /// Every clause is shown beside the questions, not only those that decide.
    pub show_all: bool,
    /// Only clauses with this verdict are listed.
    pub only: Option<Verdict>,
    /// The clauses are listed in the order of the text.
    pub by_text: bool,
    /// The clauses that are opened, by full id: what is folded away is not drawn.
    pub opened: Vec<String>,
    /// Changes that are tried out.
    pub trial: Option<Trial>,
    /// What was taken away last, and can come back.
    pub undo: Option<Undo>,
    /// What assistive technology is told.
    pub said: String,
    /// A message to everyone, until the next step.
    pub notice_board: Option<Text>,
    /// The result lies over the questions, on a small screen.
    pub sheet: bool,
    /// Answers from a link or a file that wait to be taken.
    pub offer: Option<Offer>,
    /// English words and policy documents, which may come later.
    pub loaded: Loaded,
    /// A file that waits for them.
    pub pending: Option<PackKind>,
    /// What the site around the frame wants, when the page is in one.
    pub framed: Option<Framed>,
    /// What it was told unasked.
    pub watched: Watched,
    /// Whether it may be told the outcome.
    pub consent: Consent,
}

impl Model {
    /// The state at the start: an earlier visit's draft, where the address points.
    pub fn new(library: &'static Library, mut start: Start) -> Model {
        let (library, source) = source::choose(library, start.library.take(), &start.hash);
        let mut model = Model { source, ..Model::blank(library, &start) };
        // Parts belong to what the page was built with.
        for (part, bytes) in start.parts.iter().filter(|_| model.source.is_built_in()) {
            model.library = library::with(model.library, *part, bytes).unwrap_or(model.library);
        }
        if let Some(shelf) = start.stored.as_deref().and_then(Shelf::read) {
            model.take(shelf);
        }
        model.check_options();
        if let Some(framed) = &mut model.framed {
            // What the visitor chose here on an earlier visit stays.
            let wanted = framed.lang.filter(|_| !model.shelf.lang_chosen);
            model.shelf.lang = wanted.unwrap_or(model.shelf.lang);
        }
        let inside = start.inside.as_deref().and_then(Shelf::read).and_then(|shelf| inside::take(&mut model, shelf));
        if let Some(lang) = start.lang {
            model.shelf.lang = lang;
        }
        // A file with answers opens on them.
        let hash = inside.filter(|_| matches!(start.hash.as_str(), "" | "#" | "#/")).unwrap_or(start.hash);
        model.arrive(&hash);
        model
    }

    /// Goes to an address at the start, with the answers that it carries; nowhere while there are no notices.
    fn arrive(&mut self, hash: &str) {
        if !matches!(self.source, Source::Refused { .. }) {
            let route = Route::parse(hash);
            let route = if route == Route::default() { self.opening() } else { route };
            self.follow(&route);
            self.offer = Offer::from_link(self.library.vocabulary(), hash).or(self.offer.take());
        }
    }

    /// Keeps of what the site around the frame wants what the notices have; all of it while there are none.
    fn check_options(&mut self) {
        if let Some(framed) = self.framed.as_mut().filter(|_| !matches!(self.source, Source::Refused { .. })) {
            framed.check(self.library);
        }
    }

    /// Takes the built-in notices in the place of a file that could not be had; the visitor chose so.
    pub fn take_built_in(&mut self) {
        if let Source::Refused { hash, .. } = std::mem::take(&mut self.source) {
            self.library = source::built_in();
            self.take(self.shelf.clone());
            self.check_options();
            self.arrive(&hash);
        }
    }

    /// Nothing answered and nothing chosen.
    pub fn blank(library: &'static Library, start: &Start) -> Model {
        Model {
            library,
            source: Source::BuiltIn,
            notice: None,
            place: Place::Home,
            drafts: Drafts::default(),
            shelf: Shelf::new(),
            seen: Shelf::new(),
            overwritten: Shelf::new(),
            saved: if start.keeps { Saved::Kept } else { Saved::Nowhere },
            alone: start.alone,
            aside: start.aside.clone(),
            dirty: false,
            as_of: AsOf { today: start.today, text: start.today.to_string(), settled: true, ahead: false },
            asked: None,
            needed_before: Vec::new(),
            folded: Vec::new(),
            typing: None,
            stopped: false,
            code_left: false,
            pasting: None,
            pages: Vec::new(),
            show_all: false,
            only: None,
            by_text: false,
            opened: Vec::new(),
            trial: None,
            undo: None,
            said: String::new(),
            notice_board: None,
            sheet: false,
            offer: None,
            loaded: Loaded::default(),
            pending: None,
            framed: start.framed.clone(),
            watched: Watched::default(),
            consent: Consent::default(),
        }
    }

    /// The language of the page.
    pub fn lang(&self) -> Lang {
        self.shelf.lang
    }

    /// Puts a shelf in place of the present one, with the draft that it says is worked on.
    pub fn take(&mut self, shelf: Shelf) {
        self.drafts = shelf.get(shelf.current).and_then(|d| stored::read(self.library.vocabulary(), &d.text)).unwrap_or_default().1;
        self.seen = shelf.clone();
        self.shelf = shelf;
        self.dirty = false;
    }

    /// The present draft as text.
    pub fn draft_text(&self) -> String {
        stored::write(self.library.vocabulary(), self.lang(), &self.drafts)
    }

    /// Brings the shelf up to date with the answers.
    pub fn shelve(&mut self) {
        let (text, hash, away) = (self.draft_text(), self.route().hash(), self.notice.is_some());
        let current = self.shelf.current;
        if let Some(kept) = self.shelf.get_mut(current) {
            kept.text = text;
            // The start and the list of drafts are no place to go on from.
            if away {
                kept.hash = hash;
            }
        }
    }

    /// The draft worked on was left at a route, for a page that belongs to no notice. That is where it is gone on with.
    pub fn left(&mut self, route: &Route) {
        let (hash, current, anything) = (route.hash(), self.shelf.current, !self.drafts.is_empty());
        if let Some(kept) = self.shelf.get_mut(current).filter(|kept| kept.hash != hash) {
            kept.hash = hash;
            // Who has answered nothing has nothing to come back to, and nothing is kept.
            self.dirty |= anything;
        }
    }

    /// The notice chosen.
    pub fn programme(&self) -> Option<&'static Programme> {
        self.library.programmes().get(self.notice?)
    }

    /// The fact that holds the category of a notice, among those that answers are given in.
    pub fn category_fact_of(&self, programme: &Programme) -> Option<FactIx> {
        self.library.vocabulary().find(&programme.vocabulary().get(programme.category_fact())?.name)
    }

    /// The id of the category chosen for a notice.
    pub fn category_of(&self, programme: &Programme) -> Option<&'static str> {
        let fact = self.category_fact_of(programme)?;
        let Some(Value::Choice(i)) = self.drafts.value(fact) else { return None };
        let id = &self.library.vocabulary().get(fact)?.kind.choices().get(usize::from(*i))?.id;
        programme.categories().iter().any(|c| c.id == *id).then_some(id.as_str())
    }

    /// Where the page stands.
    pub fn route(&self) -> Route {
        let Some(programme) = self.programme() else {
            return Route { place: self.place.clone(), ..Route::default() };
        };
        Route {
            notice: Some(programme.header().id.clone()),
            category: self.category_of(programme).map(str::to_owned),
            place: self.place.clone(),
        }
    }

    /// The route of another place of the same notice.
    pub fn route_to(&self, place: Place) -> Route {
        Route { place, ..self.route() }
    }

    /// Goes where a route points, as far as that exists. A route without a category leaves the category as answered.
    pub fn follow(&mut self, route: &Route) {
        let position = |id: &String| self.library.programmes().iter().position(|p| p.header().id == *id && self.shows(p));
        let home = self.home();
        let (there, away) = (route.notice.as_ref().and_then(position), route.place == Place::Drafts);
        // Where one notice is shown it is the start.
        let (route, there) = if there.is_some() || away { (route, there) } else { (&home, home.notice.as_ref().and_then(position)) };
        self.notice = there;
        self.place = match (&self.notice, &route.place) {
            (_, Place::Drafts) => Place::Drafts,
            (None, _) => Place::Home,
            (Some(_), place) => place.clone(),
        };
        if let (Some(programme), Some(id)) = (self.programme(), &route.category) {
            self.choose(programme, id);
        }
    }

    /// Answers the category of a notice, with what choosing it gives.
    pub fn choose(&mut self, programme: &Programme, category: &str) {
        let Some(fact) = self.category_fact_of(programme) else { return };
        let Some(kind) = self.library.vocabulary().get(fact).map(|d| &d.kind) else { return };
        if let Some(i) = kind.choice(category).filter(|_| self.category_of(programme) != Some(category)) {
            self.drafts.put(fact, Draft::new(kind, Entry::Chosen(Value::Choice(i))));
            self.dirty = true;
        }
    }

    /// The page of a long list that is looked at.
    pub fn page(&self, fact: FactIx) -> usize {
        let rows = if let Some(Entry::Rows(rows)) = self.drafts.get(fact).map(Draft::entry) { rows.len() } else { 0 };
        let page = self.pages.iter().find(|(list, _)| *list == fact).map_or(0, |(_, page)| *page);
        // Records that are gone may have taken their page with them.
        page.min(rows.saturating_sub(1) / PAGE_ROWS)
    }

    /// Turns a list to the page with a record, by position.
    pub fn turn_to(&mut self, fact: FactIx, row: usize) {
        self.pages.retain(|(list, _)| *list != fact);
        self.pages.push((fact, row / PAGE_ROWS));
    }

    /// The position of a record among those of its list.
    pub fn row_position(&self, fact: FactIx, key: u32) -> Option<usize> {
        let Some(Entry::Rows(rows)) = self.drafts.get(fact).map(Draft::entry) else { return None };
        rows.iter().position(|row| row.key == key)
    }
}
