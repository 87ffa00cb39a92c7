//! The drafts of a browser: what is read is written and read again as the same; a page that opens on them keeps the text of each.

use crate::support::text;
use preflight_app::library::library;
use preflight_app::model::{Model, Shelf, Start};
use preflight_rules::date::Date;

pub fn run(data: &[u8]) {
    let text = &*text(data);
    let Some(shelf) = Shelf::read(text) else { return };
    let written = shelf.write();
    assert!(Shelf::is(&written));
    assert_eq!(Shelf::read(&written).as_ref(), Some(&shelf), "{written}");
    assert!(shelf.get(shelf.current).is_some());

    let today = Date::new(2023, 3, 1).expect("a day");
    let start = Start { stored: Some(written.clone()), keeps: true, ..Start::at(today, "#/") };
    let model = Model::new(library(), start.clone());
    for kept in shelf.drafts.iter().filter(|kept| !kept.answers().is_empty()) {
        let there = model.shelf.get(kept.id).is_some_and(|own| own.text == kept.text);
        assert!(there, "draft {} is not as it was kept", kept.id);
    }
    // The same as a file that was saved with answers, in a browser that knows nothing.
    let _ = Model::new(library(), Start { stored: None, inside: Some(written), ..start });
}
