//! The pages of the site as they stand before anything runs: the start, each notice, each category, in both languages. Native only.
//!
//! ```text
//! Spot ─► Model of a first visit, no day known ─► view ─► draw ─► still (links to files) ─┐
//! finished index.html ────────────────────────────────────────────────► template ─────────┴─► one file a page
//! ```
//!
//! The same view functions draw these pages and the running ones, so that the application takes over without moving anything. What
//! depends on the day is left out: its place is kept (`AsOf::told`). There is no clock here, and the same sources give the same bytes.

mod address;
mod base;
mod data;
mod draw;
mod head;
pub mod privacy;
mod problem;
mod still;
mod template;

pub use address::Spot;
pub use base::Base;
pub use draw::draw;
pub use problem::Problem;

use crate::library::library;
use crate::model::{Model, Start};
use crate::{start, update, view};
use preflight_rules::date::Date;
use preflight_rules::Lang;
use yew::Callback;

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, flat.
    pub name: String,
    /// What it holds.
    pub text: String,
}

/// Every page, filled into the finished page of the build; with a base, `sitemap.xml` and `robots.txt` too. An error says what is
/// wrong with the template.
pub fn site(template: &str, base: Option<&Base>) -> Result<Vec<File>, Problem> {
    let mut files = Vec::new();
    for spot in Spot::all(library()) {
        for lang in Lang::ALL {
            let name = spot.file(lang);
            let body = still::still(&body(&spot, lang), &spot, lang)?;
            let text = template::fill(template, &head::head(&spot, lang, base), &body)?;
            files.push(File { name, text });
        }
    }
    files.extend(base.map(|base| base.sitemap(&Spot::all(library()))));
    files.extend(base.map(Base::robots));
    Ok(files)
}

/// What a first visitor sees at a place, as the program that shows it draws it.
fn body(spot: &Spot<'_>, lang: Lang) -> String {
    // No day is told; any will do.
    let start = Start::at(Date::FIRST, &spot.hash());
    let send = Callback::noop();
    if spot.notice.is_none() {
        let mut model = start::model(&start);
        first(&mut model, lang);
        return draw(view::alone(&model, &send));
    }
    let mut model = Model::new(library(), start);
    first(&mut model, lang);
    // What is to be done outside has no outside here.
    drop(update::begin(&mut model));
    draw(view::whole(&model, &send, None))
}

fn first(model: &mut Model, lang: Lang) {
    model.shelf.lang = lang;
    model.as_of.ahead = true;
}

#[cfg(test)]
mod tests;
