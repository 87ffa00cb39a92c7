//! Parts of a page that are drawn again only when what they are drawn from has changed.
//!
//! A key changes one answer; the other questions would be drawn to the same elements, which would then be compared one by one. Comparing
//! what a question is drawn from takes a small share of that. So that nothing is forgotten, what draws a question is told of the state
//! only what it is kept by; the tests draw every page both ways.

use crate::model::Model;
use crate::route::Route;
use preflight_rules::fact::FactIx;
use preflight_rules::Lang;
use std::any::Any;
use std::cell::{Cell, RefCell};
use yew::virtual_dom::{Key, VChild};
use yew::{Component, Context, Html, Properties};

/// Which part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// The parts of the task list.
    Tasks,
    /// What the page is not, and which rules it carries.
    Foot,
    /// A question.
    Question(FactIx),
    /// A record of a list, by its key.
    Record(FactIx, u32),
    /// What a clause comes to, by its position.
    Finding(usize),
}

/// What is drawn anew each time: no two of these are the same.
pub struct Never;

impl PartialEq for Never {
    fn eq(&self, _: &Never) -> bool {
        false
    }
}

/// What was drawn last.
#[derive(Default)]
pub struct Keeper {
    page: RefCell<Option<Page>>,
    parts: RefCell<Vec<Part>>,
    drawn: Cell<u32>,
}

/// What all parts of a page have in common: none outlives it.
#[derive(PartialEq)]
struct Page {
    /// Where the texts of the notices are; a language that arrives replaces them.
    library: usize,
    lang: Lang,
    route: Route,
}

struct Part {
    name: Name,
    /// What it was drawn from.
    seen: Box<dyn Any>,
    edition: u32,
    html: Html,
    /// It stands on the page that is being drawn.
    here: bool,
}

impl Keeper {
    /// Begins to draw a page.
    pub fn begin(&self, model: &Model) {
        let library: *const _ = model.library;
        let page = Page { library: library as usize, lang: model.lang(), route: model.route() };
        let mut before = self.page.borrow_mut();
        let same = before.as_ref() == Some(&page);
        *before = Some(page);
        // What was not on the page is gone from it, and is drawn anew should it come back.
        let mut parts = self.parts.borrow_mut();
        parts.retain(|part| same && part.here);
        parts.iter_mut().for_each(|part| part.here = false);
    }

    /// How many parts were drawn since the beginning, as opposed to kept.
    pub fn drawn(&self) -> u32 {
        self.drawn.get()
    }

    /// A part as it was drawn from the same before, or drawn now.
    pub fn keep<S: PartialEq + 'static>(&self, name: Name, key: Key, seen: S, draw: impl FnOnce(&S) -> Html) -> Html {
        match self.same(name, &|before| before.downcast_ref::<S>().is_some_and(|before| *before == seen)) {
            Some((edition, html)) => still(edition, html, key),
            None => {
                let html = draw(&seen);
                self.put(name, key, Box::new(seen), html)
            }
        }
    }

    #[inline(never)]
    fn same(&self, name: Name, is_same: &dyn Fn(&dyn Any) -> bool) -> Option<(u32, Html)> {
        let mut parts = self.parts.borrow_mut();
        let part = parts.iter_mut().find(|part| part.name == name && is_same(&*part.seen))?;
        part.here = true;
        Some((part.edition, part.html.clone()))
    }

    #[inline(never)]
    fn put(&self, name: Name, key: Key, seen: Box<dyn Any>, html: Html) -> Html {
        let edition = self.drawn.get().wrapping_add(1);
        self.drawn.set(edition);
        let mut parts = self.parts.borrow_mut();
        parts.retain(|part| part.name != name);
        parts.push(Part { name, seen, edition, html: html.clone(), here: true });
        still(edition, html, key)
    }
}

fn still(edition: u32, html: Html, key: Key) -> Html {
    VChild::<Still>::new(Drawn { edition, html }, Some(key)).into()
}

/// Shows a part, and leaves it alone until it is given another edition.
struct Still;

#[derive(Properties)]
struct Drawn {
    edition: u32,
    html: Html,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Drawn) -> bool {
        self.edition == other.edition
    }
}

impl Component for Still {
    type Message = ();
    type Properties = Drawn;

    fn create(_: &Context<Self>) -> Still {
        Still
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().html.clone()
    }
}
